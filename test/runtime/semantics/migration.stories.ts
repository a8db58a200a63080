import type { Story } from './story.js';

const before = 'start s; user a; user b; end e; s -> a -> b -> e';

export const migrationStories: readonly Story[] = [
  {
    title: 'an instance goes on in the next version',
    picture: before,
    next: 'start s; user a; user c; user b; end e; s -> a -> c -> b -> e',
    steps: [['start', 'a'], ['migrate', 'a'], ['task a', 'c'], ['task c', 'b'], ['task b', 'END']],
  },
  {
    title: 'an active element may be renamed',
    picture: before,
    next: 'start s; user a2; user b; end e; s -> a2 -> b -> e',
    steps: [['start', 'a'], ['migrate a:a2', 'a2'], ['task a2', 'b'], ['task b', 'END']],
  },
  {
    title: 'an active element without an equal refuses the migration, and nothing changes',
    picture: before,
    next: 'start s; user b; end e; s -> b -> e',
    steps: [['start', 'a'], ['migrate', 'refused: a'], ['migrate a:', 'refused: a'], ['task a', 'b'], ['task b', 'END']],
  },
  {
    title: 'an active element cannot become another kind',
    picture: before,
    next: 'start s; service a; user b; end e; s -> a -> b -> e',
    steps: [['start', 'a'], ['migrate', 'refused: a'], ['migrate a:b', 'b'], ['task b', 'END']],
  },
  {
    title: 'an event that is waited for cannot become another event',
    picture: 'start s; catch c timer PT1H; end e; s -> c -> e',
    next: 'start s; catch c signal bir; end e; s -> c -> e',
    steps: [['start', 'c'], ['migrate', 'refused: c'], ['pass PT1H', 'END']],
  },
  {
    title: 'a boundary event the next version adds is heard from then on',
    picture: before,
    next: `${before}; boundary x on a timer PT1H; user c; x -> c -> e`,
    steps: [['start', 'a'], ['pass PT5H', 'a'], ['migrate', 'a'], ['pass PT59M', 'a'], ['pass PT1M', 'c'], ['task c', 'END']],
  },
  {
    title: 'a boundary event the next version lacks is heard no more',
    picture: `${before}; boundary x on a timer PT1H; user c; x -> c -> e`,
    next: before,
    steps: [['start', 'a'], ['migrate', 'a'], ['pass PT5H', 'a'], ['task a', 'b'], ['task b', 'END']],
  },
  {
    title: 'a boundary timer that stays keeps its time',
    picture: `${before}; boundary x on a timer PT1H; user c; x -> c -> e`,
    next: `${before}; boundary x on a timer PT9H; user d; x -> d -> e`,
    steps: [['start', 'a'], ['pass PT30M', 'a'], ['migrate', 'a'], ['pass PT30M', 'd'], ['task d', 'END']],
  },
  {
    title: 'a boundary event may be renamed with its wait',
    picture: `${before}; boundary x on a message uyari | key ="1"; user c; x -> c -> e`,
    next: `${before}; boundary y on a message uyari | key ="1"; user d; y -> d -> e`,
    steps: [['start', 'a'], ['migrate x:y', 'a'], ['message uyari 1', 'd'], ['task d', 'END']],
  },
  {
    title: 'a boundary event that becomes another kind is heard as the new one',
    picture: `${before}; boundary x on a timer PT1H; user c; x -> c -> e`,
    next: `${before}; boundary x on a signal bir; user d; x -> d -> e`,
    steps: [['start', 'a'], ['migrate', 'a'], ['pass PT2H', 'a'], ['signal bir', 'd'], ['task d', 'END']],
  },
  {
    title: 'a nested instance goes on inside its sub-process',
    picture: 'start s; sub p {; start ps; user a; end pe; ps -> a -> pe; }; user z; end e; s -> p -> z -> e',
    next: 'start s; sub q {; start ps; user a; user b; end pe; ps -> a -> b -> pe; }; user z; end e; s -> q -> z -> e',
    steps: [['start', 'a'], ['migrate p:q', 'a'], ['task a', 'b'], ['task b', 'z'], ['task z', 'END']],
  },
  {
    title: 'an element cannot leave its scope by a migration',
    picture: 'start s; sub p {; start ps; user a; end pe; ps -> a -> pe; }; user z; end e; s -> p -> z -> e',
    next: 'start s; sub p {; start ps; user b; end pe; ps -> b -> pe; }; user a; end e; s -> p -> a -> e',
    steps: [['start', 'a'], ['migrate', 'refused: a'], ['task a', 'z'], ['task z', 'END']],
  },
  {
    title: 'an event sub-process the next version adds is heard from then on',
    picture: before,
    next: `${before}; esub h {; start hs signal bir; user c; end he; hs -> c -> he; }`,
    steps: [['start', 'a'], ['signal bir', 'a'], ['migrate', 'a'], ['signal bir', 'c'], ['task c', 'END']],
  },
  {
    title: 'a loop goes on with its items',
    picture: 'start s; user a | each =[1,2,3] as i | collect found := =i; end e; s -> a -> e',
    next: 'start s; user a | each =[1,2,3] as i | collect found := =i * 10; user z; end e; s -> a -> z -> e',
    steps: [['start', 'a,a,a'], ['task a', 'a,a'], ['migrate', 'a,a'], ['task a', 'a'], ['task a', 'z'], ['task z', 'END']],
    leaves: { found: [1, 20, 30] },
  },
  {
    title: 'tokens at a join wait on in the next version when its flow is still there',
    picture: 'start s; and f; user a; user b; and j; end e; s -> f -> a -> j; f -> b -> j; j -> e',
    next: 'start s; and f; user a; user b; and j; end e; s -> f -> a -> j; f -> b -> j; j -> e; boundary x on b timer PT1H; x -> e',
    steps: [['start', 'a,b'], ['task a', 'b'], ['migrate', 'b'], ['task b', 'END']],
  },
  {
    title: 'tokens at a join refuse a version without their flow',
    picture: 'start s; and f; user a; user b; and j; end e; s -> f -> a -> j; f -> b -> j; j -> e',
    next: 'start s; and f; user a; user b; xor k; and j; end e; s -> f; f -> a; a -> k; k -> j; f -> b -> j; j -> e',
    steps: [['start', 'a,b'], ['task a', 'b'], ['migrate', 'refused: b'], ['task b', 'END']],
  },
  {
    title: 'what is done stays undoable in the next version',
    picture: 'start s; user a; boundary ca on a compensate; undo ua of ca; user b; end e; s -> a -> b -> e',
    next: 'start s; user a; boundary ca on a compensate; undo ua of ca; user b; throw t compensate; end e; s -> a -> b -> t -> e',
    steps: [['start', 'a'], ['task a', 'b'], ['migrate', 'b'], ['task b', 't,ua'], ['task ua', 'END']],
  },
  {
    title: 'what the next version cannot undo is forgotten',
    picture: 'start s; user a; boundary ca on a compensate; undo ua of ca; user b; throw t compensate; end e; s -> a -> b -> t -> e',
    next: 'start s; user a; user b; throw t compensate; end e; s -> a -> b -> t -> e',
    steps: [['start', 'a'], ['task a', 'b'], ['migrate', 'b'], ['task b', 'END']],
  },
  {
    title: 'an incident goes along',
    picture: 'start s; service j; end e; s -> j -> e',
    next: 'start s; service j; user z; end e; s -> j -> z -> e',
    steps: [['start', 'j'], ['fail j', '!j'], ['migrate', '!j'], ['resolve j', 'j'], ['job j', 'z'], ['task z', 'END']],
  },
];

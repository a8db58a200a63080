import type { Story } from './story.js';

const undoable = (id: string): string => `user ${id}; boundary c${id} on ${id} compensate; undo u${id} of c${id}`;

export const compensationStories: readonly Story[] = [
  {
    title: 'a compensation throw undoes what was done, last first, and waits for it',
    picture: `start s; ${undoable('a')}; ${undoable('b')}; throw t compensate; user z; end e; s -> a -> b -> t -> z -> e`,
    steps: [['start', 'a'], ['task a', 'b'], ['task b', 't,ub'], ['task ub', 't,ua'], ['task ua', 'z'], ['task z', 'END']],
  },
  {
    title: 'a compensation throw with a reference undoes that activity only',
    picture: `start s; ${undoable('a')}; ${undoable('b')}; throw t compensate a; user z; end e; s -> a -> b -> t -> z -> e`,
    steps: [['start', 'a'], ['task a', 'b'], ['task b', 't,ua'], ['task ua', 'z'], ['task z', 'END']],
  },
  {
    title: 'a compensation throw with nothing to undo is passed',
    picture: `start s; ${undoable('a')}; user b; throw t compensate; user z; end e; xor x; s -> x; x -[=false]-> a -> b; x -[default]-> b; b -> t -> z -> e`,
    steps: [['start', 'b'], ['task b', 'z'], ['task z', 'END']],
  },
  {
    title: 'an activity that is not complete is not undone',
    picture: `start s; and f; ${undoable('a')}; user b; throw t compensate; user z; end e; s -> f -> a -> e; f -> b -> t -> z -> e`,
    steps: [['start', 'a,b'], ['task b', 'a,z'], ['task a', 'z'], ['task z', 'END']],
  },
  {
    title: 'nothing is undone twice',
    picture: `start s; ${undoable('a')}; throw t compensate; throw t2 compensate; user z; end e; s -> a -> t -> t2 -> z -> e`,
    steps: [['start', 'a'], ['task a', 't,ua'], ['task ua', 'z'], ['task z', 'END']],
  },
  {
    title: 'an activity done twice is undone twice',
    picture: `start s; xor m; ${undoable('a')}; xor x; throw t compensate; end e; s -> m -> a -> x; x -[=again]-> m; x -[default]-> t -> e`,
    variables: { again: true },
    steps: [['start', 'a'], ['task a', 'a'], ['task a', 't,ua', { again: false }], ['task ua', 't,ua'], ['task ua', 'END']],
  },
  {
    title: 'a compensation end event waits for what it undoes',
    picture: `start s; ${undoable('a')}; end t compensate; s -> a -> t`,
    steps: [['start', 'a'], ['task a', 't,ua'], ['task ua', 'END']],
  },
  {
    title: 'a completed sub-process is undone from inside',
    picture: `start s; sub p {; start ps; ${undoable('a')}; ${undoable('b')}; end pe; ps -> a -> b -> pe; }; throw t compensate; user z; end e; s -> p -> t -> z -> e`,
    steps: [['start', 'a'], ['task a', 'b'], ['task b', 't,ub'], ['task ub', 't,ua'], ['task ua', 'z'], ['task z', 'END']],
  },
  {
    title: 'a reference to a sub-process undoes what was done in it',
    picture: `start s; ${undoable('x')}; sub p {; start ps; ${undoable('a')}; end pe; ps -> a -> pe; }; throw t compensate p; user z; end e; s -> x -> p -> t -> z -> e`,
    steps: [['start', 'x'], ['task x', 'a'], ['task a', 't,ua'], ['task ua', 'z'], ['task z', 'END']],
  },
  {
    title: 'a sub-process with its own handler is undone as a whole',
    picture: `start s; sub p {; start ps; ${undoable('a')}; end pe; ps -> a -> pe; }; boundary cp on p compensate; undo up of cp; throw t compensate; user z; end e; s -> p -> t -> z -> e`,
    steps: [['start', 'a'], ['task a', 't,up'], ['task up', 'z'], ['task z', 'END']],
  },
  {
    title: 'a throw inside a sub-process undoes only what was done in that sub-process',
    picture: `start s; ${undoable('x')}; sub p {; start ps; ${undoable('a')}; throw t compensate; user b; end pe; ps -> a -> t -> b -> pe; }; end e; s -> x -> p -> e`,
    steps: [['start', 'x'], ['task x', 'a'], ['task a', 't,ua'], ['task ua', 'b'], ['task b', 'END']],
  },
  {
    title: 'a compensation event sub-process undoes its completed sub-process',
    picture: `start s; throw t compensate; user z; end e
      sub p {
        start ps; user a; end pe; ps -> a -> pe
        esub h {
          start hs compensate; user c; end he; hs -> c -> he
        }
      }
      s -> p -> t -> z -> e`,
    steps: [['start', 'a'], ['task a', 'c,t'], ['task c', 'z'], ['task z', 'END']],
  },
  {
    title: 'a compensation event sub-process may undo what was done beside it',
    picture: `start s; throw t compensate; user z; end e
      sub p {
        start ps; ${undoable('a')}; end pe; ps -> a -> pe
        esub h {
          start hs compensate; user c; throw ht compensate; user d; end he; hs -> c -> ht -> d -> he
        }
      }
      s -> p -> t -> z -> e`,
    steps: [['start', 'a'], ['task a', 'c,t'], ['task c', 'ht,t,ua'], ['task ua', 'd,t'], ['task d', 'z'], ['task z', 'END']],
  },
  {
    title: 'an error event sub-process may undo what its process did',
    picture: `start s; ${undoable('a')}; service j; end e; esub h {; start hs error BOZUK; throw t compensate; user c; end he; hs -> t -> c -> he; }; s -> a -> j -> e`,
    steps: [['start', 'a'], ['task a', 'j'], ['error j BOZUK', 't,ua'], ['task ua', 'c'], ['task c', 'END']],
  },
  {
    title: 'what was done in the items of a loop is undone with the loop',
    picture: `start s; sub p | each =[1,2] as i {; start ps; ${undoable('a')}; end pe; ps -> a -> pe; }; throw t compensate; user z; end e; s -> p -> t -> z -> e`,
    steps: [['start', 'a,a'], ['task a', 'a'], ['task a', 't,ua'], ['task ua', 't,ua'], ['task ua', 'z'], ['task z', 'END']],
  },
  {
    title: 'a handler sees the local variables its activity had',
    picture: 'start s; user a | in kayit := =no + 1; boundary ca on a compensate; undo ua of ca; throw t compensate; end e; s -> a -> t -> e',
    variables: { no: 41 },
    steps: [['start', 'a'], ['task a', 't,ua'], ['look ua', 't,ua', { kayit: 42 }], ['task ua', 'END']],
  },
  {
    title: 'a sub-process that was interrupted is not undone',
    picture: `start s; sub p {; start ps; ${undoable('a')}; user b; end pe; ps -> a -> b -> pe; }; boundary x on p timer PT1H; throw t compensate; user z; end e; s -> p -> e; x -> t -> z -> e`,
    steps: [['start', 'a'], ['task a', 'b'], ['pass PT1H', 'z'], ['task z', 'END']],
  },
  {
    title: 'a cancelled transaction undoes its activities, last first, and leaves by its cancel event',
    picture: `start s; tx p {; start ps; ${undoable('a')}; ${undoable('b')}; user c; end pe cancel; ps -> a -> b -> c -> pe; }; boundary x on p cancel; user z; end e; s -> p -> e; x -> z -> e`,
    steps: [['start', 'a'], ['task a', 'b'], ['task b', 'c'], ['task c', 'pe,ub'], ['task ub', 'pe,ua'], ['task ua', 'z'], ['task z', 'END']],
  },
  {
    title: 'a cancelled transaction ends what still runs in it before anything is undone',
    picture: `start s; tx p {; start ps; and f; ${undoable('a')}; user b; user c; end pe cancel; end pf; ps -> f -> a -> c -> pe; f -> b -> pf; }; boundary x on p cancel; user z; end e; s -> p -> e; x -> z -> e`,
    steps: [['start', 'a,b'], ['task a', 'b,c'], ['task c', 'pe,ua'], ['task ua', 'z'], ['task z', 'END']],
  },
  {
    title: 'a cancelled transaction with nothing to undo leaves at once',
    picture: 'start s; tx p {; start ps; user a; end pe cancel; ps -> a -> pe; }; boundary x on p cancel; user z; end e; s -> p -> e; x -> z -> e',
    steps: [['start', 'a'], ['task a', 'z'], ['task z', 'END']],
  },
  {
    title: 'a transaction that is not cancelled is left by its flow and can be undone later',
    picture: `start s; tx p {; start ps; ${undoable('a')}; end pe; ps -> a -> pe; }; boundary x on p cancel; throw t compensate; user z; end e; s -> p -> t -> e; x -> z -> e`,
    steps: [['start', 'a'], ['task a', 't,ua'], ['task ua', 'END']],
  },
  {
    title: 'a handler that is left by its error event lets the throw go on',
    picture: `start s; user a; boundary k on a compensate
      undo u for k; boundary x on u timer PT1H; user h; throw t compensate; user z; end e
      s -> a -> t -> z -> e
      x -> h -> e`,
    steps: [['start', 'a'], ['task a', 't,u'], ['pass PT1H', 'h,z'], ['task h', 'z'], ['task z', 'END']],
  },
  {
    title: 'a handler that an operator ends lets the throw go on with the one before',
    picture: `start s; user a; boundary k on a compensate; undo u for k; user b; boundary l on b compensate; undo v for l; throw t compensate; user z; end e
      s -> a -> b -> t -> z -> e`,
    steps: [['start', 'a'], ['task a', 'b'], ['task b', 't,v'], ['terminate v', 't,u'], ['task u', 'z'], ['task z', 'END']],
  },
];

import type { Story } from './story.js';

const triggers = [
  { kind: 'timer', drawn: 'timer PT1H', act: 'pass PT1H', again: false },
  { kind: 'timer cycle', drawn: 'timer R2/PT1H', act: 'pass PT1H', again: true },
  { kind: 'message', drawn: 'message uyari | key =k', act: 'message uyari 7', again: true },
  { kind: 'signal', drawn: 'signal alarm', act: 'signal alarm', again: true },
] as const;

const handler = (drawn: string, clause: string): string => `esub h {; start hs ${drawn}${clause}; user c; end he; hs -> c -> he; }`;

const onProcess = triggers.flatMap(({ kind, drawn, act, again }): Story[] => [
  {
    title: `an interrupting ${kind} event sub-process ends everything else in the process`,
    picture: `start s; and f; user a; user b; end e; ${handler(drawn, '')}; s -> f -> a -> e; f -> b -> e`,
    variables: { k: '7' },
    steps: [['start', 'a,b'], [act, 'c'], [act, 'c'], ['task c', 'END']],
  },
  {
    title: `a non-interrupting ${kind} event sub-process runs beside the process`,
    picture: `start s; user a; end e; ${handler(drawn, ' | noninterrupting')}; s -> a -> e`,
    variables: { k: '7' },
    steps: [['start', 'a'], [act, 'a,c'], [act, again ? 'a,c,c' : 'a,c'], ['task c', again ? 'a,c' : 'a'], ['cancel', 'TERMINATED']],
  },
]);

const onSubProcess = triggers.flatMap(({ kind, drawn, act }): Story[] => [
  {
    title: `an interrupting ${kind} event sub-process ends only the sub-process it is drawn in`,
    picture: `start s; and f; user x; user z; end e; sub p {; start ps; user a; end pe; ps -> a -> pe; ${handler(drawn, '')}; }; s -> f -> p -> z -> e; f -> x -> e`,
    variables: { k: '7' },
    steps: [['start', 'a,x'], [act, 'c,x'], ['task c', 'x,z'], ['task x', 'z'], ['task z', 'END']],
  },
  {
    title: `a sub-process waits for its non-interrupting ${kind} event sub-process`,
    picture: `start s; user z; end e; sub p {; start ps; user a; end pe; ps -> a -> pe; ${handler(drawn, ' | noninterrupting')}; }; s -> p -> z -> e`,
    variables: { k: '7' },
    steps: [['start', 'a'], [act, 'a,c'], ['task a', 'c'], ['task c', 'z'], [act, 'z'], ['task z', 'END']],
  },
]);

const more: readonly Story[] = [
  {
    title: 'an error event sub-process catches the error end event of its process',
    picture: `start s; user a; end x error BOZUK; ${handler('error BOZUK', '')}; s -> a -> x`,
    steps: [['start', 'a'], ['task a', 'c'], ['task c', 'END']],
  },
  {
    title: 'an error event sub-process catches the error of a job',
    picture: `start s; and f; service j; user a; end e; ${handler('error BOZUK', '')}; s -> f -> j -> e; f -> a -> e`,
    steps: [['start', 'a,j'], ['error j BOZUK', 'c'], ['task c', 'END']],
  },
  {
    title: 'an error event sub-process without a code catches every error',
    picture: `start s; service j; end e; ${handler('error', '')}; s -> j -> e`,
    steps: [['start', 'j'], ['error j HERHANGI', 'c'], ['task c', 'END']],
  },
  {
    title: 'an error thrown inside an event sub-process is not caught by the one beside it',
    picture: `start s; user a; end e; esub h {; start hs message uyari | key =k; service j; end he; hs -> j -> he; }; esub g {; start gs error BOZUK; user c; end ge; gs -> c -> ge; }; s -> a -> e`,
    variables: { k: '7' },
    steps: [['start', 'a'], ['message uyari 7', 'j'], ['error j BOZUK', '!j'], ['cancel', 'TERMINATED']],
  },
  {
    title: 'an error thrown inside an event sub-process leaves by the boundary of the sub-process around it',
    picture: `start s; user z; end e; boundary x on p error BOZUK
      sub p {
        start ps; user a; end pe; ps -> a -> pe
        esub h {
          start hs message uyari | key =k; service j; end he; hs -> j -> he
        }
      }
      s -> p -> e; x -> z -> e`,
    variables: { k: '7' },
    steps: [['start', 'a'], ['message uyari 7', 'j'], ['error j BOZUK', 'z'], ['task z', 'END']],
  },
  {
    title: 'a non-interrupting escalation event sub-process runs beside its thrower, once for each throw',
    picture: `start s; user a; throw t1 escalation GEC; throw t2 escalation GEC; user b; end e; ${handler('escalation GEC', ' | noninterrupting')}; s -> a -> t1 -> t2 -> b -> e`,
    steps: [['start', 'a'], ['task a', 'b,c,c'], ['task c', 'b,c'], ['task b', 'c'], ['task c', 'END']],
  },
  {
    title: 'an interrupting escalation event sub-process ends its thrower',
    picture: `start s; user a; throw t escalation GEC; user b; end e; ${handler('escalation GEC', '')}; s -> a -> t -> b -> e`,
    steps: [['start', 'a'], ['task a', 'c'], ['task c', 'END']],
  },
  {
    title: 'a conditional event sub-process starts when its condition turns true',
    picture: `start s; user a; end e; ${handler('condition =n > 5', '')}; s -> a -> e`,
    variables: { n: 1 },
    steps: [['start', 'a'], ['set', 'a', { n: 5 }], ['set', 'c', { n: 6 }], ['task c', 'END']],
  },
  {
    title: 'a non-interrupting conditional event sub-process starts every time its condition turns true',
    picture: `start s; user a; end e; ${handler('condition =n > 5', ' | noninterrupting')}; s -> a -> e`,
    variables: { n: 1 },
    steps: [['start', 'a'], ['set', 'a,c', { n: 6 }], ['set', 'a,c', { n: 1 }], ['set', 'a,c,c', { n: 7 }], ['task a', 'c,c'], ['task c', 'c'], ['task c', 'END']],
  },
  {
    title: 'two event sub-processes of one process are triggered each by its own event',
    picture: `start s; user a; end e; esub h {; start hs signal bir | noninterrupting; user c; end he; hs -> c -> he; }; esub g {; start gs signal iki | noninterrupting; user d; end ge; gs -> d -> ge; }; s -> a -> e`,
    steps: [['start', 'a'], ['signal iki', 'a,d'], ['signal bir', 'a,c,d'], ['task a', 'c,d'], ['task c', 'd'], ['task d', 'END']],
  },
  {
    title: 'an interrupting event sub-process ends one that is running without interrupting',
    picture: `start s; user a; end e; esub h {; start hs signal bir | noninterrupting; user c; end he; hs -> c -> he; }; esub g {; start gs signal iki; user d; end ge; gs -> d -> ge; }; s -> a -> e`,
    steps: [['start', 'a'], ['signal bir', 'a,c'], ['signal iki', 'd'], ['signal bir', 'd'], ['task d', 'END']],
  },
  {
    title: 'the boundary of a sub-process ends its running event sub-process too',
    picture: `start s; user z; end e; boundary x on p timer PT1H; sub p {; start ps; user a; end pe; ps -> a -> pe; ${handler('signal bir', '')}; }; s -> p -> e; x -> z -> e`,
    steps: [['start', 'a'], ['signal bir', 'c'], ['pass PT1H', 'z'], ['task z', 'END']],
  },
  {
    title: 'what a message brings to an event sub-process is local to it',
    picture: `start s; user a; end e; ${handler('message uyari | key =k', ' | noninterrupting')}; s -> a -> e`,
    variables: { k: '7' },
    steps: [['start', 'a'], ['message uyari 7', 'a,c', { not: 'acil' }], ['look c', 'a,c', { not: 'acil' }], ['look', 'a,c', { not: null }], ['task c', 'a'], ['task a', 'END']],
  },
  {
    title: 'an event sub-process inside an event sub-process is triggered on its own',
    picture: `start s; user a; end e
      esub h {
        start hs signal bir; user c; end he; hs -> c -> he
        esub g {
          start gs signal iki | noninterrupting; user d; end ge; gs -> d -> ge
        }
      }
      s -> a -> e`,
    steps: [['start', 'a'], ['signal iki', 'a'], ['signal bir', 'c'], ['signal iki', 'c,d'], ['task c', 'd'], ['task d', 'END']],
  },
  {
    title: 'an event sub-process in every item of a loop hears for its own item',
    picture: 'start s; end e; sub p | each =["x","y"] as i {; start ps; user a; end pe; ps -> a -> pe; esub h {; start hs message uyari | key =i; user c; end he; hs -> c -> he; }; }; s -> p -> e',
    steps: [['start', 'a,a'], ['message uyari y', 'a,c'], ['task a', 'c'], ['task c', 'END']],
  },
];

export const eventSubProcessStories: readonly Story[] = [...onProcess, ...onSubProcess, ...more];

import type { Story } from './story.js';

const nested = `start s; user x; user z; end e
  sub p {
    start ps; user a; user b; end pe; ps -> a -> b -> pe
    sub q {
      start qs; user c; end qe; qs -> c -> qe
    }
  }
  s -> x -> p -> z -> e`;

export const operationStories: readonly Story[] = [
  {
    title: 'an instance may start at chosen elements',
    picture: nested,
    steps: [['start z', 'z'], ['task z', 'END']],
  },
  {
    title: 'an instance may start at several elements, also inside a sub-process',
    picture: nested,
    steps: [['start b x', 'b,x'], ['task b', 'x,z'], ['task z', 'x'], ['move x z', 'z'], ['task z', 'END']],
  },
  {
    title: 'a second token may be put on an element',
    picture: nested,
    steps: [['start', 'x'], ['activate z', 'x,z', { n: 1 }], ['own z', 'x,z', { n: 1 }], ['task z', 'x'], ['task x', 'a'], ['cancel', 'TERMINATED']],
  },
  {
    title: 'a token put into a closed sub-process opens it, and starts nothing else in it',
    picture: nested,
    steps: [['start', 'x'], ['activate b', 'b,x'], ['task b', 'x,z'], ['task z', 'x'], ['cancel', 'TERMINATED']],
  },
  {
    title: 'a token put two scopes deep opens both',
    picture: nested,
    steps: [['start', 'x'], ['activate c', 'c,x'], ['task c', 'x,z'], ['cancel', 'TERMINATED']],
  },
  {
    title: 'a token put into an open sub-process joins what is there',
    picture: nested,
    steps: [['start', 'x'], ['task x', 'a'], ['activate b', 'a,b'], ['task a', 'b,b'], ['task b', 'b'], ['task b', 'z'], ['task z', 'END']],
  },
  {
    title: 'the scope must be named when several are open',
    picture: 'start s; end e; sub p | each =[1,2] as i {; start ps; user a; user b; end pe; ps -> a -> b -> pe; }; s -> p -> e',
    steps: [['start', 'a,a'], ['activate b', 'refused: a,a'], ['activate b in p 2', 'a,a,b'], ['look b', 'a,a,b', { i: 2 }], ['cancel', 'TERMINATED']],
  },
  {
    title: 'a token cannot be put on an unknown element, a boundary event or an event sub-process',
    picture: 'start s; user a; boundary x on a timer PT1H; esub h {; start hs signal bir; end he; hs -> he; }; end e; s -> a -> e; x -> e',
    steps: [['start', 'a'], ['activate kim', 'refused: a'], ['activate x', 'refused: a'], ['activate h', 'refused: a'], ['task a', 'END']],
  },
  {
    title: 'a token may be put inside an event sub-process',
    picture: 'start s; user a; esub h {; start hs signal bir | noninterrupting; user c; end he; hs -> c -> he; }; end e; s -> a -> e',
    steps: [['start', 'a'], ['activate c', 'a,c'], ['task c', 'a'], ['signal bir', 'a,c'], ['task a', 'c'], ['task c', 'END']],
  },
  {
    title: 'an ended element does not go on by its flows',
    picture: 'start s; and f; user a; user b; user c; end e; s -> f -> a -> c -> e; f -> b -> e',
    steps: [['start', 'a,b'], ['terminate a', 'b'], ['task b', 'END']],
  },
  {
    title: 'an instance whose last element is ended is ended',
    picture: 'start s; user a; user b; end e; s -> a -> b -> e',
    steps: [['start', 'a'], ['terminate a', 'TERMINATED']],
  },
  {
    title: 'a sub-process whose last element is ended is ended too, and not left by its flow',
    picture: 'start s; and f; user x; user z; end e; sub p {; start ps; user a; end pe; ps -> a -> pe; }; s -> f -> p -> z -> e; f -> x -> e',
    steps: [['start', 'a,x'], ['terminate a', 'x'], ['task x', 'END']],
  },
  {
    title: 'an ended sub-process ends everything in it',
    picture: 'start s; and f; user x; end e; sub p {; start ps; and g; user a; user b; end pe; ps -> g -> a -> pe; g -> b -> pe; }; s -> f -> p -> e; f -> x -> e',
    steps: [['start', 'a,b,x'], ['terminate p', 'x'], ['task x', 'END']],
  },
  {
    title: 'an ended call ends what it called',
    picture: 'start s; and f; user x; call c child; end e; s -> f -> c -> e; f -> x -> e',
    calls: { child: 'start cs; user t; end ce; cs -> t -> ce' },
    steps: [['start', 'c,t,x'], ['terminate c', 'x'], ['task x', 'END']],
  },
  {
    title: 'a token is moved from one task to another',
    picture: nested,
    steps: [['start', 'x'], ['move x z', 'z'], ['task z', 'END']],
  },
  {
    title: 'a token is moved out of a sub-process, which ends',
    picture: nested,
    steps: [['start', 'x'], ['task x', 'a'], ['move a z', 'z'], ['task z', 'END']],
  },
  {
    title: 'a token is moved into a sub-process',
    picture: nested,
    steps: [['start', 'x'], ['move x c', 'c'], ['task c', 'z'], ['task z', 'END']],
  },
  {
    title: 'moving takes an incident away',
    picture: 'start s; service j; user z; end e; s -> j -> z -> e',
    steps: [['start', 'j'], ['fail j', '!j'], ['move j z', 'z'], ['task z', 'END']],
  },
  {
    title: 'an unknown element cannot be moved to, and nothing moves',
    picture: nested,
    steps: [['start', 'x'], ['move x kim', 'refused: x'], ['task x', 'a'], ['cancel', 'TERMINATED']],
  },
  {
    title: 'a token moved onto a parallel join goes through it',
    picture: 'start s; and f; user a; user b; and j; user z; end e; s -> f -> a -> j; f -> b -> j; j -> z -> e',
    steps: [['start', 'a,b'], ['move a j', 'b,z'], ['cancel', 'TERMINATED']],
  },
  ...([
    ['a task', 'user a', 'a'], ['a job', 'service a', 'a'], ['a timer', 'catch a timer PT1H', 'a'], ['a message', 'catch a message m | key ="1"', 'a'],
    ['a signal', 'catch a signal g', 'a'], ['an event-based gateway', 'events a; catch c1 signal x; catch c2 timer PT1H; a -> c1; a -> c2', 'a'],
    ['a parallel loop', 'user a | each =[1,2] as i', 'a,a'], ['a sequential loop', 'user a | each =[1,2] as i | sequential', 'a'],
    ['a transaction', 'tx a {; start ps; user b; end pe; ps -> b -> pe; }', 'b'],
    ['a call', 'call a child', 'a,t'], ['an event sub-process', 'user a; esub h {; start hs signal bir | noninterrupting; end he; hs -> he; }', 'a'],
  ] as const).map(([what, drawn, active]): Story => ({
    title: `an instance that waits at ${what} can be cancelled, once`,
    picture: `start s; ${drawn}; end e; s -> a${drawn.startsWith('events') ? '' : ' -> e'}`,
    calls: { child: 'start cs; user t; end ce; cs -> t -> ce' },
    steps: [['start', active], ['cancel', 'TERMINATED'], ['pass PT2H', 'TERMINATED'], ['signal bir', 'TERMINATED'], ['cancel', 'refused: TERMINATED']],
  })),
  {
    title: 'an instance that is complete cannot be cancelled or changed',
    picture: 'start s; user a; end e; s -> a -> e',
    steps: [['start', 'a'], ['task a', 'END'], ['cancel', 'refused: END'], ['set', 'refused: END', { x: 1 }], ['activate a', 'refused: END']],
  },
];

import type { Story } from './story.js';

const inSub = (inside: string, clauses = ''): string => `start s; end e; user z; sub p${clauses} {; start ps; end pe; ${inside}; }; s -> p -> z -> e`;

export const variableStories: readonly Story[] = [
  {
    title: 'what a task brings goes to the process',
    picture: 'start s; user a; user z; end e; s -> a -> z -> e',
    steps: [['start', 'a'], ['task a', 'z', { x: 1 }], ['own z', 'z', {}], ['task z', 'END', { x: 2 }]],
    leaves: { x: 2 },
  },
  {
    title: 'what a task in a sub-process brings goes to the process too',
    picture: inSub('user a; ps -> a -> pe'),
    steps: [['start', 'a'], ['task a', 'z', { x: 1 }], ['look', 'z', { x: 1 }], ['task z', 'END']],
  },
  {
    title: 'a variable that a sub-process owns is changed there and goes with it',
    picture: inSub('user a; user b; ps -> a -> b -> pe', ' | in x := =0'),
    steps: [['start', 'a'], ['task a', 'b', { x: 1, y: 2 }], ['own p', 'b', { x: 1 }], ['look', 'b', { x: null, y: 2 }], ['task b', 'z'], ['task z', 'END']],
  },
  {
    title: 'an input mapping makes a local variable',
    picture: 'start s; user a | in b := =x * 2; user z; end e; s -> a -> z -> e',
    variables: { x: 21 },
    steps: [['start', 'a'], ['own a', 'a', { b: 42 }], ['look', 'a', { b: null }], ['task a', 'z'], ['look', 'z', { b: null }], ['task z', 'END']],
  },
  {
    title: 'a later input mapping sees an earlier one',
    picture: 'start s; user a | in b := =x + 1 | in c := =b + 1; end e; s -> a -> e',
    variables: { x: 1 },
    steps: [['start', 'a'], ['own a', 'a', { b: 2, c: 3 }], ['task a', 'END']],
  },
  {
    title: 'input mappings may build one nested variable',
    picture: 'start s; user a | in kisi.ad := =ad | in kisi.adres.il := =il; end e; s -> a -> e',
    variables: { ad: 'Ayşe', il: 'İzmir' },
    steps: [['start', 'a'], ['own a', 'a', { kisi: { ad: 'Ayşe', adres: { il: 'İzmir' } } }], ['task a', 'END']],
  },
  {
    title: 'an input mapping hides the outer variable of its name from the task',
    picture: 'start s; user a | in x := =x + 1; user z; end e; s -> a -> z -> e',
    variables: { x: 1 },
    steps: [['start', 'a'], ['look a', 'a', { x: 2 }], ['task a', 'z', { x: 9 }], ['look', 'z', { x: 1 }], ['task z', 'END']],
  },
  {
    title: 'with output mappings only what they choose goes out',
    picture: 'start s; user a | out y := =x + 1; user z; end e; s -> a -> z -> e',
    steps: [['start', 'a'], ['task a', 'z', { x: 1 }], ['look', 'z', { y: 2, x: null }], ['task z', 'END']],
  },
  {
    title: 'output mappings write into a nested variable and keep what else is in it',
    picture: 'start s; user a | out kisi.tel := =tel; user z; end e; s -> a -> z -> e',
    variables: { kisi: { ad: 'Ayşe' } },
    steps: [['start', 'a'], ['task a', 'z', { tel: '555' }], ['task z', 'END']],
    leaves: { kisi: { ad: 'Ayşe', tel: '555' } },
  },
  {
    title: 'an output mapping of a sub-process takes its local variable out',
    picture: inSub('user a; ps -> a -> pe', ' | in x := =1 | out y := =x + 1'),
    steps: [['start', 'a'], ['task a', 'z', { x: 5 }], ['look', 'z', { y: 6, x: null }], ['task z', 'END']],
  },
  {
    title: 'an output mapping inside a sub-process writes where the variable lives',
    picture: inSub('user a | out x := =got; user b; ps -> a -> b -> pe', ' | in x := =1'),
    steps: [['start', 'a'], ['task a', 'b', { got: 7 }], ['own p', 'b', { x: 7 }], ['look', 'b', { x: null }], ['task b', 'z'], ['task z', 'END']],
  },
  {
    title: 'variables may be set in one scope only',
    picture: inSub('user a; user b; ps -> a -> b -> pe'),
    variables: { x: 1 },
    steps: [['start', 'a'], ['set p', 'a', { x: 2 }], ['look a', 'a', { x: 2 }], ['look', 'a', { x: 1 }], ['task a', 'b', { x: 3 }], ['look', 'b', { x: 1 }], ['own p', 'b', { x: 3 }], ['task b', 'z'], ['task z', 'END']],
  },
  {
    title: "two parallel sub-processes do not see each other's variables",
    picture: 'start s; and f; end e; sub p | in x := =1 {; start ps; user a; end pe; ps -> a -> pe; }; sub q {; start qs; user b; end qe; qs -> b -> qe; }; s -> f -> p -> e; f -> q -> e',
    steps: [['start', 'a,b'], ['look a', 'a,b', { x: 1 }], ['look b', 'a,b', { x: null }], ['task a', 'b'], ['task b', 'END']],
  },
  {
    title: 'what a message brings goes to the process',
    picture: 'start s; catch c message yanit | key ="1"; user z; end e; s -> c -> z -> e',
    steps: [['start', 'c'], ['message yanit 1', 'z', { x: 1 }], ['look', 'z', { x: 1 }], ['task z', 'END']],
  },
  {
    title: 'output mappings of a catch event choose from what the message brings',
    picture: 'start s; catch c message yanit | key ="1" | out y := =x.a; user z; end e; s -> c -> z -> e',
    steps: [['start', 'c'], ['message yanit 1', 'z', { x: { a: 5 } }], ['look', 'z', { y: 5, x: null }], ['task z', 'END']],
  },
  {
    title: 'a script sets its result variable where it lives',
    picture: 'start s; script t | result r := =x + 1; user z; end e; s -> t -> z -> e',
    variables: { x: 1 },
    steps: [['start', 'z'], ['look', 'z', { r: 2 }], ['task z', 'END']],
  },
  {
    title: 'a script with output mappings keeps its result to itself',
    picture: 'start s; script t | result r := =x + 1 | out y := =r * 10; user z; end e; s -> t -> z -> e',
    variables: { x: 1 },
    steps: [['start', 'z'], ['look', 'z', { r: null, y: 20 }], ['task z', 'END']],
  },
  {
    title: 'an output mapping reads null where nothing is',
    picture: 'start s; user a | out y := =nothing; user z; end e; s -> a -> z -> e',
    variables: { y: 1 },
    steps: [['start', 'a'], ['task a', 'z'], ['look', 'z', { y: null }], ['task z', 'END']],
  },
  {
    title: 'a failing job leaves its variables at the task',
    picture: 'start s; service j; end e; s -> j -> e',
    steps: [['start', 'j'], ['fail j', '!j', { neden: 'ag' }], ['own j', '!j', { neden: 'ag' }], ['look', '!j', { neden: null }], ['resolve j', 'j'], ['job j', 'END']],
  },
  {
    title: 'a variable in a running scope goes when the scope does',
    picture: inSub('user a; ps -> a -> pe', ' | in x := =1'),
    steps: [['start', 'a'], ['look a', 'a', { x: 1 }], ['task a', 'z'], ['look z', 'z', { x: null }], ['task z', 'END']],
  },
];

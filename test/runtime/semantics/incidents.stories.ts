import type { Story } from './story.js';

export const incidentStories: readonly Story[] = [
  {
    title: 'a job without retries left waits with an incident and can be done after it is resolved',
    picture: 'start s; service j; user z; end e; s -> j -> z -> e',
    steps: [['start', 'j'], ['fail j', '!j'], ['resolve j', 'j'], ['fail j', '!j'], ['resolve j', 'j'], ['job j', 'z'], ['task z', 'END']],
  },
  {
    title: 'a job that is done after all takes its incident along',
    picture: 'start s; service j; user z; end e; s -> j -> z -> e',
    notOverHttp: 'as in Camunda, a failed job is refused until its incident is resolved',
    steps: [['start', 'j'], ['fail j', '!j'], ['job j', 'z'], ['task z', 'END']],
  },
  {
    title: 'the boundary event of a failed job still takes over',
    picture: 'start s; service j; boundary x on j timer PT1H; user z; end e; s -> j -> e; x -> z -> e',
    steps: [['start', 'j'], ['fail j', '!j'], ['pass PT1H', 'z'], ['task z', 'END']],
  },
  {
    title: 'an incident in one branch does not stop the other',
    picture: 'start s; and f; service j; user a; user b; and k; end e; s -> f -> j -> k; f -> a -> b -> k; k -> e',
    steps: [['start', 'a,j'], ['fail j', '!j,a'], ['task a', '!j,b'], ['task b', '!j'], ['resolve j', 'j'], ['job j', 'END']],
  },
  {
    title: 'a fault in the next element does not undo the task before it',
    picture: 'start s; user a; service j | in x := =assert(v, v != null, "v"); end e; s -> a -> j -> e',
    steps: [['start', 'a'], ['task a', '!j', { done: true }], ['look', '!j', { done: true }], ['again', 'refused: !j'], ['set', '!j', { v: 1 }], ['resolve j', 'j'], ['job j', 'END']],
  },
  {
    title: 'an output mapping that fails stops the token while leaving, and the job is not done again',
    picture: 'start s; service j | out x := =assert(v, v > 1, "v"); user z; end e; s -> j -> z -> e',
    variables: { v: 0 },
    steps: [['start', 'j'], ['job j', '!j', { v: 1 }], ['set j', '!j', { v: 2 }], ['resolve j', 'z'], ['task z', 'END']],
    leaves: { x: 2 },
  },
  {
    title: 'job retries that are no number stop the token',
    picture: 'start s; service j | retries =r; end e; s -> j -> e',
    variables: { r: 'çok' },
    steps: [['start', '!j'], ['set', '!j', { r: 2 }], ['resolve j', 'j'], ['job j', 'END']],
  },
  {
    title: 'a job type that is no text stops the token',
    picture: 'start s; service j =t; end e; s -> j -> e',
    steps: [['start', '!j'], ['set', '!j', { t: 'gonder' }], ['resolve j', 'j'], ['job j', 'END']],
  },
  {
    title: 'an assignee that is no text stops the task, and it opens once when mended',
    picture: 'start s; user a | assign assignee="=kim"; boundary x on a timer PT1H; end e; s -> a -> e; x -> e',
    variables: { kim: { ad: 'Ayşe' } },
    steps: [['start', '!a'], ['set', '!a', { kim: 'ayse' }], ['resolve a', 'a'], ['task a', 'END']],
  },
  {
    title: 'a sub-process whose event cannot be heard stops before anything in it begins',
    picture: 'start s; end e; sub p {; start ps; user a; end pe; ps -> a -> pe; esub h {; start hs message uyari | key =k; end he; hs -> he; }; }; s -> p -> e',
    steps: [['start', '!p'], ['set', '!p', { k: '1' }], ['resolve p', 'a'], ['message uyari 1', 'END']],
  },
  {
    title: 'a process whose event cannot be heard says so, and hears it when mended',
    picture: 'start s; user a; esub h {; start hs message uyari | key =k; user c; end he; hs -> c -> he; }; end e; s -> a -> e',
    steps: [['start', '!P,a'], ['set', '!P,a', { k: '1' }], ['resolve P', 'a'], ['message uyari 1', 'c'], ['task c', 'END']],
  },
  {
    title: 'a process whose event could not be heard ends when it is mended too late',
    picture: 'start s; user a; esub h {; start hs message uyari | key =k; user c; end he; hs -> c -> he; }; end e; s -> a -> e',
    steps: [['start', '!P,a'], ['task a', '!P', { k: '1' }], ['resolve P', 'END']],
  },
  {
    title: 'an instance with an incident is ended like any other',
    picture: 'start s; and f; service j; user a; end e; s -> f -> j -> e; f -> a -> e',
    steps: [['start', 'a,j'], ['fail j', '!j,a'], ['cancel', 'TERMINATED'], ['cancel', 'refused: TERMINATED']],
  },
  {
    title: 'an incident inside a sub-process goes with it',
    picture: 'start s; user z; end e; boundary x on p timer PT1H; sub p {; start ps; service j; end pe; ps -> j -> pe; }; s -> p -> e; x -> z -> e',
    steps: [['start', 'j'], ['fail j', '!j'], ['pass PT1H', 'z'], ['task z', 'END']],
  },
  {
    title: 'each of two incidents is resolved on its own',
    picture: 'start s; service j | each =[1,2] as i; end e; s -> j -> e',
    steps: [['start', 'j,j'], ['fail j', '!j,j'], ['fail j 2', '!j,!j'], ['resolve j', '!j,j'], ['job j', '!j'], ['resolve j', 'j'], ['job j', 'END']],
  },
  {
    title: 'an element a process starts with may fail, and the instance waits for mending',
    picture: 'start s; xor g; user a; end e; s -> g; g -[=x]-> a -> e',
    steps: [['start', '!g'], ['set', '!g', { x: true }], ['resolve g', 'a'], ['task a', 'END']],
  },
  {
    title: 'a gateway message whose key is missing stops the gateway, and opens all its events when mended',
    picture: 'start s; events g; catch c message yanit | key =k; catch t timer PT1H; user a; end e; s -> g -> c -> a -> e; g -> t -> e',
    steps: [['start', '!g'], ['pass PT2H', '!g'], ['set', '!g', { k: '1' }], ['resolve g', 'g'], ['message yanit 1', 'a'], ['task a', 'END']],
  },
  ...([
    ['retries no store can count', 'service x | retries =n', { n: 99_999_999_999 }],
    ['a duration beyond the calendar', 'catch x timer duration =d', { d: 'P300000Y' }],
    ['a date beyond the calendar', 'catch x timer date =d', { d: '+275000-01-01T00:00:00Z' }],
    ['a cycle that never ends counting', 'sub x {; start xs; user u; end xe; xs -> u -> xe; }; boundary y on x timer cycle =d | noninterrupting; end ye; y -> ye', { d: 'R99999999999/PT1S' }],
    ['a correlation key no index holds', 'catch x message yanit | key =k', { k: 'k'.repeat(9_000) }],
    ['an assignee no index holds', 'user x | assign assignee="=k"', { k: 'k'.repeat(9_000) }],
  ] as const).map(([what, element, variables]): Story => ({
    title: `${what} stops the token and undoes nothing`,
    picture: `start s; user a; ${element}; end e; s -> a -> x -> e`,
    variables,
    steps: [['start', 'a'], ['task a', '!x'], ['cancel', 'TERMINATED']],
  })),
];

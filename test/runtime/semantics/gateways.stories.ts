import type { Story } from './story.js';

export const gatewayStories: readonly Story[] = [
  {
    title: 'an exclusive gateway takes the first flow whose condition holds',
    picture: `start s; xor g; user a; user b; user c; end e
      s -> g
      g -[=x > 10]-> a
      g -[=x > 5]-> b
      g -[default]-> c
      a -> e
      b -> e
      c -> e`,
    variables: { x: 7 },
    steps: [['start', 'b'], ['task b', 'END']],
  },
  {
    title: 'an exclusive gateway takes its default when nothing holds',
    picture: `start s; xor g; user a; user c; end e
      s -> g
      g -[=x > 10]-> a
      g -[default]-> c
      a -> e
      c -> e`,
    variables: { x: 1 },
    steps: [['start', 'c'], ['task c', 'END']],
  },
  {
    title: 'an exclusive gateway without a way out stops with an incident and goes on when the variable is mended',
    picture: `start s; xor g; user a; end e
      s -> g
      g -[=x > 10]-> a
      g -[=x > 20]-> e
      a -> e`,
    variables: { x: 1 },
    steps: [['start', '!g'], ['set', '!g', { x: 15 }], ['resolve g', 'a'], ['task a', 'END']],
  },
  {
    title: 'a parallel join waits for a branch with a diamond in it',
    picture: `start s; and f; user a; user b; xor x1; xor x2; and j; user z; end e
      s -> f -> a -> j
      f -> x1
      x1 -[=yes]-> b -> x2
      x1 -[default]-> x2
      x2 -> j -> z -> e`,
    variables: { yes: true },
    steps: [['start', 'a,b'], ['task a', 'b'], ['task b', 'z'], ['task z', 'END']],
  },
  {
    title: 'a parallel join waits while a branch loops',
    picture: `start s; and f; user a; user b; xor x0; xor x1; and j; user z; end e
      s -> f -> a -> j
      f -> x0 -> b -> x1
      x1 -[=again]-> x0
      x1 -[default]-> j
      j -> z -> e`,
    variables: { again: true },
    steps: [['start', 'a,b'], ['task b', 'a,b'], ['task a', 'b'], ['task b', 'b', { again: true }], ['task b', 'z', { again: false }], ['task z', 'END']],
  },
  {
    title: 'two tokens may be in one task at once',
    picture: `start s; and f; user a; user b; xor x; user m; end e
      s -> f -> a -> x
      f -> b -> x
      x -> m -> e`,
    steps: [['start', 'a,b'], ['task a', 'b,m'], ['task b', 'm,m'], ['task m', 'm'], ['task m', 'END']],
  },
  {
    title: 'an inclusive join waits for the branches that were taken, and for no others',
    picture: `start s; or i; user a; user b; user c; or j; user z; end e
      s -> i
      i -[=t]-> a -> j
      i -[=t]-> b -> j
      i -[=n]-> c -> j
      j -> z -> e`,
    variables: { t: true, n: false },
    steps: [['start', 'a,b'], ['task a', 'b'], ['task b', 'z'], ['task z', 'END']],
  },
  {
    title: 'an inclusive join waits for a token that can still loop into it',
    picture: `start s; or i; user a; user b; xor x; or j; user z; end e
      s -> i
      i -[=true]-> a -> j
      i -[=true]-> b -> x
      x -[=again]-> b
      x -[default]-> j
      j -> z -> e`,
    variables: { again: true },
    steps: [['start', 'a,b'], ['task a', 'b'], ['task b', 'b'], ['task b', 'z', { again: false }], ['task z', 'END']],
  },
  {
    title: 'the first event behind an event-based gateway wins',
    picture: `start s; events g; catch m message yanit | key =k; catch t timer PT1H; user a; user b; end e
      s -> g -> m -> a -> e
      g -> t -> b -> e`,
    variables: { k: '42' },
    steps: [['start', 'g'], ['message yanit 41', 'g'], ['message yanit 42', 'a'], ['pass PT2H', 'a'], ['task a', 'END']],
  },
  {
    title: 'the timer behind an event-based gateway wins when nothing else comes',
    picture: `start s; events g; catch m message yanit | key =k; catch t timer PT1H; user a; user b; end e
      s -> g -> m -> a -> e
      g -> t -> b -> e`,
    variables: { k: '42' },
    steps: [['start', 'g'], ['pass PT59M', 'g'], ['pass PT1M', 'b'], ['message yanit 42', 'b'], ['task b', 'END']],
  },
];

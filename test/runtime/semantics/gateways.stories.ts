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
  {
    title: 'an exclusive gateway asks its conditions in the order of the diagram',
    picture: 'start s; xor g; user a; user b; end e; s -> g; g -[=true]-> a; g -[=true]-> b; a -> e; b -> e',
    steps: [['start', 'a'], ['task a', 'END']],
  },
  {
    title: 'an exclusive gateway merges without waiting',
    picture: 'start s; and f; user a; user b; xor m; user z; end e; s -> f -> a -> m; f -> b -> m; m -> z -> e',
    steps: [['start', 'a,b'], ['task b', 'a,z'], ['task z', 'a'], ['task a', 'z'], ['task z', 'END']],
  },
  {
    title: 'a condition that is neither true nor false stops the token at the gateway',
    picture: 'start s; xor g; user a; end e; s -> g; g -[=missing]-> a; g -[default]-> e; a -> e',
    steps: [['start', '!g'], ['set', '!g', { missing: true }], ['resolve g', 'a'], ['task a', 'END']],
  },
  {
    title: 'a parallel gateway joins and forks at once',
    picture: 'start s; and f; user a; user b; and j; user c; user d; and k; end e; s -> f -> a -> j; f -> b -> j; j -> c -> k; j -> d -> k; k -> e',
    steps: [['start', 'a,b'], ['task a', 'b'], ['task b', 'c,d'], ['task d', 'c'], ['task c', 'END']],
  },
  {
    title: 'nested parallel joins wait each for their own branches',
    picture: `start s; and f; and g; user a; user b; user c; and h; and j; user z; end e
      s -> f -> g -> a -> h; g -> b -> h; h -> j; f -> c -> j; j -> z -> e`,
    steps: [['start', 'a,b,c'], ['task c', 'a,b'], ['task a', 'b'], ['task b', 'z'], ['task z', 'END']],
  },
  {
    title: 'a parallel join takes one token of each flow and keeps the second for the next round',
    picture: `start s; and f; user a; user b; xor m; user c; and j; user z; end e
      s -> f; f -> a -> m; f -> b -> m; f -> c -> j; m -> j; j -> z -> e`,
    steps: [['start', 'a,b,c'], ['task a', 'b,c'], ['task b', 'c'], ['task c', 'z'], ['task z', ''], ['cancel', 'TERMINATED']],
  },
  {
    title: 'a parallel join that can never be complete holds the instance until somebody ends it',
    picture: 'start s; xor x; user a; user b; and j; end e; s -> x; x -[=true]-> a -> j; x -[default]-> b -> j; j -> e',
    steps: [['start', 'a'], ['task a', ''], ['cancel', 'TERMINATED']],
  },
  {
    title: 'a parallel fork inside a loop runs anew in every round',
    picture: `start s; xor m; and f; user a; user b; and j; xor x; end e
      s -> m -> f -> a -> j; f -> b -> j; j -> x; x -[=again]-> m; x -[default]-> e`,
    variables: { again: true },
    steps: [['start', 'a,b'], ['task a', 'b'], ['task b', 'a,b'], ['task b', 'a', { again: false }], ['task a', 'END']],
  },
  {
    title: 'an instance ends when its last token does',
    picture: 'start s; and f; user a; user b; end e1; end e2; s -> f -> a -> e1; f -> b -> e2',
    steps: [['start', 'a,b'], ['task a', 'b'], ['task b', 'END']],
  },
  {
    title: 'an inclusive gateway takes its default only when nothing else holds',
    picture: 'start s; or i; user a; user b; user c; or j; end e; s -> i; i -[=x > 1]-> a -> j; i -[=x > 2]-> b -> j; i -[default]-> c -> j; j -> e',
    variables: { x: 0 },
    steps: [['start', 'c'], ['task c', 'END']],
  },
  {
    title: 'an inclusive gateway leaves its default out when a condition holds',
    picture: 'start s; or i; user a; user b; user c; or j; user z; end e; s -> i; i -[=x > 1]-> a -> j; i -[=x > 2]-> b -> j; i -[default]-> c -> j; j -> z -> e',
    variables: { x: 3 },
    steps: [['start', 'a,b'], ['task b', 'a'], ['task a', 'z'], ['task z', 'END']],
  },
  {
    title: 'an inclusive gateway with no way out stops with an incident',
    picture: 'start s; or i; user a; user b; end e; s -> i; i -[=x = 1]-> a -> e; i -[=x = 2]-> b -> e',
    variables: { x: 0 },
    steps: [['start', '!i'], ['set', '!i', { x: 2 }], ['resolve i', 'b'], ['task b', 'END']],
  },
  {
    title: 'an inclusive join waits for a token that an outer parallel branch may still send',
    picture: 'start s; and f; user a; user b; xor x; user c; or j; user z; end e; s -> f -> a -> j; f -> b -> x; x -[=go]-> j; x -[default]-> c -> e; j -> z -> e',
    variables: { go: false },
    steps: [['start', 'a,b'], ['task a', 'b'], ['task b', 'c,z'], ['task z', 'c'], ['task c', 'END']],
  },
  {
    title: 'nested inclusive joins wait each for their own branches',
    picture: `start s; or i; or k; user a; user b; user c; or l; or j; user z; end e
      s -> i; i -[=true]-> k; k -[=true]-> a -> l; k -[=true]-> b -> l; l -> j; i -[=true]-> c -> j; j -> z -> e`,
    steps: [['start', 'a,b,c'], ['task a', 'b,c'], ['task c', 'b'], ['task b', 'z'], ['task z', 'END']],
  },
  {
    title: 'an inclusive join waits for a sub-process in one of its branches',
    picture: `start s; or i; user a; or j; user z; end e
      sub p {
        start ps; user b; end pe; ps -> b -> pe
      }
      s -> i; i -[=true]-> a -> j; i -[=true]-> p; p -> j; j -> z -> e`,
    steps: [['start', 'a,b'], ['task a', 'b'], ['task b', 'z'], ['task z', 'END']],
  },
  {
    title: 'an inclusive join in a loop joins again in every round',
    picture: `start s; xor m; or i; user a; user b; or j; xor x; end e
      s -> m -> i; i -[=true]-> a -> j; i -[=both]-> b -> j; j -> x; x -[=again]-> m; x -[default]-> e`,
    variables: { again: true, both: true },
    steps: [['start', 'a,b'], ['task a', 'b'], ['task b', 'a', { both: false }], ['task a', 'END', { again: false }]],
  },
  {
    title: 'an inclusive join lets one token through when its other branch ended elsewhere',
    picture: 'start s; or i; user a; user b; or j; user z; end e; end dead; s -> i; i -[=true]-> a -> j; i -[=true]-> b; b -[=false]-> j; b -[=true]-> dead; j -> z -> e',
    steps: [['start', 'a,b'], ['task a', 'b'], ['task b', 'z'], ['task z', 'END']],
  },
  {
    title: 'an event-based gateway takes a signal, a receive task and a condition too',
    picture: `start s; events g; catch c1 signal alarm; receive r yanit | key =k; catch c2 condition =x > 5; user a; user b; user c; end e
      s -> g -> c1 -> a -> e; g -> r -> b -> e; g -> c2 -> c -> e`,
    variables: { k: '1', x: 1 },
    steps: [['start', 'g'], ['set', 'c', { x: 9 }], ['signal alarm', 'c'], ['message yanit 1', 'c'], ['task c', 'END']],
  },
  {
    title: 'a receive task behind an event-based gateway takes its message',
    picture: 'start s; events g; receive r yanit | key =k; catch t timer PT1H; user b; end e; s -> g -> r -> b -> e; g -> t -> e',
    variables: { k: '1' },
    steps: [['start', 'g'], ['message yanit 1', 'b'], ['pass PT2H', 'b'], ['task b', 'END']],
  },
  {
    title: 'an event-based gateway in a loop waits anew',
    picture: 'start s; xor m; events g; catch c message soru | key =k; catch t timer PT1H; user a; end e; s -> m -> g; g -> c -> a -> m; g -> t -> e',
    variables: { k: '1' },
    steps: [['start', 'g'], ['message soru 1', 'a'], ['task a', 'g'], ['message soru 1', 'a'], ['task a', 'g'], ['pass PT1H', 'END']],
  },
  {
    title: 'a task with several flows sends a token along each',
    picture: 'start s; user a; user b; user c; end e; s -> a; a -> b -> e; a -> c -> e',
    steps: [['start', 'a'], ['task a', 'b,c'], ['task c', 'b'], ['task b', 'END']],
  },
  {
    title: 'a task sends tokens along the conditional flows that hold, and the unconditional ones',
    picture: 'start s; user a; user b; user c; user d; end e; s -> a; a -[=x > 1]-> b -> e; a -[=x > 5]-> c -> e; a -> d -> e',
    variables: { x: 3 },
    steps: [['start', 'a'], ['task a', 'b,d'], ['task b', 'd'], ['task d', 'END']],
  },
  {
    title: 'a task takes its default flow when none of its conditions holds',
    picture: 'start s; user a; user b; user c; end e; s -> a; a -[=x > 5]-> b -> e; a -[default]-> c -> e',
    variables: { x: 3 },
    steps: [['start', 'a'], ['task a', 'c'], ['task c', 'END']],
  },
  {
    title: 'a task whose conditional flows all fail stops while leaving and is not done twice',
    picture: 'start s; user a; user b; end e; s -> a; a -[=x > 5]-> b -> e',
    variables: { x: 3 },
    steps: [['start', 'a'], ['task a', '!a'], ['set', '!a', { x: 7 }], ['resolve a', 'b'], ['task b', 'END']],
  },
  {
    title: 'a task without outgoing flow ends its token',
    picture: 'start s; user a; s -> a',
    steps: [['start', 'a'], ['task a', 'END']],
  },
];

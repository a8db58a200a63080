import type { Story } from './story.js';

const passing = (count: number, from: string, to: string): string => {
  const names = Array.from({ length: count }, (_, at) => `t${at}`);
  return `${names.map((name) => `task ${name}`).join('; ')}; ${[from, ...names, to].join(' -> ')}`;
};

export const eventStories: readonly Story[] = [
  {
    title: 'a message reaches the catch event with its correlation key',
    picture: 'start s; catch c message yanit | key =k; user z; end e; s -> c -> z -> e',
    variables: { k: 'A-1' },
    steps: [['start', 'c'], ['message yanit A-2', 'c'], ['message soru A-1', 'c'], ['message yanit A-1', 'z', { x: 1 }], ['task z', 'END']],
    leaves: { x: 1 },
  },
  {
    title: 'a correlation key may be a number',
    picture: 'start s; catch c message yanit | key =k; end e; s -> c -> e',
    variables: { k: 42 },
    steps: [['start', 'c'], ['message yanit 42', 'END']],
  },
  {
    title: 'a correlation key that is missing stops the token, and is read anew when mended',
    picture: 'start s; catch c message yanit | key =k; end e; s -> c -> e',
    steps: [['start', '!c'], ['set', '!c', { k: 'x' }], ['resolve c', 'c'], ['message yanit x', 'END']],
  },
  {
    title: 'a correlation key is read when the event is reached, and stays',
    picture: 'start s; catch c message yanit | key =k; end e; s -> c -> e',
    variables: { k: 'eski' },
    steps: [['start', 'c'], ['set', 'c', { k: 'yeni' }], ['message yanit yeni', 'c'], ['message yanit eski', 'END']],
  },
  {
    title: 'a message reaches one of two instances, the one with its key',
    picture: 'start s; user a; catch c message yanit | key =k; end e; s -> a -> c -> e',
    steps: [['start', 'a'], ['start', 'a,a'], ['task a', 'a,c', { k: 'bir' }], ['task a', 'c,c', { k: 'iki' }], ['message yanit iki', 'c'], ['message yanit iki', 'c'], ['message yanit bir', 'END']],
  },
  {
    title: 'a receive task waits for its message',
    picture: 'start s; receive r yanit | key =k; user z; end e; s -> r -> z -> e',
    variables: { k: '1' },
    steps: [['start', 'r'], ['message yanit 2', 'r'], ['message yanit 1', 'z'], ['task z', 'END']],
  },
  {
    title: 'a message that was taken is not taken again',
    picture: 'start s; catch c message yanit | key =k; catch d message yanit | key =k; end e; s -> c -> d -> e',
    variables: { k: '1' },
    steps: [['start', 'c'], ['message yanit 1', 'd'], ['message yanit 1', 'END']],
  },
  {
    title: 'a throwing message event is a job',
    picture: 'start s; throw t message haber | job; end e; s -> t -> e',
    steps: [['start', 't'], ['job t', 'END']],
  },
  {
    title: 'a message end event is a job too',
    picture: 'start s; user a; end t message haber | job; s -> a -> t',
    steps: [['start', 'a'], ['task a', 't'], ['job t', 'END']],
  },
  {
    title: 'a send task is a job',
    picture: 'start s; send t; end e; s -> t -> e',
    steps: [['start', 't'], ['job t', 'END']],
  },
  {
    title: 'a signal reaches every catch event of an instance',
    picture: 'start s; and f; catch c signal alarm; catch d signal alarm; user a; user b; end e; s -> f -> c -> a -> e; f -> d -> b -> e',
    steps: [['start', 'c,d'], ['signal baska', 'c,d'], ['signal alarm', 'a,b'], ['task a', 'b'], ['task b', 'END']],
  },
  {
    title: 'a signal reaches every instance that waits for it',
    picture: 'start s; catch c signal alarm; user a; end e; s -> c -> a -> e',
    steps: [['start', 'c'], ['start', 'c,c'], ['signal alarm', 'a,a', { x: 1 }], ['task a', 'a'], ['task a', 'END']],
  },
  {
    title: 'a signal nobody waits for is lost',
    picture: 'start s; user a; catch c signal alarm; end e; s -> a -> c -> e',
    steps: [['start', 'a'], ['signal alarm', 'a'], ['task a', 'c'], ['signal alarm', 'END']],
  },
  {
    title: 'a thrown signal is caught in the same instance and in others',
    picture: 'start s; and f; catch c signal alarm; user a; throw t signal alarm; user z; end e; s -> f -> c -> z -> e; f -> a -> t -> e',
    steps: [['start', 'a,c'], ['start', 'a,a,c,c'], ['task a', 'a,z,z'], ['task z', 'a,z'], ['task z', 'a'], ['task a', 'END']],
  },
  {
    title: 'a signal end event throws when its token ends',
    picture: 'start s; and f; catch c signal alarm; user a; end t signal alarm; user z; end e; s -> f -> c -> z -> e; f -> a -> t',
    steps: [['start', 'a,c'], ['task a', 'z'], ['task z', 'END']],
  },
  {
    title: 'a signal may carry what its input mappings choose',
    picture: 'start s; and f; catch c signal alarm; user a; throw t signal alarm | in neden := =x + 1; user z; end e; s -> f -> c -> z -> e; f -> a -> t -> e',
    variables: { x: 1 },
    steps: [['start', 'a,c'], ['task a', 'z'], ['look z', 'z', { neden: 2 }], ['task z', 'END']],
  },
  {
    title: 'the name of a signal may be chosen by FEEL',
    picture: 'start s; catch c signal ="alarm_" + no; end e; s -> c -> e',
    variables: { no: '7' },
    steps: [['start', 'c'], ['signal alarm_7', 'END']],
  },
  ...(['timer 2026-03-02T13:00:00+03:00', 'timer PT1H', 'timer duration =d', 'timer date =at', 'timer date 2026-03-02T13:00:00', 'timer P0DT60M'] as const).map((drawn): Story => ({
    title: `an intermediate ${drawn} lets its token through when it is due, and not before`,
    picture: `start s; catch c ${drawn}; user z; end e; s -> c -> z -> e`,
    variables: { d: 'PT1H', at: '2026-03-02T10:00:00Z' },
    steps: [['start', 'c'], ['pass PT59M59S', 'c'], ['pass PT1S', 'z'], ['task z', 'END']],
  })),
  {
    title: 'a timer that is due already fires at once',
    picture: 'start s; catch c timer 2020-01-01T00:00:00Z; user z; end e; s -> c -> z -> e',
    steps: [['start', 'z'], ['task z', 'END']],
  },
  {
    title: 'a timer whose text is none stops the token, and is read anew when mended',
    picture: 'start s; catch c timer duration =d; end e; s -> c -> e',
    variables: { d: 'yarin' },
    steps: [['start', '!c'], ['set', '!c', { d: 'PT1H' }], ['resolve c', 'c'], ['pass PT1H', 'END']],
  },
  {
    title: 'an intermediate conditional event waits until its condition holds',
    picture: 'start s; catch c condition =x > 5; end e; s -> c -> e',
    variables: { x: 0 },
    steps: [['start', 'c'], ['set', 'c', { x: 5 }], ['set', 'END', { x: 6 }]],
  },
  {
    title: 'an intermediate conditional event is passed when its condition holds already',
    picture: 'start s; catch c condition =x > 5; user z; end e; s -> c -> z -> e',
    variables: { x: 6 },
    steps: [['start', 'z'], ['task z', 'END']],
  },
  {
    title: '3000 tasks in a row are passed in fresh steps',
    picture: `start s; user z; end e; ${passing(3000, 's', 'z')}; z -> e`,
    steps: [['start', 'z'], ['task z', 'END']],
  },
  {
    title: 'a loop of 3000 rounds with a counter goes on in fresh steps',
    picture: 'start s; xor m; script t | result n := =n + 1; xor x; user z; end e; s -> m -> t -> x; x -[=n < 3000]-> m; x -[default]-> z -> e',
    variables: { n: 0 },
    steps: [['start', 'z'], ['task z', 'END']],
    leaves: { n: 3000 },
  },
  {
    title: 'a diagram that loops without a wait is stopped by an incident, and a second instance goes on',
    picture: 'start s; user a; xor g; xor m; task t; user b; end e; s -> a -> g; g -[=loops]-> m -> t -> m; g -[default]-> b -> e',
    steps: [['start', 'a'], ['start', 'a,a'], ['task a', '!P,a', { loops: true }], ['task a', '!P,b', { loops: false }], ['task b', '!P'], ['cancel', 'TERMINATED']],
  },
  {
    title: 'a runaway loop goes on for another while when it is resolved, and stops again',
    picture: 'start s; xor m; task t; s -> m -> t -> m',
    steps: [['start', '!P'], ['resolve P', '!P'], ['cancel', 'TERMINATED']],
  },
];

import type { Story, Step } from './story.js';

const times = (count: number, name: string): string => new Array<string>(count).fill(name).join(',');
const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

export const loopStories: readonly Story[] = [
  {
    title: 'a parallel loop has one item for each element of its collection, and is left when all are done',
    picture: 'start s; user a | each =list as i; user z; end e; s -> a -> z -> e',
    variables: { list: ['x', 'y', 'z'] },
    steps: [['start', 'a,a,a'], ['look a', 'a,a,a', { i: 'x', loopCounter: 1 }], ['task a 2', 'a,a'], ['task a', 'a'], ['look a', 'a', { i: 'z', loopCounter: 3 }], ['task a', 'z'], ['task z', 'END']],
  },
  {
    title: 'a sequential loop has one item at a time, in order',
    picture: 'start s; user a | each =list as i | sequential; user z; end e; s -> a -> z -> e',
    variables: { list: ['x', 'y'] },
    steps: [['start', 'a'], ['look a', 'a', { i: 'x', loopCounter: 1 }], ['task a', 'a'], ['look a', 'a', { i: 'y', loopCounter: 2 }], ['task a', 'z'], ['task z', 'END']],
  },
  ...(['', ' | sequential'] as const).map((order): Story => ({
    title: `a${order === '' ? ' parallel' : ' sequential'} loop over an empty collection is passed and collects an empty list`,
    picture: `start s; user a | each =[] as i | collect found := =i${order}; user z; end e; s -> a -> z -> e`,
    steps: [['start', 'z'], ['task z', 'END']],
    leaves: { found: [] },
  })),
  ...(['', ' | sequential'] as const).map((order): Story => ({
    title: `a${order === '' ? ' parallel' : ' sequential'} loop over 1 item runs once`,
    picture: `start s; user a | each =[9] as i | collect found := =i${order}; end e; s -> a -> e`,
    steps: [['start', 'a'], ['task a', 'END']],
    leaves: { found: [9] },
  })),
  ...[50, 500].map((count): Story => ({
    title: `a parallel loop starts all of ${count} items`,
    picture: 'start s; user a | each =list as i | collect found := =i * 2; end e; s -> a -> e',
    variables: { list: numbers(count) },
    steps: [['start', times(count, 'a')], ...numbers(count).map((done): Step => ['task a', done === count ? 'END' : times(count - done, 'a')])],
    leaves: { found: numbers(count).map((each) => each * 2) },
  })),
  ...[50, 500].map((count): Story => ({
    title: `a sequential loop runs through ${count} items that wait for nobody`,
    picture: 'start s; script a | each =list as i | sequential | collect found := =r | result r := =i * 2; user z; end e; s -> a -> z -> e',
    variables: { list: numbers(count) },
    steps: [['start', 'z'], ['task z', 'END']],
    leaves: { found: numbers(count).map((each) => each * 2) },
  })),
  {
    title: 'a parallel loop of 3000 items that wait for nobody goes on in fresh steps',
    picture: 'start s; task a | each =list as i; user z; end e; s -> a -> z -> e',
    variables: { list: numbers(3000) },
    steps: [['start', 'z'], ['task z', 'END']],
  },
  {
    title: 'each item collects its own result, in the order of the collection',
    picture: 'start s; sub p | each =[1,2,3] as i | collect found := =got {; start ps; user a | out got := =answer; end pe; ps -> a -> pe; }; end e; s -> p -> e',
    steps: [
      ['start', 'a,a,a'], ['set p', 'a,a,a', { got: null }],
      ['task a 3', 'a,a', { answer: 'c' }], ['task a 2', 'a', { answer: 'b' }], ['task a', 'END', { answer: 'a' }],
    ],
  },
  {
    title: 'a completion condition ends a parallel loop and what is left of it',
    picture: 'start s; user a | each =[1,2,3] as i | until =numberOfCompletedInstances >= 2; user z; end e; s -> a -> z -> e',
    steps: [['start', 'a,a,a'], ['task a', 'a,a'], ['task a', 'z'], ['task z', 'END']],
  },
  {
    title: 'a completion condition ends a sequential loop',
    picture: 'start s; user a | each =[1,2,3] as i | sequential | until =ok; user z; end e; s -> a -> z -> e',
    variables: { ok: false },
    steps: [['start', 'a'], ['task a', 'a'], ['task a', 'z', { ok: true }], ['task z', 'END']],
  },
  {
    title: 'a completion condition knows how many items there are',
    picture: 'start s; user a | each =[1,2,3,4] as i | until =numberOfCompletedInstances / numberOfInstances > 0.6; user z; end e; s -> a -> z -> e',
    steps: [['start', 'a,a,a,a'], ['task a', 'a,a,a'], ['task a', 'a,a'], ['task a', 'z'], ['task z', 'END']],
  },
  {
    title: 'a completion condition that is not true or false stops its item, which goes on when mended',
    picture: 'start s; user a | each =[1,2] as i | until =enough; end e; s -> a -> e',
    steps: [['start', 'a,a'], ['task a', '!a,a'], ['set', '!a,a', { enough: true }], ['resolve a', 'END']],
  },
  {
    title: 'an input collection that is no list stops the loop and goes on when mended',
    picture: 'start s; user a | each =list as i; boundary x on a timer PT1H; end e; s -> a -> e; x -> e',
    variables: { list: 5 },
    steps: [['start', '!a'], ['set', '!a', { list: [1, 2] }], ['resolve a', 'a,a'], ['task a', 'a'], ['task a', 'END']],
  },
  {
    title: 'nested loops run every pair',
    picture: `start s; end e
      sub p | each =[1,2] as i | collect all := =row | sequential {
        start ps; script a | each =[10,20] as j | collect row := =r | result r := =i * j; end pe; ps -> a -> pe
      }
      user z
      s -> p -> z -> e`,
    steps: [['start', 'z'], ['task z', 'END']],
    leaves: { all: [[10, 20], [20, 40]] },
  },
  {
    title: 'the items of a loop do not see each other',
    picture: 'start s; end e; sub p | each =[1,2] as i {; start ps; user a | in mine := =i; user b; end pe; ps -> a -> b -> pe; }; s -> p -> e',
    steps: [['start', 'a,a'], ['look a', 'a,a', { mine: 1, i: 1 }], ['task a', 'a,b'], ['look b', 'a,b', { i: 1, mine: null }], ['task a', 'b,b'], ['task b', 'b'], ['task b', 'END']],
  },
  {
    title: 'a standard loop runs while its condition holds',
    picture: 'start s; user a | while =again; user z; end e; s -> a -> z -> e',
    steps: [['start', 'a'], ['task a', 'a', { again: true }], ['task a', 'a', { again: true }], ['task a', 'z', { again: false }], ['task z', 'END']],
  },
  {
    title: 'a standard loop runs at least once when it tests afterwards',
    picture: 'start s; user a | while =false; user z; end e; s -> a -> z -> e',
    steps: [['start', 'a'], ['task a', 'z'], ['task z', 'END']],
  },
  {
    title: 'a standard loop that tests first may not run at all',
    picture: 'start s; user a | while =again | testbefore; user z; end e; s -> a -> z -> e',
    variables: { again: false },
    steps: [['start', 'z'], ['task z', 'END']],
  },
  {
    title: 'a standard loop that tests first leaves by its conditional flows too',
    picture: 'start s; user a | while =again | testbefore; user y; user z; end e; s -> a; a -[=x > 1]-> y -> e; a -[default]-> z -> e',
    variables: { again: false, x: 0 },
    steps: [['start', 'z'], ['task z', 'END']],
  },
  {
    title: 'a standard loop stops at its maximum',
    picture: 'start s; user a | while =true | max 3; user z; end e; s -> a -> z -> e',
    steps: [['start', 'a'], ['task a', 'a'], ['task a', 'a'], ['task a', 'z'], ['task z', 'END']],
  },
  {
    title: 'a standard loop with a maximum only runs that often',
    picture: 'start s; user a | max 2; user z; end e; s -> a -> z -> e',
    steps: [['start', 'a'], ['task a', 'a'], ['task a', 'z'], ['task z', 'END']],
  },
  {
    title: 'a standard loop may go round a whole sub-process',
    picture: 'start s; sub p | while =n < 3 {; start ps; user a; end pe; ps -> a -> pe; }; user z; end e; s -> p -> z -> e',
    variables: { n: 0 },
    steps: [['start', 'a'], ['task a', 'a', { n: 1 }], ['task a', 'a', { n: 2 }], ['task a', 'z', { n: 3 }], ['task z', 'END']],
  },
  {
    title: 'a standard loop is left by its boundary event like any task',
    picture: 'start s; user a | while =true; boundary x on a timer PT1H; user z; end e; s -> a -> e; x -> z -> e',
    steps: [['start', 'a'], ['task a', 'a'], ['pass PT1H', 'z'], ['task z', 'END']],
  },
  {
    title: 'items that overlap keep their results apart',
    picture: `start s; sub p | each =items as item | collect outs := =result {
        start ps; user a; user b; end pe; ps -> a -> b -> pe
      }; user z; end e
      s -> p -> z -> e`,
    variables: { items: [1, 2] },
    steps: [
      ['start', 'a,a'], ['task a', 'a,b', { result: 'r1' }], ['task a', 'b,b', { result: 'r2' }], ['task b', 'b'], ['task b', 'z'],
      ['look', 'z', { outs: ['r1', 'r2'], result: null }], ['task z', 'END'],
    ],
  },
];

import type { Story } from './story.js';

/** Every trigger a boundary event may have: how it is drawn, what sets it off, and whether it can go off again. */
const triggers = [
  { kind: 'date timer', drawn: 'timer 2026-03-02T13:00:00+03:00', act: 'pass PT2H', again: false },
  { kind: 'duration timer', drawn: 'timer PT1H', act: 'pass PT1H', again: false },
  { kind: 'FEEL duration timer', drawn: 'timer duration =wait', act: 'pass PT1H', again: false },
  { kind: 'cycle timer', drawn: 'timer R3/PT1H', act: 'pass PT1H', again: true },
  { kind: 'cron timer', drawn: 'timer cycle 0 0 * * * *', act: 'pass PT1H', again: true },
  { kind: 'message', drawn: 'message uyari | key =k', act: 'message uyari 7', again: true },
  { kind: 'signal', drawn: 'signal alarm', act: 'signal alarm', again: true },
] as const;

const draw = (drawn: string, interrupting: boolean): string =>
  `start s; user a; user b; user c; end e; boundary x on a ${drawn}${interrupting ? '' : ' | noninterrupting'}; s -> a -> b -> e; x -> c -> e`;

const onTasks = triggers.flatMap(({ kind, drawn, act, again }): Story[] => [
  {
    title: `an interrupting ${kind} takes over from the task`,
    picture: draw(drawn, true),
    variables: { k: '7', wait: 'PT1H' },
    steps: [['start', 'a'], [act, 'c'], [act, 'c'], ['task c', 'END']],
  },
  {
    title: `a non-interrupting ${kind} goes on beside the task${again ? ', every time' : ', once'}`,
    picture: draw(drawn, false),
    variables: { k: '7', wait: 'PT1H' },
    steps: [['start', 'a'], [act, 'a,c'], [act, again ? 'a,c,c' : 'a,c'], ['task a', again ? 'b,c,c' : 'b,c'], [act, again ? 'b,c,c' : 'b,c'], ['cancel', 'TERMINATED']],
  },
  {
    title: `a completed task no longer hears its ${kind}`,
    picture: draw(drawn, true),
    variables: { k: '7', wait: 'PT1H' },
    steps: [['start', 'a'], ['task a', 'b'], [act, 'b'], ['task b', 'END']],
  },
]);

/** What a boundary event may sit on; `in` is what is active inside. */
const hosts = [
  { on: 'sub-process', drawn: 'sub p {; start ps; and f; user in; user in2; end pe; ps -> f -> in -> pe; f -> in2 -> pe; }', inside: 'in,in2' },
  { on: 'call activity', drawn: 'call p child', inside: 'in,p' },
  { on: 'parallel multi-instance body', drawn: 'user p | each =[1,2,3] as i', inside: 'p,p,p' },
  { on: 'sequential multi-instance body', drawn: 'user p | each =[1,2,3] as i | sequential', inside: 'p' },
  { on: 'multi-instance sub-process', drawn: 'sub p | each =[1,2] as i {; start ps; user in; end pe; ps -> in -> pe; }', inside: 'in,in' },
  { on: 'service task', drawn: 'service p', inside: 'p' },
  { on: 'receive task', drawn: 'receive p yanit | key =k', inside: 'p' },
  { on: 'transaction', drawn: 'tx p {; start ps; user in; end pe; ps -> in -> pe; }', inside: 'in' },
] as const;

const sortedWith = (list: string, more: string): string => [...list.split(','), more].sort().join(',');

const onHosts = hosts.flatMap(({ on, drawn, inside }): Story[] => [
  {
    title: `an interrupting timer on a ${on} ends everything in it`,
    picture: `start s; ${drawn}; boundary x on p timer PT1H; user c; end e; s -> p -> e; x -> c -> e`,
    calls: { child: 'start cs; user in; end ce; cs -> in -> ce' },
    variables: { k: '7' },
    steps: [['start', inside], ['pass PT1H', 'c'], ['task c', 'END']],
  },
  {
    title: `a non-interrupting message on a ${on} leaves everything in it alone`,
    picture: `start s; ${drawn}; boundary x on p message uyari | key =k | noninterrupting; user c; end e; s -> p -> e; x -> c -> e`,
    calls: { child: 'start cs; user in; end ce; cs -> in -> ce' },
    variables: { k: '7' },
    steps: [['start', inside], ['message uyari 7', sortedWith(inside, 'c')], ['task c', inside], ['cancel', 'TERMINATED']],
  },
]);

const more: readonly Story[] = [
  {
    title: 'a cycle of three fires three times',
    picture: 'start s; user a; boundary x on a timer R3/PT1H | noninterrupting; user c; end e; s -> a -> e; x -> c -> e',
    steps: [['start', 'a'], ['pass PT10H', 'a,c,c,c'], ['task a', 'c,c,c'], ['cancel', 'TERMINATED']],
  },
  {
    title: 'an endless cycle fires until its task is done',
    picture: 'start s; user a; boundary x on a timer R/PT1H | noninterrupting; task c; end e; s -> a -> e; x -> c -> e',
    steps: [['start', 'a'], ['pass PT100H', 'a'], ['task a', 'END']],
  },
  {
    title: 'a cycle may be written with FEEL',
    picture: 'start s; user a; boundary x on a timer cycle =cycle(2, duration("PT1H")) | noninterrupting; user c; end e; s -> a -> e; x -> c -> e',
    steps: [['start', 'a'], ['pass PT10H', 'a,c,c'], ['cancel', 'TERMINATED']],
  },
  {
    title: 'two boundary timers of one task fire in their order',
    picture: 'start s; user a; boundary x on a timer PT1H | noninterrupting; boundary y on a timer PT2H; user c; user d; end e; s -> a -> e; x -> c -> e; y -> d -> e',
    steps: [['start', 'a'], ['pass PT3H', 'c,d'], ['task c', 'd'], ['task d', 'END']],
  },
  {
    title: 'a boundary timer of a task in a loop starts anew in every round',
    picture: 'start s; xor m; user a; boundary x on a timer PT2H; user c; xor g; end e; s -> m -> a -> g; g -[=again]-> m; g -[default]-> e; x -> c -> e',
    variables: { again: true },
    steps: [['start', 'a'], ['pass PT1H', 'a'], ['task a', 'a'], ['pass PT1H', 'a'], ['pass PT1H', 'c'], ['task c', 'END']],
  },
  {
    title: 'a conditional boundary event fires when its condition turns true, and again only after it was false',
    picture: 'start s; user a; boundary x on a condition =n > 5 | noninterrupting; user c; end e; s -> a -> e; x -> c -> e',
    variables: { n: 1 },
    steps: [['start', 'a'], ['set', 'a,c', { n: 6 }], ['set', 'a,c', { n: 7 }], ['set', 'a,c', { n: 0 }], ['set', 'a,c,c', { n: 8 }], ['cancel', 'TERMINATED']],
  },
  {
    title: 'an interrupting conditional boundary event fires at once when its condition holds already',
    picture: 'start s; user a; boundary x on a condition =n > 5; user c; end e; s -> a -> e; x -> c -> e',
    variables: { n: 6 },
    steps: [['start', 'c'], ['task c', 'END']],
  },
  {
    title: 'a condition over a variable that is not there yet does not hold',
    picture: 'start s; user a; boundary x on a condition =later; user c; end e; s -> a -> e; x -> c -> e',
    steps: [['start', 'a'], ['set', 'c', { later: true }], ['task c', 'END']],
  },
  {
    title: 'a task result sets off the condition of another task',
    picture: 'start s; and f; user a; user b; boundary x on b condition =done; user c; end e; s -> f -> a -> e; f -> b -> e; x -> c -> e',
    steps: [['start', 'a,b'], ['task a', 'c', { done: true }], ['task c', 'END']],
  },
  {
    title: 'a boundary message with another key is not meant',
    picture: 'start s; user a; boundary x on a message uyari | key =k; user c; end e; s -> a -> e; x -> c -> e',
    variables: { k: 'bir' },
    steps: [['start', 'a'], ['message uyari iki', 'a'], ['message uyari bir', 'c'], ['task c', 'END']],
  },
];

export const boundaryStories: readonly Story[] = [...onTasks, ...onHosts, ...more];

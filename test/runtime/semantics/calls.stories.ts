import type { Story } from './story.js';

const child = 'start cs; user t; end ce; cs -> t -> ce';
const throwing = (what: string): string => `start cs; user t; end ce ${what}; cs -> t -> ce`;

export const callStories: readonly Story[] = [
  {
    title: 'a call activity waits for the process it calls',
    picture: 'start s; call c child; user z; end e; s -> c -> z -> e',
    calls: { child },
    steps: [['start', 'c,t'], ['task t', 'z'], ['task z', 'END']],
  },
  {
    title: 'the called process sees the variables of its caller, and all of its own come back',
    picture: 'start s; call c child; user z; end e; s -> c -> z -> e',
    calls: { child },
    variables: { x: 1 },
    steps: [['start', 'c,t'], ['look t', 'c,t', { x: 1 }], ['task t', 'z', { y: 2, x: 5 }], ['task z', 'END']],
    leaves: { x: 5, y: 2 },
  },
  {
    title: 'a call activity may give only what its input mappings choose',
    picture: 'start s; call c child | keepparent | in a := =x + 1; end e; s -> c -> e',
    calls: { child },
    variables: { x: 1 },
    steps: [['start', 'c,t'], ['look t', 'c,t', { a: 2, x: null }], ['task t', 'END']],
  },
  {
    title: 'a call activity may take back only what its output mappings choose',
    picture: 'start s; call c child | keepchild | out b := =y; user z; end e; s -> c -> z -> e',
    calls: { child },
    steps: [['start', 'c,t'], ['task t', 'z', { y: 3, w: 4 }], ['look', 'z', { b: 3, y: null, w: null }], ['task z', 'END']],
  },
  {
    title: 'a call activity that keeps the variables of its child takes nothing back',
    picture: 'start s; call c child | keepchild; user z; end e; s -> c -> z -> e',
    calls: { child },
    steps: [['start', 'c,t'], ['task t', 'z', { y: 3 }], ['look', 'z', { y: null }], ['task z', 'END']],
  },
  {
    title: 'the process to call may be chosen by FEEL',
    picture: 'start s; call c ="chi" + rest; end e; s -> c -> e',
    calls: { child },
    variables: { rest: 'ld' },
    steps: [['start', 'c,t'], ['task t', 'END']],
  },
  {
    title: 'an error nobody catches in the called process leaves by the boundary of the call',
    picture: 'start s; call c child; boundary x on c error BOZUK; user z; end e; s -> c -> e; x -> z -> e',
    calls: { child: throwing('error BOZUK') },
    steps: [['start', 'c,t'], ['task t', 'z'], ['task z', 'END']],
  },
  {
    title: "a job's error in the called process leaves by the boundary of the call",
    picture: 'start s; call c child; boundary x on c error BOZUK; user z; end e; s -> c -> e; x -> z -> e',
    calls: { child: 'start cs; service j; user k; end ce; and f; cs -> f -> j -> ce; f -> k -> ce' },
    steps: [['start', 'c,j,k'], ['error j BOZUK', 'z'], ['task z', 'END']],
  },
  {
    title: 'an error rises through two calls',
    picture: 'start s; call c child; boundary x on c error BOZUK; user z; end e; s -> c -> e; x -> z -> e',
    calls: { child: 'start cs; call d grandchild; end ce; cs -> d -> ce', grandchild: throwing('error BOZUK') },
    steps: [['start', 'c,d,t'], ['task t', 'z'], ['task z', 'END']],
  },
  {
    title: 'an error neither the called process nor its caller catches is an incident where it was thrown',
    picture: 'start s; call c child; boundary x on c error BASKA; user z; end e; s -> c -> e; x -> z -> e',
    calls: { child: throwing('error BOZUK') },
    steps: [['start', 'c,t'], ['task t', '!ce,c'], ['cancel', 'TERMINATED']],
  },
  {
    title: 'an escalation of the called process is heard beside it',
    picture: 'start s; call c child; boundary x on c escalation GEC | noninterrupting; user z; end e; s -> c -> e; x -> z -> e',
    calls: { child: 'start cs; user t; throw ct escalation GEC; user u; end ce; cs -> t -> ct -> u -> ce' },
    steps: [['start', 'c,t'], ['task t', 'c,u,z'], ['task z', 'c,u'], ['task u', 'END']],
  },
  {
    title: 'a called process that ends with an escalation ends its call as well',
    picture: 'start s; call c child; boundary x on c escalation GEC | noninterrupting; user y; user z; end e; s -> c -> y -> e; x -> z -> e',
    calls: { child: throwing('escalation GEC') },
    steps: [['start', 'c,t'], ['task t', 'y,z'], ['task y', 'z'], ['task z', 'END']],
  },
  {
    title: 'two escalations of one step are both heard by the caller',
    picture: 'start s; call c child; boundary x on c escalation BIR | noninterrupting; boundary w on c escalation IKI | noninterrupting; user y; user z; end e; s -> c -> e; x -> z -> e; w -> y -> e',
    calls: { child: 'start cs; user t; throw t1 escalation BIR; throw t2 escalation IKI; user u; end ce; cs -> t -> t1 -> t2 -> u -> ce' },
    steps: [['start', 'c,t'], ['task t', 'c,u,y,z'], ['task u', 'y,z'], ['task y', 'z'], ['task z', 'END']],
  },
  {
    title: 'an escalation of the called process may interrupt it',
    picture: 'start s; call c child; boundary x on c escalation GEC; user z; end e; s -> c -> e; x -> z -> e',
    calls: { child: 'start cs; user t; throw ct escalation GEC; user u; end ce; cs -> t -> ct -> u -> ce' },
    steps: [['start', 'c,t'], ['task t', 'z'], ['task z', 'END']],
  },
  {
    title: 'a cancelled caller ends what it called, to the last',
    picture: 'start s; call c child; end e; s -> c -> e',
    calls: { child: 'start cs; call d grandchild; end ce; cs -> d -> ce', grandchild: child },
    steps: [['start', 'c,d,t'], ['cancel', 'TERMINATED']],
  },
  {
    title: 'an interrupted call ends what it called',
    picture: 'start s; call c child; boundary x on c timer PT1H; user z; end e; s -> c -> e; x -> z -> e',
    calls: { child: 'start cs; call d grandchild; end ce; cs -> d -> ce', grandchild: child },
    steps: [['start', 'c,d,t'], ['pass PT1H', 'z'], ['task z', 'END']],
  },
  {
    title: 'an incident in the called process waits there, and the caller waits for it',
    picture: 'start s; call c child; end e; s -> c -> e',
    calls: { child: 'start cs; service k; end ce; cs -> k -> ce' },
    steps: [['start', 'c,k'], ['fail k', '!k,c'], ['resolve k', 'c,k'], ['job k', 'END']],
  },
  {
    title: 'a process that is not deployed is an incident at the call, and is called once it is there',
    picture: 'start s; call c child; boundary x on c timer PT1H; end e; s -> c -> e; x -> e',
    calls: { child },
    steps: [['start', '!c'], ['deploy child', '!c'], ['resolve c', 'c,t'], ['task t', 'END']],
  },
  {
    title: 'a process that calls itself for ever stops with an incident, and can be ended',
    picture: 'start s; call c child; end e; s -> c -> e',
    calls: { child: 'start cs; call d child; end ce; cs -> d -> ce' },
    steps: [['start', `!d,c,${new Array(29).fill('d').join(',')}`], ['cancel', 'TERMINATED']],
  },
  {
    title: 'a called process without a wait ends within the step',
    picture: 'start s; call c child; user z; end e; s -> c -> z -> e',
    calls: { child: 'start cs; script t | result r := =x * 2; end ce; cs -> t -> ce' },
    variables: { x: 21 },
    steps: [['start', 'z'], ['task z', 'END']],
    leaves: { r: 42 },
  },
  {
    title: 'a loop of calls starts one process for each item',
    picture: 'start s; call c child | each =["x","y"] as i | collect found := =answer | keepchild | out answer := =answer; user z; end e; s -> c -> z -> e',
    calls: { child },
    steps: [['start', 'c,c,t,t'], ['look t', 'c,c,t,t', { i: 'x' }], ['task t', 'c,t', { answer: 1 }], ['task t', 'z', { answer: 2 }], ['task z', 'END']],
  },
  {
    title: 'a loop of calls that is complete early starts no more of them',
    picture: 'start s; call c child | each =[1,2,3] as i | until =true; user z; end e; s -> c -> z -> e',
    calls: { child: 'start cs; end ce; cs -> ce' },
    steps: [['start', 'z'], ['task z', 'END']],
  },
  {
    title: 'a loop of 500 calls that wait for nobody goes on in fresh steps',
    picture: 'start s; call c child | each =list as i; user z; end e; s -> c -> z -> e',
    calls: { child: 'start cs; task t; end ce; cs -> t -> ce' },
    variables: { list: Array.from({ length: 500 }, (_, at) => at) },
    steps: [['start', 'z'], ['task z', 'END']],
  },
  {
    title: 'a diagram that calls for ever without a wait is stopped by an incident',
    picture: 'start s; xor m; call c child; end e; s -> m -> c -> m',
    calls: { child: 'start cs; end ce; cs -> ce' },
    notOverHttp: 'it makes thousands of instances before the limit',
    steps: [['start', '!P'], ['cancel', 'TERMINATED']],
  },
];

import type { Story } from './story.js';

/** Where two features meet. */
export const cornerStories: readonly Story[] = [
  {
    title: 'a signal is caught by an event sub-process of the instance that throws it',
    picture: 'start s; user a; throw t signal alarm; user b; end e; esub h {; start hs signal alarm | noninterrupting; user c; end he; hs -> c -> he; }; s -> a -> t -> b -> e',
    steps: [['start', 'a'], ['task a', 'b,c'], ['task b', 'c'], ['task c', 'END']],
  },
  {
    title: 'an escalation from one item of a loop interrupts the whole loop',
    picture: 'start s; user z; end e; boundary x on p escalation GEC; sub p | each =[1,2,3] as i {; start ps; user a; end pe escalation GEC; ps -> a -> pe; }; s -> p -> e; x -> z -> e',
    steps: [['start', 'a,a,a'], ['task a 2', 'z'], ['task z', 'END']],
  },
  {
    title: 'a non-interrupting escalation is heard once for each item of a loop',
    picture: 'start s; user z; end e; boundary x on p escalation GEC | noninterrupting; sub p | each =[1,2] as i {; start ps; user a; end pe escalation GEC; ps -> a -> pe; }; s -> p -> e; x -> z -> e',
    steps: [['start', 'a,a'], ['task a', 'a,z'], ['task a', 'z,z'], ['task z', 'z'], ['task z', 'END']],
  },
  {
    title: 'an error from one called process of a loop ends the others',
    picture: 'start s; call c child | each =[1,2] as i; boundary x on c error BOZUK; user z; end e; s -> c -> e; x -> z -> e',
    calls: { child: 'start cs; user t; end ce error BOZUK; cs -> t -> ce' },
    steps: [['start', 'c,c,t,t'], ['task t', 'z'], ['task z', 'END']],
  },
  {
    title: 'a terminate end event ends what was called',
    picture: 'start s; and f; call c child; user a; end t terminate; s -> f -> c -> t; f -> a -> t',
    calls: { child: 'start cs; user u; end ce; cs -> u -> ce' },
    steps: [['start', 'a,c,u'], ['task a', 'END']],
  },
  {
    title: 'an event-based gateway whose condition holds already does not wait',
    picture: 'start s; events g; catch c condition =x > 1; catch t timer PT1H; user a; end e; s -> g -> c -> a -> e; g -> t -> e',
    variables: { x: 2 },
    steps: [['start', 'a'], ['task a', 'END']],
  },
  {
    title: 'a conditional event sub-process that holds from the start takes over at once',
    picture: 'start s; user a; end e; esub h {; start hs condition =x > 1; user c; end he; hs -> c -> he; }; s -> a -> e',
    variables: { x: 2 },
    steps: [['start', 'c'], ['task c', 'END']],
  },
  {
    title: 'a boundary timer saves a sub-process that loops for ever',
    picture: 'start s; user z; end e; boundary x on p timer PT1H; sub p {; start ps; xor m; task t; ps -> m -> t -> m; }; s -> p -> e; x -> z -> e',
    steps: [['start', '!p'], ['pass PT1H', 'z'], ['task z', 'END']],
  },
  {
    title: 'a loop that runs away is ended by an operator, and the rest goes on',
    picture: 'start s; and f; user a; end e; sub p {; start ps; xor m; task t; ps -> m -> t -> m; }; s -> f -> p -> e; f -> a -> e',
    steps: [['start', '!p,a'], ['terminate p', 'a'], ['task a', 'END']],
  },
  {
    title: 'a task beside a loop that runs away may be completed, and waits with it',
    picture: 'start s; and f; user a; user b; end e; sub p {; start ps; xor m; task t; ps -> m -> t -> m; }; s -> f -> p -> e; f -> a -> b -> e',
    steps: [['start', '!p,a'], ['task a', '!p'], ['terminate p', 'b'], ['task b', 'END']],
  },
  {
    title: 'two tokens in one sub-process hear each their own boundary timer',
    picture: 'start s; and f; xor m; user w; user z; end e; boundary x on p timer PT1H; sub p {; start ps; user a; end pe; ps -> a -> pe; }; s -> f; f -> m; f -> w -> m; m -> p -> e; x -> z -> e',
    steps: [['start', 'a,w'], ['pass PT30M', 'a,w'], ['task w', 'a,a'], ['pass PT30M', 'a,z'], ['pass PT30M', 'z,z'], ['task z', 'z'], ['task z', 'END']],
  },
  {
    title: 'an inclusive join does not wait for an event sub-process',
    picture: 'start s; or i; user a; user b; or j; user z; end e; esub h {; start hs signal alarm | noninterrupting; user c; end he; hs -> c -> he; }; s -> i; i -[=true]-> a -> j; i -[=true]-> b -> j; j -> z -> e',
    steps: [['start', 'a,b'], ['signal alarm', 'a,b,c'], ['task a', 'b,c'], ['task b', 'c,z'], ['task z', 'c'], ['task c', 'END']],
  },
  {
    title: 'an inclusive join waits for a task whose boundary event may still lead to it',
    picture: 'start s; or i; user a; user b; boundary x on b timer PT1H; or j; user z; end e; end d; s -> i; i -[=true]-> a -> j; i -[=true]-> b -> d; x -> j; j -> z -> e',
    steps: [['start', 'a,b'], ['task a', 'b'], ['pass PT1H', 'z'], ['task z', 'END']],
  },
  {
    title: 'an inclusive join goes on once the task whose boundary event might have led to it is done',
    picture: 'start s; or i; user a; user b; boundary x on b timer PT1H; or j; user z; end e; end d; s -> i; i -[=true]-> a -> j; i -[=true]-> b -> d; x -> j; j -> z -> e',
    steps: [['start', 'a,b'], ['task a', 'b'], ['task b', 'z'], ['task z', 'END']],
  },
  {
    title: 'an inclusive join waits for a token stopped by an incident',
    picture: 'start s; or i; user a; service b; or j; user z; end e; s -> i; i -[=true]-> a -> j; i -[=true]-> b -> j; j -> z -> e',
    steps: [['start', 'a,b'], ['fail b', '!b,a'], ['task a', '!b'], ['resolve b', 'b'], ['job b', 'z'], ['task z', 'END']],
  },
  {
    title: 'a join inside a sub-process is its own for each token in it',
    picture: 'start s; and f; xor m; end e; sub p {; start ps; and g; user a; user b; and j; end pe; ps -> g -> a -> j; g -> b -> j; j -> pe; }; s -> f; f -> m; f -> m; m -> p -> e',
    steps: [['start', 'a,a,b,b'], ['task a', 'a,b,b'], ['task b 2', 'a,b'], ['task b', 'a'], ['task a', 'END']],
  },
  {
    title: 'a compensation handler that fails is mended and then the next one runs',
    picture: 'start s; user a; boundary ca on a compensate; undo ua of ca; user b | in k := =1; boundary cb on b compensate; undo ub of cb; throw t compensate; end e; s -> a -> b -> t -> e',
    steps: [['start', 'a'], ['task a', 'b'], ['task b', 't,ub'], ['look ub', 't,ub', { k: 1 }], ['task ub', 't,ua'], ['cancel', 'TERMINATED']],
  },
  {
    title: 'an interrupted compensation throw takes its handlers along',
    picture: 'start s; user z; end e; boundary x on p timer PT1H; sub p {; start ps; user a; boundary ca on a compensate; undo ua of ca; throw t compensate; end pe; ps -> a -> t -> pe; }; s -> p -> e; x -> z -> e',
    steps: [['start', 'a'], ['task a', 't,ua'], ['pass PT1H', 'z'], ['task z', 'END']],
  },
  {
    title: 'a call inside an event sub-process inside a loop comes back to its own item',
    picture: 'start s; end e; sub p | each =["x","y"] as i {; start ps; user a; end pe; ps -> a -> pe; esub h {; start hs message soru | key =i | noninterrupting; call c child; end he; hs -> c -> he; }; }; s -> p -> e',
    calls: { child: 'start cs; user t; end ce; cs -> t -> ce' },
    steps: [['start', 'a,a'], ['message soru y', 'a,a,c,t'], ['look t', 'a,a,c,t', { i: 'y' }], ['task t', 'a,a'], ['task a', 'a'], ['task a', 'END']],
  },
  {
    title: 'a standard loop around a call runs a new process every time',
    picture: 'start s; call c child | while =again; user z; end e; s -> c -> z -> e',
    calls: { child: 'start cs; user t; end ce; cs -> t -> ce' },
    steps: [['start', 'c,t'], ['task t', 'c,t', { again: true }], ['task t', 'z', { again: false }], ['task z', 'END']],
  },
  {
    title: 'a long automatic branch does not hold up a person in the other one for ever',
    picture: 'start s; and f; user a; user b; xor m; script t | result n := =n + 1; xor x; and j; end e; s -> f -> a -> b -> j; f -> m -> t -> x; x -[=n < 2000]-> m; x -[default]-> j; j -> e',
    variables: { n: 0 },
    steps: [['start', 'a'], ['task a', 'b'], ['task b', 'END']],
    leaves: { n: 2000 },
  },
  {
    title: 'a non-interrupting timer inside a loop fires for each item that still runs',
    picture: 'start s; end e; sub p | each =[1,2] as i {; start ps; user a; boundary x on a timer PT1H | noninterrupting; user c; end pe; ps -> a -> pe; x -> c -> pe; }; s -> p -> e',
    steps: [['start', 'a,a'], ['task a', 'a'], ['pass PT1H', 'a,c'], ['task a', 'c'], ['task c', 'END']],
  },
  {
    title: 'an error event sub-process inside a called process keeps the error there',
    picture: 'start s; call c child; boundary x on c error BOZUK; user z; end e; s -> c -> e; x -> z -> e',
    calls: { child: 'start cs; user t; end ce error BOZUK; esub h {; start hs error BOZUK; user k; end he; hs -> k -> he; }; cs -> t -> ce' },
    steps: [['start', 'c,t'], ['task t', 'c,k'], ['task k', 'END']],
  },
  {
    title: 'an error thrown again by its handler leaves by the next one outwards',
    picture: 'start s; user z; end e; boundary x on p error BOZUK; sub p {; start ps; user a; end pe error BOZUK; esub h {; start hs error BOZUK; user k; end he error BOZUK; hs -> k -> he; }; ps -> a -> pe; }; s -> p -> e; x -> z -> e',
    steps: [['start', 'a'], ['task a', 'k'], ['task k', 'z'], ['task z', 'END']],
  },
  {
    title: 'an element that is tried again after a fault has each of its boundary events once',
    picture: 'start s; script t | result r := =assert(x, x > 1, "x"); boundary b on t timer PT1H | noninterrupting; user z; end e; s -> t -> e; b -> z -> e',
    variables: { x: 1 },
    steps: [['start', '!t'], ['resolve t', '!t'], ['pass PT1H', '!t,z'], ['set', '!t,z', { x: 2 }], ['resolve t', 'z'], ['task z', 'END']],
  },
  {
    title: 'a condition that cannot be evaluated does not hold, and stops nobody',
    picture: 'start s; user a; boundary x on a condition =assert(later, later != null, "yok"); user c; end e; s -> a -> e; x -> c -> e',
    steps: [['start', 'a'], ['set', 'a', { other: 1 }], ['set', 'c', { later: true }], ['task c', 'END']],
  },
  {
    title: 'a second fault of a job takes the place of the first',
    picture: 'start s; service j; end e; s -> j -> e',
    notOverHttp: 'as in Camunda, a failed job is refused until its incident is resolved',
    steps: [['start', 'j'], ['fail j', '!j'], ['error j YOK', '!j'], ['resolve j', 'j'], ['job j', 'END']],
  },
];

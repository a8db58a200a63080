import type { Story } from './story.js';

export const errorStories: readonly Story[] = [
  {
    title: "a job's error leaves by the boundary event with its code",
    picture: 'start s; service j; user a; user b; boundary x on j error BIR; boundary y on j error IKI; end e; s -> j -> e; x -> a -> e; y -> b -> e',
    steps: [['start', 'j'], ['error j IKI', 'b'], ['task b', 'END']],
  },
  {
    title: 'a boundary error event without a code catches what no other does',
    picture: 'start s; service j; user a; user b; boundary x on j error BIR; boundary y on j error; end e; s -> j -> e; x -> a -> e; y -> b -> e',
    steps: [['start', 'j'], ['error j UC', 'b'], ['task b', 'END']],
  },
  {
    title: 'an error nobody catches is an incident, and the job can still be done',
    picture: 'start s; service j; user a; boundary x on j error BIR; end e; s -> j -> e; x -> a -> e',
    steps: [['start', 'j'], ['error j IKI', '!j'], ['resolve j', 'j'], ['job j', 'END']],
  },
  {
    title: 'an error end event nobody catches is an incident, not an end',
    picture: 'start s; user a; end x error BOZUK; s -> a -> x',
    steps: [['start', 'a'], ['task a', '!x'], ['resolve x', '!x'], ['cancel', 'TERMINATED']],
  },
  {
    title: 'an error end event inside a sub-process leaves by its boundary and ends what runs beside it',
    picture: 'start s; user z; end e; boundary x on p error BOZUK; sub p {; start ps; and f; user a; user b; end pe error BOZUK; ps -> f -> a -> pe; f -> b -> pe; }; s -> p -> e; x -> z -> e',
    steps: [['start', 'a,b'], ['task a', 'z'], ['task z', 'END']],
  },
  {
    title: 'an error rises through sub-processes to the nearest one that catches it',
    picture: `start s; user z; end e; boundary x on p error BOZUK
      sub p {
        start ps; end pe; user k; boundary v on q timer PT1H; v -> k -> pe
        sub q {
          start qs; service j; end qe; qs -> j -> qe
        }
        ps -> q -> pe
      }
      s -> p -> e; x -> z -> e`,
    steps: [['start', 'j'], ['error j BOZUK', 'z'], ['task z', 'END']],
  },
  {
    title: 'the inner of two handlers catches the error',
    picture: `start s; user z; end e; boundary x on p error BOZUK
      sub p {
        start ps; end pe; user k; boundary v on q error BOZUK; v -> k -> pe
        sub q {
          start qs; service j; end qe; qs -> j -> qe
        }
        ps -> q -> pe
      }
      s -> p -> e; x -> z -> e`,
    steps: [['start', 'j'], ['error j BOZUK', 'k'], ['task k', 'END']],
  },
  {
    title: 'an error in one item of a loop leaves by the boundary of the whole loop',
    picture: 'start s; service j | each =[1,2,3] as i; user a; boundary x on j error BOZUK; end e; s -> j -> e; x -> a -> e',
    steps: [['start', 'j,j,j'], ['job j', 'j,j'], ['error j BOZUK', 'a'], ['task a', 'END']],
  },
  {
    title: 'an error in one item of a loop is caught inside that item first',
    picture: 'start s; end e; sub p | each =[1,2] as i {; start ps; service j; user a; boundary x on j error BOZUK; end pe; ps -> j -> pe; x -> a -> pe; }; s -> p -> e',
    steps: [['start', 'j,j'], ['error j BOZUK', 'a,j'], ['job j', 'a'], ['task a', 'END']],
  },
  {
    title: 'what an error brings is known behind its boundary event',
    picture: 'start s; service j; user a; boundary x on j error BOZUK; end e; s -> j -> e; x -> a -> e',
    steps: [['start', 'j'], ['error j BOZUK', 'a', { neden: 'yok' }], ['look a', 'a', { neden: 'yok' }], ['task a', 'END']],
    leaves: { neden: 'yok' },
  },
  {
    title: 'output mappings of a boundary event choose from what the error brings',
    picture: 'start s; service j; user a; boundary x on j error BOZUK | out sebep := =neden; end e; s -> j -> e; x -> a -> e',
    steps: [['start', 'j'], ['error j BOZUK', 'a', { neden: 'yok' }], ['look', 'a', { sebep: 'yok', neden: null }], ['task a', 'END']],
  },
  {
    title: 'an escalation leaves by an interrupting boundary event and ends the sub-process',
    picture: 'start s; user z; end e; boundary x on p escalation GEC; sub p {; start ps; user a; throw t escalation GEC; user b; end pe; ps -> a -> t -> b -> pe; }; s -> p -> e; x -> z -> e',
    steps: [['start', 'a'], ['task a', 'z'], ['task z', 'END']],
  },
  {
    title: 'an escalation goes on beside the sub-process by a non-interrupting boundary event',
    picture: 'start s; user z; end e; boundary x on p escalation GEC | noninterrupting; sub p {; start ps; user a; throw t escalation GEC; user b; end pe; ps -> a -> t -> b -> pe; }; s -> p -> e; x -> z -> e',
    steps: [['start', 'a'], ['task a', 'b,z'], ['task z', 'b'], ['task b', 'END']],
  },
  {
    title: 'an escalation end event ends the sub-process after it was heard',
    picture: 'start s; user y; user z; end e; boundary x on p escalation GEC | noninterrupting; sub p {; start ps; user a; end pe escalation GEC; ps -> a -> pe; }; s -> p -> y -> e; x -> z -> e',
    steps: [['start', 'a'], ['task a', 'y,z'], ['task y', 'z'], ['task z', 'END']],
  },
  {
    title: 'an escalation nobody wants is only a note',
    picture: 'start s; user a; throw t escalation GEC; user b; end e; s -> a -> t -> b -> e',
    steps: [['start', 'a'], ['task a', 'b'], ['task b', 'END']],
  },
  {
    title: 'an escalation is caught by its own code before the one without a code',
    picture: 'start s; user y; user z; end e; boundary w on p escalation | noninterrupting; boundary x on p escalation GEC | noninterrupting; sub p {; start ps; user a; throw t escalation GEC; end pe; ps -> a -> t -> pe; }; s -> p -> e; x -> z -> e; w -> y -> e',
    steps: [['start', 'a'], ['task a', 'z'], ['task z', 'END']],
  },
  {
    title: 'a terminate end event ends everything in its process',
    picture: 'start s; and f; user a; user b; end t terminate; end e; s -> f -> a -> t; f -> b -> e',
    steps: [['start', 'a,b'], ['task a', 'END']],
  },
  {
    title: 'a terminate end event inside a sub-process ends that sub-process only, and it is left by its flow',
    picture: 'start s; user z; end e; sub p {; start ps; and f; user a; user b; end t terminate; end pe; ps -> f -> a -> t; f -> b -> pe; }; s -> p -> z -> e',
    steps: [['start', 'a,b'], ['task a', 'z'], ['task z', 'END']],
  },
  {
    title: 'a terminate end event empties the joins of its scope',
    picture: 'start s; user z; end e; sub p {; start ps; and f; user a; user b; user c; and j; end t terminate; end pe; ps -> f -> a -> j; f -> b -> j; f -> c -> t; j -> pe; }; s -> p -> z -> e',
    steps: [['start', 'a,b,c'], ['task a', 'b,c'], ['task c', 'z'], ['task z', 'END']],
  },
  {
    title: 'a link leads from its throwing to its catching event',
    picture: 'start s; user a; throw t link L; catch c link L; user b; end e; s -> a -> t; c -> b -> e',
    steps: [['start', 'a'], ['task a', 'b'], ['task b', 'END']],
  },
  {
    title: 'several throwing links lead to one catching link',
    picture: 'start s; and f; user a; user b; throw t link L; throw u link L; catch c link L; user z; end e; s -> f -> a -> t; f -> b -> u; c -> z -> e',
    steps: [['start', 'a,b'], ['task a', 'b,z'], ['task b', 'z,z'], ['task z', 'z'], ['task z', 'END']],
  },
  {
    title: 'an inclusive join waits for a token that comes by a link',
    picture: 'start s; or i; user a; user b; throw t link L; catch c link L; or j; user z; end e; s -> i; i -[=true]-> a -> j; i -[=true]-> b -> t; c -> j; j -> z -> e',
    steps: [['start', 'a,b'], ['task a', 'b'], ['task b', 'z'], ['task z', 'END']],
  },
  {
    title: 'an intermediate throw event without a trigger is passed',
    picture: 'start s; throw t; user a; end e; s -> t -> a -> e',
    steps: [['start', 'a'], ['task a', 'END']],
  },
];

import type { Story } from './story.js';

const price = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="test">
  <decision id="harc" name="harc"><variable id="v" name="harc"/>
    <decisionTable id="t" hitPolicy="UNIQUE">
      <input id="i"><inputExpression id="ie"><text>alan</text></inputExpression></input>
      <output id="o" name="harc"/>
      <rule id="r1"><inputEntry id="e1"><text>&lt; 100</text></inputEntry><outputEntry id="x1"><text>10</text></outputEntry></rule>
      <rule id="r2"><inputEntry id="e2"><text>&gt;= 100</text></inputEntry><outputEntry id="x2"><text>25</text></outputEntry></rule>
    </decisionTable>
  </decision>
  <decision id="bozuk" name="bozuk"><variable id="v2" name="bozuk"/><literalExpression id="l"><text>assert(alan, alan &gt; 1000, "alan")</text></literalExpression></decision>
</definitions>`;

export const taskStories: readonly Story[] = [
  ...(['task', 'manual'] as const).map((kind): Story => ({
    title: `a ${kind} task waits for nobody`,
    picture: `start s; ${kind} t; user z; end e; s -> t -> z -> e`,
    steps: [['start', 'z'], ['task z', 'END']],
  })),
  {
    title: 'a job cannot be completed twice',
    picture: 'start s; service j; user z; end e; s -> j -> z -> e',
    steps: [['start', 'j'], ['job j', 'z'], ['again', 'refused: z', { x: 1 }], ['look', 'z', { x: null }], ['task z', 'END']],
  },
  {
    title: 'a task cannot be completed after its boundary event took over',
    picture: 'start s; user a; boundary x on a timer PT1H | noninterrupting; user z; end e; s -> a -> e; x -> z -> e',
    steps: [['start', 'a'], ['task a', 'END'], ['again', 'refused: END']],
  },
  {
    title: 'a script may be a job of its own',
    picture: 'start s; script t work | job; end e; s -> t -> e',
    steps: [['start', 't'], ['job t', 'END']],
  },
  {
    title: 'a script that fails stops its token and runs again when mended',
    picture: 'start s; script t | result r := =assert(x, x > 1, "x"); boundary b on t timer PT1H; user z; end e; s -> t -> z -> e; b -> e',
    variables: { x: 1 },
    steps: [['start', '!t'], ['set', '!t', { x: 2 }], ['resolve t', 'z'], ['pass PT2H', 'z'], ['task z', 'END']],
    leaves: { r: 2 },
  },
  {
    title: 'a boundary timer may save a script that keeps failing',
    picture: 'start s; script t | result r := =assert(x, x > 1, "x"); boundary b on t timer PT1H; user z; end e; s -> t -> e; b -> z -> e',
    variables: { x: 1 },
    steps: [['start', '!t'], ['resolve t', '!t'], ['pass PT1H', 'z'], ['task z', 'END']],
  },
  {
    title: 'a business rule task sets what its decision answers',
    picture: 'start s; rule r | result ucret := harc; user z; end e; s -> r -> z -> e',
    decisions: [price],
    variables: { alan: 120 },
    steps: [['start', 'z'], ['task z', 'END']],
    leaves: { ucret: 25 },
  },
  {
    title: 'a business rule task decides over its input mappings, and its output mappings choose',
    picture: 'start s; rule r | in alan := =en * boy | result ucret := harc | out toplam := =ucret * 2; user z; end e; s -> r -> z -> e',
    decisions: [price],
    variables: { en: 5, boy: 6 },
    steps: [['start', 'z'], ['look', 'z', { toplam: 20, ucret: null, alan: null }], ['task z', 'END']],
  },
  {
    title: 'a decision that is not deployed is an incident',
    picture: 'start s; rule r | result x := yok; end e; s -> r -> e',
    decisions: [price],
    steps: [['start', '!r'], ['resolve r', '!r'], ['cancel', 'TERMINATED']],
  },
  {
    title: 'a decision that fails is an incident, and is asked again when mended',
    picture: 'start s; rule r | result x := bozuk; end e; s -> r -> e',
    decisions: [price],
    variables: { alan: 1 },
    steps: [['start', '!r'], ['set', '!r', { alan: 2000 }], ['resolve r', 'END']],
    leaves: { x: 2000 },
  },
  {
    title: 'the decision to ask may be chosen by FEEL',
    picture: 'start s; rule r | result x := ="ha" + son; end e; s -> r -> e',
    decisions: [price],
    variables: { son: 'rc', alan: 1 },
    steps: [['start', 'END']],
    leaves: { x: 10 },
  },
  {
    title: 'a loop of business rule tasks decides each item',
    picture: 'start s; rule r | each =[50, 150] as alan | collect ucretler := =ucret | result ucret := harc; end e; s -> r -> e',
    decisions: [price],
    steps: [['start', 'END']],
    leaves: { ucretler: [10, 25] },
  },
  {
    title: 'an ad-hoc sub-process starts all that no flow leads to',
    picture: 'start s; user z; end e; adhoc p {; user a; user b; user c; b -> c; }; s -> p -> z -> e',
    steps: [['start', 'a,b'], ['task b', 'a,c'], ['task a', 'c'], ['task c', 'z'], ['task z', 'END']],
  },
  {
    title: 'an ad-hoc sub-process starts what its collection names',
    picture: 'start s; user z; end e; adhoc p | active =wanted {; user a; user b; user c; }; s -> p -> z -> e',
    variables: { wanted: ['c', 'a'] },
    steps: [['start', 'a,c'], ['task a', 'c'], ['task c', 'z'], ['task z', 'END']],
  },
  {
    title: 'an ad-hoc sub-process whose collection names strangers stops, and goes on when mended',
    picture: 'start s; user z; end e; boundary x on p timer PT1H; adhoc p | active =wanted {; user a; }; s -> p -> z -> e; x -> e',
    variables: { wanted: ['kim'] },
    steps: [['start', '!p'], ['set', '!p', { wanted: ['a'] }], ['resolve p', 'a'], ['task a', 'z'], ['task z', 'END']],
  },
  {
    title: 'an ad-hoc sub-process that has enough ends what still runs in it',
    picture: 'start s; user z; end e; adhoc p | enough =ok {; user a; user b; }; s -> p -> z -> e',
    variables: { ok: false },
    steps: [['start', 'a,b'], ['task a', 'z', { ok: true }], ['task z', 'END']],
  },
  {
    title: 'an ad-hoc sub-process that never has enough ends with its last element',
    picture: 'start s; user z; end e; adhoc p | enough =ok {; user a; user b; }; s -> p -> z -> e',
    variables: { ok: false },
    steps: [['start', 'a,b'], ['task a', 'b'], ['task b', 'z'], ['task z', 'END']],
  },
  {
    title: 'sub-processes nest',
    picture: `start s; user z; end e
      sub p {
        start ps; end pe
        sub q {
          start qs; user a; end qe; qs -> a -> qe
        }
        user b
        ps -> q -> b -> pe
      }
      s -> p -> z -> e`,
    steps: [['start', 'a'], ['task a', 'b'], ['task b', 'z'], ['task z', 'END']],
  },
  {
    title: 'a sub-process ends when its last token does',
    picture: 'start s; user z; end e; sub p {; start ps; and f; user a; user b; end pe; ps -> f -> a -> pe; f -> b; }; s -> p -> z -> e',
    steps: [['start', 'a,b'], ['task a', 'b'], ['task b', 'z'], ['task z', 'END']],
  },
  {
    title: 'a sub-process may be entered by two tokens at once, and each leaves by itself',
    picture: 'start s; and f; xor m; user z; end e; sub p {; start ps; user a; end pe; ps -> a -> pe; }; s -> f; f -> m; f -> m; m -> p -> z -> e',
    steps: [['start', 'a,a'], ['task a', 'a,z'], ['task z', 'a'], ['task a', 'z'], ['task z', 'END']],
  },
];

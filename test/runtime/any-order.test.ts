import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commands, compileDiagram } from '../../src/runtime/index.js';
import { diagram } from '../given/diagram.js';
import { TrialStore } from '../given/trial-store.js';
import { feel } from '../../src/process-files/expressions.js';

/** A well-nested piece of a diagram. */
type Block =
  | { readonly kind: 'user' | 'task' | 'nothing' }
  | { readonly kind: 'chain' | 'xor' | 'and' | 'or'; readonly inside: readonly Block[]; readonly takes: number }
  | { readonly kind: 'loop' | 'sub' | 'each' | 'eachInTurn'; readonly inside: Block; readonly takes: number };

const leaf = fc.constantFrom<Block>({ kind: 'user' }, { kind: 'user' }, { kind: 'task' }, { kind: 'nothing' });
const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    leaf,
    fc.record({ kind: fc.constantFrom('chain', 'xor', 'and', 'or'), inside: fc.array(tie('block') as fc.Arbitrary<Block>, { minLength: 2, maxLength: 3 }), takes: fc.nat(6) }) as fc.Arbitrary<Block>,
    fc.record({ kind: fc.constantFrom('loop', 'sub', 'each', 'eachInTurn'), inside: tie('block') as fc.Arbitrary<Block>, takes: fc.nat(2) }) as fc.Arbitrary<Block>,
  ),
}));

/** Draws a block between two named elements, in the text form of test diagrams. */
class Drawing {
  private count = 0;
  readonly lines: string[] = [];

  next(kind: string): string {
    return `${kind}${++this.count}`;
  }

  /** Returns the first and the last element. */
  draw(block: Block): [string, string] {
    if (!('inside' in block)) return this.single({ user: 'user', task: 'task', nothing: 'throw' }[block.kind]);
    if (block.kind === 'chain') return this.chain(block.inside);
    if (block.kind === 'xor' || block.kind === 'and' || block.kind === 'or') return this.branches(block.kind, block.inside, block.takes);
    if (block.kind === 'loop') return this.loop(block.inside as Block, block.takes);
    return this.scope(block.kind as 'sub', block.inside as Block, block.takes);
  }

  private single(kind: string): [string, string] {
    const id = this.next(kind);
    this.lines.push(`${kind} ${id}`);
    return [id, id];
  }

  private chain(blocks: readonly Block[]): [string, string] {
    const drawn = blocks.map((each) => this.draw(each));
    for (const [at, [first]] of drawn.entries()) if (at > 0) this.lines.push(`${drawn[at - 1]?.[1]} -> ${first}`);
    return [drawn[0]?.[0] ?? '', drawn.at(-1)?.[1] ?? ''];
  }

  private branches(kind: 'xor' | 'and' | 'or', blocks: readonly Block[], takes: number): [string, string] {
    const [fork, join] = [this.next(kind), this.next(kind)];
    this.lines.push(`${kind} ${fork}; ${kind} ${join}`);
    for (const [at, each] of blocks.entries()) {
      const [first, last] = this.draw(each);
      const isLast = at === blocks.length - 1;
      const taken = kind === 'or' ? (takes >> at) % 2 === 1 : takes % blocks.length === at;
      this.lines.push(kind === 'and' ? `${fork} -> ${first}` : `${fork} -[${isLast ? 'default' : `=${taken}`}]-> ${first}`, `${last} -> ${join}`);
    }
    return [fork, join];
  }

  /** Goes round `times` more times, by a counter of its own. */
  private loop(inside: Block, times: number): [string, string] {
    const [enter, begin, count, leave] = [this.next('script'), this.next('xor'), this.next('script'), this.next('xor')];
    const counter = `n_${enter}`;
    this.lines.push(`script ${enter} | result ${counter} := =0; xor ${begin}; script ${count} | result ${counter} := =${counter} + 1; xor ${leave}`);
    const [first, last] = this.draw(inside);
    this.lines.push(`${enter} -> ${begin} -> ${first}`, `${last} -> ${count} -> ${leave}`, `${leave} -[=${counter} <= ${times}]-> ${begin}`);
    const out = this.next('throw');
    this.lines.push(`throw ${out}`, `${leave} -[default]-> ${out}`);
    return [enter, out];
  }

  private scope(kind: 'sub' | 'each' | 'eachInTurn', inside: Block, items: number): [string, string] {
    const [id, start, end] = [this.next('p'), this.next('s'), this.next('e')];
    const loop = kind === 'sub' ? '' : ` | each =[${Array.from({ length: items }, (_, at) => at).join(',')}] as i${kind === 'each' ? '' : ' | sequential'}`;
    // Loop counters inside a scope belong to it, so that its copies do not count for each other.
    const [opening, inner] = [this.lines.length, new Drawing()];
    inner.count = this.count;
    const [first, last] = inner.draw(inside);
    this.count = inner.count;
    const counters = inner.lines.flatMap((line) => [...line.matchAll(/result (n_\w+) :=/g)].map(([, name]) => ` | in ${name} := =0`));
    this.lines.splice(opening, 0, `sub ${id}${loop}${[...new Set(counters)].join('')} {`, `start ${start}; end ${end}`, ...inner.lines, `${start} -> ${first}`, `${last} -> ${end}`, '}');
    return [id, id];
  }
}

function drawn(block: Block): string {
  const drawing = new Drawing();
  const [first, last] = drawing.draw(block);
  return diagram(['start s; end e', ...drawing.lines, `s -> ${first}`, `${last} -> e`].join('\n'));
}

/** Completes open tasks in the order the picks say, until none is left; says which were done and how it ended. */
async function run(xml: string, picks: readonly number[], reloads: boolean): Promise<{ done: string[]; state: string | undefined; incidents: number }> {
  const store = new TrialStore(reloads);
  const { instanceKey } = await commands.createInstance(store, { definition: await store.deploy(xml), variables: {} });
  await store.settle();
  const done: string[] = [];
  for (let at = 0; store.waits.size > 0 && at < 2000; at++) {
    const open = [...store.waits.values()];
    const chosen = open[(picks[at % picks.length] ?? 0) % open.length];
    if (!chosen) break;
    await commands.completeWait(store, { instanceKey, waitKey: chosen.key, variables: {} });
    await store.settle();
    done.push(chosen.wait.elementId);
  }
  return { done, state: store.instances.get(instanceKey)?.state, incidents: store.incidents.size };
}

const picks = fc.array(fc.nat(50), { minLength: 1, maxLength: 30 });

describe('any well-nested diagram', () => {
  it('runs to its end whatever order its tasks are completed in', () =>
    fc.assert(fc.asyncProperty(block, picks, async (shape, order) => {
      expect(await run(drawn(shape), order, false)).toMatchObject({ state: 'COMPLETED', incidents: 0 });
    }), { numRuns: 150 }));

  it('does the same work in any order', () =>
    fc.assert(fc.asyncProperty(block, picks, picks, async (shape, one, other) => {
      const xml = drawn(shape);

      const [first, second] = [await run(xml, one, false), await run(xml, other, false)];

      expect(first.done.sort()).toEqual(second.done.sort());
    }), { numRuns: 100 }));

  it('goes the same way when it is saved and read again between all steps', () =>
    fc.assert(fc.asyncProperty(block, picks, async (shape, order) => {
      const xml = drawn(shape);

      expect(await run(xml, order, true)).toEqual(await run(xml, order, false));
    }), { numRuns: 100 }));

  it('keeps nothing of what has ended', () =>
    fc.assert(fc.asyncProperty(block, async (shape) => {
      const store = new TrialStore();
      const { instanceKey } = await commands.createInstance(store, { definition: await store.deploy(drawn(shape)), variables: {} });
      await store.settle();
      for (const [key] of [...store.waits]) if (store.waits.has(key)) await commands.completeWait(store, { instanceKey, waitKey: key, variables: {} });

      const { tokens } = await store.lock(instanceKey);

      expect([...store.active.keys()].sort()).toEqual(tokens.instances.map(({ key }) => key).sort());
      expect(tokens.work).toEqual([]);
    }), { numRuns: 60 }));

  it('compiles to the elements that were drawn', () =>
    fc.assert(fc.asyncProperty(block, async (shape) => {
      const xml = drawn(shape);

      const [process] = await compileDiagram(xml, feel);

      const ids = [...xml.matchAll(/<(?:\w+(?:Task|Event|Gateway)|task|subProcess) id="(\w+)"/g)].map(([, id]) => id);
      expect([...(process?.elements.keys() ?? [])].sort()).toEqual([...ids, 'P'].sort());
    }), { numRuns: 60 }));
});

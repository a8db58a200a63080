import { type DecisionModel, parseDecisions } from '../../src/decisions/index.js';
import { feel } from '../../src/process-files/expressions.js';
import { SandboxStore } from '../../src/process-files/sandbox/sandbox-store.js';
import { compileDiagram } from '../../src/runtime/index.js';
import type { Definition, StoredInstance } from '../../src/runtime/ports/index.js';

export type { OpenWait } from '../../src/process-files/sandbox/sandbox-store.js';

/** The sandbox's store for the runtime's own tests: with `reloading`, everything is written to JSON and read again between all steps. */
export class TrialStore extends SandboxStore {
  override now = new Date('2026-03-02T09:00:00Z');

  constructor(private readonly reloading = false, private readonly deployed: DecisionModel[] = []) {
    super([], deployed);
  }

  async deploy(xml: string): Promise<Definition> {
    const [process] = await compileDiagram(xml, feel);
    if (!process) throw new Error('nothing to deploy');
    return this.add(process);
  }

  async decide(xml: string): Promise<void> {
    this.deployed.push(await parseDecisions(xml));
  }

  override async lock(instanceKey: string): Promise<StoredInstance> {
    const stored = await super.lock(instanceKey);
    if (!this.reloading) return stored;
    const { tokens, variables } = stored;
    const plain = JSON.parse(JSON.stringify([...variables].map(([scope, values]) => [scope, [...values]]))) as [string, [string, unknown][]][];
    return { ...stored, tokens: JSON.parse(JSON.stringify(tokens)) as typeof tokens, variables: new Map(plain.map(([scope, values]) => [scope, new Map(values)])) };
  }
}

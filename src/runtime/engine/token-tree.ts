import { ItemsLeftOut } from '../ports/index.js';
import type { ElementInstance, OpenWait } from './tokens.js';

/** The active elements of one run by key, by scope and by what they wait for. */
export class TokenTree {
  private readonly instances = new Map<string, ElementInstance>();
  private readonly childrenOf = new Map<string, Set<ElementInstance>>();
  private readonly owners = new Map<string, ElementInstance>();
  private readonly runaways = new Set<string>();

  /** Copies what was saved: a stored state is never changed. Of some scopes there are more children than were read. */
  constructor(
    saved: readonly ElementInstance[],
    readonly leftOut: Readonly<Record<string, number>> = {},
  ) {
    for (const instance of saved) this.add(structuredClone(instance));
  }

  add(instance: ElementInstance): void {
    this.instances.set(instance.key, instance);
    const siblings = this.childrenOf.get(instance.scopeKey ?? '') ?? new Set();
    this.childrenOf.set(instance.scopeKey ?? '', siblings.add(instance));
    for (const wait of instance.waits) this.owners.set(wait.key, instance);
    if (instance.incident?.phase === 'runaway') this.runaways.add(instance.key);
  }

  delete(instance: ElementInstance): void {
    this.instances.delete(instance.key);
    this.childrenOf.delete(instance.key);
    this.childrenOf.get(instance.scopeKey ?? '')?.delete(instance);
    this.runaways.delete(instance.key);
  }

  get(key: string): ElementInstance | undefined {
    const instance = this.instances.get(key);
    if (!instance) this.needAll();
    return instance;
  }

  all(): Iterable<ElementInstance> {
    this.needAll();
    return this.read();
  }

  /** Those that were read: of those left out it is known that they only wait for a person or a job. */
  read(): Iterable<ElementInstance> {
    return this.instances.values();
  }

  children(scopeKey: string): readonly ElementInstance[] {
    if (this.leftOut[scopeKey] !== undefined) throw new ItemsLeftOut();
    return [...(this.childrenOf.get(scopeKey) ?? [])];
  }

  hasChildren(scopeKey: string): boolean {
    return this.leftOut[scopeKey] !== undefined || (this.childrenOf.get(scopeKey)?.size ?? 0) > 0;
  }

  /** The instance a wait holds up and the wait itself; undefined when it is gone. */
  waiting(waitKey: string): { readonly instance: ElementInstance; readonly wait: OpenWait } | undefined {
    const instance = this.owners.get(waitKey);
    if (!instance) this.needAll();
    const wait = instance?.waits.find((open) => open.key === waitKey);
    return instance && wait && { instance, wait };
  }

  addWait(instance: ElementInstance, wait: OpenWait): void {
    instance.waits.push(wait);
    this.owners.set(wait.key, instance);
  }

  deleteWait(instance: ElementInstance, wait: OpenWait): void {
    const at = instance.waits.indexOf(wait);
    if (at >= 0) instance.waits.splice(at, 1);
    this.owners.delete(wait.key);
  }

  setIncident(instance: ElementInstance, incident: NonNullable<ElementInstance['incident']>): void {
    instance.incident = incident;
    if (incident.phase === 'runaway') this.runaways.add(instance.key);
  }

  clearIncident(instance: ElementInstance): void {
    delete instance.incident;
    this.runaways.delete(instance.key);
  }

  /** Whether a runaway loop was stopped and nobody has resolved it yet. */
  get halted(): boolean {
    return this.runaways.size > 0;
  }

  private needAll(): void {
    for (const _ in this.leftOut) throw new ItemsLeftOut();
  }
}

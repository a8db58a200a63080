import { ElementFault } from './faults.js';
import { limits } from './limits.js';

/** Variables as stored: by scope key, then by name. */
export type ScopedVariables = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

type Parent = (scopeKey: string) => string | null;

/** The variables of one run, each in the scope that owns it, as Camunda 8 defines: nothing is ever copied into a scope. */
export class VariableScopes {
  private readonly scopes = new Map<string, Map<string, unknown>>();
  private readonly merged = new Map<string, Record<string, unknown>>();
  /** Grows with every change, so that conditions know when to look again. */
  version = 0;

  constructor(
    stored: ScopedVariables,
    private readonly parentOf: Parent,
    private readonly changed: (scopeKey: string, name: string, value: unknown) => void,
  ) {
    for (const [key, variables] of stored) this.scopes.set(key, new Map(variables));
  }

  /** Everything visible from a scope; the nearest one wins. */
  visible(scopeKey: string): Readonly<Record<string, unknown>> {
    const known = this.merged.get(scopeKey);
    if (known) return known;
    const parent = this.parentOf(scopeKey);
    const all = { ...(parent === null ? {} : this.visible(parent)), ...Object.fromEntries(this.scopes.get(scopeKey) ?? []) };
    this.merged.set(scopeKey, all);
    return all;
  }

  local(scopeKey: string): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.scopes.get(scopeKey) ?? []);
  }

  setLocal(scopeKey: string, variables: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(variables)) this.set(scopeKey, name, value);
  }

  /** Sets each variable where it is already known on the way up, or else in the outermost scope. */
  propagate(scopeKey: string, variables: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(variables)) this.set(this.ownerOf(scopeKey, name), name, value);
  }

  private ownerOf(scopeKey: string, name: string): string {
    for (let key = scopeKey; ; ) {
      if (this.scopes.get(key)?.has(name)) return key;
      const parent = this.parentOf(key);
      if (parent === null) return key;
      key = parent;
    }
  }

  private set(scopeKey: string, name: string, value: unknown): void {
    const scope = this.scopes.get(scopeKey) ?? new Map<string, unknown>();
    const json = JSON.stringify(value ?? null);
    if (Buffer.byteLength(name) > limits.nameBytes) throw new ElementFault('MESSAGE_SIZE_EXCEEDED', `a variable's name is longer than ${limits.nameBytes} bytes: '${name.slice(0, 100)}…'`);
    if (json.length > limits.variableBytes) throw new ElementFault('MESSAGE_SIZE_EXCEEDED', `variable '${name}' is larger than ${limits.variableBytes} bytes`);
    if (scope.has(name) && JSON.stringify(scope.get(name) ?? null) === json) return;
    this.scopes.set(scopeKey, scope.set(name, value ?? null));
    this.merged.clear();
    this.version++;
    this.changed(scopeKey, name, value ?? null);
  }
}

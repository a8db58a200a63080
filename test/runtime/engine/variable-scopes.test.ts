import { beforeEach, describe, expect, it } from '@jest/globals';
import { VariableScopes } from '../../../src/runtime/engine/variable-scopes.js';

const parents: Readonly<Record<string, string>> = { task: 'sub', sub: 'root' };

describe('variable scopes', () => {
  let changes: string[];
  let scopes: VariableScopes;

  beforeEach(() => {
    changes = [];
    const stored = new Map([['root', new Map<string, unknown>([['x', 1]])], ['sub', new Map<string, unknown>([['y', 2]])]]);
    scopes = new VariableScopes(stored, (key) => parents[key] ?? null, (scope, name, value) => changes.push(`${scope}.${name}=${JSON.stringify(value)}`));
  });

  it('shows everything on the way up, the nearest first', () => {
    scopes.setLocal('task', { x: 3 });

    expect(scopes.visible('task')).toEqual({ x: 3, y: 2 });
    expect(scopes.visible('root')).toEqual({ x: 1 });
    expect(scopes.local('task')).toEqual({ x: 3 });
  });

  it('sets a variable where it lives, and a new one outside', () => {
    scopes.propagate('task', { y: 5, z: 6 });

    expect(changes).toEqual(['sub.y=5', 'root.z=6']);
  });

  it('reports only what has changed', () => {
    scopes.propagate('task', { x: 1, y: 2 });
    scopes.setLocal('root', { x: { a: [1] } });
    scopes.setLocal('root', { x: { a: [1] } });

    expect(changes).toEqual(['root.x={"a":[1]}']);
  });

  it('keeps null as a value', () => {
    scopes.setLocal('task', { x: null });

    expect(scopes.visible('task')).toEqual({ x: null, y: 2 });
  });

  it('takes names that mean something to JavaScript as names', () => {
    scopes.setLocal('task', JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}') as Record<string, unknown>);

    expect(Object.keys(scopes.visible('task')).sort()).toEqual(['__proto__', 'constructor', 'x', 'y']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('refuses a value beyond its limit', () => {
    expect(() => scopes.setLocal('root', { big: 'x'.repeat(4_000_001) })).toThrow(expect.objectContaining({ type: 'MESSAGE_SIZE_EXCEEDED' }));
  });
});

import { Gauge, Histogram, type Registry } from 'prom-client';
import type { Metrics } from '../platform/index.js';
import type { BreakerState } from './breaker.js';
import type { OutsideSystem } from './outside-failure.js';

/** The figures of all outside systems; labels are systems and operations, never what was asked. */
export class CallFigures {
  private readonly calls: Histogram<'system' | 'operation' | 'outcome'>;
  private readonly open: Gauge<'system'>;

  constructor({ registry }: Pick<Metrics, 'registry'>) {
    this.calls = callsIn(registry);
    this.open = openIn(registry);
  }

  called(call: { system: OutsideSystem; operation: string; outcome: string }, seconds: number): void {
    this.calls.observe(call, seconds);
  }

  breakerIs(system: OutsideSystem, state: BreakerState): void {
    this.open.set({ system }, state === 'closed' ? 0 : 1);
  }
}

function callsIn(registry: Registry): Histogram<'system' | 'operation' | 'outcome'> {
  const name = 'outside_call_seconds';
  const help = 'Time an outside system took, by system, operation and outcome, repeats included';
  return new Histogram({ name, help, labelNames: ['system', 'operation', 'outcome'], registers: [registry] });
}

function openIn(registry: Registry): Gauge<'system'> {
  return new Gauge({ name: 'outside_breaker_open', help: 'Whether an outside system is left alone for now', labelNames: ['system'], registers: [registry] });
}

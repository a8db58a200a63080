import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** The process's figures for Prometheus; a room adds its own by registering them here. */
export class Metrics {
  readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer a request, by route and status',
    labelNames: ['method', 'route', 'status'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** The route is the pattern, never the address: an address names a case. */
  answered(request: { method: string; route: string; status: number }, seconds: number): void {
    this.requests.observe(request, seconds);
  }
}

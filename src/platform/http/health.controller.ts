import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Database, knownMigrations } from '../database/index.js';
import { Metrics } from '../metrics.js';
import { Queues } from '../queue.js';
import { Refusal } from '../refusal.js';
import { Running } from '../running.js';

/** What watches over us asks here: alive, ready for work, and how it goes. */
@ApiExcludeController()
@Controller()
export class HealthController {
  private readonly isMigrated = knownMigrations();

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly metrics: Metrics,
    private readonly running: Running,
  ) {}

  /** The process answers; nothing else is asked. */
  @Get('health/live')
  live(): { status: string } {
    return { status: 'UP' };
  }

  /** Database reachable and migrated, queue reachable, and we are not stopping; what rooms tell besides makes nobody unready. */
  @Get('health/ready')
  async ready(): Promise<Record<string, unknown>> {
    if (this.running.isStopping) throw new Refusal('NOT_READY', { missing: 'stopping' });
    const missing = (await Promise.all([this.missingDatabase(), this.missingQueue()])).filter(Boolean);
    if (missing.length > 0) throw new Refusal('NOT_READY', { missing: missing.join(', ') });
    return { status: 'UP', ...Object.fromEntries([...this.running.details].map(([name, told]) => [name, told()])) };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  figures(): Promise<string> {
    return this.metrics.registry.metrics();
  }

  private missingDatabase(): Promise<string> {
    const query = (sql: string): Promise<{ name: string }[]> => this.database.query(sql);
    return this.isMigrated(query).then((is) => (is ? '' : 'migrations'), () => 'database');
  }

  private missingQueue(): Promise<string> {
    return this.queues.check().then(() => '', () => 'queue');
  }
}

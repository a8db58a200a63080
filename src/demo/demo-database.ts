import { Inject, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { CONFIG, Database, type Config } from '../platform/index.js';
import { CannotStart } from '../platform/start/index.js';
import { languageOfTerminal, wordsIn } from './messages.js';

/** Refuses a database that was ever a demo's: whoever signed in there may have made accounts and roles nobody can tell from real ones. */
@Injectable()
class DemoDatabase implements OnModuleInit {
  constructor(private readonly database: Database, @Inject(CONFIG) private readonly config: Config) {}

  /** Before the first request, and before the first job. */
  async onModuleInit(): Promise<void> {
    if (this.config.hasDemoUsers) return;
    const filled = await this.database.query('SELECT FROM demo_seed LIMIT 1');
    if (filled.length > 0) throw new CannotStart(wordsIn(languageOfTerminal()).refused);
  }
}

/** Lets no process start, whatever its role, that would take a demo's database for an institution's. */
@Module({ providers: [DemoDatabase] })
export class DemoDatabaseModule {}

import { fileURLToPath } from 'node:url';
import { Inject, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { CONFIG, LOGGER, type Config, type Logger } from '../platform/index.js';
import { Runtime, RuntimeModule } from '../runtime-postgres/index.js';
import { deployAtStart, refuseWhatCannotRun } from './deploy-at-start.js';
import { readApplications } from './read-applications.js';

const FOLDER = 'PROCESS_FILES_FOLDER';
const shipped = fileURLToPath(new URL('../../processes/', import.meta.url));

/** Brings `processes/` into the runtime before the first request; a process of role `worker` only checks that it can serve them. */
@Module({})
export class ProcessFilesModule implements OnModuleInit {
  constructor(
    private readonly runtime: Runtime,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(FOLDER) private readonly folder: string,
  ) {}

  /** The applications of this folder; without one, those we ship. */
  static from(folder = shipped): DynamicModule {
    return { module: ProcessFilesModule, imports: [RuntimeModule], providers: [{ provide: FOLDER, useValue: folder }] };
  }

  async onModuleInit(): Promise<void> {
    const applications = await readApplications(this.folder);
    await refuseWhatCannotRun(applications);
    if (this.config.role === 'worker') return;
    for (const created of await deployAtStart(applications, this.runtime)) this.logger.info(created, 'deployed');
  }
}

import { Inject, Module, type DynamicModule, type FactoryProvider, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { LOGGER, Queues, type Logger } from '../platform/index.js';
import { Background, type BackgroundSettings } from './background.js';
import type { JobHandlers } from './job-runner.js';
import { RuntimeModule } from './runtime.module.js';
import { Runtime } from './runtime.js';

interface BackgroundOptions {
  readonly handlers: JobHandlers;
  readonly settings?: BackgroundSettings;
}

/** Handlers that want what other rooms give: `imports` are those rooms, `inject` what is handed to the factory. */
export type HandlersOfRooms = Pick<DynamicModule, 'imports'> & Pick<FactoryProvider<JobHandlers>, 'inject' | 'useFactory'>;

const OPTIONS = 'BACKGROUND_OPTIONS';

/** Relay and worker of the runtime; only in processes that carry work, once. */
@Module({})
export class BackgroundModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly background: Background;

  constructor(runtime: Runtime, queues: Queues, @Inject(LOGGER) logger: Logger, @Inject(OPTIONS) options: BackgroundOptions) {
    this.background = new Background(runtime, { queues, logger, handlers: options.handlers }, options.settings);
  }

  /** The handlers this process runs, and how patiently. */
  static with(options: BackgroundOptions): DynamicModule {
    return { module: BackgroundModule, imports: [RuntimeModule], providers: [{ provide: OPTIONS, useValue: options }] };
  }

  /** The same with handlers that are made once the rooms they need are there. */
  static using({ imports = [], inject = [], useFactory }: HandlersOfRooms, settings: BackgroundSettings = {}): DynamicModule {
    const options = { provide: OPTIONS, inject, useFactory: async (...given: unknown[]): Promise<BackgroundOptions> => ({ handlers: await useFactory(...given), settings }) };
    return { module: BackgroundModule, imports: [RuntimeModule, ...imports], providers: [options] };
  }

  onApplicationBootstrap(): Promise<void> {
    return this.background.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.background.stop();
  }
}

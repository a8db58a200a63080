import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, type Config, type Platform } from './platform/index.js';

type Rooms = NonNullable<DynamicModule['imports']>;

/** Every role has these. */
const EVERYWHERE: Rooms = [];

/** Answers people and programs. */
const WEB: Rooms = [];

/** Carries jobs, timers and messages. */
const WORKER: Rooms = [];

/** The whole system, or the part of it this process plays. A new room's module is added above and nowhere else. */
@Module({})
export class AppModule {
  static for(platform: Platform): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(platform), ...roomsOf(platform.config.role)] };
  }
}

function roomsOf(role: Config['role']): Rooms {
  const rooms = { web: WEB, worker: WORKER, all: [...WEB, ...WORKER] };
  return [...EVERYWHERE, ...rooms[role]];
}

export { CannotStart } from '../cannot-start.js';
export { createLogger } from '../logger.js';
export { ConfigError, readConfig } from './config.js';
export { openPlatform } from './open-platform.js';
export { runUntilStopped } from './run-until-stopped.js';
export { sayWhyAndExit } from './say-why-and-exit.js';
export { tryAddress } from './try-address.js';

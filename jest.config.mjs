import { swcOptions } from './scripts/swc-options.mjs';

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/web/', '<rootDir>/.data/', '<rootDir>/.cache/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swcOptions, sourceMaps: 'inline' }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: './test/given/start-postgres.mjs',
  globalTeardown: './test/given/stop-postgres.mjs',
  setupFiles: ['./test/given/each-file.mjs'],
  testTimeout: 180_000,
  // What a file's modules took is not all given back: a process that has grown makes room for a new one.
  workerIdleMemoryLimit: '1GB',
  // A run as an ordinary user once passed and did not end; the open handle is not found yet, so nobody is made to wait for it.
  forceExit: true,
};

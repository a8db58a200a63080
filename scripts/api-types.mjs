// Writes web/src/api/schema.d.ts: the shapes of every route the web app may call, from the system's own description.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { build } from './build.mjs';

const HEAD = '// Generated from the routes of src/ by scripts/api-types.mjs: do not edit.\n';

export async function writeApiTypes(file = new URL('../web/src/api/schema.d.ts', import.meta.url)) {
  await build();
  const description = await describe();
  const paths = Object.fromEntries(Object.entries(description.paths).filter(([address]) => address.startsWith('/api/')).sort());
  await writeFile(file, HEAD + astToString(await openapiTS({ ...description, paths })));
}

async function describe() {
  const data = await mkdtemp(path.join(os.tmpdir(), 'talepakis-api-'));
  const { createLogger, openPlatform, readConfig } = await import('../dist/platform/start/index.js');
  const { createHttpApp } = await import('../dist/platform/http/index.js');
  const { AppModule } = await import('../dist/app.module.js');
  const config = readConfig({ TALEPAKIS_DATA: path.join(data, 'data'), LOG_LEVEL: 'error', ROLE: 'web', PORT: '0' });
  const platform = await openPlatform(config, createLogger('error'));
  const app = await createHttpApp(AppModule.for(platform), platform);
  await app.listen(0, '127.0.0.1');
  try {
    return await (await fetch(`${await app.getUrl()}/openapi.json`)).json();
  } finally {
    await app.close();
    await platform.close();
    await rm(data, { recursive: true, force: true });
  }
}

if (process.argv[1]?.endsWith('api-types.mjs')) {
  await import('reflect-metadata');
  await writeApiTypes();
}

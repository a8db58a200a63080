import { createCamundaClient } from '@camunda8/orchestration-cluster-api';
import type { CamundaClient } from '@camunda8/orchestration-cluster-api';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { OrchestrationApiModule } from '../../src/orchestration-api/index.js';
import { PlatformModule } from '../../src/platform/index.js';
import type { Platform } from '../../src/platform/index.js';
import { createHttpApp } from '../../src/platform/http/index.js';
import { createLogger, openPlatform, readConfig } from '../../src/platform/start/index.js';
import { BackgroundModule } from '../../src/runtime-postgres/index.js';
import { freshDatabase } from '../given/database.js';
import { diagram } from '../given/diagram.js';
import { testKeys } from '../given/personal-data-keys.js';

/** The whole API on a port of its own, over an empty database. */
export interface ApiServer {
  readonly url: string;
  readonly platform: Platform;
  /** Every route the router knows, as `GET /v2/topology`. */
  readonly routes: readonly string[];
  /** The published client, which checks every request and every answer. */
  readonly client: CamundaClient;
  /** The same client with other settings. */
  clientWith(settings: Readonly<Record<string, string>>): CamundaClient;
  /** A bare request, for what the client would not send. */
  send(method: string, path: string, body?: unknown): Promise<Response>;
  stop(): Promise<void>;
}

/** Promises, timers and batches are carried out; there are no handlers in our own process. */
const background = { handlers: { types: [], serve: () => Promise.reject(new Error('no handlers')) } };

@Module({})
class ApiUnderTest {
  static over(platform: Platform): DynamicModule {
    return { module: ApiUnderTest, imports: [PlatformModule.with(platform), BackgroundModule.with(background), OrchestrationApiModule] };
  }
}

export async function startApi(environment: Readonly<Record<string, string>> = {}): Promise<ApiServer> {
  const fresh = await freshDatabase();
  const config = readConfig({ PERSONAL_DATA_KEYS: testKeys, DATABASE_URL: fresh.url, DEMO: 'on', TEST_CLOCK: 'on', LOG_LEVEL: 'error', ...environment });
  const platform = await openPlatform(config, createLogger(config.logLevel));
  const app = await createHttpApp(ApiUnderTest.over(platform), platform);
  const routes = listRoutes(app);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('localhost', '127.0.0.1');

  const clientWith = (settings: Readonly<Record<string, string>>) =>
    createCamundaClient({ config: { CAMUNDA_REST_ADDRESS: url, CAMUNDA_SDK_LOG_LEVEL: 'silent', ...settings } });

  return {
    url,
    platform,
    routes,
    client: clientWith({ CAMUNDA_AUTH_STRATEGY: 'NONE', CAMUNDA_SDK_VALIDATION: 'req:strict,res:strict' }),
    clientWith,
    send: (method, path, body) => send(`${url}${path}`, method, body),
    stop: async () => {
      await app.close();
      await platform.close();
      await fresh.drop();
    },
  };
}

/** Nest registers its routes when it starts: they are all in the list once the server listens. */
function listRoutes(app: NestFastifyApplication): string[] {
  const routes: string[] = [];
  app.getHttpAdapter().getInstance().addHook('onRoute', ({ method, url }) => {
    routes.push(...[method].flat().map((one) => `${one} ${url}`));
  });
  return routes;
}

function send(url: string, method: string, body: unknown): Promise<Response> {
  if (body === undefined) return fetch(url, { method });
  return fetch(url, { method, body: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'content-type': 'application/json' } });
}

/** Search answers are read at once: whatever was written before is in them. */
export const atOnce = { consistency: { waitUpToMs: 0 } };

/** A file as the client sends it. */
export const file = (name: string, content: string) => new File([content], name, { type: 'text/xml' });

/** Deploys a diagram drawn as text; answers the key of its version. */
export async function deployed(api: ApiServer, text: string, id: string): Promise<string> {
  const { processes } = await api.client.createDeployment({ resources: [file(`${id}.bpmn`, diagram(text, id))] });
  return processes[0]?.processDefinitionKey ?? '';
}

/** Starts the newest version of a process; answers the instance's key. */
export async function started(api: ApiServer, id: string, variables: Record<string, unknown> = {}) {
  const { processInstanceKey } = await api.client.createProcessInstance({ processDefinitionId: id as never, variables });
  return processInstanceKey;
}

/** The only open task of an instance. */
export async function openTask(api: ApiServer, processInstanceKey: string) {
  const { items } = await api.client.searchUserTasks({ filter: { processInstanceKey: processInstanceKey as never, state: 'CREATED' } }, atOnce);
  if (!items[0]) throw new Error('no open task');
  return items[0];
}

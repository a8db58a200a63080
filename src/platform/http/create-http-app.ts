import { NestFactory } from '@nestjs/core';
import type { DynamicModule } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { nestLogger } from '../logger.js';
import type { Metrics } from '../metrics.js';
import type { Platform } from '../start/open-platform.js';
import { acceptForms } from './accept-forms.js';
import { documentApi } from './api-page.js';
import { serveIcon } from './icon.js';
import { partWithCallersOnStop } from './part-with-callers.js';
import { answerFrameworkError, ProblemFilter } from './problem.filter.js';
import { sendSafeHeaders } from './safe-headers.js';
import { serveWebApp } from './web-app.js';

const BODY_LIMIT = 4 * 1024 * 1024;
/** For the whole request to come in, a large file over a bad line included: whoever sends a letter a minute holds no connection for ever. */
const REQUEST_TIMEOUT_MS = 300_000;

interface Pages {
  /** Where the built web app lies; without it there is only the API and its page. */
  readonly pages?: string;
}

/** A Nest application on Fastify with our errors, limits, figures and documentation; it does not listen yet. */
export async function createHttpApp(module: DynamicModule, platform: Platform, { pages }: Pages = {}): Promise<NestFastifyApplication> {
  // Nobody's word for an address is taken but a trusted proxy's.
  const trustProxy = platform.config.trustedProxies.length > 0 && [...platform.config.trustedProxies];
  const adapter = new FastifyAdapter({ trustProxy, bodyLimit: BODY_LIMIT, requestTimeout: REQUEST_TIMEOUT_MS, forceCloseConnections: 'idle', frameworkErrors: answerFrameworkError });
  const logger = nestLogger(platform.logger);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger, abortOnError: false });
  app.useGlobalFilters(new ProblemFilter(platform.logger, platform.database));
  partWithCallersOnStop(app.getHttpAdapter().getInstance(), platform.running);
  measure(app, platform.metrics);
  await sendSafeHeaders(app);
  await acceptForms(app);
  documentApi(app);
  serveIcon(app);
  if (pages) await serveWebApp(app, pages);
  return app;
}

function measure(app: NestFastifyApplication, metrics: Metrics): void {
  app.getHttpAdapter().getInstance().addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.answered({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
}

import { NestFactory } from '@nestjs/core';
import type { DynamicModule } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { nestLogger } from '../logger.js';
import type { Metrics } from '../metrics.js';
import type { Platform } from '../start/open-platform.js';
import { ProblemFilter } from './problem.filter.js';

const BODY_LIMIT = 4 * 1024 * 1024;

/** A Nest application on Fastify with our errors, limits, figures and documentation; it does not listen yet. */
export async function createHttpApp(module: DynamicModule, platform: Platform): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, forceCloseConnections: 'idle' });
  const logger = nestLogger(platform.logger);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger, abortOnError: false });
  app.useGlobalFilters(new ProblemFilter(platform.logger));
  measure(app, platform.metrics);
  document(app);
  return app;
}

function measure(app: NestFastifyApplication, metrics: Metrics): void {
  app.getHttpAdapter().getInstance().addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.answered({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
}

/** The page is at `/`, the description it shows at `/openapi.json`. */
function document(app: NestFastifyApplication): void {
  const about = new DocumentBuilder().setTitle('TalepAkış').setDescription('BPMN-driven case management').setVersion('0.1.0').build();
  SwaggerModule.setup('/', app, () => SwaggerModule.createDocument(app, about), { jsonDocumentUrl: 'openapi.json', yamlDocumentUrl: 'openapi.yaml' });
}

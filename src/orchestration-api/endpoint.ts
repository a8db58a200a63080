import { applyDecorators, Controller, HttpCode, UseFilters, UseGuards } from '@nestjs/common';
import { ApiBasicAuth, ApiBearerAuth, ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';

import type { Scope } from '../identity/index.js';
import { Needs, ScopeGuard } from './access/scope-guard.js';
import { ProblemFilter } from './problem.filter.js';

/** A group of endpoints under `/v2`: guarded by scopes, refusing with problem+json. */
export function Endpoints(tag: string, path: string): ClassDecorator {
  const guarded = [UseGuards(ScopeGuard), UseFilters(ProblemFilter), ApiBearerAuth(), ApiBasicAuth()];
  return applyDecorators(Controller(`v2/${path}`), ApiTags(tag), ...guarded);
}

interface Operation {
  readonly summary: string;
  readonly needs: Scope;
  /** 200 unless told. */
  readonly status?: number;
  readonly body?: z.ZodType;
}

/** What an endpoint does, what its caller must hold, and what its body looks like. */
export function Does({ summary, needs, status = 200, body }: Operation): MethodDecorator {
  const documented = body ? [ApiBody({ schema: schemaOf(body), required: false })] : [];
  return applyDecorators(Needs(needs), HttpCode(status), ApiOperation({ summary }), ...documented);
}

function schemaOf(body: z.ZodType): object {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any', target: 'openapi-3.0' });
  return schema;
}

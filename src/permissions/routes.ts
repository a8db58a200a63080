import { applyDecorators, Body, Controller, createParamDecorator, HttpCode, Injectable, Param, Query, UseGuards, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiBody, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../platform/index.js';
import type { Actor } from './actor.js';
import { CheckedPipe } from './checked.js';
import { mayEver } from './may.js';
import type { Act } from './rules.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by sign-in before any route runs; absent for somebody nobody knows. */
    actor?: Actor;
  }
}

/** The act a route carries out; a test reads it to hold every route to the rules. */
export const ActOf = Reflector.createDecorator<Act>();

/** Keeps out whoever could never be allowed; the route itself asks about the thing. */
@Injectable()
export class ActGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
    const act = this.reflector.get(ActOf, context.getHandler());
    if (act && mayEver(actor, act)) return true;
    throw new Refusal(actor ? 'NOT_ALLOWED' : 'SIGN_IN_FIRST', act ? { act } : {});
  }
}

/** A group of routes under `/api/…` for people; each of its methods says with `Does` which act it is. */
export function Routes(tag: string, path: string): ClassDecorator {
  return applyDecorators(Controller(`api/${path}`), ApiTags(tag), UseGuards(ActGuard));
}

interface Operation {
  readonly act: Act;
  readonly summary: string;
  /** 200 unless told. */
  readonly status?: number;
  readonly body?: z.ZodType;
  readonly query?: z.ZodObject;
  readonly answer?: z.ZodType;
}

/** What a route does, under which act, and the shapes the web app's client is generated from. */
export function Does({ act, summary, status = 200, body, query, answer }: Operation): MethodDecorator {
  const asked = query ? Object.entries(query.shape).map(([name, shape]) => ApiQuery({ name, required: !z.safeParse(shape, undefined).success, schema: schemaOf(shape) })) : [];
  const sent = body ? [ApiBody({ schema: schemaOf(body) })] : [];
  const answered = ApiResponse(answer ? { status, description: summary, schema: schemaOf(answer, 'output') } : { status, description: summary });
  return applyDecorators(ActOf(act), HttpCode(status), ApiOperation({ summary }), ...asked, ...sent, answered);
}

/** The body, checked: unknown fields and wrong types are refused by name. */
export const Sent = (schema: z.ZodType): ParameterDecorator => Body(new CheckedPipe(schema));

/** The query string, checked the same way; numbers and booleans are to be coerced by the schema. */
export const Asked = (schema: z.ZodType): ParameterDecorator => Query(new CheckedPipe(schema));

/** One part of the path, checked the same way. */
export const InPath = (name: string, schema: z.ZodType): ParameterDecorator => Param(name, new CheckedPipe(schema));

/** Who asks; undefined for somebody nobody knows. */
export const TheActor = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().actor);

function schemaOf(shape: z.core.$ZodType, io: 'input' | 'output' = 'input'): object {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any', target: 'openapi-3.0' });
  return schema;
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Capacity } from '../../org/index.js';
import { isLoopback, writeToken, type Tokens } from './cookies.js';
import type { OpenSession } from './sessions.js';
import { csrfTokenOf, digestOf, newToken } from './tokens.js';

/** Who stands behind a request, as far as the wire tells. */
export interface Caller {
  readonly address: string;
  readonly language: 'tr' | 'en';
}

export interface Standing {
  readonly tokens: Tokens & { readonly browser: string };
  readonly session: OpenSession | null;
  /** All of them, whatever unit is chosen; none for who came in as a citizen or muhtar. */
  readonly capacities: readonly Capacity[];
}

type Resolve = (request: FastifyRequest, tokens: Standing['tokens']) => Promise<Visit>;

declare module 'fastify' {
  interface FastifyRequest {
    /** The browser and session of a request to `/api/…`; other routes have none. */
    visit?: Visit;
  }
}

/** One request of one browser: which browser, signed in or not, and how that changes with the answer. */
export class Visit {
  constructor(private readonly request: FastifyRequest, private readonly standing: Standing, private readonly resolve: Resolve) {}

  get session(): OpenSession | null {
    return this.standing.session;
  }

  get capacities(): readonly Capacity[] {
    return this.standing.capacities;
  }

  get sessionToken(): string | null {
    return this.standing.tokens.session;
  }

  /** What codes, gates and trips are bound to. */
  get browserDigest(): Buffer {
    return digestOf(this.standing.tokens.browser);
  }

  get csrfToken(): string {
    return csrfTokenOf(this.session ? (this.standing.tokens.session ?? '') : this.standing.tokens.browser);
  }

  get caller(): Caller {
    const language = /^\s*en\b/u.test(this.request.headers['accept-language'] ?? '') ? 'en' : 'tr';
    return { address: this.request.ip, language };
  }

  /** Our own address as this browser writes it, on this machine alone: elsewhere anybody could name any. */
  get origin(): string | null {
    return isLoopback(this.request.host) ? `${this.request.protocol}://${this.request.host}` : null;
  }

  get userAgent(): string | undefined {
    return this.request.headers['user-agent'];
  }

  /** The same browser from now on with this session; what it was known by before is forgotten. */
  async become(reply: FastifyReply, token: string): Promise<Visit> {
    const tokens = { browser: newToken(), session: token };
    writeToken(this.request, reply, { kind: 'session', token });
    writeToken(this.request, reply, { kind: 'browser', token: tokens.browser });
    return this.resolve(this.request, tokens);
  }

  /** The browser is nobody again. */
  leave(reply: FastifyReply): void {
    writeToken(this.request, reply, { kind: 'session', token: null });
    writeToken(this.request, reply, { kind: 'browser', token: null });
  }
}

/** Only for routes under `/api/…`. */
export function visitOf(request: FastifyRequest): Visit {
  if (!request.visit) throw new Error(`${request.url.split('?')[0]} is not below /api/`);
  return request.visit;
}

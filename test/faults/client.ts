import type { Deed, Ledger } from './ledger.js';

/** Whoever asks cannot know more: it happened, it was refused, or nobody knows. */
export interface Answer {
  readonly outcome: 'done' | 'refused' | 'unknown';
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A client of `/v2` that keeps a ledger. */
export class Client {
  constructor(
    private readonly webUrl: string,
    readonly ledger: Ledger,
  ) {}

  async send(path: string, body: unknown): Promise<Answer> {
    try {
      const isForm = body instanceof FormData;
      const response = await fetch(`${this.webUrl}/v2/${path}`, {
        method: 'POST', body: isForm ? body : JSON.stringify(body), ...(!isForm && { headers: { 'content-type': 'application/json' } }), signal: AbortSignal.timeout(30_000),
      });
      const text = await response.text();
      const answer = { status: response.status, body: (text ? JSON.parse(text) : {}) as Record<string, unknown> };
      if (response.ok) return { outcome: 'done', ...answer };
      return { outcome: response.status >= 500 ? 'unknown' : 'refused', ...answer };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20)); // nobody there: whoever asks again at once only makes heat
      return { outcome: 'unknown', status: 0, body: {} };
    }
  }

  /** A command on something that exists: the ledger keeps what was asked and what came of it. */
  async command(deed: Deed, key: string, path: string, body: unknown): Promise<Answer> {
    this.ledger.attempt(deed, key);
    const answer = await this.send(path, body);
    if (answer.outcome === 'done') this.ledger.acknowledge(deed, key);
    if (answer.outcome === 'unknown') this.ledger.unknown += 1;
    if (answer.outcome === 'refused') this.refusedBy(deed, key, answer);
    return answer;
  }

  async search(what: string, filter: unknown, limit = 50): Promise<Record<string, unknown>[]> {
    const { outcome, body } = await this.send(`${what}/search`, { filter, page: { limit } });
    return outcome === 'done' ? (body['items'] as Record<string, unknown>[]) : [];
  }

  /** Somebody was faster, or it is over: nothing else is a proper no here. */
  private refusedBy(deed: Deed, key: string, { status, body }: Answer): void {
    this.ledger.refused += 1;
    if (status !== 409 && status !== 404) this.ledger.wrongAnswers.push(`${deed} ${key}: ${status} ${JSON.stringify(body)}`);
  }
}

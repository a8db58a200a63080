import { sentence } from '../finding.js';

export interface ServerAddress {
  readonly url: string;
  readonly client?: string | undefined;
  readonly secret?: string | undefined;
}

/** The server said no, or nothing; the message is for the person at the keyboard. */
export class ServerRefusal extends Error {}

const json = { 'content-type': 'application/json' };

/** A TalepAkış server as the command line sees it: `/v2` with a machine client's token, or without on a demo's own machine. */
export class Server {
  private token: Promise<string | undefined> | undefined;

  constructor(private readonly address: ServerAddress) {}

  async post<T>(path: string, body: FormData | Readonly<Record<string, unknown>>): Promise<T> {
    const request = body instanceof FormData ? { headers: {}, body } : { headers: json, body: JSON.stringify(body) };
    return (await (await this.ask(path, { method: 'POST', ...request })).json()) as T;
  }

  async text(path: string): Promise<string> {
    return (await this.ask(path, { method: 'GET', headers: {} })).text();
  }

  private async ask(path: string, request: { method: string; headers: Readonly<Record<string, string>>; body?: FormData | string }): Promise<Response> {
    this.token ??= this.signIn();
    const token = await this.token;
    return this.fetch(path, { ...request, headers: { ...request.headers, ...(token && { authorization: `Bearer ${token}` }) } });
  }

  private async signIn(): Promise<string | undefined> {
    const { client, secret } = this.address;
    if (!client || !secret) return undefined;
    const body = JSON.stringify({ grant_type: 'client_credentials', client_id: client, client_secret: secret });
    const answer = await this.fetch('/oauth/token', { method: 'POST', headers: json, body });
    return ((await answer.json()) as { access_token: string }).access_token;
  }

  private async fetch(path: string, request: RequestInit): Promise<Response> {
    const { url } = this.address;
    const answer = await fetch(new URL(path, url), request).catch(() => {
      throw new ServerRefusal(sentence('SERVER_SILENT', { url }));
    });
    if (answer.ok) return answer;
    const { detail, title, error } = (await answer.json().catch(() => ({}))) as { detail?: string; title?: string; error?: string };
    throw new ServerRefusal(sentence('SERVER_REFUSED', { status: String(answer.status), reason: detail ?? title ?? error ?? '' }));
  }
}

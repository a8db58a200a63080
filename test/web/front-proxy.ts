import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Manners {
  /** What the proxy says of itself, whatever the browser says. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Waited for before a request goes on. */
  readonly before?: (path: string) => Promise<void>;
}

export interface FrontProxy {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The proxy before us: it passes everything on, and adds what it knows. */
export async function startFrontProxy(target: string, { headers = {}, before = () => Promise.resolve() }: Manners): Promise<FrontProxy> {
  const server = createServer((asked, answer) => {
    const passOn = (): void => {
      const forwarded = request(new URL(asked.url ?? '/', target), { method: asked.method, headers: { ...asked.headers, ...headers } }, (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
      });
      forwarded.on('error', () => answer.destroy());
      asked.pipe(forwarded);
    };
    before(asked.url ?? '/').then(passOn, () => answer.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

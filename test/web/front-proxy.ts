import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CertificateProxy {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The proxy before us, as it comes after the browser's certificate was checked: it says whose it was, whatever the browser says itself. */
export async function startCertificateProxy(target: string, { header, subject }: { readonly header: string; readonly subject: string }): Promise<CertificateProxy> {
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers, [header]: subject, 'x-forwarded-for': '10.20.30.40', 'x-forwarded-proto': 'http' };
    const forwarded = request(new URL(asked.url ?? '/', target), { method: asked.method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    forwarded.on('error', () => answer.destroy());
    asked.pipe(forwarded);
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

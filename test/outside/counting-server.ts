import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CountingServer {
  readonly url: string;
  readonly requests: () => number;
  readonly close: () => Promise<void>;
}

/** A system of the test's own that answers as told, and counts. */
export async function countingServer(answer: (response: ServerResponse, nth: number, request: IncomingMessage) => void): Promise<CountingServer> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    request.resume();
    const nth = requests;
    request.on('end', () => answer(response, nth, request));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

export const yes = (operation: string): string =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><${operation}Response xmlns="http://tckimlik.nvi.gov.tr/WS"><${operation}Result>true</${operation}Result></${operation}Response></s:Body></s:Envelope>`;

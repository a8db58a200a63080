/** What of a request says where it comes from. */
export interface Sender {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly socket: { readonly remoteAddress?: string };
}

const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];
const loopbackHost = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d{1,5})?$/iu;
const loopbackAddress = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/u;

/**
 * Whether a program of this machine, or our own page, asks. A proxy on this machine does not count: who knows who is behind it.
 * Neither does a browser on behalf of a foreign page, be it openly or under a name that was pointed at this machine.
 */
export function comesFromHere({ socket, headers }: Sender): boolean {
  if (proxyHeaders.some((name) => headers[name] !== undefined)) return false;
  return loopbackAddress.test(socket.remoteAddress ?? '') && loopbackHost.test(String(headers['host'])) && isOfOurPage(headers);
}

/** Programs send neither header; browsers send what their page cannot forge. */
function isOfOurPage({ host, origin, 'sec-fetch-site': site = 'none' }: Sender['headers']): boolean {
  if (site !== 'none' && site !== 'same-origin') return false;
  return origin === undefined || origin === `http://${String(host)}`;
}

import { spawn, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** `npm start` in a process of its own, talked to over HTTP with connections kept open. */
export class Server {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  #child;
  #port;
  /** Seconds from the command to the first answered request. */
  startSeconds = Number.NaN;

  static async start(place, environment) {
    const server = new Server();
    server.#port = await freePort();
    const startedAt = performance.now();
    server.#child = spawn('npm', ['start', '--silent'], { cwd: root, detached: true, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, LOG_LEVEL: 'error', DEMO: 'open', ...environment, PORT: String(server.#port) } });
    place.onLeaving(() => server.stop());
    while (!(await server.get('/health/ready').then(({ status }) => status === 200, () => false))) {
      if (server.#child.exitCode !== null) throw new Error('npm start has ended');
      await rest(10);
    }
    server.startSeconds = (performance.now() - startedAt) / 1000;
    return server;
  }

  get(path, own) {
    return this.#send('GET', path, { own });
  }

  post(path, body, own) {
    return this.#send('POST', path, { body: JSON.stringify(body), own });
  }

  /** Resident megabytes of the Node process, once they no longer fall. */
  async restingMegabytes() {
    let least = Number.POSITIVE_INFINITY;
    for (let same = 0; same < 6; ) {
      await rest(500);
      const now = this.#megabytes();
      same = now < least * 0.99 ? 0 : same + 1;
      least = Math.min(least, now);
    }
    return least;
  }

  async stop() {
    this.#agent.destroy();
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    process.kill(-this.#child.pid, 'SIGTERM');
    await once(this.#child, 'exit');
    while (this.#processes().length > 0) await rest(20); // npm leaves before the one it has started
  }

  #megabytes() {
    const ours = this.#processes().find(({ command }) => command.includes('scripts/start.mjs') && !command.startsWith('sh '));
    return (ours?.kilobytes ?? Number.NaN) / 1024;
  }

  #processes() {
    const lines = execFileSync('ps', ['-A', '-o', 'pgid=,rss=,args='], { encoding: 'utf8' }).split('\n');
    return lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).filter((found) => Number(found?.[1]) === this.#child.pid).map(([, , rss, command]) => ({ kilobytes: Number(rss), command }));
  }

  #send(method, path, { body = '', own }) {
    return new Promise((resolve, reject) => {
      const headers = { 'content-length': Buffer.byteLength(body), ...(body && { 'content-type': 'application/json' }), ...own };
      const request = http.request({ host: '127.0.0.1', port: this.#port, agent: this.#agent, method, path, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => (text += part)).on('error', reject).on('end', () => resolve({ status: response.statusCode, text }));
      });
      request.on('error', reject).end(body);
    });
  }
}

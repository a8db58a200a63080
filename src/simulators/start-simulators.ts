import Fastify, { type FastifyInstance } from 'fastify';
import { serveEDevlet } from './edevlet.js';
import { strikeWithFaults } from './fault-hooks.js';
import { Faults } from './faults.js';
import { Journal } from './journal.js';
import { serveKephs } from './kephs.js';
import { KepRecords } from './kephs-records.js';
import { serveKps } from './kps.js';
import { serveMail } from './mail.js';
import { serveOidc } from './oidc.js';
import { serveFaultsPage } from './pages/faults-page.js';
import { serveHome } from './pages/home-page.js';
import { serveKepPage } from './pages/kep-page.js';
import { serveNews } from './pages/live.js';
import { serveMessagesPages } from './pages/messages-pages.js';
import { People } from './people/people.js';
import { serveRegistration } from './people/registration.js';
import { HOST, settingsOf } from './settings/index.js';
import { serveSms } from './sms.js';
import { keepStrangersOut } from './this-machine.js';

const BODY_LIMIT = 1024 * 1024;

interface SimulatorsOptions {
  /** Of the pages and the HTTP systems; mail takes the next one. 0, or a port that is taken: any that is free. */
  readonly port: number;
  /** Where sent messages and registered people outlive a restart. */
  readonly folder: string;
  readonly now?: () => Date;
}

/** The stand-ins at work. */
export interface Simulators {
  /** Where people find the telephone, the mailbox and the faults. */
  readonly url: string;
  /** The settings under which the product finds them, in the names of its environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

/** Starts every stand-in on this machine alone; resolves when all of them answer. */
export async function startSimulators({ port, folder, now = () => new Date() }: SimulatorsOptions): Promise<Simulators> {
  const journal = await Journal.open(folder);
  const faults = new Faults();
  const mail = await onFreePort(port && port + 1, (free) => serveMail({ journal, faults, now }, { host: HOST, port: free }));
  let url = '';
  const open = async (free: number): Promise<FastifyInstance> => {
    const app = createApp({ journal, faults, now, issuer: () => `${url}/oidc` });
    url = await app.listen({ host: HOST, port: free }).catch(async (error: unknown) => {
      await app.close();
      throw error;
    });
    return app;
  };
  const app = await onFreePort(port, open).catch(async (error: unknown) => {
    await mail.close();
    throw error;
  });
  const close = async (): Promise<void> => {
    await Promise.all([app.close(), mail.close()]);
    await journal.close();
  };
  return { url, environment: settingsOf({ url, mailPort: mail.port }), close };
}

interface Ground {
  readonly journal: Journal;
  readonly faults: Faults;
  readonly now: () => Date;
  readonly issuer: () => string;
}

function createApp({ journal, faults, now, issuer }: Ground): FastifyInstance {
  const app = Fastify({ forceCloseConnections: true, bodyLimit: BODY_LIMIT, exposeHeadRoutes: false });
  const people = new People(journal);
  const records = new KepRecords(journal, now);
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) => done(null, new URLSearchParams(String(body))));
  app.addContentTypeParser(['text/xml', 'application/soap+xml'], { parseAs: 'string' }, (_, body, done) => done(null, body));
  keepStrangersOut(app);
  strikeWithFaults(app, faults);
  serveKps(app, { people, faults });
  serveSms(app, { journal, faults, now });
  serveKephs(app, { records, faults, now });
  serveEDevlet(app, { people, faults });
  serveOidc(app, { people, faults, issuer });
  serveHome(app);
  serveMessagesPages(app, journal);
  serveKepPage(app, { records, now });
  serveNews(app, journal);
  serveFaultsPage(app, faults);
  serveRegistration(app, people);
  return app;
}

/** A second demo on this machine takes what is left. */
async function onFreePort<T>(port: number, start: (port: number) => Promise<T>): Promise<T> {
  try {
    return await start(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return start(0);
  }
}

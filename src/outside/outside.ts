import type { Clock, Logger, Metrics } from '../platform/index.js';
import { Adres } from './adres.js';
import { CallFigures } from './call-figures.js';
import { Caller, type Surroundings, type SystemState } from './caller.js';
import { EDevlet } from './edevlet.js';
import { Kep } from './kep.js';
import { Kps } from './kps.js';
import { Mail } from './mail.js';
import { Oidc } from './oidc.js';
import type { OutsideSystem } from './outside-failure.js';
import { Scanner } from './scanner.js';
import type { OutsideSettings } from './settings.js';
import { Sms } from './sms.js';

interface Ground {
  readonly clock: Pick<Clock, 'now'>;
  readonly logger: Logger;
  readonly metrics: Pick<Metrics, 'registry'>;
}

/** How the systems around us do, from what their last calls showed; nobody is asked for it. */
export class OutsideHealth {
  constructor(private readonly callers: readonly Caller[]) {}

  states(): readonly SystemState[] {
    return this.callers.map(({ state }) => state);
  }
}

/** One client per outside system. Each is always there; one without settings fails as `down` with the reason `not-configured`. */
export class Outside {
  readonly kps: Kps;
  readonly adres: Adres;
  readonly sms: Sms;
  readonly edevlet: EDevlet;
  readonly oidc: Oidc;
  readonly mail: Mail;
  readonly kep: Kep;
  readonly scanner: Scanner;
  readonly health: OutsideHealth;

  constructor(settings: OutsideSettings, { clock, logger, metrics }: Ground) {
    const around: Surroundings = { now: () => clock.now(), logger, figures: new CallFigures(metrics) };
    const callers: Caller[] = [];
    const caller = (system: OutsideSystem, patience: { readonly timeoutMs: number } | undefined): Caller => {
      const made = new Caller(system, patience, around);
      callers.push(made);
      return made;
    };
    const { kps, kpsKurum, adres, sms, edevlet, oidc, mail, kep, clamd } = settings;
    this.kps = new Kps({ caller: caller('kps', kps), url: kps?.url }, { caller: caller('kps-kurum', kpsKurum), settings: kpsKurum });
    this.adres = new Adres(caller('adres', adres), adres);
    this.sms = new Sms(caller('sms', sms), sms, around.now);
    this.edevlet = new EDevlet(caller('edevlet', edevlet), edevlet);
    this.oidc = new Oidc(caller('oidc', oidc), oidc);
    this.mail = new Mail(caller('mail', mail), mail);
    this.kep = new Kep(caller('kep', kep), kep, around.now);
    this.scanner = new Scanner(caller('clamd', clamd), clamd);
    this.health = new OutsideHealth(callers);
  }
}

import { BlockList, isIPv6 } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG, Database, Refusal, type Config } from '../../platform/index.js';
import { isTckn } from '../../platform/personal-data/index.js';
import { Registered } from '../people/registered.js';
import type { Visit } from '../sessions/visit.js';
import { Trail } from '../trail.js';
import { Limits, limitOf } from './limits.js';
import { SignIn } from './sign-in.js';
import { Ways } from './ways.js';

/** A qualified certificate carries the T.C. kimlik no as its subject's serial number; proxies tell the number or the whole subject. */
const SERIAL = /(?:^|[,/+;\s])(?:serialNumber|SERIALNUMBER|2\.5\.4\.5)\s*=\s*(\d{11})(?=$|[,/+;\s])/gu;

/** The e-imza: the proxy before us has asked for the certificate and checked it. */
@Injectable()
export class CertificateSignIn {
  private readonly proxies = new BlockList();

  constructor(
    private readonly database: Database,
    private readonly limits: Limits,
    private readonly ways: Ways,
    private readonly registered: Registered,
    private readonly signIn: SignIn,
    private readonly trail: Trail,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    for (const network of config.trustedProxies) this.trust(network);
  }

  async run(visit: Visit, request: FastifyRequest): Promise<string> {
    this.ways.refuseClosed('certificate');
    await this.limits.take(limitOf.password(visit.caller.address));
    const tckn = this.subjectOf(request);
    const person = tckn === null ? null : await this.registered.byTckn(tckn);
    const token = person?.isStaff ? await this.open(visit, person.id) : null;
    if (token !== null) return token;
    await this.trail.notSignedIn(visit.caller, { way: 'certificate', why: tckn === null ? 'no-certificate' : 'unknown' });
    throw new Refusal('NO_ACTIVE_USER');
  }

  /** Taken from the machine that speaks to us, and only when it is a trusted proxy: anybody can write a header. */
  private subjectOf({ socket, headers }: FastifyRequest): string | null {
    const address = (socket.remoteAddress ?? '').replace(/^::ffff:/u, '');
    if (!address || !this.proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')) return null;
    const value = headers[this.config.certificateHeader ?? ''];
    if (typeof value !== 'string' || value.length > 2_000) return null;
    const told = /^\d{11}$/u.test(value.trim()) ? [value.trim()] : [...value.matchAll(SERIAL)].map(([, number = '']) => number);
    // A name may be written so that it looks like a second serial number: who they are is then anybody's guess.
    const [tckn, ...others] = new Set(told);
    return tckn !== undefined && others.length === 0 && isTckn(tckn) ? tckn : null;
  }

  private open(visit: Visit, personId: string): Promise<string | null> {
    return this.database.transaction((tx) => this.signIn.run(tx, visit, { personId, way: 'certificate', actsAs: 'staff' }));
  }

  private trust(network: string): void {
    const [address = '', bits] = network.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) this.proxies.addAddress(address, family);
    else this.proxies.addSubnet(address, Number(bits), family);
  }
}

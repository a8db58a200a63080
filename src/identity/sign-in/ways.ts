import { Inject, Injectable } from '@nestjs/common';
import { Outside } from '../../outside/index.js';
import { CONFIG, Refusal, type Config } from '../../platform/index.js';
import type { Way } from '../routes/shapes.js';

/** The ways in this installation has: some need a system around us, or a proxy that checks certificates. */
@Injectable()
export class Ways {
  constructor(private readonly outside: Outside, @Inject(CONFIG) private readonly config: Config) {}

  open(): Way[] {
    const { edevlet, oidc } = this.outside;
    const more: [Way, boolean][] = [
      ['certificate', this.config.certificateHeader !== undefined && this.config.trustedProxies.length > 0],
      ['e-devlet', edevlet.isConfigured],
      ['oidc', oidc.isConfigured],
    ];
    return ['muhtar', 'citizen', 'staff', 'password', ...more.flatMap(([way, isOpen]) => (isOpen ? [way] : []))];
  }

  refuseClosed(way: Way): void {
    if (!this.open().includes(way)) throw new Refusal('SIGN_IN_WAY_CLOSED');
  }
}

import { z } from 'zod';

/** `failing`: the last call went wrong; `left-alone`: so many did that nobody asks for a while; `unknown`: nobody has asked yet. */
const state = z.enum(['not-configured', 'unknown', 'working', 'failing', 'left-alone']);

export const SYSTEM = z.object({
  system: z.enum(['kps', 'kps-kurum', 'adres', 'sms', 'edevlet', 'oidc', 'mail', 'kep', 'clamd']), state,
  /** Since when it answers, or since when it fails; null where nobody has asked. */
  since: z.iso.datetime().nullable(),
  lastFailureAt: z.iso.datetime().nullable(), lastFailure: z.enum(['down', 'slow', 'wrong']).nullable(),
});
export const SYSTEMS = z.object({ systems: z.array(SYSTEM) });

import { z } from 'zod';
import { isInRegister } from './register-number.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const text = z.string().trim().min(1).max(100);

/** Where a person lives, in the address register's words. */
const address = z.object({ adresNo: text, il: text, ilce: text, mahalle: text, csbm: text, disKapiNo: text, icKapiNo: text.optional() }).strict();

/** A person of the simulated register. */
export const person = z.object({
  tckn: z.string().refine(isInRegister),
  ad: text,
  soyad: text,
  anneAdi: text,
  anneKizlikSoyadi: text,
  babaAdi: text,
  dogumYeri: text,
  dogumTarihi: z.string().regex(DAY),
  isAlive: z.boolean(),
  kartSeriNo: text,
  adres: address,
}).strict();

export type Person = z.infer<typeof person>;

/** Whoever registers a person says at least the number; what is left out stays invented. */
export const registration = person.partial().required({ tckn: true });

export type Registration = z.infer<typeof registration>;

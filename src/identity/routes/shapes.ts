import { z } from 'zod';
import { ROLES } from '../../org/index.js';
import { canonicalPhone, isTckn } from '../../platform/personal-data/index.js';

const name = z.string().trim().min(1).max(100);
/** Its checksum is no secret: a number that cannot exist is told apart before anybody is asked. */
const tckn = z.string().trim().refine(isTckn, 'tckn');
const phone = z.string().trim().max(30).refine((text) => canonicalPhone(text) !== null, 'phone');
const letter = z.string().trim().refine((text) => /^\p{L}$/u.test(text), 'letter');
const attemptId = z.uuid();
const detsisNo = z.string().regex(/^\d{8}$/u, 'detsisNo');

export const CAPTCHA_ANSWER = z.strictObject({ id: z.string().max(400), answer: z.string().max(40) });
export const MUHTAR = z.strictObject({ tckn, givenName: name, familyName: name, captcha: CAPTCHA_ANSWER });
export const CITIZEN = z.strictObject({ tckn, givenName: name, familyName: name, motherInitials: z.strictObject({ first: letter, last: letter }), phone, birthDate: z.iso.date(), captcha: CAPTCHA_ANSWER.optional() });
export const STAFF = z.strictObject({ tckn, phone, captcha: CAPTCHA_ANSWER.optional() });
export const RESEND = z.strictObject({ attemptId });
export const CODE = z.strictObject({ attemptId, code: z.string().trim().min(1).max(20) });
export const PASSWORD = z.strictObject({ userName: z.string().trim().min(1).max(100), password: z.string().min(1).max(200) });
export const NEW_PASSWORD = z.strictObject({ oldPassword: z.string().min(1).max(200), newPassword: z.string().min(1).max(200) });
export const UNIT = z.strictObject({ detsisNo, ilce: z.string().trim().min(1).max(100).nullish() });
export const SESSION_ID = z.string().regex(/^[A-Za-z0-9_-]{22}$/u, 'session');
/** Where to go afterwards, a path of our own and never another site; and as what to come back. */
export const LEAVING = z.strictObject({ hedef: z.string().max(500).optional(), olarak: z.enum(['vatandas', 'muhtar', 'personel']).optional() });
/** What the gateway sends back; it may add words of its own. */
export const RETURNING = z.looseObject({ code: z.string().max(2_000).optional(), state: z.string().max(200).optional(), error: z.string().max(200).optional() });

const WAYS = ['muhtar', 'citizen', 'staff', 'password', 'certificate', 'e-devlet', 'oidc'] as const;
const instant = z.iso.datetime();
const role = z.enum(ROLES);

/** The picture, the same gate as a question in words, and until when. */
export const CAPTCHA = z.object({ id: z.string(), svg: z.string(), question: z.string(), expiresAt: instant });

/** The same for everybody, known or not; whether a code is on its way shows only on the phone. */
export const CODE_SENT = z.object({ attemptId, expiresAt: instant, resendAt: instant, resendsLeft: z.int(), triesLeft: z.int() });

const unit = z.object({ detsisNo, name: z.string(), label: z.string(), roles: z.array(role), districts: z.array(z.string()), onBehalfOf: z.array(z.string()) });
const demoUser = z.object({
  name: z.string(), about: z.string(), way: z.enum(WAYS), tckn: z.string().nullable(), phone: z.string().nullable(),
  givenName: z.string().nullable(), familyName: z.string().nullable(), birthDate: z.string().nullable(), motherInitials: z.object({ first: z.string(), last: z.string() }).nullable(),
  userName: z.string().nullable(), password: z.string().nullable(),
});

/** Who asks and what they may choose; `csrfToken` goes back as the header `x-csrf-token` with everything but GET. */
export const SESSION = z.object({
  csrfToken: z.string(),
  person: z.object({ id: z.uuid(), givenName: z.string(), familyName: z.string(), applicant: z.enum(['muhtar', 'citizen']).nullable() }).nullable(),
  signedInBy: z.enum(WAYS).nullable(),
  mustChangePassword: z.boolean(),
  mustChooseUnit: z.boolean(),
  /** The unit the session acts in, and the district it is narrowed to. */
  unit: unit.extend({ ilce: z.string().nullable() }).nullable(),
  units: z.array(unit),
  expiresAt: instant.nullable(),
  ways: z.array(z.enum(WAYS)),
  demoUsers: z.array(demoUser),
  /** Where a demonstration's codes are read. */
  demoPhone: z.url().nullable(),
});

export const OPEN_SESSIONS = z.object({
  sessions: z.array(z.object({ id: SESSION_ID, signedInBy: z.enum(WAYS), browser: z.string(), startedAt: instant, seenAt: instant, isThis: z.boolean() })),
});

export type Way = (typeof WAYS)[number];
export type SessionAnswer = z.output<typeof SESSION>;
export type CodeSent = z.output<typeof CODE_SENT>;
export type DemoUser = z.output<typeof demoUser>;

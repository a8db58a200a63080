import { eventually } from '../given/eventually.js';
import type { Answer, Visitor } from '../identity/visitor.js';
import type { GivenSimulators } from '../outside/given-outside.js';
import type { OfferedUser } from './demo-server.js';

/** Types in what the offer says, in the way it says, the code read from the simulated telephone; answers the session, or the refusal. */
export async function signIn(visitor: Visitor, user: OfferedUser, simulators: GivenSimulators): Promise<Answer> {
  await visitor.open();
  if (user.way === 'password') return visitor.post('/api/oturum/parola', { userName: user.userName, password: user.password });
  const before = (await messagesTo(user, simulators)).length;
  const begun = await begin(visitor, user);
  if (begun.status !== 200) return begun;
  const msg = await eventually(async () => {
    const messages = await messagesTo(user, simulators);
    if (messages.length <= before) throw new Error(`nothing came to ${user.phone}`);
    return messages[0] ?? '';
  });
  return visitor.post('/api/oturum/kod', { attemptId: begun.body['attemptId'], code: /: ([A-Z0-9]{6})\./u.exec(msg)?.[1] });
}

async function messagesTo({ phone }: OfferedUser, simulators: GivenSimulators): Promise<string[]> {
  const number = phone?.replace(/\D/gu, '').slice(-10);
  return (await simulators.messages()).filter(({ no }) => no === number).map(({ msg }) => msg);
}

async function begin(visitor: Visitor, user: OfferedUser): Promise<Answer> {
  const { tckn, phone, givenName, familyName, birthDate, motherInitials } = user;
  if (user.way === 'staff') return visitor.post('/api/oturum/personel', { tckn, phone });
  if (user.way === 'citizen') return visitor.post('/api/oturum/vatandas', { tckn, givenName, familyName, motherInitials, phone, birthDate });
  const gate = await visitor.post('/api/oturum/dogrulama');
  const captcha = { id: gate.body['id'], answer: sumOf(String(gate.body['question'])) };
  return visitor.post('/api/oturum/muhtar', { tckn, givenName, familyName, captcha });
}

const NUMBERS = ['sıfır', 'bir', 'iki', 'üç', 'dört', 'beş', 'altı', 'yedi', 'sekiz', 'dokuz', 'on'];

/** The gate asks for a sum in words, for those who cannot see its picture. */
function sumOf(question: string): string {
  const words = question.match(/\p{L}+/gu) ?? [];
  return String(words.reduce((sum, word) => sum + Math.max(NUMBERS.indexOf(word), 0), 0));
}

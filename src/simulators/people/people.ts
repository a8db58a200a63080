import { isDeepStrictEqual } from 'node:util';
import type { Journal } from '../journal.js';
import { inventPerson } from './invent-person.js';
import { registration, type Person, type Registration } from './person.js';
import { isInRegister } from './register-number.js';

/** Everybody: those somebody registered, and for every other number that can exist one invented from it. */
export class People {
  private readonly registered = new Map<string, Person>();

  constructor(private readonly journal: Journal) {
    for (const { kisi } of journal.all('kisi')) this.know(registration.parse(kisi));
  }

  find(tckn: string): Person | undefined {
    return isInRegister(tckn) ? this.registered.get(tckn) ?? inventPerson(tckn) : undefined;
  }

  /** Those to choose from on a sign-in page. */
  known(): Person[] {
    return [...this.registered.values()];
  }

  /** Keeps these people for ever, over whom their numbers invent; registering somebody again changes them. */
  async register(said: readonly Registration[]): Promise<Person[]> {
    const news = said.filter((kisi) => !isDeepStrictEqual(this.registered.get(kisi.tckn), wholeOf(kisi)));
    if (news.length > 0) await this.journal.add(...news.map((kisi) => ({ kind: 'kisi' as const, tckn: kisi.tckn, kisi })));
    return said.map((kisi) => this.know(kisi));
  }

  private know(kisi: Registration): Person {
    const whole = wholeOf(kisi);
    this.registered.set(whole.tckn, whole);
    return whole;
  }
}

const wholeOf = (said: Registration): Person => ({ ...inventPerson(said.tckn), isAlive: true, ...said });

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type Tx } from '../../platform/index.js';
import { PersonalData } from '../../platform/personal-data/index.js';

interface Confirmed {
  readonly tckn: string;
  readonly givenName: string;
  readonly familyName: string;
}

/** People who file for themselves. Nobody registers them: they are known from their first sign-in on. */
@Injectable()
export class Citizens {
  constructor(private readonly database: Database, private readonly personalData: PersonalData, private readonly clock: Clock) {}

  /** A phone once proved stays theirs: who knows all about a citizen but holds another phone is not let in. */
  async mayUsePhone(tckn: string, phone: string): Promise<boolean> {
    const [row] = await this.database.query<{ may: boolean }>(
      `SELECT p.is_active AND (c.phone_hash IS NULL OR NOT c.is_binding OR c.phone_hash = ANY ($2::bytea[])) AS may
       FROM person p LEFT JOIN citizen c ON c.person_id = p.id WHERE p.tckn_hash = ANY ($1::bytea[])`,
      [this.personalData.hashes('tckn', tckn), this.personalData.hashes('phone', phone)],
    );
    return row?.may ?? true;
  }

  /** The citizen who has shown to hold this phone. The registered phone of a muhtar or officer stays what it is. */
  async confirmed(tx: Tx, { phone, ...person }: Confirmed & { readonly phone: string | null }): Promise<string> {
    const id = await this.known(tx, person);
    if (phone === null) return id;
    await tx.query(
      `INSERT INTO citizen (person_id, phone_sealed, phone_hash, confirmed_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id) DO UPDATE SET phone_sealed = excluded.phone_sealed, phone_hash = excluded.phone_hash,
         is_binding = true, confirmed_at = excluded.confirmed_at`,
      [id, this.personalData.seal(phone, `citizen.phone/${id}`), this.personalData.hash('phone', phone), this.clock.now()],
    );
    return id;
  }

  /** The citizen another house vouches for; from now on they may prove another phone than the one we knew. */
  async vouchedFor(tx: Tx, person: Confirmed): Promise<string> {
    const id = await this.known(tx, person);
    await tx.query(
      `INSERT INTO citizen (person_id, is_binding, confirmed_at) VALUES ($1, false, $2)
       ON CONFLICT (person_id) DO UPDATE SET is_binding = false, confirmed_at = excluded.confirmed_at`,
      [id, this.clock.now()],
    );
    return id;
  }

  /** Two browsers may meet here with the same newcomer. */
  private async known(tx: Tx, { tckn, givenName, familyName }: Confirmed): Promise<string> {
    const known = await this.find(tx, tckn);
    if (known !== null) return known;
    const id = randomUUID();
    const sealed = this.personalData.seal(tckn, `person.tckn/${id}`);
    await tx.query(
      'INSERT INTO person (id, given_name, family_name, tckn_sealed, tckn_hash) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (tckn_hash) DO NOTHING',
      [id, givenName, familyName, sealed, this.personalData.hash('tckn', tckn)],
    );
    return (await this.find(tx, tckn)) ?? id;
  }

  private async find(tx: Tx, tckn: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>('SELECT id FROM person WHERE tckn_hash = ANY ($1::bytea[])', [this.personalData.hashes('tckn', tckn)]);
    return row?.id ?? null;
  }
}

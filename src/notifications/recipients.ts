import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/index.js';
import { canonicalPhone, PersonalData, SEALED_COLUMNS } from '../platform/personal-data/index.js';
import type { Channel, Language } from './templates/template.js';

/** Whom to tell. A phone or a letter box that is named is used instead of those the person is known by. */
export interface Recipient {
  readonly personId?: string;
  readonly phone?: string;
  readonly email?: string;
  /** Turkish unless told. */
  readonly language?: Language;
}

type Sealed = { readonly [Column in 'phone_sealed' | 'email_sealed' | 'proved_sealed']: Buffer | null };

/** Finds where somebody is reached. */
@Injectable()
export class Recipients {
  constructor(private readonly personalData: PersonalData) {}

  /** By channel; a channel that is missing is none this person has. */
  async addressesOf(tx: Tx, { personId, phone, email }: Recipient): Promise<ReadonlyMap<Channel, string>> {
    const known = phone === undefined && email === undefined && personId ? await this.known(tx, personId) : { phone, email };
    const found = new Map<Channel, string>();
    if (known.phone) found.set('sms', canonicalPhone(known.phone) ?? known.phone);
    if (known.email) found.set('mail', known.email.trim());
    return found;
  }

  /** The values with the name of a person the system knows: a diagram need not carry it. */
  async withName(tx: Tx, { personId }: Recipient, values: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
    if (!personId || values['ad'] !== undefined) return values;
    const [person] = await tx.query<{ name: string }>(`SELECT given_name || ' ' || family_name AS name FROM person WHERE id = $1`, [personId]);
    return person ? { ...values, ad: person.name } : values;
  }

  private async known(tx: Tx, id: string): Promise<{ phone?: string; email?: string }> {
    const [row] = await tx.query<Sealed>(
      'SELECT p.phone_sealed, p.email_sealed, c.phone_sealed AS proved_sealed FROM person p LEFT JOIN citizen c ON c.person_id = p.id WHERE p.id = $1',
      [id],
    );
    const phone = this.opened('person', 'phone_sealed', { id, sealed: row?.phone_sealed }) ?? this.opened('citizen', 'phone_sealed', { id, sealed: row?.proved_sealed });
    const email = this.opened('person', 'email_sealed', { id, sealed: row?.email_sealed });
    return { ...(phone ? { phone } : {}), ...(email ? { email } : {}) };
  }

  private opened(table: string, column: string, { id, sealed }: { id: string; sealed: Buffer | null | undefined }): string | undefined {
    const context = SEALED_COLUMNS.find((one) => one.table === table && one.column === column)?.context(id);
    return sealed && context ? this.personalData.open(sealed, context) : undefined;
  }
}

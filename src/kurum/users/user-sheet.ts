import type { Readable } from 'node:stream';
import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { Actor } from '../../permissions/index.js';
import { Clock, Database, Refusal } from '../../platform/index.js';
import { masked, PersonalData } from '../../platform/personal-data/index.js';
import { KurumTrail } from '../trail.js';
import { harmless } from './harmless.js';
import type { Filters, User } from './shapes.js';
import { readUsers } from './user-rows.js';

export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** A file is written in one go: of this many rows nobody else waits longer than a third of a second. */
const MOST_ROWS = 10_000;
const WORDS = JSON.parse(readFileSync(new URL('../messages/tr.json', import.meta.url), 'utf8')) as Record<string, string>;
const HEADING = ['FAMILY_NAME', 'GIVEN_NAME', 'TCKN', 'PHONE', 'USER_NAME', 'STATE', 'ROLES'];
const WIDTHS = [22, 22, 14, 16, 22, 10, 80];

/** Of each: number and phone. */
type Contacts = ReadonlyMap<string, { readonly tckn: string; readonly phone: string }>;

/** The list of users as a file for a spreadsheet program, with exactly the rows the list has. */
@Injectable()
export class UserSheet {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly personalData: PersonalData, private readonly trail: KurumTrail) {}

  /** Whose contact is in the file is written down before the file leaves. */
  async write(actor: Actor, filters: Filters): Promise<Readable> {
    const users = await readUsers(this.database, { actor, now: this.clock.now() }, { filters, limit: MOST_ROWS + 1 });
    if (users.length > MOST_ROWS) throw new Refusal('TOO_MANY_ROWS', { most: MOST_ROWS });
    const contacts = await this.contactsOf(users);
    await this.trail.saw(actor, { act: 'user.read', thing: { kind: 'person', id: 'excel' }, details: { rows: users.length } });
    await Promise.all(users.filter(({ mayReadContact }) => mayReadContact).map(({ id }) => this.trail.saw(actor, { act: 'user.read-contact', thing: { kind: 'person', id }, details: { by: 'excel' } })));
    const rows: SheetData = [HEADING.map((word) => ({ value: WORDS[word] ?? word, fontWeight: 'bold' as const })), ...users.map((user) => rowOf(user, contacts))];
    const file = writeXlsxFile(rows, { columns: WIDTHS.map((width) => ({ width })), stickyRowsCount: 1 });
    return (file.toStream as () => Promise<Readable>)();
  }

  private async contactsOf(users: readonly User[]): Promise<Contacts> {
    const mayRead = new Set(users.filter(({ mayReadContact }) => mayReadContact).map(({ id }) => id));
    const rows = await this.database.query<{ id: string; tckn: Buffer | null; phone: Buffer | null }>(
      'SELECT id, tckn_sealed AS tckn, phone_sealed AS phone FROM person WHERE id = ANY ($1::uuid[])', [users.map(({ id }) => id)],
    );
    return new Map(rows.map(({ id, tckn, phone }) => {
      const number = tckn ? this.personalData.open(tckn, `person.tckn/${id}`) : '';
      if (mayRead.has(id)) return [id, { tckn: number, phone: phone ? national(this.personalData.open(phone, `person.phone/${id}`)) : '' }];
      return [id, { tckn: number && masked.tckn(number), phone: '' }];
    }));
  }
}

/** As people write it: `05321234567`. */
const national = (phone: string): string => phone.replace(/^\+90/u, '0');

function rowOf(user: User, contacts: Contacts): SheetData[number] {
  const { tckn = '', phone = '' } = contacts.get(user.id) ?? {};
  const roles = user.memberships.filter(({ isOpen }) => isOpen).map(({ role, unitName, districts }) => {
    const where = districts.length > 0 ? ` (${districts.join(', ')})` : '';
    return `${WORDS[role] ?? role}: ${unitName}${where}`;
  });
  const cells = [user.familyName, user.givenName, tckn, phone, user.userName ?? '', WORDS[user.isActive ? 'ACTIVE' : 'PASSIVE'] ?? '', roles.join('\n')];
  return cells.map((text) => ({ type: String, value: harmless(text) }));
}

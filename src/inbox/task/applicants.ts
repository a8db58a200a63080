import { Injectable } from '@nestjs/common';
import { Cases, type CaseView } from '../../cases/index.js';
import { People } from '../../identity/people/index.js';
import type { Actor } from '../../permissions/index.js';
import { Refusal } from '../../platform/index.js';

/** As forms call it in `basvuran-bilgileri`. */
type Values = Record<string, string | null>;

const SEALED: readonly string[] = ['tcNo', 'telNo', 'adres'];

/** What identifies and reaches the applicant: as much as the task's form shows, and as long as the task is open. */
@Injectable()
export class Applicants {
  constructor(private readonly cases: Cases, private readonly people: People) {}

  /** Who looks is written down before anything is shown. */
  async of(actor: Actor, taskKey: string): Promise<Values> {
    const { task, may, form } = await this.cases.sheet(actor, taskKey);
    if (task.state === 'OPEN' && !may.readContact) throw new Refusal('NOT_ALLOWED', { act: 'applicant.read-contact' });
    const asked = may.readContact ? askedIn(form?.schema['components']) : [];
    if (asked.length === 0) return {};
    const opened = await this.cases.caseOf(actor, task.caseKey);
    const known = await this.valuesOf(actor, opened, asked);
    return Object.fromEntries(asked.map((name) => [name, known[name] ?? null]));
  }

  private async valuesOf(actor: Actor, { applicant, number, il, type, movements }: CaseView, asked: readonly string[]): Promise<Values> {
    const plain = { basvuruNo: number, ilKod: il === null ? null : String(il).padStart(2, '0'), basvuruTip: type, aciklama: movements[0]?.aciklama ?? null };
    if (!applicant) return plain;
    const person = await this.people.byId(applicant.id);
    const named = { ...plain, ad: person?.givenName ?? null, soyad: person?.familyName ?? null };
    if (!asked.some((name) => SEALED.includes(name))) return named;
    const [contact, muhtar] = [await this.people.contactOf(actor, applicant.id), await this.people.muhtarOf(actor, applicant.id)];
    return { ...named, tcNo: contact?.tckn ?? null, telNo: contact?.phone ?? null, adres: muhtar?.address ?? null };
  }
}

/** Every `alanlar` of the form, wherever it stands. */
function askedIn(components: unknown): string[] {
  if (!Array.isArray(components)) return [];
  const found = (components as Readonly<Record<string, unknown>>[]).flatMap(({ type, alanlar, components: inner }) => [
    ...(type === 'basvuran-bilgileri' && Array.isArray(alanlar) ? (alanlar as { readonly value?: unknown }[]).map(({ value }) => String(value)) : []), ...askedIn(inner),
  ]);
  return [...new Set(found)];
}

import type { Role } from '../../../src/org/index.js';

/** Hours and places in lists instead of moments and ids. */
export type Command =
  | { readonly do: 'add'; readonly person: number; readonly unit: string; readonly role: Role; readonly from: number; readonly to: number | null }
  | { readonly do: 'end'; readonly membership: number; readonly at: number }
  | { readonly do: 'change'; readonly membership: number; readonly to: number | null; readonly at: number }
  | { readonly do: 'substitute'; readonly absent: number; readonly deputy: number; readonly only: readonly number[] | null; readonly from: number; readonly to: number }
  | { readonly do: 'end-substitution'; readonly substitution: number; readonly at: number }
  | { readonly do: 'share'; readonly own: number; readonly colleague: number; readonly at: number }
  | { readonly do: 'end-share'; readonly share: number; readonly at: number }
  | { readonly do: 'deactivate'; readonly person: number; readonly isActive: boolean };

interface Period {
  id: string;
  from: number;
  to: number;
}
type Membership = Period & { readonly person: string; readonly unit: string; readonly role: Role };
type Substitution = Period & { readonly absent: string; readonly deputy: string; readonly only: readonly Membership[] | null };
type Share = Period & { readonly own: Membership; readonly colleague: Membership };
type Made = { membership: Membership[]; substitution: Substitution[]; share: Share[] };

const NOBODY = '00000000-0000-4000-8000-000000000000';
const covers = ({ from, to }: Period, at: number): boolean => from <= at && at < to;
/** Empty periods meet nothing. */
const meet = (a: Pick<Period, 'from' | 'to'>, b: Pick<Period, 'from' | 'to'>): boolean => Math.max(a.from, b.from) < Math.min(a.to, b.to);

/** All that happened, in plain lists, read from the start at every question. */
export class Model {
  private readonly made: Made = { membership: [], substitution: [], share: [] };
  private readonly inactive = new Set<string>();

  constructor(private readonly people: readonly string[]) {}

  /** The real id of what was made last. */
  named(kind: keyof Made, id: string): void {
    (this.made[kind].at(-1) as Period).id = id;
  }

  /** The real ids a command speaks of. */
  target(one: Command): string[] {
    const person = (place: number): string => this.people[place] as string;
    switch (one.do) {
      case 'add': case 'deactivate': return [person(one.person)];
      case 'end': case 'change': return [this.membership(one.membership)?.id ?? NOBODY];
      case 'substitute': return [person(one.absent), person(one.deputy), ...(one.only ?? []).map((place) => this.membership(place)?.id ?? NOBODY)];
      case 'end-substitution': return [this.made.substitution[one.substitution]?.id ?? NOBODY];
      case 'share': return [one.own, one.colleague].map((place) => this.membership(place)?.id ?? NOBODY);
      case 'end-share': return [this.made.share[one.share]?.id ?? NOBODY];
    }
  }

  /** Null when it makes sense, else why not. */
  apply(one: Command): string | null {
    switch (one.do) {
      case 'add': return this.add(one);
      case 'end': return this.shorten(this.membership(one.membership), one.at, one.at);
      case 'change': return this.change(one);
      case 'substitute': return this.substitute(one);
      case 'end-substitution': return this.cut(this.made.substitution[one.substitution], one.at);
      case 'share': return this.share(one);
      case 'end-share': return this.cut(this.made.share[one.share], one.at);
      case 'deactivate': {
        const person = this.people[one.person] as string;
        if (one.isActive) this.inactive.delete(person);
        else this.inactive.add(person);
        return null;
      }
    }
  }

  capacitiesOf(person: string, at: number): string[] {
    return this.holders(at).filter((held) => held.holder === person).map(({ holder, membership }) => `${membership.id} ${membership.person === holder ? null : membership.person}`).sort();
  }

  membersOf(unit: string, role: Role, at: number): string[] {
    return this.holders(at).filter(({ membership }) => membership.unit === unit && membership.role === role).map(({ holder, membership }) => `${holder} ${membership.id}`).sort();
  }

  /** Whether it reaches them as a colleague, and not as a deputy. */
  isShared(person: string, membershipId: string, at: number): boolean {
    return this.made.share.some((one) => covers(one, at) && one.own.id === membershipId && one.colleague.person === person);
  }

  private holders(at: number): { readonly holder: string; readonly membership: Membership }[] {
    return this.made.membership.filter((membership) => covers(membership, at) && !this.inactive.has(membership.person)).flatMap((membership) => {
      const deputies = this.made.substitution.filter((one) => covers(one, at) && one.absent === membership.person && (!one.only || one.only.includes(membership))).map(({ deputy }) => deputy);
      const colleagues = this.made.share.filter((one) => covers(one, at) && one.own === membership && covers(one.colleague, at)).map(({ colleague }) => colleague.person);
      return [...new Set([membership.person, ...deputies, ...colleagues])].filter((holder) => !this.inactive.has(holder)).map((holder) => ({ holder, membership }));
    });
  }

  private membership(place: number): Membership | undefined {
    return this.made.membership[place];
  }

  private add({ person: place, unit, role, from, to }: Extract<Command, { do: 'add' }>): string | null {
    const made: Membership = { id: '', person: this.people[place] as string, unit, role, from, to: to ?? Infinity };
    if (made.to <= from) return 'empty';
    if (this.inactive.has(made.person)) return 'inactive';
    if (this.isTwice(made)) return 'twice';
    this.made.membership.push(made);
    return null;
  }

  private change({ membership: place, to, at }: Extract<Command, { do: 'change' }>): string | null {
    const membership = this.membership(place);
    if (!membership || membership.to <= at) return 'over';
    const end = to ?? Infinity;
    if (end <= membership.from || end < at) return 'empty';
    if (this.isTwice({ ...membership, to: end }, membership)) return 'twice';
    return this.shorten(membership, end, at);
  }

  /** What was shared ends with it at the latest, and is not longer again when the membership is. */
  private shorten(membership: Membership | undefined, end: number, at: number): string | null {
    if (!membership || membership.to <= at) return 'over';
    membership.to = Math.max(membership.from, end);
    for (const share of this.made.share) if (share.own === membership || share.colleague === membership) share.to = Math.max(share.from, Math.min(share.to, end));
    return null;
  }

  private substitute({ absent: absentPlace, deputy: deputyPlace, only: places, from, to }: Extract<Command, { do: 'substitute' }>): string | null {
    const [absent, deputy] = [this.people[absentPlace] as string, this.people[deputyPlace] as string];
    const only = places && places.map((place) => this.membership(place));
    if (absent === deputy || to <= from) return 'senseless';
    if (this.inactive.has(absent) || this.inactive.has(deputy)) return 'inactive';
    if (only?.some((membership) => membership?.person !== absent)) return 'foreign';
    const made: Substitution = { id: '', absent, deputy, only: only as Membership[] | null, from, to };
    const clashes = this.made.substitution.some((one) => one.absent === absent && meet(one, made) && (!one.only || !made.only || one.only.some((membership) => made.only?.includes(membership))));
    if (clashes) return 'overlap';
    for (let at = from; at < to; at += 1) if (this.leadsTo(deputy, absent, at, new Set())) return 'circle';
    this.made.substitution.push(made);
    return null;
  }

  /** All periods begin and end at full hours: the hours are all the moments there are. */
  private leadsTo(person: string, goal: string, at: number, seen: Set<string>): boolean {
    if (person === goal) return true;
    if (seen.has(person)) return false;
    seen.add(person);
    return this.made.substitution.some((one) => one.absent === person && covers(one, at) && this.leadsTo(one.deputy, goal, at, seen));
  }

  private share({ own: ownPlace, colleague: colleaguePlace, at }: Extract<Command, { do: 'share' }>): string | null {
    const [own, colleague] = [this.membership(ownPlace), this.membership(colleaguePlace)];
    if (!own || !colleague || own.role !== 'YETKILI' || own.unit !== colleague.unit || own.person === colleague.person) return 'senseless';
    if (this.inactive.has(own.person) || this.inactive.has(colleague.person)) return 'inactive';
    if (!covers(own, at) || !covers(colleague, at)) return 'over';
    if (this.made.share.some((one) => one.own === own && one.to > at)) return 'shared';
    this.made.share.push({ id: '', own, colleague, from: at, to: Math.min(own.to, colleague.to) });
    return null;
  }

  private cut(period: Period | undefined, at: number): string | null {
    if (!period || period.to <= at) return 'over';
    period.to = Math.max(period.from, at);
    return null;
  }

  private isTwice(wanted: Membership, except?: Membership): boolean {
    return this.made.membership.some((one) => one !== except && one.person === wanted.person && one.unit === wanted.unit && one.role === wanted.role && meet(one, wanted));
  }
}

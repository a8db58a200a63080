import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { People } from '../../identity/people/index.js';
import { Places } from '../../org/index.js';
import type { Actor } from '../../permissions/index.js';
import { Refusal } from '../../platform/index.js';
import { masked } from '../../platform/personal-data/index.js';
import type { FORM } from './shapes.js';

interface Place {
  readonly il: number;
  readonly ilce: string;
}

/** What the system knows of a muhtar who files a request; none of it is typed again. */
@Injectable()
export class Applicants {
  constructor(private readonly people: People, private readonly places: Places) {}

  /** Kimlik No, Adı, Soyadı, Adres: their own record, and still nobody who looks over their shoulder reads the number. */
  async shown(actor: Actor): Promise<z.output<typeof FORM>['applicant']> {
    const [person, contact, muhtar] = await Promise.all([this.people.byId(actor.personId), this.people.contactOf(actor, actor.personId), this.people.muhtarOf(actor, actor.personId)]);
    if (!person || !contact || !muhtar) throw new Refusal('NOT_A_MUHTAR');
    const il = (await this.places.provinces()).find(({ code }) => code === muhtar.il)?.name ?? '';
    const address = [muhtar.address, muhtar.mahalle, `${muhtar.ilce} / ${il}`].filter(Boolean).join(', ');
    return { tckn: contact.tckn && masked.tckn(contact.tckn), givenName: person.givenName, familyName: person.familyName, address };
  }

  async placeOf(actor: Actor): Promise<Place> {
    const muhtar = await this.people.muhtarOf('system', actor.personId);
    if (!muhtar) throw new Refusal('NOT_A_MUHTAR');
    return { il: muhtar.il, ilce: muhtar.ilce };
  }
}

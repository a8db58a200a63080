import type { FastifyReply, FastifyRequest } from 'fastify';
import type { People } from '../people/people.js';
import { showPage } from './frame.js';
import { html, type Markup } from './markup.js';
import type { Words } from './words.js';

/** A demo has 46, and says that all of them can be chosen here. */
const MOST_PEOPLE = 60;

interface SignIn {
  readonly title: 'signInEdevlet' | 'signInOidc';
  readonly action: string;
  /** What travels with the form unseen. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly people: People;
  /** What was typed last time, when nobody bears that number. */
  readonly unknown?: string;
}

/** Asks for a number and any password, or lets one of the registered people be chosen. */
export function showSignIn(request: FastifyRequest, reply: FastifyReply, signIn: SignIn): FastifyReply {
  return showPage(request, reply, { title: signIn.title, body: (words) => form(signIn, words) });
}

function form({ action, hidden = {}, people, unknown }: SignIn, words: Words): Markup {
  const carried = Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
  const mistake = unknown !== undefined && html`<p class="bad" id="mistake" role="alert">${words('nobody')}</p>`;
  const describedBy = unknown === undefined ? 'help' : 'help mistake';
  return html`<section><p>${words('signInAbout')}</p>${mistake}<form method="post" action="${action}">${carried}
<label for="tckn">${words('tckn')}</label><input id="tckn" type="text" name="tckn" inputmode="numeric" maxlength="11" autocomplete="off" required aria-describedby="${describedBy}" value="${unknown ?? ''}"${unknown !== undefined && html` aria-invalid="true"`}>
<span class="soft" id="help">${words('tcknHelp')}</span>
<label for="parola">${words('password')}</label><input id="parola" type="password" name="parola" autocomplete="off">
<p><button>${words('signIn')}</button><button class="second" name="vazgec" value="1" formnovalidate>${words('cancel')}</button></p></form></section>${choices({ action, carried, people }, words)}`;
}

function choices({ action, carried, people }: { action: string; carried: readonly Markup[]; people: People }, words: Words): Markup | false {
  const known = people.known().slice(0, MOST_PEOPLE);
  if (known.length === 0) return false;
  const buttons = known.map(({ tckn, ad, soyad }) => html`<li><button class="second" name="tckn" value="${tckn}">${words('signInAs', { ad, soyad })}</button></li>`);
  return html`<section><h2>${words('readyPeople')}</h2><form method="post" action="${action}">${carried}<ul class="list people">${buttons}</ul></form></section>`;
}

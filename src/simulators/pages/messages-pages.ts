import type { FastifyInstance } from 'fastify';
import type { Journal, MailRecord, SmsRecord } from '../journal.js';
import { showPage, wantsData } from './frame.js';
import { STREAMS } from './live.js';
import { html, type Markup } from './markup.js';
import type { Language, Words } from './words.js';

/** The telephone and the mailbox: where a newcomer reads what the product sends. A program that wants JSON gets the records. */
export function serveMessagesPages(app: FastifyInstance, journal: Journal): void {
  app.get<{ Querystring: { no?: string } }>('/telefon', (request, reply) => {
    const { no } = request.query;
    const messages = journal.all('sms').filter((sms) => !no || sms.no === no).reverse();
    if (wantsData(request)) return reply.send(messages);
    return showPage(request, reply, { title: 'phone', current: 'phone', body: (words, language) => live('sms', words, phones({ messages, no }, words, language)) });
  });
  app.get('/posta', (request, reply) => {
    const letters = journal.all('mail').reverse();
    if (wantsData(request)) return reply.send(letters);
    return showPage(request, reply, { title: 'mailbox', current: 'mailbox', body: (words, language) => live('mail', words, mailbox(letters, words, language)) });
  });
}

/** A part of the page that brings itself up to date. */
export function live(kind: keyof typeof STREAMS, words: Words, content: Markup): Markup {
  return html`<p class="soft">${words('updated')} <span id="news" role="status"></span></p><div data-live="${STREAMS[kind]}" data-news="${words('newArrived')}">${content}</div>`;
}

function phones({ messages, no }: { messages: readonly SmsRecord[]; no?: string }, words: Words, language: Language): Markup {
  if (messages.length === 0) return html`<section><p>${words('phoneEmpty')}</p></section>`;
  const byPhone = new Map<string, SmsRecord[]>();
  for (const sms of messages) byPhone.set(sms.no, [...(byPhone.get(sms.no) ?? []), sms]);
  const all = no && html`<p><a href="/telefon">${words('allPhones')}</a></p>`;
  return html`${all}<div class="columns">${[...byPhone].map(([number, own]) => phone({ number, own, isAlone: Boolean(no) }, words, language))}</div>`;
}

function phone({ number, own, isAlone }: { number: string; own: readonly SmsRecord[]; isAlone: boolean }, words: Words, language: Language): Markup {
  const first = new Map(own.map((sms) => [sms.referansID, sms.jobid])); // newest first, so the oldest of a reference stays
  const link = isAlone ? html`<span class="soft">${words('messageCount', { count: own.length })}</span>` : html`<a href="/telefon?no=${number}" aria-label="${words('onePhone')}: ${spaced(number)}">${words('onePhone')}</a>`;
  const items = own.map((sms) => {
    const isSecond = sms.referansID !== '' && first.get(sms.referansID) !== sms.jobid;
    return html`<li>${moment(sms.at, language)}${isSecond && html` <span class="bad">${words('duplicateMark')}</span>`}<p class="text">${withCodes(sms.msg)}</p></li>`;
  });
  return html`<section><div class="heading"><h2>${words('phoneOf', { no: spaced(number) })}</h2>${link}</div><ul class="list">${items}</ul></section>`;
}

function mailbox(letters: readonly MailRecord[], words: Words, language: Language): Markup {
  if (letters.length === 0) return html`<section><p>${words('mailboxEmpty')}</p></section>`;
  return html`${letters.map(({ subject, from, to, text, at }) => html`<section><div class="heading"><h2>${subject || words('noSubject')}</h2>${moment(at, language)}</div>
<p class="soft">${words('mailFrom', { from })} · ${words('mailTo', { to: to.join(', ') })}</p><p class="text">${withLinks(text)}</p></section>`)}`;
}

const spaced = (no: string): string => no.replace(/^(\d{3})(\d{3})(\d{2})(\d{2})$/, '0$1 $2 $3 $4');

export function moment(at: string, language: Language): Markup {
  const shown = new Date(at).toLocaleString(language === 'tr' ? 'tr-TR' : 'en-GB', { timeZone: 'Europe/Istanbul', dateStyle: 'short', timeStyle: 'medium' });
  return html`<time datetime="${at}">${shown}</time>`;
}

/** What looks like a code stands out. */
function withCodes(text: string): Markup {
  return html`${text.split(/(?<![\p{L}\d-])(\d{4,8}|(?=[A-Z]*\d)[A-Z\d]{6}|(?<=: )[A-Z]{6})(?![\p{L}\d-])/u).map((part, at) => (at % 2 === 1 ? html`<span class="code">${part}</span>` : part))}`;
}

function withLinks(text: string): Markup {
  return html`${text.split(/(https?:\/\/[^\s<>"]+)/).map((part, at) => (at % 2 === 1 ? html`<a href="${part}">${part}</a>` : part))}`;
}

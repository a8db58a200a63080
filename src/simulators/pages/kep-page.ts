import type { FastifyInstance } from 'fastify';
import { evidenceOf, idOf, isDelivered, type Evidence } from '../kephs-evidence.js';
import type { KepPackage, KepRecords } from '../kephs-records.js';
import { showPage, wantsData } from './frame.js';
import { html, type Markup } from './markup.js';
import { live, moment } from './messages-pages.js';
import type { Language, Words } from './words.js';

interface Ground {
  readonly records: KepRecords;
  readonly now: () => Date;
}

/** The boxes of registered mail: a newcomer plays the recipient, who opens a message or lets the legal time pass. */
export function serveKepPage(app: FastifyInstance, { records, now }: Ground): void {
  app.get('/kep', (request, reply) => {
    const sent = records.sent().reverse().map((kep) => ({ kep, evidence: evidenceOf(kep, now()) }));
    if (wantsData(request)) return reply.send(sent.map(({ kep, evidence }) => ({ ...kep, evidence })));
    return showPage(request, reply, { title: 'kepBox', current: 'kepBox', body: (words, language) => live('kep', words, boxes(sent, words, language)) });
  });
  app.post<{ Params: { id: string } }>('/kep/:id', async (request, reply) => {
    const kep = records.sent().find((one) => idOf(one) === request.params.id);
    const what = (request.body as URLSearchParams).get('what');
    if (!kep || !isDelivered(kep) || (what !== 'read' && what !== 'expired')) return reply.status(404).send();
    await records.note(kep.kepId, what);
    return reply.redirect('/kep', 303);
  });
}

interface Shown {
  readonly kep: KepPackage;
  readonly evidence: readonly Evidence[];
}

function boxes(sent: readonly Shown[], words: Words, language: Language): Markup {
  const about = html`<p>${words('kepAbout')}</p>`;
  if (sent.length === 0) return html`${about}<section><p>${words('kepEmpty')}</p></section>`;
  return html`${about}${sent.map((one) => message(one, words, language))}`;
}

function message({ kep, evidence }: Shown, words: Words, language: Language): Markup {
  const { subject, to, from, text, attachments, readAt, sentAt } = kep;
  const files = attachments.map(({ name, bytes }) => html`<li>${words('kepAttachment', { name, bytes })}</li>`);
  const content = readAt ? html`<p class="text">${text}</p>${files.length > 0 && html`<ul class="list">${files}</ul>`}` : html`<p class="soft">${words(isDelivered(kep) ? 'kepClosed' : 'kepNotDelivered')}</p>`;
  const lines = evidence.map((one) => html`<li>${moment(one.at.toISOString(), language)} <strong>${one.typeId}</strong> ${one.text} <span class="soft">${one.kephs}</span></li>`);
  return html`<section><div class="heading"><h2>${subject || words('noSubject')}</h2>${moment(sentAt.toISOString(), language)}</div>
<p class="soft">${words('mailFrom', { from })} · ${words('mailTo', { to })}</p>${content}${doors(kep, words)}<ul class="list">${lines}</ul></section>`;
}

function doors(kep: KepPackage, words: Words): Markup | false {
  if (!isDelivered(kep) || kep.readAt) return false;
  const door = (what: string, name: string): Markup => html`<button${what === 'expired' && html` class="second"`} name="what" value="${what}" aria-label="${words(name)}: ${kep.subject}">${words(name)}</button>`;
  return html`<form method="post" action="/kep/${idOf(kep)}">${door('read', 'kepOpen')}${!kep.expiredAt && door('expired', 'kepExpire')}</form>`;
}

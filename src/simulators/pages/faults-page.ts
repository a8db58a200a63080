import type { FastifyInstance } from 'fastify';
import { faultChange, SYSTEMS, type Fault, type FaultChange, type Faults, type System } from '../faults.js';
import { showPage, wantsData } from './frame.js';
import { html, type Markup } from './markup.js';
import type { Words } from './words.js';

const CHECKS = ['down', 'cut', 'duplicate', 'loseAnswer'] as const;
/** Only who takes messages can take them twice; the OpenID library answers by itself. */
const WITHOUT: Readonly<Record<System, readonly string[]>> = { kps: ['duplicate'], adres: ['duplicate'], sms: [], edevlet: ['duplicate'], oidc: ['duplicate', 'loseAnswer'], mail: [], kep: [] };
const NUMBERS = { slowMs: 600_000, flakyPercent: 100 } as const;

/** The switches, for people as forms and for programs as JSON. */
export function serveFaultsPage(app: FastifyInstance, faults: Faults): void {
  app.get('/arizalar', (request, reply) => {
    if (wantsData(request)) return reply.send(faults.all());
    return showPage(request, reply, { title: 'faults', current: 'faults', body: (words) => switches(faults, words) });
  });
  app.put('/arizalar', (request, reply) => {
    const change = faultChange.safeParse(request.body);
    if (!change.success) return reply.status(400).send({ error: change.error.issues });
    faults.change(change.data);
    return faults.of(change.data.system);
  });
  app.delete('/arizalar', (_, reply) => {
    faults.clear();
    return reply.status(204).send();
  });
  app.post('/arizalar', (request, reply) => {
    const form = request.body as URLSearchParams;
    if (form.get('system') === null) faults.clear();
    else faults.change(changeIn(form));
    return reply.redirect('/arizalar', 303);
  });
}

function changeIn(form: URLSearchParams): FaultChange {
  const checks = Object.fromEntries(CHECKS.map((name) => [name, form.get(name) === 'on']));
  const numbers = Object.fromEntries([...Object.keys(NUMBERS), 'reportStatus'].filter((name) => form.has(name)).map((name) => [name, Number(form.get(name))]));
  return faultChange.parse({ system: form.get('system'), wrong: form.get('wrong') ?? 'no', ...checks, ...numbers });
}

function switches(faults: Faults, words: Words): Markup {
  const clear = html`<form method="post" action="/arizalar"><button class="second">${words('faultClear')}</button></form>`;
  return html`<p>${words('faultsAbout')}</p>${clear}<div class="columns">${SYSTEMS.map((system) => switchesOf(system, faults.of(system), words))}</div>`;
}

function switchesOf(system: System, fault: Fault, words: Words): Markup {
  const { slowMs, flakyPercent, wrong, reportStatus } = fault;
  const isOn = slowMs > 0 || flakyPercent > 0 || wrong !== 'no' || CHECKS.some((name) => fault[name]);
  const state = isOn ? html`<span class="bad">⚠ ${words('faultOn')}</span>` : html`<span class="good">✓ ${words('faultOff')}</span>`;
  const id = (name: string): string => `${system}-${name}`;
  const checks = CHECKS.filter((name) => !WITHOUT[system].includes(name)).map((name) => html`<label class="check"><input type="checkbox" name="${name}"${fault[name] && html` checked`}><span>${words(name)}</span></label>`);
  const number = (name: string, value: number, most: number): Markup => html`<label for="${id(name)}">${words(name)}</label><input id="${id(name)}" type="number" min="0" max="${most}" name="${name}" value="${value}">`;
  const choices = ['no', 'garbled', 'lying'].map((one) => html`<option value="${one}"${one === wrong && html` selected`}>${words(`wrong_${one}`)}</option>`);
  return html`<section><form method="post" action="/arizalar"><div class="heading"><h2>${words(`system_${system}`)}</h2>${state}</div><input type="hidden" name="system" value="${system}">
${checks}<label for="${id('wrong')}">${words('wrong')}</label><select id="${id('wrong')}" name="wrong">${choices}</select>
${number('slowMs', slowMs, NUMBERS.slowMs)}${number('flakyPercent', flakyPercent, NUMBERS.flakyPercent)}${system === 'sms' && number('reportStatus', reportStatus, 99)}
<button aria-label="${words('faultSave')}: ${words(`system_${system}`)}">${words('faultSave')}</button></form></section>`;
}

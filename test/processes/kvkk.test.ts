import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BpmnModdle } from 'bpmn-moddle';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { handlers } from '../../src/apps/index.js';
import { feel } from '../../src/process-files/expressions.js';
import { lineOf } from '../../src/process-files/finding.js';
import { checkApplications, readApplications, type Checked } from '../../src/process-files/index.js';
import { compileDiagram, type CompiledProcess } from '../../src/runtime/index.js';
import { freshDatabase, type FreshDatabase } from '../given/database.js';
import { pictureFaults } from '../given/picture.js';
import { unfilledBlanks } from './unfilled-blanks.js';

const folder = new URL('../../processes/', import.meta.url).pathname;
const diagram = readFileSync(`${folder}kvkk/kvkk-basvuru.bpmn`, 'utf8');

let checked: Checked | undefined;
let process: CompiledProcess;

beforeAll(async () => {
  checked = (await checkApplications(await readApplications(folder), handlers)).find(({ application }) => application === 'kvkk');
  process = (await compileDiagram(diagram, feel))[0] as CompiledProcess;
});

const elements = () => [...process.elements.values()];

describe('the request about personal data', () => {
  it('goes as all its scenarios say and reaches every end', () => {
    expect(checked?.findings.map(lineOf)).toEqual([]);
  });

  it('takes every path of the diagram in its scenarios', () => {
    expect(checked?.coverage).toMatchObject([{ process: 'kvkk-basvuru', scenarios: 5 }]);
    expect(checked?.coverage[0]?.taken).toBe(checked?.coverage[0]?.all);
  });

  it('is drawn whole, left to right; only what is done again leads back', async () => {
    const { rootElement } = await new BpmnModdle().fromXML(diagram);
    expect(pictureFaults(rootElement)).toEqual(['yanit-uygun-mu--inceleme-gerekli_di runs backwards']);
  });

  it('is due at the end of the thirtieth day, which every task tells', () => {
    const outputs = process.elements.get('basvuru-alindi')?.zeebe.outputs ?? [];
    const variables: Record<string, unknown> = {};
    for (const { source, target } of outputs) variables[target] = feel.evaluate(source, variables, new Date('2026-01-05T09:00:00Z'));

    expect(variables).toMatchObject({ sonTarih: '2026-02-04T23:59:59+03:00', sonTarihMetni: '04.02.2026' });
    expect(process.elements.get('sure-doldu')?.zeebe.properties['sure']).toBe('P30D');
    const userTasks = [...diagram.matchAll(/<bpmn:userTask [\s\S]*?<\/bpmn:userTask>/g)].map(([text]) => text);
    expect(userTasks.filter((text) => !text.includes('dueDate="=sonTarih"'))).toEqual([]);
    expect(userTasks).toHaveLength(5);
  });
});

describe('the messages of a request about personal data', () => {
  let fresh: FreshDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    fresh = await freshDatabase();
    client = new pg.Client(fresh.url);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await fresh.drop();
  });

  it('are among the texts an admin keeps, and fill all their blanks', async () => {
    expect(await unfilledBlanks(client, process)).toEqual([]);
    expect(elements().filter(({ zeebe }) => zeebe.job?.type === 'bildirim-gonder')).toHaveLength(4);
  });

  it('tell nothing of the answer, which may be personal data', async () => {
    const { rows } = await client.query<{ body: string }>(`SELECT coalesce(subject, '') || body AS body FROM message_template WHERE key = 'kvkk-yanitlandi'`);
    expect(rows).toHaveLength(4);
    expect(new Set(rows.flatMap(({ body }) => body.match(/\{\{\w+\}\}/g) ?? []))).toEqual(new Set(['{{ad}}', '{{kayitNo}}', '{{adres}}']));
  });
});

describe('the forms of a request about personal data', () => {
  const forms = readdirSync(`${folder}kvkk`).filter((name) => name.endsWith('.form')).map((name) => JSON.parse(readFileSync(`${folder}kvkk/${name}`, 'utf8')) as Form);

  it('are all used, and name each of their components once', () => {
    const used = elements().flatMap(({ zeebe }) => (zeebe.form && 'id' in zeebe.form ? [zeebe.form.id] : []));
    expect(forms.map(({ id }) => id).sort()).toEqual([...new Set(used)].sort());
    const ids = forms.flatMap(({ components }) => components.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('ask nothing by an expression that cannot be read', () => {
    const expressions = forms.flatMap(({ components }) => components).flatMap(({ conditional }) => (conditional ? [conditional.hide] : []));
    expect(expressions).toHaveLength(2);
    expect(expressions.map((text) => feel.fault(text))).toEqual(expressions.map(() => null));
  });
});

interface Form {
  readonly id: string;
  readonly components: readonly { readonly id: string; readonly conditional?: { readonly hide: string } }[];
}

import { beforeAll, describe, expect, it } from '@jest/globals';
import { BpmnModdle } from 'bpmn-moddle';
import { readFileSync } from 'node:fs';
import { handlers } from '../../src/apps/index.js';
import { checkApplications, readApplications, type Checked } from '../../src/process-files/index.js';
import { lineOf } from '../../src/process-files/finding.js';
import { pictureFaults } from '../given/picture.js';

const folder = new URL('../../processes/', import.meta.url).pathname;

describe('the leave request', () => {
  let checked: Checked | undefined;

  beforeAll(async () => {
    checked = (await checkApplications(await readApplications(folder), handlers)).find(({ application }) => application === 'izin');
  });

  it('goes as all its scenarios say and reaches every end', () => {
    expect(checked?.findings.map(lineOf)).toEqual([]);
  });

  it('takes every path of the diagram in its scenarios', () => {
    expect(checked?.coverage).toMatchObject([{ process: 'izin-talebi', scenarios: 6 }]);
    expect(checked?.coverage[0]?.taken).toBe(checked?.coverage[0]?.all);
  });

  it('is drawn whole, left to right, with every flow tied to its shapes', async () => {
    const { rootElement } = await new BpmnModdle().fromXML(readFileSync(`${folder}izin/izin-talebi.bpmn`, 'utf8'));
    expect(pictureFaults(rootElement)).toEqual([]);
  });
});

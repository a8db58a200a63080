import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../src/permissions/index.js';
import { CENTRE, GivenCases, HAVSA } from '../given-cases.js';

let given: GivenCases;
let [coordinator, havsa] = [] as unknown as [Actor, Actor];

beforeAll(async () => {
  given = await GivenCases.start();
  [coordinator, havsa] = [await given.officer('KOORDINATOR', CENTRE), await given.officer('BIRIM_GOREVLISI', HAVSA)];
});
afterAll(() => given.stop());

describe('cases that may be about the same', () => {
  const open = async (applicant: Actor, subject: string, place: { readonly il: number; readonly ilce: string }, text = subject): Promise<string> => {
    const { key } = await given.cases.open(applicant, {
      application: 'muhtar', prefix: 'MUH', processId: 'routed', subject, applicantId: applicant.personId, detsisNo: CENTRE, ...place,
      variables: (number) => ({ number, text, centre: { detsisNo: CENTRE, ad: 'Merkez' }, applicant: applicant.personId }),
    });
    return key;
  };
  const [kesan, enez] = [{ il: 22, ilce: 'KEŞAN' }, { il: 22, ilce: 'ENEZ' }];

  it('are those of one applicant or one district in similar words, with the reasons, the likest first', async () => {
    const [one, two] = [await given.muhtar(), await given.muhtar()];
    const asked = await open(one, 'Çeşme suyu akmıyor', kesan, 'Köy çeşmesinin suyu bir haftadır akmıyor');
    const same = await open(one, 'Çeşme suyu akmıyor', kesan, 'Köy çeşmesinin suyu hâlâ akmıyor');
    const neighbour = await open(two, 'ÇEŞME SUYU AKMIYOR', kesan, 'Çeşme suyu kesik');
    const elsewhere = await open(two, 'Çeşme suyu akmıyor', enez, 'Köy çeşmesinin suyu akmıyor');
    const other = await open(one, 'Yol çukur dolu', kesan, 'Asfalt dökülsün');

    const answer = await given.cases.duplicatesOf(coordinator, asked);
    expect(answer.map(({ line, reasons }) => [line.key, reasons])).toEqual([[same, ['same-applicant', 'same-place', 'similar-words']], [neighbour, ['same-place', 'similar-words']]]);
    expect(answer[0]?.likeness).toBeGreaterThan(answer[1]?.likeness ?? 1);
    expect(answer.map(({ line }) => line.key)).not.toEqual(expect.arrayContaining([elsewhere, other]));
    expect((await given.cases.duplicatesOf(one, asked)).map(({ line }) => line.key)).toEqual([same]);
    await expect(given.cases.duplicatesOf(havsa, asked)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are none that were opened half a year before', async () => {
    const one = await given.muhtar();
    const old = await open(one, 'Lamba yanmıyor', enez);
    await given.database.query(`UPDATE case_file SET opened_at = opened_at - interval '181 days' WHERE key = $1`, [old]);
    expect(await given.cases.duplicatesOf(coordinator, await open(one, 'Lamba yanmıyor', enez))).toEqual([]);
  });
});

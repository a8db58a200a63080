import { describe, expect, it } from '@jest/globals';
import { commands } from '../../src/runtime/index.js';
import { diagram } from '../given/diagram.js';
import { TrialStore } from '../given/trial-store.js';

async function textOf(picture: string, variables: Record<string, unknown> = {}): Promise<string> {
  const store = new TrialStore();
  await commands.createInstance(store, { definition: await store.deploy(diagram(picture)), variables });
  const [incident] = store.incidents.values();
  return incident?.message ?? '';
}

describe('the text of an incident', () => {
  it.each([
    ['start s; service j | in x := =assert(v, v != null, "v yok"); end e; s -> j -> e', {}, ["'j'", '=assert(v, v != null, "v yok")', "'v' is not there"]],
    ['start s; user a | in x := =assert(kisi.ad, kisi.ad != null, "ad"); end e; s -> a -> e', { kisi: { ad: null } }, ["'a'", "'kisi.ad' is null"]],
    ['start s; service j =tur; end e; s -> j -> e', {}, ["'j'", 'job type (=tur)', "'tur' is not there"]],
    ['start s; catch c timer =sure; end e; s -> c -> e', { sure: null }, ["'c'", '(=sure)', "'sure' is null"]],
    ['start s; catch m message haber | key =basvuru.no; end e; s -> m -> e', { basvuru: {} }, ["'m'", 'correlation key (=basvuru.no)', "'basvuru.no' is not there"]],
    ['start s; user a | each =kisiler as k; end e; s -> a -> e', {}, ["'a'", '(=kisiler)', "'kisiler' is not there"]],
    ['start s; xor g; end a; end b; s -> g; g -[=tutar > 5]-> a; g -[=tutar <= 5]-> b', {}, ["'g'", '=tutar > 5', "'tutar' is not there"]],
    ['start s; xor g; end a; end b; s -> g; g -[=karar = "evet"]-> a; g -[=karar = "hayir"]-> b', {}, ["'g'", '=karar = "evet", =karar = "hayir"', "'karar' is not there"]],
    ['start s; or g; end a; end b; s -> g; g -[=karar = "evet"]-> a; g -[=baska = "hayir"]-> b', { karar: null }, ["'g'", "'karar' is null; 'baska' is not there"]],
  ])('names the element, the expression and what it lacked: %s', async (picture, variables, said) => {
    const text = await textOf(picture, variables);

    for (const words of said) expect(text).toContain(words);
  });

  it('accuses no variable that is there', async () => {
    expect(await textOf('start s; service j =tur; end e; s -> j -> e', { tur: [1] })).toBe("'j': the job type (=tur) is [1], not a text or a number");
  });
});

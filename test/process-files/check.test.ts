import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runProcesses, type CommandLine } from '../../src/process-files/index.js';
import { filesCopy, type FilesCopy } from './files.js';

let files: FilesCopy;

beforeEach(async () => {
  files = await filesCopy();
});

afterEach(() => files.drop());

async function checking({ name, lint = nothingToLint }: { name?: string; lint?: CommandLine['lint'] } = {}): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await runProcesses(['check', ...(name ? [name] : [])], { folder: files.folder, environment: {}, print: (line) => lines.push(line), lint });
  return { code, lines };
}

const nothingToLint = (): Promise<[]> => Promise.resolve([]);

/** In a process of its own: bpmnlint requires packages that only Node itself can require. */
async function bpmnlint(xml: string): ReturnType<CommandLine['lint']> {
  const script = 'import { lintDiagram } from "./scripts/lint-diagram.mjs"; process.stdout.write(JSON.stringify(await lintDiagram(process.argv[1])))';
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, xml]);
  return JSON.parse(stdout) as Awaited<ReturnType<CommandLine['lint']>>;
}

const diagram = 'izin-talebi.bpmn';

describe('checking process files', () => {
  it('is content with what is in order and says how many paths were taken', async () => {
    expect(await checking({ lint: bpmnlint })).toEqual({ code: 0, lines: ['izin-talebi: 6 deneme, yolların %100 kadarından geçildi (26/26).', 'Sorun bulunmadı.'] });
  });

  it('names the file, the element and what is wrong with it', async () => {
    await files.change(diagram, '<zeebe:taskDefinition type="izin-sms-gonder" retries="3" />', '');
    expect(await checking({ name: 'izin' })).toMatchObject({ code: 1, lines: [`izin/${diagram}: sonucu-sms-ile-bildir: Çalıştırılamaz: yapılacak işin türü yazılmamış.`, '1 sorun bulundu.'] });
  });

  it.each([
    ['a job without a handler', diagram, 'izin-sms-gonder', 'izin-sms-yolla', 'sonucu-sms-ile-bildir: "izin-sms-yolla" işini yapacak kod yok.'],
    ['a form that is not there', diagram, 'formId="ikinci-onay"', 'formId="ucuncu-onay"', 'ikinci-onayi-ver: "ucuncu-onay" formu yok.'],
    ['a decision that is not there', diagram, 'decisionId="izin-gun"', 'decisionId="izin-ay"', 'onay-kuralini-uygula: "izin-ay" kararı yok.'],
    ['a deadline that the timer does not keep', diagram, 'name="sure" value="P2D"', 'name="sure" value="P3D"', 'amire-hatirlatma-zamani: "sure" özelliği P3D diyor, zamanlayıcı P2D.'],
    ['a deadline nobody can read', diagram, 'name="sure" value="P2D"', 'name="sure" value="2 gün"', 'amire-hatirlatma-zamani: "sure" özelliği bir süre değil: 2 gün. Örnek: P5D beş gün, PT4H dört saat.'],
    ['an expression that cannot be read', diagram, '=ikinciOnay<', '=ikinciOnay and<', 'ikinci-onay-gerekli-mi: Çalıştırılamaz: =ikinciOnay and: the expression ends too early.'],
    ['a form that is no form', 'ikinci-onay.form', '"type": "default"', '"type": "other"', 'Form okunamadı: id, type, components.'],
    ['a decision with a broken rule', 'izin-gun.dmn', '&gt; 10', '&gt; &gt;', 'izin-gun: Karar tablosu okunamadı'],
    ['a step that is not open', 'scenarios/onaylanir.json', '"job": "sonucu-sms-ile-bildir"', '"task": "ikinci-onayi-ver"', 'ikinci-onayi-ver: Bu adım sırası geldiğinde açık değil. Açık olanlar: sonucu-sms-ile-bildir.'],
    ['another end than expected', 'scenarios/onaylanir.json', '"ends": [\n      "izin-onaylandi"', '"ends": [\n      "izin-reddedildi"', 'izin-talebi: Beklenen bitiş izin-reddedildi, ulaşılan izin-onaylandi.'],
    ['another value than expected', 'scenarios/onaylanir.json', '"sonuc": "onay"', '"sonuc": "ret"', 'sonuc: Beklenen değer "ret", bulunan "onay".'],
    ['a message nobody waits for', 'scenarios/geri-cekilir.json', '"key": "IZ-2026-1"', '"key": "IZ-2"', 'izin-geri-cek: Bu iletiyi "IZ-2" anahtarıyla bekleyen bir adım yok.'],
    ['a scenario with an unknown word', 'scenarios/onaylanir.json', '"steps"', '"adimlar"', 'Deneme okunamadı'],
    ['an incident on the way', 'scenarios/onaylanir.json', '"birimDetsisNo": "24301857",', '', 'birim-amiri-incelemesi: Süreç burada takıldı'],
  ])('finds %s', async (_what, file, from, to, sentence) => {
    await files.change(file, from, to);
    const { code, lines } = await checking();
    expect(code).toBe(1);
    expect(lines.join('\n')).toContain(`izin/${file}: ${sentence}`);
  });

  it.each([
    ['an element without a name', ' name="İkinci onayı ver"', '', 'ikinci-onayi-ver: Adı yazılmamış. (label-required)'],
    ['an element that is not drawn', /<bpmndi:BPMNShape id="sonucu-belirle_di"[\s\S]*?<\/bpmndi:BPMNShape>/, '', 'sonucu-belirle: Şemada çizilmemiş. (no-bpmndi)'],
  ])('finds %s by the rules for pictures', async (_what, from, to, sentence) => {
    await files.change(diagram, from, to);
    expect((await checking({ lint: bpmnlint })).lines).toContain(`izin/${diagram}: ${sentence}`);
  });

  it('finds an end that no scenario reaches', async () => {
    await files.remove('scenarios/geri-cekilir.json');
    const { code, lines } = await checking();
    expect(code).toBe(1);
    expect(lines).toEqual([`izin/${diagram}: izin-geri-cekildi: Hiçbir deneme bu bitişe ulaşmıyor.`, 'izin-talebi: 5 deneme, yolların %96 kadarından geçildi (25/26).', '1 sorun bulundu.']);
  });

  it('finds an id that two files use', async () => {
    await files.write('kopya.form', await files.read('ikinci-onay.form'));
    expect((await checking()).lines).toContain('izin/kopya.form: ikinci-onay: "ikinci-onay" kimliği izin/ikinci-onay.form dosyasında da var.');
  });

  it.each([['nedir'], ['check', 'izin', 'fazla'], ['check', '--bilinmez'], ['check', '../etc']])('explains itself when asked for %p %p', async (...args) => {
    const lines: string[] = [];
    expect(await runProcesses(args, { folder: files.folder, environment: {}, print: (line) => lines.push(line), lint: nothingToLint })).toBe(1);
    expect(lines).toEqual([expect.stringContaining('Kullanım: npm run processes -- check|push|pull')]);
  });

  it('names the applications there are when asked for another', async () => {
    expect(await checking({ name: 'muhtar' })).toEqual({ code: 1, lines: ['"muhtar" adında bir uygulama yok. Olanlar: izin.'] });
  });
});

import { describe, expect, it } from '@jest/globals';
import { cleanName, endingOf } from '../../../src/documents/checks/index.js';

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\ayşe\\dilekçe.pdf', 'dilekçe.pdf'],
    ['İMZALI BELGE (2).PDF', 'İMZALI BELGE (2).PDF'],
    ['resim\u202Egpj.exe.png', 'resimgpj.exe.png'],
    ['a\u0000b\r\nc\u200B\uFEFF.png', 'abc.png'],
    ['"><script>.png', '___script_.png'],
    ['  .gizli.  .pdf ', 'gizli..pdf'],
    ['.pdf', 'pdf'],
    ['ş'.normalize('NFD') + '.pdf', 'ş.pdf'],
    [`${'a'.repeat(400)}.docx`, `${'a'.repeat(150)}.docx`],
    [`${'👩'.repeat(400)}.docx`, `${'👩'.repeat(150)}.docx`],
  ])('%j is shown as %j', (sent, shown) => {
    expect(cleanName(sent)).toBe(shown);
  });

  it.each(['', '../', '\u202E\u200B', '...', ' / '])('%j is refused: nothing of it can be seen', (sent) => {
    expect(() => cleanName(sent)).toThrow(expect.objectContaining({ code: 'DOCUMENT_NAME_UNFIT' }) as never);
  });

  it.each([['a.PDF', 'pdf'], ['a.tar.JPG', 'jpg'], ['pdf', ''], ['a.', ''], ['a.pdİ', 'pdİ'], ['a.tıf', 'tıf'], ['a.GİF', 'gİf']])('%j ends with %j, and only in ASCII', (name, ending) => {
    expect(endingOf(name)).toBe(ending);
  });
});

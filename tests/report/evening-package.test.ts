import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { makeFormat } from '../../renderer/report/format.ts';
import { checkPackage, contentsName, makePackage, type FileForPackage } from '../../renderer/report/package/evening-package.ts';
import { makeWords } from '../../renderer/report/words.ts';
import { reportWords, type Shipped } from './helpers/sources.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const files: readonly FileForPackage[] = [
  { name: 'Summary report, Health & <Work>.docx', format: 'docx', kinds: ['summary', 'practices'], languages: ['en'], counts: { questions: 10, contributions: 30, positions: 0 }, bytes: bytesOf('PK one') },
  { name: 'summary report, health & <work>.docx', format: 'docx', kinds: ['summary'], languages: ['ar', 'en'], counts: {}, bytes: bytesOf('PK two') },
  { name: 'السجل.json', format: 'json', kinds: [], languages: [], counts: { contributions: 1 }, bytes: bytesOf('{}') },
];
const about = (language: Shipped, isCleared = false) => {
  const format = makeFormat(language, { region: 'MD' });
  return { language, format, words: makeWords(reportWords(language), language, format.number), title: 'Health & "Work"', isCleared, day: '2026-03-09' } as const;
};
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('the evening package', () => {
  it('holds every file as it is, none over another, and a list of contents', () => {
    const { bytes, hashes } = makePackage(files, about('en'));
    const entries = unzipSync(bytes);
    expect(Object.keys(entries).sort()).toEqual([contentsName, 'Summary report, Health & <Work>.docx', 'summary report, health & <work> (2).docx', 'السجل.json'].sort());
    expect(textOf(entries['summary report, health & <work> (2).docx'])).toBe('PK two');
    expect(checkPackage(bytes, hashes)).toEqual([]);
    expect(makePackage(files, about('en')).bytes).toEqual(bytes);
  });

  it('says of a PDF what the Word file of the same report holds, and of no other', () => {
    const pdf = (languages: readonly string[]): FileForPackage => ({ name: `${languages.join()}.pdf`, format: 'pdf', kinds: ['summary', 'practices'], languages, counts: {}, bytes: bytesOf('%PDF') });
    const page = textOf(unzipSync(makePackage([...files, pdf(['en']), pdf(['fr'])], about('en')).bytes)[contentsName]);
    const rows = page.split('<tr>').filter((row) => row.includes('.pdf'));
    expect(rows.map((row) => row.includes('30 contributions'))).toEqual([true, false]);
  });

  it('is seen to be broken when a byte is another one, or a file is missing', () => {
    const { bytes, hashes } = makePackage(files, about('en'));
    const broken = Uint8Array.from(bytes);
    const at = Buffer.from(bytes).indexOf('PK one');
    broken[at + 3] = (broken[at + 3] ?? 0) ^ 1;
    expect(checkPackage(broken, hashes)).not.toEqual([]);
    expect(checkPackage(bytes.subarray(0, bytes.length - 9), hashes)).toHaveLength(4);
    expect(checkPackage(bytes, { ...hashes, 'more.docx': 'x' })).toEqual(['more.docx']);
  });

  it.each(['en', 'fr', 'ar'] as const)('tells in %s of each file its kind, language, content, state and checksum, well-formed', (language) => {
    const { bytes, hashes } = makePackage(files, about(language));
    const page = textOf(unzipSync(bytes)[contentsName]);
    const { words, format } = about(language);
    for (const said of [words('document.practices.final'), format.languageName('ar'), words('package.count.contributions', { count: 30 }), words('package.draft'), words('package.record')]) {
      expect(page, said).toContain(said.replace(/'/gu, '&#39;'));
    }
    expect(page).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
    for (const [name, hash] of Object.entries(hashes)) if (name !== contentsName) expect(page).toContain(hash);
    expect(page).not.toContain('<Work>');
    const parser = new SaxesParser();
    parser.on('error', (error) => { throw error; });
    parser.write(page.replace('<!doctype html>', '').replace(/<meta[^>]*>/gu, '')).close();
    expect(textOf(unzipSync(makePackage(files, about(language, true)).bytes)[contentsName])).toContain(words('package.cleared'));
  });
});

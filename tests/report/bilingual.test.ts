import { beforeAll, describe, expect, it } from 'vitest';
import { pairModels, type Pair } from '../../renderer/report/bilingual.ts';
import type { ModelBlock, ReportModel } from '../../renderer/report/model.ts';
import { checkReport, makeBilingual, type MadeReport, type ReportSettings } from '../../renderer/report/make-report.ts';
import { modelOf, optionsIn, plain } from './helpers/read-model.ts';
import { reportWords, sourceOf, type Shipped } from './helpers/sources.ts';
import { records, workshopId } from './helpers/workshop.ts';
import { documentOf, errorsOf, paragraphsOf, partsOf, textOf } from './helpers/word-file.ts';

const said = (blocks: readonly ModelBlock[]): string => blocks.map((block) => ('runs' in block ? plain(block.runs) : block.type)).join(' | ');
const pairsOf = (first: ReportModel, second: ReportModel): readonly Pair[] => pairModels(first, second).flatMap(({ pairs }) => pairs);

describe('pairing two languages', () => {
  let pairs: readonly Pair[];
  beforeAll(async () => {
    pairs = pairsOf(await modelOf(records, 'en'), await modelOf(records, 'ar'));
  });

  it('keeps every block of both, in order', async () => {
    const [en, ar] = [await modelOf(records, 'en'), await modelOf(records, 'ar')];
    expect(pairs.flatMap(({ first }) => first)).toEqual(en.sections.flatMap(({ blocks }) => blocks));
    expect(pairs.flatMap(({ second }) => second)).toEqual(ar.sections.flatMap(({ blocks }) => blocks));
  });

  it('puts a translation beside its original, whatever number of paragraphs each has', () => {
    const lines = pairs.map(({ first, second }) => [said(first), said(second)] as const);
    const beside = (part: string): string => lines.find(([one]) => one.includes(part))?.[1] ?? '';
    expect(beside('Publish the number of nurses')).toContain('يُنشر عدد الممرضين');
    // In the Arabic report this French answer stands in a paragraph of its own below its opening.
    expect(beside('Étudier les partenariats')).toContain(' | Étudier les partenariats');
    expect(beside('Salary top-ups close gaps')).toContain('Salary top-ups');
    expect(beside('Ministry of Health')).not.toBe('');
  });

  it('moves nothing where one language has a line more', async () => {
    const en = await modelOf(records, 'en');
    const extra: ModelBlock = { type: 'paragraph', role: 'empty', direction: 'ltr', runs: [{ kind: 'text', text: 'One more line' }] };
    const longer = { ...en, sections: en.sections.map((section) => (section.id === 'discussion' ? { ...section, blocks: [...section.blocks.slice(0, 3), extra, ...section.blocks.slice(3)] } : section)) };
    const found = pairsOf(longer, en);
    expect(found.filter(({ first, second }) => said(first) !== said(second)).map(({ first, second }) => [said(first), said(second)])).toEqual([['One more line', '']]);
    expect(pairsOf(en, longer).filter(({ first }) => first.length === 0).map(({ second }) => said(second))).toEqual(['One more line']);
  });
});

describe('a report in two columns', () => {
  const settings = (language: Shipped): ReportSettings => ({ options: optionsIn(language), region: 'MD', words: reportWords(language), at: '2026-03-09T08:00:00.000Z' });
  const made = (first: Shipped, second: Shipped): Promise<MadeReport> => makeBilingual(sourceOf(records), workshopId, settings(first), settings(second));

  it.each([['en', 'ar'], ['ar', 'fr']] as const)('%s and %s: has no error for the validator and is counted once', async (first, second) => {
    const { bytes, expected } = await made(first, second);
    expect(expected).toMatchObject({ questions: 3, contributions: 4, participants: 3 });
    expect(checkReport(bytes, expected)).toEqual([]);
    expect(await errorsOf(bytes)).toEqual([]);
  });

  it('begins where the first language begins to write', async () => {
    const [english, arabic] = [documentOf((await made('en', 'ar')).bytes), documentOf((await made('ar', 'en')).bytes)];
    const columns = (body: string): readonly string[] => (body.match(/<w:tbl>.*?<\/w:tblGrid>/gsu) ?? []).filter((table) => (table.match(/<w:gridCol /gu) ?? []).length === 2 && table.includes('<w:insideV w:val="single"'));
    expect(columns(english).length).toBeGreaterThan(2);
    expect(columns(english).filter((table) => table.includes('bidiVisual'))).toEqual([]);
    expect(columns(arabic).filter((table) => !table.includes('bidiVisual'))).toEqual([]);
  });

  it('has real headings in the first column and lists no heading of the second', async () => {
    const { bytes } = await made('en', 'ar');
    const paragraphs = paragraphsOf(documentOf(bytes));
    const headings = paragraphs.filter(({ style }) => /^Heading\d$/u.test(style));
    const twins = paragraphs.filter(({ style }) => /^Heading\dSecond$/u.test(style));
    expect(headings.length).toBe(twins.length);
    expect(headings.filter(({ text }) => /\p{Script=Arabic}/u.test(text))).toEqual([]);
    for (const level of [1, 2, 3]) expect(partsOf(bytes)['word/styles.xml']).toMatch(new RegExp(`w:styleId="Heading${String(level)}Second".{0,200}<w:outlineLvl w:val="9"/>`, 'su'));
    expect(documentOf(bytes).match(/TOC \\o/gu)).toHaveLength(1);
  });

  it('counts each column for itself and lets long rows run over', async () => {
    const { bytes } = await made('en', 'ar');
    const body = documentOf(bytes);
    const row = (body.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []).find((one) => textOf(one).includes('Publish the number')) ?? '';
    const lists = [...row.matchAll(/<w:numId w:val="(\d+)"/gu)].map(([, id]) => id);
    expect(lists).toHaveLength(2);
    expect(new Set(lists).size).toBe(2);
    expect(row).not.toMatch(/<w:cantSplit\/>/u);
    // A table in a table is lost in other programs.
    expect(body).not.toMatch(/<w:tc>(?:(?!<\/w:tc>).)*<w:tbl>/su);
  });
});

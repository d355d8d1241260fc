import { beforeAll, describe, expect, it } from 'vitest';
import { allOf, childOf, parseXml, wordsOf, type Element } from '../../renderer/report/docx/template/xml.ts';
import { renderDocx } from '../../renderer/report/docx/render-docx.ts';
import { officialTheme, proofingTag } from '../../renderer/report/docx/theme.ts';
import type { Paragraph, ReportModel, TextRun } from '../../renderer/report/model.ts';
import { captionedTable, fileOf, line } from './helpers/dressed.ts';
import { modelOf } from './helpers/read-model.ts';
import { errorsOf, partsOf } from './helpers/word-file.ts';
import { records } from './helpers/workshop.ts';

/** Languages that have no words yet, with what an answer in them may hold: quotation marks, a Latin name, a number, stress. */
const languages = {
  zh: { title: '卫生与移民', text: '“卫生人员”——见 AFFORD 报告，2026 年第 3 页……', stressed: '重点', page: '第' },
  ru: { title: 'Здравоохранение и миграция', text: '«Медсёстры» — см. AFFORD, 2026 г., с. 3', stressed: 'важно', page: 'Страница' },
  bn: { title: 'স্বাস্থ্য ও অভিবাসন', text: '“স্বাস্থ্যকর্মী” — AFFORD প্রতিবেদন, ২০২৬', stressed: 'গুরুত্বপূর্ণ', page: 'পৃষ্ঠা' },
} as const;
type Language = keyof typeof languages;

async function inLanguage(language: Language): Promise<ReportModel> {
  const model: ReportModel = { ...(await modelOf(records, 'en', { parts: ['title'] })), language, notes: [], draftMark: languages[language].stressed };
  const { title, text, stressed, page } = languages[language];
  const foreign: TextRun = { kind: 'text', text: 'Publish the number', language: 'en' };
  const answer: Paragraph = line(model, 'numbered', text, { runs: [{ kind: 'text', text }, { kind: 'text', text: stressed, emphasis: true }, foreign] });
  return {
    ...model,
    properties: { ...model.properties, title },
    header: { title, status: text, organisation: title },
    footer: [{ text: `${page} ` }, { field: 'page' }],
    sections: [{ id: 'own', blocks: [{ type: 'heading', level: 1, id: 'h', direction: 'ltr', runs: [{ kind: 'text', text: title }] }, answer, line(model, 'more', 'Иван Петров'), captionedTable(model, title)] }],
  };
}

type Parts = Readonly<Record<string, Element>>;
const read = (bytes: Uint8Array): Parts => Object.fromEntries(Object.entries(partsOf(bytes)).filter(([name]) => /^word\/[a-z0-9]+\.xml$/u.test(name)).map(([name, xml]) => [name, parseXml(xml)]));

let bytes: Readonly<Record<Language, Uint8Array>>;
let files: Readonly<Record<Language, Parts>>;
beforeAll(async () => {
  const [zh, ru, bn] = await Promise.all([inLanguage('zh').then((model) => fileOf(model)), inLanguage('ru').then((model) => fileOf(model)), inLanguage('bn').then((model) => fileOf(model))]);
  bytes = { zh, ru, bn };
  files = { zh: read(zh), ru: read(ru), bn: read(bn) };
});

const val = (element: Element | undefined, key = 'w:val'): string | undefined => element?.attributes[key];
const every = (parts: Parts, name: string): readonly Element[] => Object.values(parts).flatMap((part) => allOf(part, name));
const said = (element: Element): string => allOf(element, 'w:t').map(wordsOf).join('');
const propertiesOf = (run: Element | undefined): readonly string[] => (childOf(run, 'w:rPr')?.children ?? []).map((child) => (typeof child === 'string' ? child : `${child.name} ${Object.values(child.attributes).join(' ')}`.trim()));
const runSaying = (parts: Parts, words: string): Element | undefined => every(parts, 'w:r').find((run) => said(run).includes(words));
const defaults = (parts: Parts): Element | undefined => childOf(every(parts, 'w:rPrDefault')[0], 'w:rPr');
const facesOf = (parts: Parts, slot: string): readonly (string | undefined)[] => [...new Set([parts['word/styles.xml'], parts['word/numbering.xml']].flatMap((part) => (part === undefined ? [] : allOf(part, 'w:rFonts'))).map((fonts) => val(fonts, slot)))];

it.each(['zh', 'ru', 'bn'] as const)('a report in %s has no error for the validator', async (language) => {
  expect(await errorsOf(bytes[language])).toEqual([]);
});

it.each([
  ['zh', { 'w:val': 'en-GB', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }],
  ['ru', { 'w:val': 'ru-RU', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }],
  ['bn', { 'w:val': 'en-GB', 'w:eastAsia': 'zh-CN', 'w:bidi': 'bn-BD' }],
] as const)('a report in %s names its language for its own script, and English where English stands', (language, expected) => {
  expect(childOf(defaults(files[language]), 'w:lang')?.attributes).toEqual(expected);
  expect(partsOf(bytes[language])['docProps/core.xml']).toContain(`<dc:language>${proofingTag(language)}</dc:language>`);
  expect(propertiesOf(runSaying(files[language], 'Publish'))).toEqual(['w:lang en-GB']);
});

describe('a report in Chinese', () => {
  it('has Chinese faces for text and labels', () => {
    expect(facesOf(files.zh, 'w:eastAsia')).toEqual(['SimSun', 'Microsoft YaHei']);
  });

  it('takes marks and dashes from the Chinese face, in the body, headers and footers, but not letters of another script', () => {
    const runs = every(files.zh, 'w:r').filter((run) => /\p{Script=Han}/u.test(said(run)));
    expect(runs.length).toBeGreaterThan(6);
    expect(runs.filter((run) => propertiesOf(run)[0] !== 'w:rFonts eastAsia')).toEqual([]);
    expect(propertiesOf(runSaying(files.zh, 'Петров'))).toEqual([]);
  });

  it('stresses by weight and lets no letters lean', () => {
    expect(propertiesOf(runSaying(files.zh, '重点'))).toEqual(['w:rFonts eastAsia', 'w:b', 'w:bCs']);
    expect(every({ body: files.zh['word/document.xml'] ?? parseXml('<none/>') }, 'w:i')).toEqual([]);
  });

  it('breaks lines as Word does by itself: no mark at a line’s beginning, no grid, a space between scripts', () => {
    // The first five are on where nothing is said (ISO/IEC 29500-1, 17.3.1); the lists of marks are Word's own for the language.
    for (const name of ['w:kinsoku', 'w:wordWrap', 'w:overflowPunct', 'w:autoSpaceDE', 'w:autoSpaceDN', 'w:noLineBreaksBefore', 'w:noLineBreaksAfter']) expect([name, every(files.zh, name).length]).toEqual([name, 0]);
    expect(every(files.zh, 'w:docGrid').filter((grid) => val(grid, 'w:type') !== undefined)).toEqual([]);
  });

  it('has its draft mark in a face that has the letters', () => {
    const marks = every(files.zh, 'v:textpath').filter((mark) => 'string' in mark.attributes);
    expect(marks.map((mark) => [val(mark, 'string'), /font-family:\s*"?([^;"]+)/u.exec(val(mark, 'style') ?? '')?.[1]])).toEqual([['重点', 'Microsoft YaHei'], ['重点', 'Microsoft YaHei']]);
  });
});

describe('a report in Bengali', () => {
  it('has a face with Bengali letters, as large as Latin ones', () => {
    expect(facesOf(files.bn, 'w:cs')).toEqual(['Nirmala UI']);
    for (const one of every({ styles: files.bn['word/styles.xml'] ?? parseXml('<none/>') }, 'w:rPr')) expect(val(childOf(one, 'w:szCs'))).toBe(val(childOf(one, 'w:sz')));
  });

  it('tells Word which runs are of a complex script, wherever they stand', () => {
    const runs = every(files.bn, 'w:r').filter((run) => /\p{Script=Bengali}/u.test(said(run)));
    expect(runs.length).toBeGreaterThan(6);
    expect(runs.filter((run) => !propertiesOf(run).includes('w:cs') || propertiesOf(run).includes('w:rtl'))).toEqual([]);
    expect(propertiesOf(runSaying(files.bn, 'গুরুত্বপূর্ণ'))).toEqual(['w:b', 'w:bCs', 'w:cs']);
  });

  it('leaves the Arabic face to a file that begins with Arabic', async () => {
    const parts = read(await renderDocx([await modelOf(records, 'ar'), await inLanguage('bn')], '2026-03-09T08:00:00.000Z'));
    expect(facesOf(parts, 'w:cs')).toEqual([officialTheme.text.cs, officialTheme.label.cs]);
    expect(propertiesOf(runSaying(parts, 'গুরুত্বপূর্ণ'))).toEqual(['w:b', 'w:bCs', 'w:cs', 'w:lang bn-BD']);
  });
});

it('a report in Russian keeps its italics, and Cyrillic letters the faces of Latin ones', () => {
  expect(propertiesOf(runSaying(files.ru, 'важно'))).toEqual(['w:i', 'w:iCs']);
  expect(every(files.ru, 'w:rFonts').some((fonts) => 'w:hint' in fonts.attributes)).toBe(false);
});

it('an answer in Chinese inside an English report has its marks and its language', async () => {
  const model = await modelOf(records, 'en', { parts: ['title'] });
  const chinese = line(model, 'foreign', '“护士”', { runs: [{ kind: 'text', text: '“护士”', language: 'zh' }] });
  const parts = read(await fileOf({ ...model, sections: [{ id: 'own', blocks: [chinese] }] }));
  expect(propertiesOf(runSaying(parts, '护士'))).toEqual(['w:rFonts eastAsia', 'w:lang zh-CN']);
});

it.each([
  ['sr-Cyrl', 'sr-Cyrl-RS'],
  ['sr', 'sr-Latn-RS'],
  ['zh-Hant', 'zh-TW'],
  ['zh-Hans', 'zh-CN'],
  ['pt-BR', 'pt-BR'],
  ['fr', 'fr-FR'],
])('Word is told the language and script of %s', (language, tag) => {
  expect(proofingTag(language)).toBe(tag);
});

import { describe, expect, it } from 'vitest';
import { confidences, effectDirections, policyResponses, strengths } from '../../renderer/domain/assessment/reply.ts';
import { snapshotOf } from '../../renderer/record/snapshot.ts';
import type { LiveRec } from '../../renderer/record/types.ts';
import type { ReportOptions } from '../../renderer/report/input.ts';
import { checkReport, makeBilingual, makeReport, type MadeReport, type ReportSettings } from '../../renderer/report/make-report.ts';
import type { Heading, ModelBlock } from '../../renderer/report/model.ts';
import { markdownOf } from '../../renderer/report/plain/markdown.ts';
import { answer, assessed, assessment, education, health } from './helpers/assessed.ts';
import { linesOf, modelOf, optionsIn } from './helpers/read-model.ts';
import { languages, libraryIn, readJson, reportWords, sourceOf, type Shipped } from './helpers/sources.ts';
import { documentOf, errorsOf, paragraphsOf, textOf } from './helpers/word-file.ts';
import { bareRecords, record, records, text, translation, workshopId as ws } from './helpers/workshop.ts';

const modelIn = (language: Shipped, from: readonly LiveRec[] = assessed, more: Partial<ReportOptions> = {}) => modelOf(from, language, { type: 'checklists', ...more });
const linesIn = async (language: Shipped, from: readonly LiveRec[] = assessed): Promise<readonly string[]> => linesOf(await modelIn(language, from));
const blocksIn = async (...asked: Parameters<typeof modelIn>): Promise<readonly ModelBlock[]> => (await modelIn(...asked)).sections.flatMap(({ blocks }) => blocks);
const settings = (language: Shipped, more: Partial<ReportOptions> = {}): ReportSettings => ({
  options: optionsIn(language, { type: 'checklists', ...more }), region: 'MD', words: reportWords(language), library: libraryIn(language), at: '2026-03-09T08:00:00.000Z',
});
const fileIn = (language: Shipped, from: readonly LiveRec[] = assessed, more: Partial<ReportOptions> = {}): Promise<MadeReport> => makeReport(sourceOf(from), ws, settings(language, more));

const headingsOf = (blocks: readonly ModelBlock[], level: number): readonly Heading[] => blocks.filter((block): block is Heading => block.type === 'heading' && block.level === level);
const under = (lines: readonly string[], heading: string): readonly string[] => {
  const from = lines.findIndex((line) => line.startsWith(heading));
  const to = lines.findIndex((line, at) => at > from && /^h[123]/u.test(line));
  return lines.slice(from + 1, to < 0 ? undefined : to);
};

/** A checklist of the ministry's own, in French, that the workshop took up. */
const own: readonly LiveRec[] = [
  record('own-checklist', 'own-nursing', null, 'a0', { ...text('title', 'fr', 'Soins infirmiers'), ...translation('title', 'ar', 'التمريض') }),
  record('checklist-question', 'own-q2', 'own-nursing', 'a1', { group: 'cross.data', ...text('wording', 'fr', 'Qui compte les départs ?') }),
  record('checklist-question', 'own-q1', 'own-nursing', 'a2', { group: 'to-migration', ...text('wording', 'fr', 'Le salaire influe-t-il sur les départs ?'), ...text('usable', 'fr', 'Salaires dans un district.') }),
  assessment('own-nursing'),
];

describe('which checklists are printed', () => {
  it('those that the workshop took up, own ones last, each from a page of its own on', async () => {
    const titles = headingsOf(await blocksIn('en', [...assessed, ...own]), 2);
    expect(titles.map(({ number, runs }) => [number?.label, runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')])).toEqual([
      ['1.', 'Health services'], ['2.', 'Education'], ['3.', 'Soins infirmiers (original in French, not yet translated)'],
    ]);
    expect(titles.every(({ startsPage }) => startsPage === true)).toBe(true);
  });

  it('each direction from a page of its own on, the crossing questions together', async () => {
    const blocks = await blocksIn('en', [...bareRecords, assessment(education)]);
    const begin = blocks.flatMap((block) => (block.type === 'paragraph' && block.startsPage === true ? block.runs : [])).map((run) => (run.kind === 'text' ? run.text : ''));
    expect(begin).toEqual(['What the sector does to migration', 'What migration does to the sector', 'Cross-cutting: rights']);
  });

  it('all of the library where none was taken up, and no own one that was laid aside', async () => {
    const laidAside = own.map((one) => (one.kind === 'assessment' ? { ...one, r: { ...one.r, isChosen: { v: [['tablenotebook0001', 60, false] as [string, number, boolean]] } } } : one));
    for (const from of [bareRecords, [...bareRecords, ...laidAside]]) {
      const blocks = await blocksIn('en', from);
      expect(headingsOf(blocks, 2).map(({ id }) => id)).toEqual(libraryIn('en').checklists.items.map((_, at) => `checklist-${String(at + 1)}`));
      expect(JSON.stringify(blocks)).not.toContain('Soins infirmiers');
    }
  });

  it('what was taken up and is not in this copy is not passed over', async () => {
    const lines = await linesIn('en', [...bareRecords, assessment(education), assessment('own-elsewhere')]);
    expect(lines).toContain('empty |  | Chosen for this workshop, but not in this copy of the workbook: own-elsewhere');
    expect(lines.filter((line) => line.startsWith('h2'))).toEqual(['h2 | 1. | Education']);
  });
});

describe('a blank checklist', () => {
  it('has at its head who fills it in, and a square for each stakeholder that is there or is to be', async () => {
    const lines = under(await linesIn('en'), 'h2 | 1. |');
    expect(lines.slice(0, 4)).toEqual([
      'more |  | Checklist C5',
      'blank |  | Table\u00a0________________________  Date\u00a0________________',
      'row | | Key stakeholders | Involved | To involve',
      'row | | Ministry of Health | ☐ | ☐',
    ]);
    const named = libraryIn('en').checklists.item(health)?.parts?.['stakeholders'] ?? [];
    expect(lines.filter((line) => line.endsWith('| ☐ | ☐'))).toHaveLength(named.length - 1);
    expect(lines.slice(-2)).toEqual(['room | | 2 lines | Who else? / ', 'below-table |  | What the sector does to migration']);
  });

  it('asks each question with its number, what to judge by, squares to cross and lines to write on', async () => {
    const lines = await linesIn('en');
    expect(lines).toContain('h3 | 1.1 | Does the pay of nurses and doctors in public service influence how many of them take posts abroad?');
    const { usable } = libraryIn('en').checklists.words(health, 'en').words.questions['to-migration']['pay'] ?? { usable: '' };
    expect(under(lines, 'h3 | 1.1 |')).toEqual([
      `more |  | Judge by: ${usable}`,
      'more |  | Strength:   ☐\u00a0Strong   ☐\u00a0Some   ☐\u00a0None   ☐\u00a0Unknown   ☐\u00a0Not applicable',
      'more |  | Direction:   ☐\u00a0Helps   ☐\u00a0Harms   ☐\u00a0Both',
      'more |  | Addressed in policy:   ☐\u00a0Yes   ☐\u00a0Partly   ☐\u00a0No   ☐\u00a0Unknown',
      'more |  | Confidence:   ☐\u00a0High   ☐\u00a0Medium   ☐\u00a0Low',
      'room | | 6 lines | Reason: /  / Evidence: /  / Source: / Responsible body:',
    ]);
  });

  it('has the numbers under which the answers are reported', async () => {
    const numbers = (lines: readonly string[]): readonly string[] => lines.filter((line) => line.startsWith('h3')).map((line) => line.split(' | ').slice(0, 3).join(' | '));
    const from = [...assessed, ...own];
    expect(numbers(await linesIn('en', from))).toEqual(numbers(linesOf(await modelOf(from, 'en', { type: 'assessment' }))));
  });

  it('lists at its end the indicators that the library has for it', async () => {
    const lines = await linesIn('en', [...bareRecords, assessment(health)]);
    const { indicators } = libraryIn('en').checklists.words(health, 'en').words;
    const slugs = libraryIn('en').checklists.item(health)?.parts?.['indicators'] ?? [];
    expect(slugs.length).toBeGreaterThan(0);
    expect(lines.slice(-slugs.length - 2)).toEqual([
      'below-table |  | Indicators',
      'row | | Indicator | Definition | Figures from | Broken down by',
      ...slugs.map((slug) => `row | | ${['name', 'definition', 'source', 'by'].map((key) => indicators[slug]?.[key as 'name'] ?? '').join(' | ')}`),
    ]);
  });

  it('of the ministry’s own stands in its own language, question by group, without stakeholders and indicators', async () => {
    const lines = await linesIn('ar', [...bareRecords, ...own]);
    const from = lines.findIndex((line) => line.startsWith('h2'));
    expect(lines.slice(from, from + 7)).toEqual([
      'h2 | 1. | التمريض',
      'more |  | القائمة المرجعية OC1',
      'blank |  | الطاولة\u00a0________________________  التاريخ\u00a0________________',
      'below-table |  | أثر القطاع في الهجرة',
      'h3 | 1.1 | Le salaire influe-t-il sur les départs ? (الأصل بالفرنسية، لم يترجم بعد)',
      'more |  | يُستند في الحكم إلى: ',
      'foreign |  | Salaires dans un district.',
    ]);
    expect(lines.filter((line) => line.startsWith('row'))).toEqual([]);
    expect(await linesIn('en', [...bareRecords, ...own.filter(({ kind }) => kind !== 'checklist-question')])).toContain('empty |  | No question has been prepared.');
  });

  it.each(languages)('asks in %s in the words of the screen', async (language) => {
    type Named = Readonly<Record<string, string>>;
    type Screen = { readonly stakeholders: string } & Readonly<Record<'stakeholder' | 'strength' | 'direction' | 'response' | 'confidence', Named>>;
    const { assess: screen } = readJson(`locales/${language}/ui.json`) as { readonly assess: Screen };
    const wanted = ([['strength', strengths], ['direction', effectDirections], ['response', policyResponses], ['confidence', confidences]] as const).map(([part, all]) =>
      all.map((one) => `☐\u00a0${screen[part][one === 'not-applicable' ? 'notApplicable' : one] ?? '?'}`).join('   '));
    const lines = await linesIn(language);
    expect(under(lines, 'h3 |').filter((line) => line.includes('☐')).map((line) => line.slice(line.indexOf('☐')))).toEqual(wanted);
    expect(lines).toContain(`row | | ${[screen.stakeholders, screen.stakeholder['involved'], screen.stakeholder['toInvolve']].join(' | ')}`);
  });

  it('keeps each question whole on its page', async () => {
    for (const language of ['en', 'ar'] as const) {
      const blocks = await blocksIn(language);
      const starts = blocks.flatMap((block, at) => (block.type === 'heading' && block.level === 3 ? [at] : []));
      expect(starts).toHaveLength(34);
      for (const at of starts) {
        const end = blocks.findIndex((block, from) => from > at && block.type === 'room');
        expect(blocks.slice(at + 1, end).every((block) => block.type === 'paragraph' && block.keepNext === true)).toBe(true);
      }
    }
  });

  it.each(languages)('holds no answer and no name in %s, whatever the attribution', async (language) => {
    const said = [...assessed, answer(education, 'cross.data.graduates-abroad', null, { ...text('reason', 'en', 'Olga Ștefănescu counted them.'), strength: 'some' })];
    const { sections, notes } = await modelIn(language, said, { attribution: 'person' });
    const printed = JSON.stringify({ sections, notes });
    const never = ['Ștefănescu', 'Pay is half', 'Les chambres de commerce', 'غادر 450', 'signalées', 'Statistical office, 2025', 'INTERNAL', '☒', '☑'];
    expect(never.filter((words) => printed.includes(words))).toEqual([]);
  });

  it('is no draft, and is the same whatever is answered after the report was cleared', async () => {
    const preparing = records.map((one) => (one.id === ws ? { ...one, r: { ...one.r, stage: { v: [['tablenotebook0001', 50, 'preparation'] as [string, number, string]] } } } : one));
    const cleared = [
      record('milestone', 'm1', ws, 'a0', { name: 'As sent', at: '2026-03-10T10:00:00.000Z', records: snapshotOf(records) }),
      record('clearing', 'k1', ws, 'a1', { act: 'cleared', report: 'summary', language: 'en', name: 'Olga Ștefănescu', on: '2026-03-10', at: '2026-03-10T10:00:00.000Z', milestone: 'm1' }),
    ];
    const later = [...assessed, ...cleared];
    expect((await modelOf(later, 'en', { type: 'assessment' })).header.status).toContain('changed since');
    for (const from of [preparing, later]) {
      const model = await modelIn('en', from);
      expect([model.header.status, model.draftMark]).toEqual(['Blank checklists', null]);
    }
  });
});

describe('the file', () => {
  it.each(languages)('in %s has no error for the validator and holds what it must', async (language) => {
    const made = await fileIn(language, [...assessed, ...own], { page: language === 'en' ? 'Letter' : 'A4' });
    expect(await errorsOf(made.bytes)).toEqual([]);
    expect(made.expected).toEqual({ questions: 36, answers: 0, contributions: 0, participants: 0 });
    expect(checkReport(made.bytes, made.expected)).toEqual([]);
    expect(documentOf(made.bytes).match(/<w:pageBreakBefore\/>/gu)).toHaveLength(11);
  });

  it('of the whole library holds every question, and none where they are left out', async () => {
    const made = await fileIn('ar', bareRecords);
    const questions = libraryIn('ar').checklists.items.reduce((sum, { parts = {} }) => sum + Object.entries(parts).filter(([path]) => path.startsWith('questions.')).reduce((count, [, slugs]) => count + slugs.length, 0), 0);
    expect(made.expected).toMatchObject({ questions });
    expect(checkReport(made.bytes, made.expected)).toEqual([]);
    expect(await errorsOf(made.bytes)).toEqual([]);
    expect((await fileIn('en', assessed, { parts: ['title'] })).expected).toMatchObject({ questions: 0 });
  });

  it('is laid out from right to left in Arabic, tables and lines with it', async () => {
    const body = documentOf((await fileIn('ar')).bytes);
    expect(body.match(/<w:bidiVisual\/>/gu)).toHaveLength(body.match(/<w:tbl>/gu)?.length ?? -1);
    const labelled = paragraphsOf(body).filter(({ style, text: words }) => style === 'WritingRoom' && words !== '');
    expect(labelled.map(({ text: words }) => words).slice(1, 5)).toEqual(['السبب:', 'الأدلة:', 'المصدر:', 'الجهة المسؤولة:']);
    expect(labelled.filter(({ xml }) => !xml.includes('<w:bidi/>') || !xml.includes('<w:rtl/>'))).toEqual([]);
    // Only the last line of a question lets a page begin; a list of stakeholders has lines of its own.
    const lines = body.match(/<w:pStyle w:val="WritingRoom"\/>(?:<w:keepNext\/>)?/gu) ?? [];
    expect(lines.filter((line) => !line.includes('keepNext'))).toHaveLength(34 + 2);
  });

  it('says the same as plain text, with lines to write on', async () => {
    const plain = markdownOf([await modelIn('en')]);
    expect(plain).toContain('## Checklists to fill in');
    expect(plain).toMatch(/\*\*Strength:\*\* {3}☐\u00a0Strong|Strength: {3}☐\u00a0Strong/u);
    expect(plain).toMatch(/Reason:\*{0,2} (?:\\_){60}\n\n(?:\\_){60}\n\n\*{0,2}Evidence:/u);
  });

  it('in two languages side by side has each checklist and direction on pages of its own, and lines once, for both', async () => {
    const made = await makeBilingual(sourceOf(assessed), ws, settings('en'), settings('ar'));
    const body = documentOf(made.bytes);
    expect(await errorsOf(made.bytes)).toEqual([]);
    expect(checkReport(made.bytes, made.expected)).toEqual([]);
    // The head and, for each of two checklists, its title and three directions.
    expect(body.match(/<w:sectPr>/gu)).toHaveLength(1 + 2 * 4);
    const rooms = paragraphsOf(body).filter(({ style, text: words }) => style === 'WritingRoom' && words.includes('Reason:'));
    expect(rooms).toHaveLength(34);
    expect(textOf(rooms[0]?.xml ?? '').replace(/\u200f/gu, '')).toBe('Reason: / السبب:');
    expect(rooms[0]?.xml).toMatch(/<w:rtl\/>.*السبب/su);
  });
});

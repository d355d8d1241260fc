import { describe, expect, it } from 'vitest';
import { checklistGroups } from '../../renderer/content/fixed.ts';
import { heatColumns, heatOfPercent } from '../../renderer/domain/assessment/heat.ts';
import type { LiveRec } from '../../renderer/record/types.ts';
import { officialTheme } from '../../renderer/report/docx/theme.ts';
import type { ReportOptions } from '../../renderer/report/input.ts';
import { changedSince } from '../../renderer/report/changed-since.ts';
import { collect } from '../../renderer/report/collect.ts';
import { changeTexts } from '../../renderer/report/names/texts.ts';
import { recordJson } from '../../renderer/report/plain/record-json.ts';
import { checkReport, makeReport, type MadeReport } from '../../renderer/report/make-report.ts';
import { markdownOf } from '../../renderer/report/plain/markdown.ts';
import { tenCells } from '../helpers/ten-cells.ts';
import { answer, assessed, assessment, education, health, tables } from './helpers/assessed.ts';
import { linesOf, modelOf, optionsIn } from './helpers/read-model.ts';
import { languages, libraryIn, reportWords, sourceOf, type Shipped } from './helpers/sources.ts';
import { documentOf, errorsOf, paragraphsOf, textOf } from './helpers/word-file.ts';
import { bareRecords, record, records, text, translation, workshopId as ws } from './helpers/workshop.ts';

const modelIn = (language: Shipped, from: readonly LiveRec[] = assessed, more: Partial<ReportOptions> = {}) => modelOf(from, language, { type: 'assessment', ...more });
const linesIn = async (language: Shipped, from: readonly LiveRec[] = assessed, more: Partial<ReportOptions> = {}): Promise<readonly string[]> => linesOf(await modelIn(language, from, more));
const fileIn = (language: Shipped, from: readonly LiveRec[] = assessed, more: Partial<ReportOptions> = {}): Promise<MadeReport> =>
  makeReport(sourceOf(from), ws, { options: optionsIn(language, { type: 'assessment', ...more }), region: 'MD', words: reportWords(language), library: libraryIn(language), at: '2026-03-09T08:00:00.000Z' });

/** The lines of one question: from its heading to the next one. */
function linesOn(lines: readonly string[], heading: string): readonly string[] {
  const from = lines.findIndex((line) => line.startsWith(heading));
  const rest = lines.slice(from + 1);
  const to = rest.findIndex((line) => /^h[123]/u.test(line));
  return rest.slice(0, to < 0 ? undefined : to);
}

/** Four own checklists whose cells, three to a checklist, are the ten that were worked out by hand. */
const byHand: readonly LiveRec[] = [
  ...bareRecords,
  ...[0, 1, 2, 3].flatMap((at) => [
    record('own-checklist', `own-${String(at)}`, null, `a${String(at)}`, text('title', 'en', `Checklist ${String(at + 1)}`)),
    assessment(`own-${String(at)}`),
  ]),
  ...tenCells.flatMap(({ replies }, cell) => replies.flatMap((reply, at) => {
    const [checklist, question] = [`own-${String(Math.floor(cell / 3))}`, `own-question-${String(cell)}-${String(at)}`];
    return [
      record('checklist-question', question, checklist, `a${String(cell)}${String(at)}`, { group: checklistGroups[cell % 3] ?? '', ...text('wording', 'en', 'Does it?') }),
      answer(checklist, question, null, reply),
    ];
  })),
];

/** What a cell must say, by hand. */
const told = ({ percent, known, asked }: { readonly percent: number | null; readonly known: number; readonly asked: number }): readonly string[] =>
  [percent === null ? 'no score yet' : `${String(percent)}%`, `${String(known)} of ${String(asked)} questions known`];
const noQuestions = { percent: null, known: 0, asked: 0 };

describe('how much is addressed', () => {
  it('is what ten cells give that were worked out by hand, coverage apart from the score', async () => {
    const wanted = [0, 1, 2, 3].map((at) => `row | | Checklist ${String(at + 1)} | ${heatColumns.map((_, column) => told(tenCells[at * 3 + column] ?? noQuestions).join(' / ')).join(' | ')}`);
    expect((await linesIn('en', byHand)).filter((line) => line.startsWith('row | | Checklist') && line.includes('questions known'))).toEqual(wanted);
  });

  it('is the same in the Word file, each cell as dark as its score and none where there is no score', async () => {
    const { bytes } = await fileIn('en', byHand);
    const cells = (documentOf(bytes).match(/<w:tc>.*?<\/w:tc>/gsu) ?? []).map((xml) => ({ texts: paragraphsOf(xml).map(({ text: said }) => said), fill: /w:fill="([0-9A-F]{6})"/u.exec(xml)?.[1] }));
    const found = cells.filter(({ texts }) => texts.at(-1)?.includes('questions known') === true);
    expect(found).toEqual([...tenCells, noQuestions, noQuestions].map((cell) => {
      const step = heatOfPercent(cell.percent);
      return { texts: told(cell), fill: step === null ? undefined : officialTheme.heat[step] };
    }));
  });

  it('is drawn besides, box by box from the side the language begins at, with every cell read out in its place', async () => {
    const drawn = async (language: Shipped) => {
      const body = documentOf((await fileIn(language)).bytes);
      const [, descr = '', boxes = ''] = /<wp:docPr [^>]*descr="([^"]*)"(.*?)<\/w:drawing>/su.exec(body) ?? [];
      return { descr, boxes: [...boxes.matchAll(/<wps:wsp>.*?<a:off x="(\d+)" y="(\d+)"\/>.*?<\/wps:wsp>/gsu)].map(([xml, x, y]) => ({ x: Number(x), y: Number(y), words: textOf(xml), isHatched: xml.includes('pattFill') })) };
    };
    const english = await drawn('en');
    expect(english.descr).toContain('Health services: Sector to migration 0%; Migration to sector no score yet; Cross-cutting 50%.');
    const row = (all: Awaited<ReturnType<typeof drawn>>['boxes'], at: number) => all.slice(3 + at * 4, 7 + at * 4);
    expect(row(english.boxes, 0).map(({ words, isHatched }) => [words, isHatched])).toEqual([['Health services', false], ['0%', false], ['–', true], ['50%', false]]);
    expect(row(english.boxes, 0).map(({ x }) => x)).toEqual(row(english.boxes, 0).map(({ x }) => x).toSorted((one, other) => one - other));
    const arabic = await drawn('ar');
    expect(row(arabic.boxes, 0).map(({ x }) => x)).toEqual(row(arabic.boxes, 0).map(({ x }) => x).toSorted((one, other) => other - one));
    expect(new Set(row(english.boxes, 1).map(({ y }) => y)).size).toBe(1);
  });

  it('is read in greyscale: every step is darker than the one before, and dark letters stay readable on it', () => {
    const light = officialTheme.heat.map(lightness);
    expect(light).toEqual([...light].sort((one, other) => other - one));
    expect(new Set(light).size).toBe(5);
    const ink = lightness(officialTheme.colours.ink);
    for (const ground of light) expect((ground + 0.05) / (ink + 0.05)).toBeGreaterThan(7);
  });

  it('is explained in one sentence, and counts what helps and what harms apart', async () => {
    const lines = await linesIn('en');
    expect(lines).toContain('more |  | A cell is the share of relevant questions with a known response that are addressed; partly counts half. What is unknown lowers the number of questions known, never the score.');
    expect(lines.filter((line) => line.includes(' relevant; '))).toEqual([
      'row | | Health services / Sector to migration | 1 relevant; 0 addressed; 0 partly; 1 not addressed; 0 unknown | –',
      'row | | Health services / Cross-cutting | 1 relevant; 0 addressed; 1 partly; 0 not addressed; 0 unknown | –',
    ]);
  });
});

/** Relative luminance (WCAG 2.2). */
function lightness(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the answers to a checklist', () => {
  it('stand beside one another, with what the room settled and in what the tables differ', async () => {
    expect(linesOn(await linesIn('en'), 'h3 | 1.1 |')).toEqual([
      'row | | Answer of | Effect | Addressed in policy | Confidence | Decided',
      'row | | Table of the ministries | Strong, Harms | Partly | High | Not all agreed / Agreed: 5 / Did not agree: 2',
      'row | | Table 2 | Strong, Harms | No | Low | By consensus',
      'row | | The whole room | Strong, Harms | No | – | By consensus',
      'below-table |  | Counts as: Strong, Harms; Addressed in policy: No (as the whole room said) Gap.',
      'more |  | The tables differ in: Response',
      'more |  | Reason: Pay is half of what it is abroad, as Olga Ștefănescu showed. — Table of the ministries',
      'more |  | Responsible body: Ministry of Finance — Table of the ministries',
      'more |  | Evidence: (original in Arabic, not yet translated) — Table 2',
      'foreign |  | غادر 450 ممرضا في عام 2025.',
      'more |  | Source: Statistical office, 2025 — Table 2',
      'more |  | Responsible body: Ministry of Health — The whole room',
    ]);
  });

  it('count as unknown in what the tables differ and the room has not settled', async () => {
    expect(linesOn(await linesIn('en'), 'h3 | 1.2 |')).toContain('below-table |  | Counts as: Some; Addressed in policy: Unknown (the tables differ; what they differ in counts as unknown until the whole room answers)');
  });

  it('say in words what was not answered, and leave out what is not asked', async () => {
    const lines = await linesIn('en', [...assessed, answer(health, 'to-migration.insurance', null, { strength: 'strong' })]);
    expect(linesOn(lines, 'h3 | 1.3 |')).toEqual(['row | | Answer of | Effect | Addressed in policy | Confidence | Decided', 'row | | Table of the ministries | None | – | – | –']);
    expect(linesOn(lines, 'h3 | 1.4 |')).toEqual(['empty |  | Not answered.']);
    expect(linesOn(lines, 'h3 | 1.6 |')).toContain('row | | The whole room | Strong | not answered | – | –');
    // Taken away again: no answer.
    expect(linesOn(lines, 'h3 | 1.17 |')[0]).toBe('empty |  | Not answered.');
  });

  it('stand with who is there and who is to be', async () => {
    expect(linesOn(await linesIn('en'), 'h2 | 1. | Health services')).toEqual(expect.arrayContaining([
      'more |  | Checklist C5. Questions answered: 4 of 18.', 'more |  | Involved: Ministry of Health; Councils of doctors and of nurses', 'more |  | To involve: Migrants’ organizations',
      'more |  | Who else? Les chambres de commerce (original in French, not yet translated)', 'more |  | What the sector does to migration',
    ]));
  });

  it('say that a translation is one, how far it is, and what has none', async () => {
    const lines = await linesIn('ar');
    expect(lines).toContain('more |  | السبب: الأجر نصف ما هو عليه في الخارج. (مسودة ترجمة، الأصل بالإنجليزية) — طاولة الوزارات');
    expect(lines.some((line) => line.startsWith('note |') && line.includes('1.15'))).toBe(true);
  });

  it('of a table that was deleted, and of a checklist that is not here, are not passed over', async () => {
    const lines = await linesIn('en', [...assessed, answer(education, 'to-sector.first-languages', `${ws}:table:gone`, { strength: 'some', direction: 'harms', response: 'no' }), assessment('own-elsewhere')]);
    expect(lines).toContain('empty |  | Chosen for this workshop, but not in this copy of the workbook: own-elsewhere');
    expect(lines.filter((line) => line.includes('A table that is no longer there'))).toEqual(answersIn(lines).filter((line) => line.includes('no longer there')));
  });
});

const answersIn = (lines: readonly string[]): readonly string[] => lines.filter((line) => /^row \| \| (?:Table|A table|The whole)/u.test(line));

describe('the gaps', () => {
  it('are listed at the end with their questions and whom the room holds responsible, each a way back', async () => {
    const lines = await linesIn('en');
    expect(lines.slice(lines.indexOf('h1 | III. | Gaps')).filter((line) => line.startsWith('row | | 1.'))).toEqual([
      'row | | 1.1 | Does the pay of nurses and doctors in public service influence how many of them take posts abroad? | Strong, Harms | No | Ministry of Health',
      'row | | 1.15 | Does fear of being reported affect when migrants without regular status seek care at a public clinic? | Strong, Harms | Partly | –',
    ]);
    const document = documentOf((await fileIn('en')).bytes);
    for (const place of ['question-1-1', 'question-1-15']) expect([document.includes(`w:name="${place}"`), document.includes(`w:anchor="${place}"`)]).toEqual([true, true]);
    expect(documentOf((await fileIn('en', assessed, { parts: ['title', 'gaps'] })).bytes)).not.toContain('w:anchor="question');
  });

  it('have practices and activities of the library beside them, which the last pages name with their sources', async () => {
    const lines = await linesIn('en');
    const beside = lines.find((line) => line.includes('Related practices and activities of the library:')) ?? '';
    expect(beside).toMatch(/A21 Migration Mainstreaming in Health Policies: .* \[2\]; .*RT1c4 Draw up and apply ethical recruitment practices \[\d+\]/u);
    const references = lines.filter((line) => line.startsWith('reference |'));
    expect(references).toHaveLength(beside.match(/\[\d+\]/gu)?.length ?? -1);
    expect(references[1]).toMatch(/^reference \| \[2\] \| A21 Migration Mainstreaming in Health Policies: .*GFMD 2015/u);
  });

  it('are none where nothing shows one', async () => {
    const without = [...records, assessment(education), answer(education, 'cross.data.graduates-abroad', null, { strength: 'none' })];
    expect(await linesIn('en', without)).toContain('empty |  | No answer shows a gap.');
    expect((await modelIn('en', without, { emptyParts: 'left-out' })).sections.map(({ id }) => id)).not.toContain('gaps');
  });
});

describe('a workshop that has not answered', () => {
  it('says that no checklist was chosen, or that nothing was answered', async () => {
    expect((await linesIn('en', bareRecords)).filter((line) => line.startsWith('empty'))).toEqual(['empty |  | No checklist has been chosen.']);
    const lines = await linesIn('en', [...bareRecords, assessment(education)]);
    expect(lines.filter((line) => line.startsWith('empty'))).toEqual(['empty |  | No effect has been recorded.', 'empty |  | No answer has been recorded. The questions are listed as they are asked.', 'empty |  | No answer shows a gap.']);
    expect(lines.filter((line) => line.startsWith('h3'))).toHaveLength(16);
    expect(lines).toContain('row | | Education | no score yet / 0 of 6 questions known | no score yet / 0 of 6 questions known | no score yet / 0 of 4 questions known');
  });

  it('leaves out what is to be left out', async () => {
    expect((await modelIn('en', bareRecords, { emptyParts: 'left-out' })).sections.map(({ id }) => id)).not.toContain('scores');
  });
});

describe('the file', () => {
  it.each(languages)('in %s has no error for the validator, holds what it must and no internal note', async (language) => {
    for (const from of language === 'en' || language === 'ar' ? [assessed, bareRecords] : [assessed]) {
      const made = await fileIn(language, from, { page: language === 'en' ? 'Letter' : 'A4' });
      expect(await errorsOf(made.bytes)).toEqual([]);
      expect(checkReport(made.bytes, made.expected)).toEqual([]);
      expect(documentOf(made.bytes)).not.toContain('INTERNAL');
    }
    expect((await fileIn(language)).expected).toEqual({ questions: 34, answers: 7, references: 18, participants: 3 });
  });

  it('is laid out from right to left in Arabic, tables with it', async () => {
    const body = documentOf((await fileIn('ar')).bytes);
    expect(body.match(/<w:bidiVisual\/>/gu)).toHaveLength(body.match(/<w:tbl>/gu)?.length ?? -1);
    expect((await modelIn('ar')).direction).toBe('rtl');
  });

  it('lists checklists in its contents, and not each of their questions', async () => {
    expect((await linesIn('en')).filter((line) => line.startsWith('toc')).map((line) => line.slice(0, 4))).not.toContain('toc3');
    expect(documentOf((await fileIn('en')).bytes)).toContain('TOC \\o &quot;1-2&quot;');
  });

  it('says the same as plain text', async () => {
    const plain = markdownOf([await modelIn('en')]);
    expect(plain).toContain('| Health services | **0%**<br>2 of 7 questions known |');
  });
});

describe('where nobody is to be named', () => {
  const told = [...assessed, answer(education, 'cross.data.graduates-abroad', tables.ministries, {
    ...text('reason', 'en', 'The National Health Agency told Olga Ștefănescu.'), ...translation('reason', 'fr', 'L’a dit Olga Ștefănescu.'), ...text('evidence', 'en', 'Letter of Olga Ștefănescu'), ...text('source', 'en', 'World Health Organization (WHO), letter'), ...text('responsible', 'en', 'National Health Agency'),
    strength: 'some', direction: 'helps', response: 'no',
  })];
  it('reason, evidence, source and responsible body name nobody', async () => {
    const said = paragraphsOf(documentOf((await fileIn('en', told, { attribution: 'none' })).bytes)).map(({ text: one }) => one).join('\n');
    const answers = said.slice(said.indexOf('Answers to the checklists', said.indexOf('Table 2.')));
    for (const name of ['Ștefănescu', 'National Health Agency', 'Ministry of Finance', 'letter of WHO']) expect(answers, name).not.toContain(name);
    expect(answers).toContain('Reason: [a body] told [a participant].');
    expect(answers).toContain('Responsible body: [a body]');
    expect(answers).toContain('Source: [a body], letter');
  });

  it('they stand as they were said with any other attribution', async () => {
    expect(await linesIn('en', told, { attribution: 'group' })).toContain('more |  | Reason: The National Health Agency told Olga Ștefănescu.');
  });
});

describe('what is collected', () => {
  const read = (from: readonly LiveRec[] = assessed) => collect(sourceOf(from), ws, { assessments: true });

  it('has the assessments only where a kind asks for them', async () => {
    expect((await collect(sourceOf(assessed), ws)).assessments).toBeUndefined();
    const { assessments } = await read(byHand);
    expect([assessments?.checklists.length, assessments?.own.map(({ number }) => number)]).toEqual([4, ['OC1', 'OC2', 'OC3', 'OC4']]);
    // Checklists that this workshop does not answer are no business of its report.
    expect((await read([...assessed, record('own-checklist', 'own-other', null, 'a0', text('title', 'en', 'Another'))])).assessments?.own).toEqual([]);
  });

  it('goes through whatever replaces names, text by text', async () => {
    const places: string[] = [];
    changeTexts(await read([...byHand, answer(health, 'to-migration.pay', null, {})]), { text: (one, { record: id, field }) => (places.push(`${id} ${field}`), one), plain: (one) => one });
    const wanted = [...['reason', 'evidence', 'source', 'responsible'].map((field) => `${ws}:answer:room:${health}:to-migration.pay ${field}`), `${ws}:assessment:own-0 whoElse`, 'own-0 title', 'own-question-1-0 wording', 'own-question-1-0 usable'];
    expect(places).toEqual(expect.arrayContaining(wanted));
  });

  it('tells which answers were edited or added since the report was cleared', async () => {
    const edited = assessed.map((one) => (one.id.endsWith('room:checklist.c5.health-services:to-migration.pay') ? answer(health, 'to-migration.pay', null, { strength: 'some', direction: 'harms', response: 'no' }) : one));
    const added = answer(education, 'cross.data.graduates-abroad', null, { strength: 'none' });
    expect(changedSince(await read(), await read([...edited, added]))).toEqual({ added: [added.id], changed: [`${ws}:answer:room:${health}:to-migration.pay`], removed: [] });
  });

  it('stands in the record as data, without the responsible bodies where bodies are not named', async () => {
    const input = await read();
    const json = (attribution: 'body' | 'none') => JSON.parse(recordJson(input, { attribution, participantList: false }, '2026-11-27T12:00:00Z')) as { readonly assessments: { readonly checklists: readonly object[]; readonly answers: readonly { readonly responsible: object | null }[] } };
    expect(json('body').assessments.checklists).toHaveLength(2);
    expect(json('body').assessments.answers).toEqual(expect.arrayContaining([expect.objectContaining({
      checklist: health, question: 'to-migration.pay', table: tables.ministries, strength: 'strong', response: 'partly', agree: 5, disagree: 2, responsible: expect.objectContaining({ text: 'Ministry of Finance' }) as object,
    })]));
    expect(json('none').assessments.answers.every(({ responsible }) => responsible === null)).toBe(true);
  });
});

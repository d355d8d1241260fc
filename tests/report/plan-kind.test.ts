import { describe, expect, it } from 'vitest';
import type { LiveRec } from '../../renderer/record/types.ts';
import { changedSince } from '../../renderer/report/changed-since.ts';
import { collect } from '../../renderer/report/collect.ts';
import type { ReportOptions } from '../../renderer/report/input.ts';
import { checkReport, makeBilingual, makeReport, makeReports, type MadeReport, type ReportSettings } from '../../renderer/report/make-report.ts';
import { changeTexts } from '../../renderer/report/names/texts.ts';
import { markdownOf } from '../../renderer/report/plain/markdown.ts';
import { recordJson } from '../../renderer/report/plain/record-json.ts';
import { items, planned, planRecords, priorities } from './helpers/planned.ts';
import { linesOf, modelOf, optionsIn } from './helpers/read-model.ts';
import { languages, libraryIn, readJson, reportWords, sourceOf, type Shipped } from './helpers/sources.ts';
import { documentOf, errorsOf, paragraphsOf, textOf } from './helpers/word-file.ts';
import { bareRecords, record, text, workshopId as ws } from './helpers/workshop.ts';

const modelIn = (language: Shipped, from: readonly LiveRec[] = planned, more: Partial<ReportOptions> = {}) => modelOf(from, language, { type: 'plan', ...more });
const linesIn = async (language: Shipped, from: readonly LiveRec[] = planned, more: Partial<ReportOptions> = {}): Promise<readonly string[]> => linesOf(await modelIn(language, from, more));
const settings = (language: Shipped, more: Partial<ReportOptions> = {}): ReportSettings => ({
  options: optionsIn(language, { type: 'plan', ...more }), region: 'MD', words: reportWords(language), library: libraryIn(language), at: '2026-03-09T08:00:00.000Z',
});
const fileIn = (language: Shipped, from: readonly LiveRec[] = planned, more: Partial<ReportOptions> = {}): Promise<MadeReport> => makeReport(sourceOf(from), ws, settings(language, more));

/** The lines below a heading, to the next one. */
function under(lines: readonly string[], heading: string): readonly string[] {
  const from = lines.findIndex((line) => line.startsWith('h') && line.endsWith(heading));
  const to = lines.findIndex((line, at) => at > from && /^h[123]/u.test(line));
  return from < 0 ? [] : lines.slice(from + 1, to < 0 ? undefined : to);
}

const unknownLines = (lines: readonly string[]): readonly string[] => lines.filter((line) => line.includes('Not yet known'));

/** Where the links of a document lead, and the places there are. */
function waysIn(body: string): { readonly targets: readonly string[]; readonly places: ReadonlySet<string> } {
  return {
    targets: [...body.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/gu)].map(([, target = '']) => target),
    places: new Set([...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/gu)].map(([, name = '']) => name)),
  };
}

const rowsOf = (body: string): readonly string[] => body.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [];

describe('goals and priorities', () => {
  it('stand with their reasons, where each came from, and what of the plan answers it', async () => {
    expect(under(await linesIn('en'), 'Goals and priorities')).toEqual([
      'row | | No. | Priority | Where it comes from | Answered in the plan by',
      'row | | 1 | Nurses and doctors find it worth their while to stay / Reasons: One ward in four in the north has half of its nurses. Olga Ștefănescu showed that pay and housing come first among their reasons. | Gap 1 / C5 Health services: question 1 | Goal 1 / Activity 1.1.1.1 / Activity 1.1.1.2',
      'row | | 2 | Does fear of being reported affect when migrants without regular status seek care at a public clinic? / Reasons: Qui craint d’être signalé vient trop tard, et coûte davantage. | Gap 2 / C5 Health services: question 15 | Goal 2 / Activity 2.1 / Activity 2.2',
      'row | | 3 | A desk for those who return | Written by hand, from no gap. | No activity answers it.',
    ]);
  });

  it('say which of them was not chosen though the plan answers it', async () => {
    const from = [...planned, record('plan-item', `${ws}:plan-item:count`, ws, 'b0', { ...text('title', 'en', 'Count'), level: 'activity', priority: priorities.graduates })];
    expect(under(await linesIn('ar', from), 'الأهداف والأولويات').at(-1)).toContain('حصر الخريجين في الخارج / لاحقا');
  });

  it('lead to a question that this copy of the workbook does not have by its name', async () => {
    const from = [...planned, record('priority', `${ws}:priority:own:asked`, ws, 'b0', { checklist: 'own-elsewhere', question: 'own-asked', decision: 'chosen' })];
    expect(await linesIn('en', from)).toContain('row | | 4 | Priority without a wording | Gap 3 / Not in this copy of the workbook: own-elsewhere own-asked | No activity answers it.');
  });
});

describe('the action matrix', () => {
  it('stands on turned pages, in the order of the tree, with no more than eight columns and none below 7 hundredths', async () => {
    const section = (await modelIn('en')).sections.find(({ id }) => id === 'matrix');
    expect(section?.orientation).toBe('landscape');
    const [table] = (section?.blocks ?? []).filter((block) => block.type === 'table');
    expect(table?.columns.reduce((sum, one) => sum + one, 0)).toBe(100);
    expect([table?.columns.length, Math.min(...(table?.columns ?? [])) >= 7]).toEqual([7, true]);
    const rows = under(await linesIn('en'), 'part 2: action matrix');
    expect(rows.filter((line) => line.startsWith('row')).map((line) => line.slice(8).split(' | ')[0])).toEqual(['No.', '1', '1.1', '1.1.1', '1.1.1.1', '1.1.1.2', '1.1.2', '2', '2.1', '2.2', '3']);
    expect(rows).toContain('row | | 1 | Goal / Enough nurses and doctors work in the public service of every district | Ministry of Health | 1 April 2026 – 31 December 2029 | – | 1.1 Nurses who leave the public service within a year, per hundred / Target: 8 | Priority 1 / Gap 1');
    expect(rows).toContain('row | | 1.1.1.1 | Activity / Raise the allowance for posts in districts where more than a third is vacant | Ministry of Finance / Partners: Ministry of Health; trade union of health workers | 1 September 2026 – 31 March 2027 | MDL 42 million a year / Source of funds: State budget | – | Priority 1 / Gap 1 / [1]');
  });

  it('says of each item what it lacks, and what contradicts itself', async () => {
    expect(under(await linesIn('en'), 'What the plan lacks')).toEqual([
      'more |  | Outcome 1.1: The indicator has no means of verification.',
      'more |  | Output 1.1.1: No indicator shows what comes of it.',
      'more |  | Activity 1.1.1.1: No indicator shows what comes of it.',
      'more |  | Activity 1.1.1.2: No indicator shows what comes of it.',
      'more |  | Goal 2: No indicator shows what comes of it.',
      'more |  | Activity 2.1: No indicator shows what comes of it.',
      'more |  | Activity 2.2: Nobody is named who is responsible. No indicator shows what comes of it. No budget is named.',
      'more |  | Activity 3: No indicator shows what comes of it. No budget is named. No date on which it begins.',
      'more |  | Activity 1.1.1.2 begins before Outcome 1.1.',
      'more |  | Activity 2.2 ends after Goal 2.',
    ]);
  });

  it('shows what cannot stand where it is, with the reason', async () => {
    const lost = record('plan-item', `${ws}:plan-item:lost`, `${ws}:plan-item:nowhere`, 'a0', { ...text('title', 'en', 'Lost'), level: 'activity' });
    const measure = record('plan-item', `${ws}:plan-item:alone`, ws, 'z', { ...text('title', 'en', 'Alone'), level: 'indicator' });
    const lines = await linesIn('en', [...planned, lost, measure]);
    expect(lines).toContain('row | | 4 | Activity / Lost / What it stood below was removed. | – | – | – | – | –');
    expect(lines).toContain('row | | 1 | Alone / An indicator belongs below what it measures. | – | – | – | – | –');
  });

  it('repeats its head row and tears no row', async () => {
    const rows = rowsOf(documentOf((await fileIn('en')).bytes)).filter((row) => row.includes('w:val="PlanItem"'));
    expect(rows).toHaveLength(12);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    const heads = rowsOf(documentOf((await fileIn('en')).bytes)).filter((row) => row.includes('<w:tblHeader/>'));
    expect(heads.map((row) => textOf(row)).filter((row) => row.startsWith('No.Item of the planResponsible body and partners'))).toHaveLength(1);
  });
});

describe('the way back', () => {
  it.each(languages)('from every activity leads in %s to a place that is there', async (language) => {
    const body = documentOf((await fileIn(language)).bytes);
    const { targets, places } = waysIn(body);
    expect(targets.filter((target) => !places.has(target))).toEqual([]);
    const rows = rowsOf(body).filter((row) => row.includes('w:val="PlanItem"')).slice(0, 10);
    expect(rows).toHaveLength(10);
    for (const row of rows) expect(waysIn(row).targets.some((target) => /^(?:priority|gap|reference)-\d+$/u.test(target)), textOf(row)).toBe(true);
  });

  it('goes from the activity to its priority, its gap and what it rests on, and from there to question, answer and source', async () => {
    const body = documentOf((await fileIn('en')).bytes);
    const row = rowsOf(body).find((one) => one.includes('w:val="PlanItem"') && textOf(one).startsWith('1.1.1.1')) ?? '';
    expect(waysIn(row).targets).toEqual(['priority-1', 'gap-1', 'reference-1']);
    const lines = await linesIn('en');
    expect(under(lines, 'Gaps that the plan answers')).toContain('row | | 1 | C5 Health services: question 1 / Does the pay of nurses and doctors in public service influence how many of them take posts abroad? | Strong, Harms | No | Priority 1');
    expect(under(lines, 'Gaps that the plan answers')).toContain('row | | 3 | C6 Education: question 15 / Do figures on graduates abroad affect which courses the ministry of education funds? | Some, Both | No | Activity 3');
    expect(lines).toContain('reference | [1] | Migration Mainstreaming in Health Policies. GFMD 2015, Annex');
  });

  it('is words alone where the part it leads to was left out', async () => {
    const { targets, places } = waysIn(documentOf((await fileIn('en', planned, { parts: ['title', 'narrative', 'matrix', 'progress'] })).bytes));
    expect(targets.filter((target) => /^(?:priority|gap|reference)/u.test(target) || !places.has(target))).toEqual([]);
  });
});

describe('the implementation plan', () => {
  it('has the three parts of the handbook with their source, and the elements of the template', async () => {
    const lines = await linesIn('en');
    expect(lines.filter((line) => /^h[12]/u.test(line)).slice(0, 13)).toEqual([
      'h1 | I. | Goals and priorities', 'h1 | II. | Implementation plan, part 1: narrative',
      'h2 |  | Part 1, narrative: reasons', 'h2 |  | Part 1, narrative: participation', 'h2 |  | Part 1, narrative: roles and rules', 'h2 |  | Part 1, narrative: budget and funds',
      'h1 | III. | Implementation plan, part 2: action matrix', 'h2 |  | What the plan lacks',
      'h1 | IV. | Implementation plan, part 3: monitoring and evaluation',
      'h2 |  | Systems and sources at hand', 'h2 |  | Who takes part', 'h2 |  | Indicators', 'h2 |  | Calendar',
    ]);
    expect(lines).toContain('more |  | Follows the template “Implementation plan in three parts” (GMG handbook (2010), Part 2, Implementation plan).');
    expect(lines.find((line) => line.includes('The second part is lost in the source'))).toContain('The action matrix is the workbook’s own text');
    expect(lines).toContain('more |  | Follows the template “Plan for monitoring and evaluation” (GMG handbook (2010), Part 2, Monitoring and evaluation).');
  });

  it('says in plain words what is not yet known, and leaves that out where empty parts are left out', async () => {
    expect(unknownLines(await linesIn('en'))).toEqual(expect.arrayContaining([
      'empty |  | Not yet known why they were chosen: Priority 3.', 'empty |  | Not yet known when they begin: Activity 3.',
      'below-table |  | Not yet known who is responsible: Activity 2.2.', 'empty |  | Not yet known where the funds come from: Activity 1.1.1.2; Activity 2.1; Activity 2.2; Activity 3.',
      'below-table |  | Not yet known what shows the result, for want of an indicator: Output 1.1.1; Goal 2.', 'empty |  | Not yet known of Indicator 1.1.1: The indicator has no means of verification.',
      'below-table |  | Not yet known by which date the target is reached: Indicator 1.1.1.',
    ]));
    const short = await linesIn('en', planned, { emptyParts: 'left-out' });
    expect(unknownLines(short)).toEqual([]);
    expect(under(short, 'What the plan lacks')).toEqual(['more |  | Activity 1.1.1.2 begins before Outcome 1.1.', 'more |  | Activity 2.2 ends after Goal 2.']);
    expect(short.filter((line) => line.startsWith('h2'))).not.toContain('h2 |  | Who takes part');
  });

  it('tells the indicators with baseline, target, source and means of verification', async () => {
    expect(under(await linesIn('en'), 'Indicators')).toContain('row | | 1.1 | Nurses who leave the public service within a year, per hundred | Goal 1 | 14 / 31 December 2025 | 8 / 31 December 2029 | Register of health workers | Yearly count by the Ministry of Health, by sex and district');
  });
});

describe('progress and what is expected', () => {
  it('is told as of the day on which the report is made', async () => {
    const lines = under(await linesIn('en'), 'Progress of the activities');
    expect(lines[0]).toBe('more |  | As of 9 March 2026');
    expect(lines.slice(2).map((line) => [line.slice(8).split(' | ')[0], line.split(' | ').at(-1)])).toEqual([
      ['1.1.1.2', 'Under way / 9 days late'], ['3', 'Not started'], ['1.1.1.1', 'Under way'], ['2.2', 'Not started'], ['2.1', 'Done / 20 February 2026 / 5 days late'], ['1.1.2', 'Dropped'],
    ]);
    expect(textOf(documentOf((await makeReport(sourceOf(planned), ws, { ...settings('en'), at: '2027-04-01T08:00:00.000Z' })).bytes))).toContain('As of 1 April 2027');
    expect(under(await linesIn('en', planned, { day: '2026-02-28' }), 'Progress of the activities')[2]).toContain('Under way / due today');
  });

  it('shows today beside what the plan is to change, and only that', async () => {
    expect(under(await linesIn('en'), 'Addressed today and after the plan').filter((line) => line.startsWith('row') && line.includes('%'))).toEqual([
      'row | | Health services / Sector to migration | 0% / 2 of 7 questions known | 100% / 2 of 7 questions known',
      'row | | Health services / Cross-cutting | 50% / 1 of 4 questions known | 100% / 1 of 4 questions known',
      'row | | Education / Cross-cutting | 0% / 1 of 4 questions known | 100% / 1 of 4 questions known',
    ]);
  });

  it('draws both, and says in place of each what it is of', async () => {
    const drawn = under(await linesIn('en'), 'Addressed today and after the plan').filter((line) => line.startsWith('heat-map'));
    expect(drawn.map((line) => line.split('Heat map')[0])).toEqual(['heat-map | Figure 1. | Today. ', 'heat-map | Figure 2. | After the plan. ']);
    expect(drawn[1]).toContain('Health services: Sector to migration 100%; Migration to sector no score yet; Cross-cutting 100%.');
  });
});

describe('a workshop without a plan', () => {
  it('says so, part by part, or leaves the parts out', async () => {
    expect((await linesIn('en', bareRecords)).filter((line) => line.startsWith('empty') && !line.includes('Not yet known'))).toEqual([
      'empty |  | No priority has been chosen.', 'empty |  | The plan is empty.', 'empty |  | No risk and no assumption has been recorded.', 'empty |  | The plan has no activity.', 'empty |  | No activity answers a gap of a checklist.',
    ]);
    expect((await modelIn('en', bareRecords, { emptyParts: 'left-out' })).sections.map(({ id }) => id)).toEqual(['title', 'contents']);
  });

  it('gives a file that holds', async () => {
    const made = await fileIn('ar', bareRecords);
    expect(await errorsOf(made.bytes)).toEqual([]);
    expect(checkReport(made.bytes, made.expected)).toEqual([]);
  });
});

describe('the file', () => {
  it.each(languages)('in %s has no error for the validator and holds what it must', async (language) => {
    const made = await fileIn(language, planned, { page: language === 'en' ? 'Letter' : 'A4', draftMark: true });
    expect(await errorsOf(made.bytes)).toEqual([]);
    expect(made.expected).toEqual({ planItems: 12, followUps: 6, references: 2, participants: 3 });
    expect(checkReport(made.bytes, made.expected)).toEqual([]);
  });

  it('counts what it holds by the parts it has', async () => {
    for (const parts of [['title', 'narrative', 'references'], ['monitoring'], ['matrix'], ['progress', 'risks', 'expected', 'origins']]) {
      const made = await fileIn('en', planned, { parts });
      expect(checkReport(made.bytes, made.expected), parts.join()).toEqual([]);
      expect(await errorsOf(made.bytes)).toEqual([]);
    }
  });

  it('is laid out from right to left in Arabic, tables with it, and a text in its own direction', async () => {
    const body = documentOf((await fileIn('ar')).bytes);
    expect(body.match(/<w:bidiVisual\/>/gu)).toHaveLength(body.match(/<w:tbl>/gu)?.length ?? -1);
    const told = paragraphsOf(body).filter(({ text: words, style }) => style === 'Cell' && words.includes('Bind graduates'));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ xml }) => xml.includes('<w:bidi/>'))).toEqual([]);
  });

  it('in two languages side by side loses nothing, and every way of either language leads somewhere', async () => {
    const made = await makeBilingual(sourceOf(planned), ws, settings('en'), settings('ar'));
    const body = documentOf(made.bytes);
    expect(await errorsOf(made.bytes)).toEqual([]);
    expect(checkReport(made.bytes, made.expected)).toEqual([]);
    const { targets, places } = waysIn(body);
    expect(targets.filter((target) => !places.has(target))).toEqual([]);
    const words = textOf(body);
    for (const language of ['en', 'ar'] as const) {
      const wanted = paragraphsOf(documentOf((await fileIn(language)).bytes)).filter(({ style }) => style !== 'Footer').map(({ text: one }) => one);
      expect(wanted.filter((one) => !words.includes(one))).toEqual([]);
    }
  });

  it('in two languages one after the other holds each', async () => {
    const made = await makeReports(sourceOf(planned), ws, [settings('en'), settings('fr'), { ...settings('ru'), options: optionsIn('ru', { type: 'summary' }) }]);
    expect(await errorsOf(made.bytes)).toEqual([]);
    expect(made.expected).toMatchObject({ planItems: 24, followUps: 13 });
    expect(checkReport(made.bytes, made.expected)).toEqual([]);
  });

  it('says the same as plain text', async () => {
    expect(markdownOf([await modelIn('en')])).toContain('| 1 | Goal<br>Enough nurses');
  });
});

describe('the words', () => {
  it.each(languages)('are those of the screen in %s', async (language) => {
    type Screen = { readonly plan: { readonly title: string; readonly progress: Readonly<Record<string, string>>; readonly smart: { readonly missing: Readonly<Record<string, string>> } } };
    const { plan } = readJson(`locales/${language}/ui.json`) as unknown as Screen;
    const lines = (await linesIn(language)).join('\n');
    for (const words of [plan.title, plan.progress['underWay'] ?? '?', plan.progress['dropped'] ?? '?', plan.smart.missing['indicator'] ?? '?', plan.smart.missing['start'] ?? '?']) expect(lines).toContain(words);
  });
});

describe('where nobody is to be named', () => {
  it('the plan names nobody, in no language', async () => {
    const said = paragraphsOf(documentOf((await fileIn('en', planned, { attribution: 'none' })).bytes)).map(({ text: one }) => one).join('\n');
    const told = said.slice(said.indexOf('Nurses and doctors find it'));
    expect(told).not.toContain('Ștefănescu');
    expect(told).toContain('[a participant] showed that pay and housing come first');
    expect(under((await linesIn('en')), 'part 2: action matrix').join('\n')).toContain('Ministry of Health');
  });
});

describe('what is collected', () => {
  const read = (from: readonly LiveRec[] = planned) => collect(sourceOf(from), ws, { assessments: true, plan: true });

  it('has the plan only where a kind asks for it', async () => {
    expect((await collect(sourceOf(planned), ws, { assessments: true })).plan).toBeUndefined();
    const { plan } = await read();
    expect([plan?.items.length, plan?.priorities.length]).toEqual([12, 4]);
  });

  it('goes through whatever replaces names, text by text', async () => {
    const places: string[] = [];
    changeTexts(await read(), { text: (one, { record: id, field }) => (places.push(`${id} ${field}`), one), plain: (one) => one });
    const wanted = [...['title', 'responsible', 'partners', 'budget', 'funding', 'risks', 'assumptions', 'baseline', 'target', 'source', 'verification', 'followUp'].map((field) => `${items.pay} ${field}`), `${priorities.pay} title`, `${priorities.pay} reasons`];
    expect(places).toEqual(expect.arrayContaining(wanted));
  });

  it('tells which items were edited or added since the report was cleared', async () => {
    const edited = planned.map((one) => (one.id === items.letter ? record('plan-item', items.letter, items.care, 'a0', { ...text('title', 'en', 'Tell all'), level: 'activity' }) : one));
    const added = record('plan-item', `${ws}:plan-item:new`, ws, 'c0', { ...text('title', 'en', 'New'), level: 'goal' });
    expect(changedSince(await read(), await read([...edited, added]))).toEqual({ added: [added.id], changed: [items.letter], removed: [] });
  });

  it('is given as data, and names no body where none is to be named', async () => {
    const input = await read();
    type Given = { readonly plan: { readonly priorities: readonly object[]; readonly items: readonly { readonly id: string; readonly level: string; readonly parent: string; readonly responsible: object | null; readonly budget: object | null }[] } };
    const json = (attribution: 'body' | 'none') => JSON.parse(recordJson(input, { attribution, participantList: false }, '2026-11-27T12:00:00Z')) as Given;
    expect([json('body').plan.priorities.length, json('body').plan.items.length]).toEqual([4, planRecords.length - 4]);
    const one = (attribution: 'body' | 'none') => json(attribution).plan.items.find(({ id }) => id === items.pay);
    expect(one('body')).toMatchObject({ level: 'activity', parent: items.offers, responsible: { language: 'en', text: 'Ministry of Finance' }, cites: [{ item: 'practice.health-sector-morocco' }] });
    expect([one('none')?.responsible, one('none')?.budget === null]).toEqual([null, false]);
  });
});

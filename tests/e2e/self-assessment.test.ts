import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetsOf } from '../../renderer/content/checklist-sheet.ts';
import { readinessCheck } from '../../renderer/domain/steps/step.ts';
import { libraryIn } from '../report/helpers/sources.ts';
import { faultsBetween, readJournals, storedRows } from '../reliability/support/record-on-disk.ts';
import { openScreen, type Screen } from '../ui/support/screen.ts';
import { takeFirstLanguage } from '../ui/support/steps.ts';
import { answerAll, checkReadiness, chooseChecklists, choosePriorities, goTo, makeAssessment, plan, scoreIn, type Stage } from './support/self-assessment/hand.ts';
import { readBack, sorted, type ReadRecord } from './support/self-assessment/read-back.ts';
import { answers, checklists, priorities, ready, readyReason, scores, tables, type Checklist, type ScriptLanguage } from './support/self-assessment/script.ts';
import { firstDifference } from './support/two-days/compare.ts';

/**
 * A self-assessment of one day, played in the program itself: from the readiness check over the answers of two tables to three SMART
 * activities. What the record then holds is compared item by item with the script.
 */
type Ui = { readonly templates: { readonly of: { readonly 'self-assessment': { readonly title: string } } }; readonly tables: { readonly add: string } };
const columns = ['to-migration', 'to-sector'];

describe.each(['en', 'ar'] as const)('a self-assessment of one day in %s', { timeout: 600_000 }, (language) => {
  const sheets = sheetsOf(libraryIn(language), [], language);
  const pathOf = (checklist: Checklist, number: number): string => sheets.find(({ id }) => id === checklist)?.questions.find((one) => one.number === number)?.path ?? '';
  let folder: string;
  let screen: Screen;
  let stage: Stage;
  let workshop: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-self-assessment-'));
    screen = await openScreen({ userData: path.join(folder, 'data') });
    await takeFirstLanguage(screen.page);
    await screen.dress({ language, theme: 'light', textSize: 100, size: [1440, 900] });
    const words = JSON.parse(await readFile(path.resolve(import.meta.dirname, `../../locales/${language}/ui.json`), 'utf8')) as Ui;
    stage = { screen, language, words: { template: words.templates.of['self-assessment'].title, addTable: words.tables.add }, pathOf };
  });
  afterAll(async () => {
    await screen.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('is set up with two tables, and checks what has to be there before the work begins', async () => {
    workshop = await makeAssessment(stage);
    await checkReadiness(stage, workshop);
  });

  it('has both tables answer, the room settle what they differ in, and shows the scores worked out by hand', async () => {
    await chooseChecklists(stage, workshop);
    await answerAll(stage, workshop);
    for (const [checklist, column, score] of scores) expect(await scoreIn(screen.page, checklists.indexOf(checklist), columns.indexOf(column)), `${checklist} ${column}`).toBe(score);
  });

  it('turns three gaps into priorities, and these into goals with an activity each', async () => {
    await choosePriorities(stage, workshop);
    await plan(stage, workshop);
  });

  it('has three activities of which nothing is missing, and a plan that lacks nothing', async () => {
    const { page } = screen;
    await page.locator('.assess-beside').waitFor();
    await expect.poll(async () => await page.locator('[data-finding]').allInnerTexts()).toEqual([]);
    const activities = page.locator('.plan-row[data-level="activity"]');
    expect(await activities.count()).toBe(priorities.length);
    for (let at = 0; at < priorities.length; at += 1) {
      await goTo(stage, workshop, 'plan');
      await activities.nth(at).press('F2');
      await page.locator('.plan-smart').waitFor();
      expect(await page.locator('.plan-smart > [data-missing]').evaluateAll((parts) => parts.map((part) => part.getAttribute('data-missing')))).toEqual(['0', '0', '0', '0', '0']);
    }
  });

  it('leads from each activity back to the question it came from', async () => {
    const { page } = screen;
    for (const { checklist, number, activity } of priorities) {
      await goTo(stage, workshop, 'plan');
      await page.locator('.plan-row[data-level="activity"]', { hasText: activity.title[language] }).press('F2');
      const title = sheets.find(({ id }) => id === checklist)?.title.plain ?? '';
      await page.locator('.assess-page .button-link', { hasText: title }).press('Enter');
      await page.locator('h1.question-text', { hasText: sheets.find(({ id }) => id === checklist)?.questions.find((one) => one.number === number)?.asked.plain ?? '' }).waitFor();
    }
  });

  it('stands in the record item by item as it was said', async () => {
    await screen.page.locator('.save-sign[data-kind="saved"]').waitFor();
    const rows = await storedRows(screen.page);
    expect(faultsBetween(await readJournals(path.join(folder, 'data')), rows)).toEqual([]);
    expect(firstDifference(expected(language, pathOf, sheets), await readBack(rows, workshop))).toBeUndefined();
  });
});

/** The record as it must be, out of the script and the library. */
function expected(language: ScriptLanguage, pathOf: Stage['pathOf'], sheets: ReturnType<typeof sheetsOf>): ReadRecord {
  const typed = (text: Readonly<Record<ScriptLanguage, string>>): string => `${language}: ${text[language]}`;
  const texts = (all: Readonly<Record<string, Readonly<Record<ScriptLanguage, string>>>>) => Object.fromEntries(Object.entries(all).map(([field, text]) => [field, typed(text)]));
  const parts = libraryIn(language).item(readinessCheck)?.parts?.['parts'] ?? [];
  const asked = (checklist: Checklist, number: number): string => sheets.find(({ id }) => id === checklist)?.questions.find((one) => one.number === number)?.asked.plain ?? '';
  const item = { outOfPlace: null, answers: null, start: null, due: null, progress: 'not-started', expects: 'yes', open: [] };
  return {
    tables: tables.map(typed),
    readiness: Object.fromEntries(parts.map((part, at) => [part, [ready[at % ready.length], at === 1 ? typed(readyReason) : null]])),
    checklists: [...checklists].sort(),
    answers: sorted(answers.map(({ by, checklist, number, strength, direction, response, confidence, reason }) => ({
      by: by === null ? null : typed(tables[by] ?? { en: '', ar: '' }), checklist, question: pathOf(checklist, number), strength, direction, response, confidence, decided: null, agree: null, disagree: null, open: [],
      texts: reason === null ? {} : { reason: typed(reason) },
    }))),
    priorities: sorted(priorities.map(({ checklist, number, reason }) => ({ from: { checklist, question: pathOf(checklist, number) }, title: null, reasons: typed(reason), ratings: {}, decision: 'chosen', open: [] }))),
    plan: priorities.flatMap(({ checklist, number, activity }, at) => {
      const goal = String(at + 1);
      return [
        { number: goal, ...item, level: 'goal', answers: `priority:${checklist}:${pathOf(checklist, number)}`, texts: { title: `${language}: ${asked(checklist, number)}` } },
        { number: `${goal}.1`, ...item, level: 'activity', start: activity.start, due: activity.due, texts: { title: typed(activity.title), ...texts(activity.texts) } },
        { number: `${goal}.1.1`, ...item, level: 'indicator', texts: { title: typed(activity.indicator.title), ...texts(activity.indicator.texts) } },
      ];
    }),
  };
}

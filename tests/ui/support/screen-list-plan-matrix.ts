import { openAssess } from './screen-list-assess.ts';
import type { ListedScreen } from './screen-list.ts';
import type { Screen } from './screen.ts';

/** The matrix of the action plan of the sample workshop, each state by the steps that lead to it. */

/** A plan of a goal with two activities below it and an indicator below the first of them, unless it is there already; shows its tree. */
export async function writePlan(screen: Screen): Promise<void> {
  const { page } = screen;
  await openAssess(screen, 'plan');
  await page.locator('.plan-view[data-view="tree"][aria-current]').waitFor();
  const rows = page.locator('.plan-row');
  if (await page.locator('.plan-row[data-level="indicator"]').count() > 0) return;
  // In a workshop where another plan was shown before, that is taken off again.
  for (let left = await rows.count(); left > 0; left = await rows.count()) {
    await rows.last().focus();
    await page.keyboard.press('Delete');
    await rows.nth(left - 1).waitFor({ state: 'detached' });
  }
  const write = async (title: string, at: number): Promise<void> => {
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await rows.nth(at).waitFor();
  };
  await page.keyboard.press('Alt+KeyN');
  await write('Health services that keep their staff', 0);
  await page.locator('.plan-level .choice-button').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option').last().waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+KeyN');
  await write('Raise the pay of nurses in rural districts', 1);
  await write('Houses for young doctors', 2);
  for (const [at, number] of [[1, 1], [2, 2]] as const) {
    await rows.nth(at).focus();
    await page.keyboard.press('Tab');
    await page.locator(`.plan-row[data-level="activity"][aria-level="2"][aria-posinset="${String(number)}"]`).waitFor();
  }
  await rows.nth(1).focus();
  await page.keyboard.press('F2');
  await page.locator('.plan-below-list').waitFor({ state: 'attached' });
  await page.keyboard.press('Alt+KeyN');
  await page.keyboard.type('Share of nursing posts that are filled');
  await page.keyboard.press('Enter');
  await page.locator('.plan-below-list .assess-link').waitFor();
  await page.locator('.save-sign[data-kind="saved"]').waitFor();
  await openAssess(screen, 'plan');
  await rows.nth(3).waitFor();
}

/** A cell by its item, counted from 0, and its column. */
export const matrixCell = ({ page }: Screen, row: number, column: string) => page.locator('.matrix-room tbody tr').nth(row).locator(`td[data-column="${column}"]`);

export async function openMatrix(screen: Screen): Promise<void> {
  await screen.page.keyboard.press('Alt+Digit2');
  await screen.page.locator('.matrix-room .cells-grid').waitFor();
}

/** Types into a cell and goes on to the next. */
export async function fill(screen: Screen, row: number, column: string, text: string): Promise<void> {
  await matrixCell(screen, row, column).focus();
  await screen.page.keyboard.type(text);
  await screen.page.keyboard.press('Tab');
  await screen.page.locator('.cells-editor').waitFor({ state: 'detached' });
}

/** The plan as far as a room has filled it in. */
async function filled(screen: Screen): Promise<void> {
  await writePlan(screen);
  await openMatrix(screen);
  for (const [row, column, text] of [
    [1, 'responsible', 'Ministry of Health, department of human resources'], [1, 'start', '10.1.2027'], [1, 'due', '30.6.2027'], [1, 'budget', '400,000 MDL'],
    [2, 'baseline', '71 % in 2010'], [2, 'target', '80 %'], [3, 'partners', 'District councils'],
  ] as const) await fill(screen, row, column, text);
  await matrixCell(screen, 1, 'progress').focus();
  await screen.page.keyboard.press('Digit2');
  await screen.page.locator('.matrix-selected input:checked').waitFor({ state: 'attached' });
  await screen.page.locator('.save-sign[data-kind="saved"]').waitFor();
}

export const planMatrixScreens: readonly ListedScreen[] = [
  { name: 'plan, matrix', place: 'assess', open: async (screen) => {
    await filled(screen);
    await matrixCell(screen, 1, 'responsible').focus();
  } },
  { name: 'plan, matrix, a cell being typed', place: 'assess', open: async (screen) => {
    await filled(screen);
    await matrixCell(screen, 3, 'responsible').focus();
    await screen.page.keyboard.press('F2');
    await screen.page.locator('.cells-editor textarea').waitFor();
  } },
  { name: 'plan, matrix of the activities', place: 'assess', open: async (screen) => {
    await filled(screen);
    await screen.page.keyboard.press('Escape');
    await screen.page.keyboard.press('Digit2');
    await screen.page.locator('.matrix-indicators li').first().waitFor();
  } },
];

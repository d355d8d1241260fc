import { openAssess } from './screen-list-assess.ts';
import type { ListedScreen } from './screen-list.ts';
import type { Screen } from './screen.ts';

/** The priorities of the sample workshop, each state by the steps that lead to it. */
const health = 'checklist.c5.health-services';

/** Answers a question so that it is a gap, and makes it a candidate by its one key, unless it is one already. */
export async function propose(screen: Screen, path: string, response = 1): Promise<void> {
  const { page } = screen;
  await openAssess(screen, `${health}/${path}`);
  for (const [row, choice] of [0, 1, response].entries()) {
    const chosen = page.locator('.assess-row').nth(row).locator('.choice-segment-field').nth(choice);
    await chosen.locator('input').focus();
    await page.keyboard.press('Space');
    await chosen.locator('input:checked').waitFor({ state: 'attached' });
  }
  // A gap that is in the plan has a second way onward: what says that it is a candidate stands in words.
  const isCandidate = page.locator('.assess-gap ~ .assess-acts > span');
  await page.locator('.assess-gap').waitFor();
  await page.locator('.assess-acts .key-cap', { hasText: /G$/u }).waitFor();
  if (!(await isCandidate.isVisible())) await page.keyboard.press('Alt+KeyG');
  await isCandidate.waitFor();
  await page.locator('.save-sign[data-kind="saved"]').waitFor();
}

export async function openPriorities(screen: Screen, at = ''): Promise<void> {
  await openAssess(screen, `priorities${at}`);
}

/** Rates a priority by the columns of the table, by key. */
export async function rate({ page }: Screen, row: number, ratings: Readonly<Record<string, number>>): Promise<void> {
  const id = (await page.locator('.priorities-table tbody tr').nth(row).getAttribute('data-priority')) ?? '';
  for (const [column, rating] of Object.entries(ratings)) {
    const cell = page.locator(`tr[data-priority="${id}"] td[data-column="${column}"]`);
    await cell.focus();
    await page.keyboard.press(`Digit${String(rating)}`);
    await page.locator('.priorities-selected input:checked').waitFor({ state: 'attached' });
  }
}

/** Three gaps are candidates; two of them are rated. */
async function begun(screen: Screen): Promise<void> {
  for (const [path, response] of [['to-migration.pay', 1], ['to-sector.departures', 2], ['cross.data.country-of-birth', 3]] as const) await propose(screen, path, response);
  await openPriorities(screen);
  await screen.page.locator('.priorities-table tbody tr').nth(2).waitFor();
}

async function compared(screen: Screen): Promise<void> {
  await begun(screen);
  await rate(screen, 0, { impact: 5, feasibility: 3, urgency: 4, rights: 4 });
  await rate(screen, 1, { impact: 3, feasibility: 4 });
  await screen.page.locator('.save-sign[data-kind="saved"]').waitFor();
}

export const prioritiesScreens: readonly ListedScreen[] = [
  { name: 'priorities, none', place: 'assess', open: async (screen) => {
    await openPriorities(screen);
    // In a workshop where others were shown before, they are taken off again.
    const names = screen.page.locator('.priorities-table td[data-column="name"]');
    for (let left = await names.count(); left > 0; left -= 1) {
      await names.first().focus();
      await screen.page.keyboard.press('Delete');
      await names.nth(left - 1).waitFor({ state: 'detached' });
    }
    await screen.page.locator('.empty-state').waitFor();
  } },
  { name: 'priorities, a gap that is one', place: 'assess', open: async (screen) => { await propose(screen, 'to-migration.pay'); } },
  { name: 'priorities, compared', place: 'assess', open: compared },
  { name: 'priorities, one of them', place: 'assess', open: async (screen) => {
    const { page } = screen;
    await compared(screen);
    await page.locator('.priorities-table td[data-column="name"]').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.assess-page textarea').first().waitFor();
    await page.keyboard.press('Alt+KeyD');
    await page.keyboard.press('Digit1');
    await page.locator('.assess-row').last().locator('input:checked').waitFor({ state: 'attached' });
    await page.keyboard.press('Alt+KeyR');
    await page.locator('textarea:focus').waitFor();
  } },
];

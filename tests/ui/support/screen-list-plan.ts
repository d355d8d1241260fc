import { openAssess } from './screen-list-assess.ts';
import { openPriorities, propose } from './screen-list-priorities.ts';
import type { ListedScreen } from './screen-list.ts';
import type { Screen } from './screen.ts';

/** The action plan of the sample workshop, each state by the keys that lead to it. */
const rows = '.plan-tree .plan-row';

export async function openPlan(screen: Screen, at = ''): Promise<void> {
  await openAssess(screen, `plan${at}`);
}

/** Makes the gap of a question a priority, and chooses it. */
export async function choosePriority(screen: Screen, path: string): Promise<void> {
  const { page } = screen;
  await propose(screen, path);
  await openPriorities(screen);
  await page.locator(`.priorities-table tr[data-priority$="${path}"] td[data-column="name"]`).focus();
  await page.keyboard.press('Enter');
  await page.locator('.assess-page textarea').first().waitFor();
  await page.keyboard.press('Alt+KeyD');
  await page.keyboard.press('Digit1');
  await page.locator('.assess-row').last().locator('input:checked').waitFor({ state: 'attached' });
  await page.locator('.save-sign[data-kind="saved"]').waitFor();
}

/** Writes an item after the row that has the focus, and goes on to the row that it becomes. */
export async function writeAfter({ page }: Screen, title: string): Promise<void> {
  const before = await page.locator(rows).evaluateAll((all) => all.map((row) => row.getAttribute('data-item')));
  await page.keyboard.press('Enter');
  await page.locator('.plan-new input:focus').waitFor();
  await page.keyboard.insertText(title);
  await page.keyboard.press('Enter');
  await page.locator(rows).nth(before.length).waitFor();
  const after = await page.locator(rows).evaluateAll((all) => all.map((row) => row.getAttribute('data-item')));
  const made = after.find((id) => !before.includes(id)) ?? '';
  await page.locator(`[data-item="${made}"]`).focus();
}

/** Puts the row that has the focus a step deeper. */
export async function deeper({ page }: Screen, depth: number): Promise<void> {
  await page.keyboard.press('Tab');
  await page.locator(`${rows}[data-depth="${String(depth)}"]:focus`).waitFor();
}

/** Takes off what another plan was shown with before. */
async function emptied({ page }: Screen): Promise<void> {
  for (let left = await page.locator(rows).count(); left > 0; left = await page.locator(rows).count()) {
    await page.locator(rows).last().focus();
    await page.keyboard.press('Delete');
    await page.locator(rows).nth(left - 1).waitFor({ state: 'detached' });
  }
}

const lastTitle = 'Cost the scale with the Ministry of Finance';

/** A priority made a goal, with an outcome, an output and an activity below one another, and nothing else. */
export async function begunPlan(screen: Screen): Promise<void> {
  const { page } = screen;
  await openPlan(screen);
  if ((await page.locator(rows).count()) === 4 && (await page.locator(rows, { hasText: lastTitle }).count()) === 1) return;
  await emptied(screen);
  await choosePriority(screen, 'to-migration.pay');
  await openPlan(screen);
  await page.locator('.plan-waiting .button').first().focus();
  await page.keyboard.press('Enter');
  await page.locator(rows).first().waitFor();
  await page.locator(rows).first().focus();
  await writeAfter(screen, 'Nurses stay in the two districts that lose most');
  await deeper(screen, 1);
  await writeAfter(screen, 'A pay scale for posts far from the capital');
  await deeper(screen, 2);
  await writeAfter(screen, lastTitle);
  await deeper(screen, 3);
  await page.locator('.save-sign[data-kind="saved"]').waitFor();
}

export const planScreens: readonly ListedScreen[] = [
  { name: 'plan, a priority to take in', place: 'assess', open: async (screen) => {
    await openPlan(screen);
    await emptied(screen);
    await choosePriority(screen, 'to-migration.pay');
    await openPlan(screen);
    await screen.page.locator('.plan-waiting').waitFor();
  } },
  { name: 'plan, the tree', place: 'assess', open: async (screen) => {
    await begunPlan(screen);
    await openPlan(screen);
    await screen.page.locator(rows).last().focus();
    await screen.page.locator('.plan-selected').waitFor();
  } },
  { name: 'plan, an activity', place: 'assess', open: async (screen) => {
    const { page } = screen;
    await begunPlan(screen);
    await openPlan(screen);
    await page.locator(rows).last().focus();
    await page.keyboard.press('F2');
    await page.locator('.plan-days').waitFor();
  } },
];

import type { ListedScreen } from './screen-list.ts';
import type { Screen } from './screen.ts';

/** The checklists of the sample workshop, each state by the steps that lead to it. */
const sample = 'sample-chisinau-2011';
const health = 'checklist.c5.health-services';

const place = (at: string): string => `#/workshop/${sample}/assess${at === '' ? '' : `?text=${encodeURIComponent(at)}&from=assess`}`;

export async function openAssess({ page, go }: Screen, at = ''): Promise<void> {
  await go('#/home');
  await go(place(at));
  await page.locator('.assess[data-ready]').waitFor();
}

/** Answers a question as a room would, by the places of the choices on their rows. */
async function answer({ page, go }: Screen, path: string, choices: readonly number[]): Promise<void> {
  await go(place(`${health}/${path}`));
  await page.locator('.assess-row').first().waitFor();
  for (const [row, choice] of choices.entries()) {
    const chosen = page.locator('.assess-row').nth(row).locator('.choice-segment-field').nth(choice);
    await chosen.click();
    await chosen.locator('input:checked').waitFor({ state: 'attached' });
  }
}

/** Two checklists are taken up, one has a few answers. */
async function begun(screen: Screen): Promise<void> {
  const { page } = screen;
  await openAssess(screen);
  for (const row of [health, 'checklist.c6.education']) {
    const box = page.locator(`.assess-choose-row[data-checklist="${row}"] input`);
    if (!(await box.isChecked())) await box.click();
    await page.locator(`.assess-map-row[data-checklist="${row}"]`).waitFor({ state: 'attached' });
  }
}

async function question(screen: Screen): Promise<void> {
  await begun(screen);
  await answer(screen, 'to-migration.pay', [0, 1, 1]);
  await screen.page.locator('.assess-gap').waitFor();
  await screen.page.locator('.save-sign[data-kind="saved"]').waitFor();
}

export const assessScreens: readonly ListedScreen[] = [
  { name: 'checklists, none chosen', place: 'assess', open: async (screen) => { await openAssess(screen); } },
  { name: 'checklists, chosen', place: 'assess', open: begun },
  { name: 'checklists, who has to be there', place: 'assess', open: async (screen) => {
    const { page } = screen;
    await begun(screen);
    await openAssess(screen, health);
    await page.locator('[data-stakeholder]').first().locator('.choice-segment-field').first().click();
    await page.locator('[data-stakeholder] .assess-clear').first().waitFor();
  } },
  { name: 'checklists, a question', place: 'assess', open: question },
  { name: 'checklists, scores as a table', place: 'assess', open: async (screen) => {
    await question(screen);
    const toTable = screen.page.locator('.assess-beside .picture-acts .button').first();
    if (!(await toTable.isVisible())) await screen.page.keyboard.press('Alt+KeyK');
    await toTable.click();
    await screen.page.locator('.assess-scores').waitFor();
  } },
];

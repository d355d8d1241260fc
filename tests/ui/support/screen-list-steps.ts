import type { ListedScreen } from './screen-list.ts';
import type { Screen } from './screen.ts';
import { openAssess } from './screen-list-assess.ts';

/** The steps of the sample workshop, each state by what leads to it. */
const ground = 'step.0.check-the-ground';
const structure = 'step.1.set-up-the-structure';

/** Opens a step, the readiness check, or the process. */
export async function openStep(screen: Screen, step: string | null = null): Promise<void> {
  await openAssess(screen, step === null ? 'steps' : `steps/${step}`);
}

/** Chooses a state of the step that is open, by its place on the row. */
async function choose({ page }: Screen, place: number): Promise<void> {
  const chosen = page.locator('.assess-row').first().locator('.choice-segment-field').nth(place);
  await chosen.click();
  await chosen.locator('input:checked').waitFor({ state: 'attached' });
  await page.locator('.save-sign[data-kind="saved"]').waitFor();
}

/** The first step is done, the second under way with a result. */
async function begun(screen: Screen): Promise<void> {
  await openStep(screen, ground);
  await choose(screen, 2);
  await openStep(screen, structure);
  await choose(screen, 1);
  const output = screen.page.locator('[data-output="mandates"] input');
  if (!(await output.isChecked())) await output.click();
  await screen.page.locator('.attached').waitFor();
}

export const stepScreens: readonly ListedScreen[] = [
  { name: 'steps, the process', place: 'assess', open: async (screen) => {
    await begun(screen);
    await openStep(screen);
    await screen.page.locator('.process').waitFor();
  } },
  { name: 'steps, the process as a table', place: 'assess', open: async (screen) => {
    await begun(screen);
    await openStep(screen);
    await screen.page.locator('.picture-acts .button').first().click();
    await screen.page.locator('.picture-table').waitFor();
  } },
  { name: 'steps, a step', place: 'assess', open: begun },
  { name: 'steps, one that waits', place: 'assess', open: async (screen) => {
    await openStep(screen, 'step.6.plan-programmes');
    await screen.page.locator('.steps-waits').waitFor();
  } },
  { name: 'steps, one that does not apply', place: 'assess', open: async (screen) => {
    await openStep(screen, 'step.7.capacity-development');
    await choose(screen, 3);
    await screen.page.locator('.steps-hint').waitFor();
  } },
  { name: 'steps, readiness check', place: 'assess', open: async (screen) => {
    await openStep(screen, 'guide.readiness-check');
    await choose(screen, 0);
    await screen.page.locator('[data-precondition="political-support"] .assess-clear').waitFor();
  } },
];

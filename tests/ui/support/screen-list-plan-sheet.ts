import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { editCells, keepPlan, readPlanSheet } from './plan-sheets.ts';
import { begunPlan, openPlan } from './screen-list-plan.ts';
import type { ListedScreen } from './screen-list.ts';
import type { Screen } from './screen.ts';

/** The plan's spreadsheet on its way in: what it changes, and what is wrong with it. */

/** The plan written out, its rows from 2 on, and edited. */
async function edited(screen: Screen, edit: (file: string) => Promise<void>): Promise<void> {
  await begunPlan(screen);
  await openPlan(screen);
  const folder = await mkdtemp(path.join(tmpdir(), 'plan-sheet-'));
  const file = path.join(folder, `${path.basename(folder)}.xlsx`);
  await keepPlan(screen, file);
  await edit(file);
  await readPlanSheet(screen, file);
}

export const planSheetScreens: readonly ListedScreen[] = [
  { name: 'plan, what a spreadsheet changes', place: 'assess', open: async (screen) => {
    await edited(screen, async (file) => {
      await editCells(file, { E5: 'Ministry of Health\nMinistry of Finance', H5: '2027-06-30', I5: '=400,000 MDL', R5: 'done', C6: 'Indicator', D6: 'Share of posts that are filled', O6: '80 %', C7: 'Activity', D7: 'Houses for nurses', F4: 'Unions', Z1: 'Remarks' });
      // As if the plan had been changed on the screen since.
      await editCells(file, { E4: 'Unions of nurses' }, 2);
    });
    await screen.page.locator('.plan-sheet-changes .assess-row').waitFor();
  } },
  { name: 'plan, a spreadsheet to be put right', place: 'assess', open: async (screen) => {
    await edited(screen, async (file) => { await editCells(file, { C2: 'Aim', H3: 'soon', I4: 'f:1+2', M5: '3 %', A7: 'nobody', D7: 'x', C8: 'Goal', R5: 'nearly' }); });
    await screen.page.locator('.plan-sheet-problems').waitFor();
  } },
];

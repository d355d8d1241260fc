import type { Screen } from './screen.ts';
import { openPart } from './steps.ts';

const sample = 'sample-chisinau-2011';
const agenda = async ({ page, go }: Screen): Promise<void> => {
  await go(`#/workshop/${sample}/prepare`);
  await page.locator('.prepare-map-row').first().waitFor({ state: 'attached' });
  await openPart(page, 'agenda');
  await page.locator('.agenda-row').first().waitFor();
};
const editing = async (screen: Screen): Promise<void> => {
  await agenda(screen);
  await screen.page.locator('.agenda-row').nth(2).focus();
  await screen.page.keyboard.press('Enter');
  await screen.page.locator('.agenda-editor').waitFor();
};
const overlapping = async (screen: Screen): Promise<void> => {
  await editing(screen);
  const minutes = screen.page.locator('.agenda-editor input').nth(1);
  const before = await minutes.inputValue();
  await minutes.fill(String(Number(before) + 15));
  await screen.page.locator('.agenda-overlap').waitFor();
  await minutes.press('Enter');
  await screen.page.locator('.agenda-acts').waitFor();
};

/** Screens of the agenda. The last one changes the sample: whoever lists more after it finds an item a quarter of an hour longer. */
export const agendaScreens = [
  { name: 'prepare, agenda', place: 'prepare', open: agenda },
  { name: 'prepare, agenda, an item taken up', place: 'prepare', open: editing },
  { name: 'prepare, agenda, an overlap', place: 'prepare', open: overlapping },
] as const;

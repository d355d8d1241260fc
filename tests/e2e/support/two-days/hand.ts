import type { Page } from 'playwright-core';
import { entryBox } from '../steps.ts';
import type { Position, Said, Step, Who } from './book.ts';
import { toCapture, toPrepare } from './places.ts';
import { namelessTable } from './workshop.ts';

/** Plays the script in capture as a rapporteur does: keys for all that is done, and on only when what was done can be seen. */
export type Hand = { readonly play: (step: Step) => Promise<void> };

const kindDigits = { point: 1, recommendation: 2, practice: 3, 'follow-up': 4, quote: 5 } as const;
const stateDigits = { agreed: 1, majority: 2, open: 3 } as const;

export function handOn(page: Page): Hand {
  const { keyboard } = page;
  const press = async (...chords: readonly string[]): Promise<void> => {
    for (const chord of chords) await keyboard.press(chord);
  };
  /** What was said last on the question that is open, and the sector chosen last: both have a key. */
  let before: { speakers: readonly Who[] | null; sector: string | null; table: string | null } = { speakers: null, sector: null, table: null };

  async function choose(opener: string, name: string): Promise<void> {
    await press(opener);
    await keyboard.insertText(name);
    await press('Enter');
  }
  const nameOf = (who: Who): string => Object.values(who).join('');

  /** Alt L goes on to the next language until the box says that it is the wanted one. */
  async function tongue(language: string): Promise<void> {
    const now = async (): Promise<string> => await page.evaluate(() => (document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.lang : ''));
    for (let times = 0; (await now()) !== language; times += 1) {
      if (times > 8) throw new Error(`Alt L never came to ${language}`);
      await press('Alt+KeyL');
    }
  }

  async function type(said: Said): Promise<void> {
    const { text, language, kind, speakers, sector, owner, due } = said;
    if (kind !== 'point') await press(`Alt+Digit${String(kindDigits[kind])}`);
    const isSame = speakers.length === 1 && before.table !== namelessTable && JSON.stringify(speakers) === JSON.stringify(before.speakers);
    if (isSame) await press('Alt+Digit7');
    else for (const who of speakers) await choose('Alt+KeyS', nameOf(who));
    await tongue(language);
    if (sector !== null && sector === before.sector) await press('Alt+Digit6');
    else if (sector !== null) await choose('Alt+KeyG', sector);
    await keyboard.insertText(text);
    if (owner !== null) await choose('Alt+KeyW', nameOf(owner));
    if (due !== null) {
      await press('Alt+KeyD');
      await keyboard.insertText(due);
    }
    await press('Enter');
    before = { ...before, speakers, sector: sector ?? before.sector };
  }

  /** Until a row says this; `at` where it must stand at a place. */
  const shows = async (text: string, at?: number): Promise<void> => {
    await page.waitForFunction(([wanted, place]) => [...document.querySelectorAll('.capture-row-place')].some((row) =>
      row.querySelector('.capture-row-text .spoken')?.textContent === wanted && (place === undefined || row.getAttribute('aria-posinset') === String(place))), [text, at] as const);
  };
  const isGone = async (text: string): Promise<void> => {
    await page.waitForFunction((wanted) => [...document.querySelectorAll('.capture-row-text .spoken')].every((row) => row.textContent !== wanted), text);
  };

  /** Goes up to a row of the list; answers what it says. */
  async function toRow(row: number): Promise<string> {
    await press('Alt+ArrowUp');
    const focused = page.locator('.capture-row:focus');
    await focused.waitFor();
    const now = async (): Promise<number> => await page.evaluate(() => Number(document.activeElement?.closest('.capture-row-place')?.getAttribute('aria-posinset')));
    for (let at = await now(); at > row; at -= 1) {
      await press('ArrowUp');
      await page.waitForFunction((next) => document.activeElement?.closest('.capture-row-place')?.getAttribute('aria-posinset') === String(next), at - 1);
    }
    return await focused.locator('.capture-row-text .spoken').first().innerText();
  }
  const back = async (): Promise<void> => {
    await press('Alt+ArrowDown');
    await page.locator('.capture-entry textarea:focus').waitFor();
  };
  async function edit(row: number): Promise<string> {
    const text = await toRow(row);
    await press('Enter');
    await page.locator('.capture-editor textarea:focus').waitFor();
    await press('Control+End');
    return text;
  }
  const closed = async (): Promise<void> => { await page.locator('.capture-editor').waitFor({ state: 'detached' }); };

  async function goTo(number: string): Promise<void> {
    const now = async (): Promise<string> => await page.locator('.capture-head .margin-number').last().innerText();
    const weight = (one: string): number => one.split('.').reduce((sum, part) => sum * 100 + Number(part), 0);
    for (let here = await now(); here !== number; here = await now()) {
      await press(weight(here) < weight(number) ? 'Control+ArrowDown' : 'Control+ArrowUp');
      await page.waitForFunction((left) => [...document.querySelectorAll('.capture-head .margin-number')].at(-1)?.textContent !== left, here);
    }
    await entryBox(page).focus();
    before = { ...before, speakers: null };
  }

  async function sitDown(table: string | null): Promise<void> {
    await toPrepare(page, 'tables');
    await page.locator('.tables-here').getByRole('button').click();
    await page.getByRole('option', { name: table ?? 'The plenary', exact: true }).click();
    await page.locator('.tables-here').getByRole('button').filter({ hasText: table ?? 'The plenary' }).waitFor();
    await toCapture(page);
    if (table !== null) await page.locator('.capture-table').getByText(table).waitFor();
    before = { ...before, table, speakers: null };
  }

  async function position({ state, sides }: Position): Promise<void> {
    await press('Alt+KeyP');
    const areas = page.locator('.capture-position-editor textarea');
    await areas.first().waitFor();
    if (state !== 'agreed') await press(`Alt+Digit${String(stateDigits[state])}`);
    for (const [at, side] of sides.entries()) {
      await areas.nth(at).focus();
      await keyboard.insertText(side.text);
      for (const who of side.holders) await choose('Alt+KeyS', nameOf(who));
    }
    await press('Enter');
    await page.locator('.capture-position', { hasText: sides.at(-1)?.text ?? '' }).waitFor();
    await page.locator('.capture-entry textarea:focus').waitFor();
  }

  async function play(step: Step): Promise<void> {
    switch (step.do) {
      case 'question': await goTo(step.number); return;
      case 'table': await sitDown(step.table); return;
      case 'say':
        await type(step.said);
        await shows(step.said.text);
        return;
      case 'take back':
        await type(step.said);
        await shows(step.said.text);
        await press('Control+KeyZ');
        await isGone(step.said.text);
        return;
      case 'split': {
        await edit(step.row);
        for (let letter = 0; letter < step.second.length; letter += 1) await press('ArrowLeft');
        await press('Alt+Enter');
        await shows(step.second, step.row + 1);
        await page.locator('.capture-row:focus').waitFor();
        await back();
        return;
      }
      case 'merge': {
        const text = await toRow(step.row);
        await press('KeyM');
        await isGone(text);
        if (step.isUndoneOnce) {
          await press('Control+KeyZ');
          await shows(text, step.row);
          await press('Control+KeyY');
          await isGone(text);
        }
        await back();
        return;
      }
      case 'shift': {
        const text = await toRow(step.row);
        await press(step.by === -1 ? 'Alt+Shift+ArrowUp' : 'Alt+Shift+ArrowDown');
        await shows(text, step.row + step.by);
        await back();
        return;
      }
      case 'move': {
        const texts: string[] = [];
        for (const row of step.rows) {
          texts.push(await toRow(row));
          await press('Space');
          await page.locator('.capture-row:focus[data-marked]').waitFor();
        }
        await press('KeyQ');
        await page.locator('.capture-move input:focus').waitFor();
        await keyboard.insertText(step.to);
        await press('Enter');
        for (const text of texts) await isGone(text);
        await page.locator('.capture-entry textarea:focus').waitFor();
        return;
      }
      case 'correct': {
        const text = await edit(step.row);
        await keyboard.insertText(step.more);
        await press('Enter');
        await closed();
        await shows(`${text}${step.more}`, step.row);
        if (step.isUndone) {
          await press('Control+KeyZ');
          await shows(text, step.row);
        }
        await back();
        return;
      }
      case 'remove': {
        const text = await toRow(step.row);
        await press('Delete');
        await isGone(text);
        if (step.isUndone) {
          await press('Control+KeyZ');
          await shows(text, step.row);
        }
        await back();
        return;
      }
      case 'position': await position(step.position); return;
      case 'note':
        await press('Alt+KeyN');
        await page.locator('.capture-note-editor textarea:focus').waitFor();
        await keyboard.insertText(step.note.text);
        await press('Enter');
        await page.locator('.capture-note', { hasText: step.note.text }).waitFor();
        await page.locator('.capture-entry textarea:focus').waitFor();
        return;
      case 'unheard':
        await press('Alt+KeyH');
        await page.locator('.capture-unheard textarea:focus').waitFor();
        await keyboard.insertText(step.unheard.why);
        await press('Tab');
        await keyboard.insertText(step.unheard.plan);
        await press('Enter');
        await page.locator('.capture-unheard-said', { hasText: step.unheard.plan }).waitFor();
        await page.locator('.capture-entry textarea:focus').waitFor();
        return;
      case 'cite':
        await press('Alt+KeyC');
        await page.locator(`.capture-card[data-item="${step.item}"] .button:focus`).waitFor();
        await press('Alt+KeyC');
        await shows(step.title);
        await back();
        return;
      case 'keep as agreed':
        await page.getByRole('button', { name: 'Keep as agreed' }).press('Enter');
        await page.locator('.capture-section-head .tag', { hasText: 'As agreed in the room' }).waitFor();
        await back();
    }
  }
  return { play };
}

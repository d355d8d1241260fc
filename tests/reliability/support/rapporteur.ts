import type { Page } from 'playwright-core';
import { entryBox } from '../../e2e/support/steps.ts';

const sentences = [
  'The Ministry of Health keeps one list of open posts (2011), by district.',
  'Les collectivités de Bălți demandent un seul guichet pour le retour.',
  'تنشر الوزارة قائمة الوظائف مع IOM كل ثلاثة أشهر.',
  'Дети остаются с родственниками, пока родители за рубежом.',
  '各部委每季度向委员会报告一次。',
];

/** A letter as it was typed: what had been typed of this text until then. No text occurs twice. */
export type Keystroke = { readonly at: number; readonly text: string };

export type Script = {
  readonly page: Page;
  readonly random: () => number;
  /** Begins every text, so that it is told from all others. */
  readonly tag: string;
  readonly workshop: string;
  /** Hears of each letter when the page has it; `at` is the moment before it was pressed. */
  readonly typed: (key: Keystroke) => void;
  /** Ends the script between two letters. */
  readonly signal?: AbortSignal;
  /** How many letters come at once: one by one, unless told. */
  readonly letters?: number;
  /** Told of each action: a key, a text, a click, a way to another place. */
  readonly acted?: () => void;
};

export type Hand = Script & { readonly write: () => Promise<void>; readonly press: (keys: string) => Promise<void>; readonly once: (of: number) => boolean; readonly acted: () => void };

/**
 * What a rapporteur does in an afternoon, by keyboard, in an order that a seed repeats: contributions with kinds, speakers and
 * languages, corrections, positions, passages of the report, undo, another question, another language of the screen.
 */
export async function rapporteur(script: Script, steps = Infinity): Promise<void> {
  const hand = handOf(script);
  await toCapture(hand);
  for (let step = 0; step < steps; step += 1) await drawn(afternoon, script.random)(hand);
}

/** Types and presses for a script. */
export function handOf(script: Script): Hand {
  const { page, random, tag, signal, letters = 1, acted = () => undefined } = script;
  let texts = 0;
  return {
    ...script,
    acted,
    once: (of) => random() * of < 1,
    async press(keys) {
      signal?.throwIfAborted();
      acted();
      await page.keyboard.press(keys);
    },
    async write() {
      acted();
      const text = `${tag}/${(texts += 1)} ${sentences[Math.floor(random() * sentences.length)] ?? ''}`;
      for (let end = 0; end < text.length; end += letters) {
        signal?.throwIfAborted();
        const at = Date.now();
        await page.keyboard.insertText(text.slice(end, end + letters));
        script.typed({ at, text: text.slice(0, end + letters) });
      }
    },
  };
}

export type Act = (hand: Hand) => Promise<void>;
/** How often each act comes among the others. */
export type Acts = readonly (readonly [number, Act])[];

/** One of them, the heavier the likelier. */
export function drawn(acts: Acts, random: () => number): Act {
  let left = random() * acts.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, act] of acts) {
    left -= weight;
    if (left < 0) return act;
  }
  return contribution;
}

export const afternoon: Acts = [
  [10, contribution],
  [3, correction],
  [3, position],
  [3, passages],
  [2, undo],
  [2, anotherQuestion],
  [1, screenLanguage],
];

export async function toCapture({ page, workshop }: Hand): Promise<void> {
  await page.evaluate((to) => { if (!location.hash.startsWith(to)) location.hash = to; }, `#/workshop/${workshop}/capture`);
  await entryBox(page).waitFor();
  await entryBox(page).focus();
}

export async function contribution({ press, write, once, page, random }: Hand): Promise<void> {
  await entryBox(page).focus();
  if (once(3)) await press('Alt+KeyL');
  if (once(2)) await press(`Alt+Digit${1 + Math.floor(random() * 5)}`);
  if (once(3)) {
    await press('Alt+KeyS');
    await page.keyboard.type('st');
    await press('Enter');
  }
  await write();
  await press('Enter');
}

/** The focus on the newest row, pressed for again where the screen was about to show another question; false where there is none. */
export async function toNewestRow({ page, press }: Hand): Promise<boolean> {
  const row = page.locator('.capture-row:focus');
  for (let times = 0; times < 20; times += 1) {
    if ((await page.locator('.capture-row').count()) === 0) return false;
    await press('Alt+ArrowUp');
    // Another question takes as long to come as its answers take to be read.
    if (await row.waitFor({ timeout: times < 2 ? 100 : 500 }).then(() => true, () => false)) return true;
    // An editor that was left open holds its row.
    if (times % 5 === 4) await press('Escape');
  }
  throw new Error(`no row takes the focus: ${await page.evaluate(() => [location.hash, document.activeElement?.outerHTML.slice(0, 300), document.querySelector('main')?.innerText.slice(0, 2000)].join('\n'))}`);
}

export async function correction(hand: Hand): Promise<void> {
  const { press, write, page } = hand;
  const editor = page.locator('.capture-editor textarea');
  // What was taken back just before may remove the row while a key is on its way, or the editor while it is typed into.
  do {
    if (!(await toNewestRow(hand))) return;
    await press('Enter');
  } while ((await editor.count()) === 0);
  await editor.focus({ timeout: 5000 }).catch(() => undefined);
  await press('Control+End');
  await write();
  await press('Enter');
  await page.locator('.capture-editor').waitFor({ state: 'detached' });
  await entryBox(page).focus();
}

async function undo({ press }: Hand): Promise<void> {
  await press('Control+KeyZ');
}

/** To the next question or the one before, and there until it is shown: no key is to be lost on the way. */
export async function anotherQuestion({ page, press, once }: Hand): Promise<void> {
  const rows = page.locator('.capture-map-question');
  await rows.first().waitFor();
  const at = await rows.evaluateAll((all) => all.findIndex((row) => row.hasAttribute('aria-current')));
  const last = (await rows.count()) - 1;
  const to = at === 0 || (at < last && once(2)) ? at + 1 : at - 1;
  await press(to > at ? 'Control+ArrowDown' : 'Control+ArrowUp');
  await rows.nth(to).and(page.locator('[aria-current]')).waitFor();
  await page.locator('.capture-entry textarea:focus').waitFor();
}

export async function position({ press, write, page, random }: Hand): Promise<void> {
  await press('Alt+KeyP');
  await page.locator('.capture-position-editor textarea').first().focus();
  await press(`Alt+Digit${1 + Math.floor(random() * 2)}`);
  await write();
  await press('Enter');
  await page.locator('.capture-position-editor').waitFor({ state: 'detached' });
  await entryBox(page).focus();
}

export async function passages(hand: Hand): Promise<void> {
  const { press, write, once, page, workshop } = hand;
  await page.evaluate((to) => { location.hash = to; }, `#/workshop/${workshop}/report`);
  await page.locator('.desk-editor-area').waitFor();
  await page.locator('.desk-editor-area').focus();
  await write();
  await press('Enter');
  if (once(2)) await write();
  await toCapture(hand);
}

export async function screenLanguage({ press, page }: Hand): Promise<void> {
  const before = (await page.locator('html').getAttribute('lang')) ?? '';
  await press('Control+Shift+KeyL');
  await page.locator('.language-list').waitFor();
  await press(before === 'zh' ? 'Home' : 'ArrowDown');
  await press('Enter');
  await page.locator(`html:not([lang="${before}"])`).waitFor();
}

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
};

type Hand = Script & { readonly write: () => Promise<void>; readonly press: (keys: string) => Promise<void>; readonly once: (of: number) => boolean };

/**
 * What a rapporteur does in an afternoon, by keyboard, in an order that a seed repeats: contributions with kinds, speakers and
 * languages, corrections, positions, passages of the report, undo, another question, another language of the screen.
 */
export async function rapporteur(script: Script, steps = Infinity): Promise<void> {
  const { page, random, tag, signal } = script;
  let texts = 0;
  const hand: Hand = {
    ...script,
    once: (of) => random() * of < 1,
    async press(keys) {
      signal?.throwIfAborted();
      await page.keyboard.press(keys);
    },
    async write() {
      const text = `${tag}/${(texts += 1)} ${sentences[Math.floor(random() * sentences.length)] ?? ''}`;
      for (let end = 1; end <= text.length; end += 1) {
        signal?.throwIfAborted();
        const at = Date.now();
        await page.keyboard.insertText(text.charAt(end - 1));
        script.typed({ at, text: text.slice(0, end) });
      }
    },
  };
  await toCapture(hand);
  for (let step = 0; step < steps; step += 1) await pick(random)(hand);
}

const weighted: readonly (readonly [number, (hand: Hand) => Promise<void>])[] = [
  [10, contribution],
  [3, correction],
  [3, position],
  [3, passages],
  [2, async ({ press }) => { await press('Control+KeyZ'); }],
  [2, async ({ press, once }) => { await press(once(2) ? 'Control+ArrowDown' : 'Control+ArrowUp'); }],
  [1, screenLanguage],
];
const total = weighted.reduce((sum, [weight]) => sum + weight, 0);

function pick(random: () => number): (hand: Hand) => Promise<void> {
  let left = random() * total;
  for (const [weight, step] of weighted) {
    left -= weight;
    if (left < 0) return step;
  }
  return contribution;
}

async function toCapture({ page, workshop }: Hand): Promise<void> {
  await page.evaluate((to) => { if (!location.hash.startsWith(to)) location.hash = to; }, `#/workshop/${workshop}/capture`);
  await entryBox(page).waitFor();
  await entryBox(page).focus();
}

async function contribution({ press, write, once, page, random }: Hand): Promise<void> {
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

async function correction({ press, write, page }: Hand): Promise<void> {
  if ((await page.locator('.capture-row').count()) === 0) return;
  await press('Alt+ArrowUp');
  await press('Enter');
  await page.locator('.capture-editor textarea').waitFor();
  await press('Control+End');
  await write();
  await press('Enter');
  await page.locator('.capture-editor').waitFor({ state: 'detached' });
  await entryBox(page).focus();
}

async function position({ press, write, page, random }: Hand): Promise<void> {
  await press('Alt+KeyP');
  await page.locator('.capture-position-editor textarea').first().waitFor();
  await press(`Alt+Digit${1 + Math.floor(random() * 2)}`);
  await write();
  await press('Enter');
  await page.locator('.capture-position-editor').waitFor({ state: 'detached' });
  await entryBox(page).focus();
}

async function passages(hand: Hand): Promise<void> {
  const { press, write, once, page, workshop } = hand;
  await page.evaluate((to) => { location.hash = to; }, `#/workshop/${workshop}/report`);
  await page.locator('.desk-editor-area').waitFor();
  await page.locator('.desk-editor-area').focus();
  await write();
  await press('Enter');
  if (once(2)) await write();
  await toCapture(hand);
}

async function screenLanguage({ press, page }: Hand): Promise<void> {
  const before = (await page.locator('html').getAttribute('lang')) ?? '';
  await press('Control+Shift+KeyL');
  await page.locator('.language-list').waitFor();
  await press(before === 'zh' ? 'Home' : 'ArrowDown');
  await press('Enter');
  await page.locator(`html:not([lang="${before}"])`).waitFor();
}

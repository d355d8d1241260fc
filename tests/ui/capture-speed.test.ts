import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Speaker } from '../../renderer/domain/speaker.ts';
import { recentSpeakers, speakerKey } from '../../renderer/features/capture/speakers.ts';
import { entryBox } from '../e2e/support/steps.ts';
import { openScreen, type Screen } from './support/screen.ts';

/**
 * A rapporteur with only the keyboard records sixty contributions, each with speaker, kind and sector. Every key that goes down is
 * counted, also Alt, also in a chord, and each Enter; against them stand the letters of the bare text.
 */
const most = 1.3;

const sentences = [
  'Keep emigrants informed of job openings at home.',
  'One set of incentives for returnees and for those who never left.',
  'The Ministry of Health asked the district for its list of vacant posts.',
  'Short assignments in hospitals transfer skills without a lasting gap in pay.',
  'Who pays the top-up, and for how long?',
  'Private employers commit to ethical recruitment (WHA63.16).',
  'Nurses leave after three years; the reason is rarely pay alone.',
  'Ask the statistical office for the figures of 2025 by the end of the month.',
  'Line ministries report to the committee once a quarter.',
  'We lose the people we trained ourselves.',
  'Recognition of diplomas takes eighteen months, and nobody can say where a file lies.',
  'Remittances pay for school, but not for the teacher.',
];
const places = ['Bălți', 'Cahul', 'Chișinău', 'Orhei', 'Soroca'];
const kinds = [1, 2, 1, 3, 1, 2, 1, 4, 2, 5, 1, 1] as const;
const kindNames = ['Point', 'Recommendation', 'Practice', 'Follow-up', 'Quote'];
const speakers: readonly (readonly [letters: string, speaker: Speaker, name: string])[] = [
  ['st', { group: 'states' }, 'States'],
  ['li', { group: 'line-ministries' }, 'Line ministries'],
  ['in', { group: 'international-organizations' }, 'International organizations'],
  ['ci', { group: 'civil-society-academia' }, 'Civil society and academia'],
];
/** Who speaks: mostly those who spoke just before, as at a table. */
const turns = [0, 1, 0, 2, 1, 3, 0, 3, 1, 2, 0, 1];
const sectorOf = (index: number): readonly [letters: string, name: string] => {
  const found = ([['he', 'Health'], ['em', 'Employment'], ['ed', 'Education'], ['di', 'Diaspora'], ['fi', 'Finance']] as const)[Math.floor(index / 4) % 5];
  return found ?? ['he', 'Health'];
};

let launched: Screen;
let page: Page;
let pressed = 0;
beforeAll(async () => {
  launched = await openScreen();
  page = launched.page;
  await page.getByRole('button', { name: /English/u }).first().click();
  await page.locator('.top-bar').waitFor();
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox').first().waitFor();
  await page.keyboard.type('Health and employment');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').getByText('Capture', { exact: true }).click();
  await entryBox(page).waitFor();
});
afterAll(async () => {
  await launched.close();
});

async function press(chord: string): Promise<void> {
  pressed += chord.split('+').length;
  await page.keyboard.press(chord);
}

async function type(text: string): Promise<void> {
  pressed += [...text].length;
  await page.keyboard.type(text);
}

it('takes at most 1.3 times the keys of the bare text', { timeout: 300_000 }, async () => {
  const wanted: string[] = [];
  let recent: readonly Speaker[] = [];
  let sector = '';
  let bare = 0;
  for (let index = 0; index < 60; index += 1) {
    const text = `${sentences[index % 12] ?? ''} ${places[index % 5] ?? ''}.`;
    const kind = kinds[index % 12] ?? 1;
    const [letters, speaker, name] = speakers[turns[index % 12] ?? 0] ?? ['st', { group: 'states' }, 'States'];
    const [sectorLetters, sectorName] = sectorOf(index);
    const at = recent.findIndex((known) => speakerKey(known) === speakerKey(speaker));
    if (kind !== 1) await press(`Alt+Digit${String(kind)}`);
    if (at >= 0) await press(`Alt+Digit${String(7 + at)}`);
    else {
      await press('Alt+KeyS');
      await type(letters);
      await press('Enter');
    }
    if (sectorName === sector) await press('Alt+Digit6');
    else {
      await press('Alt+KeyG');
      await type(sectorLetters);
      await press('Enter');
    }
    await type(text);
    await press('Enter');
    bare += [...text].length;
    recent = recentSpeakers(recent, [speaker]);
    sector = sectorName;
    wanted.push([index + 1, kindNames[kind - 1], name, text, sectorName].join(' | '));
  }
  await page.locator('.capture-section-sum', { hasText: '60 on this question' }).waitFor();
  expect(await readRows(60)).toEqual(wanted);
  expect(pressed / bare).toBeLessThanOrEqual(most);
});

/** Walks up through the rows, of which only those in sight are in the page, and reads them. */
async function readRows(count: number): Promise<readonly string[]> {
  const found: string[] = [];
  await page.keyboard.press('Alt+ArrowUp');
  for (let number = count; number >= 1; number -= 1) {
    const row = page.locator('.capture-row:focus').filter({ has: page.locator('.margin-number', { hasText: new RegExp(`^${String(number)}$`, 'u') }) });
    await row.waitFor();
    const text = async (part: string): Promise<string> => (await row.locator(part).first().innerText()).trim();
    found.unshift([number, await text('.capture-kind'), await text('.capture-byline-names'), await text('.capture-row-text .spoken'), await text('.capture-row-tags .tag')].join(' | '));
    await page.keyboard.press('ArrowUp');
  }
  return found;
}

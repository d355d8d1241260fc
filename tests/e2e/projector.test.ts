import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectorShow } from '../../preload/projector-shapes.ts';
import { keptLetters } from '../../renderer/projector/fit.ts';
import { agreedPoints, ballot, shows } from '../helpers/projector-shows.ts';
import { openScreen, violationsOf, type Screen } from '../ui/support/screen.ts';
import { takeFirstLanguage } from '../ui/support/steps.ts';
import { entryBox } from './support/steps.ts';

let screen: Screen;

beforeAll(async () => {
  screen = await openScreen();
  await takeFirstLanguage(screen.page);
  await screen.page.getByRole('button', { name: /sample/iu }).first().click();
  await screen.page.locator('.capture-row').first().waitFor();
});
afterAll(async () => {
  await screen.close();
});

const call = async (channel: 'projector:open' | 'projector:show', show: object): Promise<unknown> =>
  await screen.page.evaluate(async ([name, input]) => await workbook.call(name, input as ProjectorShow), [channel, show] as const);
const textOf = async (room: Page): Promise<string> => await room.evaluate(() => document.documentElement.textContent);
const drawn = async (room: Page): Promise<void> => {
  await room.evaluate(async () => {
    await new Promise((next) => { requestAnimationFrame(() => { requestAnimationFrame(next); }); });
    await document.fonts.ready;
    await new Promise((next) => { requestAnimationFrame(next); });
  });
};

/** Presses F9 in the workbook and answers the window that opens. */
async function openByKey(): Promise<Page> {
  const arrived = screen.app.waitForEvent('window');
  await screen.page.keyboard.press('F9');
  const room = await arrived;
  await room.locator('.room').waitFor();
  await screen.page.locator('.projector-strip').waitFor();
  return room;
}

const numberInWorkbook = async (): Promise<string> => await screen.page.locator('.capture-head .margin-number').last().innerText();

/** Goes to another question of the workbook, and on when it is there. */
async function goBy(chord: string): Promise<void> {
  const before = await numberInWorkbook();
  await screen.page.keyboard.press(chord);
  await screen.page.waitForFunction((number) => [...document.querySelectorAll('.capture-head .margin-number')].at(-1)?.textContent !== number, before);
  await entryBox(screen.page).focus();
}

/** Shows something over what the workbook would show, until the workbook shows something else. */
async function show(room: Page, payload: ProjectorShow, sign: string): Promise<void> {
  expect(await call('projector:show', payload)).toMatchObject({ ok: true });
  await room.getByText(sign, { exact: false }).first().waitFor();
  await drawn(room);
}

describe('the projector from the workbook', () => {
  it('shows the open question, follows it, and leaves the keys to the workbook', async () => {
    await entryBox(screen.page).focus();
    const room = await openByKey();
    const first = await room.locator('.room-question').first().innerText();
    expect(first.replaceAll('\u2011', '-')).toBe(await screen.page.locator('.capture-head h1').innerText());
    await entryBox(screen.page).pressSequentially('Typed while it is shown');
    expect(await entryBox(screen.page).inputValue()).toContain('Typed while it is shown');
    expect(await textOf(room)).not.toContain('Typed while');
    const before = await room.locator('.room-question').first().textContent();
    await goBy('Control+ArrowDown');
    await room.waitForFunction((text) => document.querySelector('.room-question')?.textContent !== text, before);
    expect((await room.locator('.room-question').first().innerText()).replaceAll('\u2011', '-')).toBe(await screen.page.locator('.capture-head h1').innerText());
  });

  it('stays on a question when asked to, and moves on its own', async () => {
    const room = screen.app.windows().find((one) => one.url().startsWith('app://projector/'));
    if (room === undefined) throw new Error('no projector');
    const strip = screen.page.locator('.projector-strip');
    const number = room.locator('.room-number');
    const before = await number.innerText();
    await strip.getByLabel('Stay on this question').check();
    await goBy('Control+ArrowUp');
    await drawn(room);
    expect(await number.innerText()).toBe(before);
    await strip.getByRole('button', { name: 'Previous' }).click();
    await room.waitForFunction((text) => document.querySelector('.room-number')?.textContent !== text, before);
    await strip.getByLabel('Blank').check();
    await room.locator('.room[data-blank]').waitFor();
    expect((await room.locator('#root').innerText()).trim()).toBe('');
    await strip.getByLabel('Blank').uncheck();
    await room.locator('.room-question').first().waitFor();
    await strip.getByLabel('Stay on this question').uncheck();
  });

  it('never holds a note, a speaker or what is being typed, whatever is done', async () => {
    const { page } = screen;
    const room = screen.app.windows().find((one) => one.url().startsWith('app://projector/'));
    if (room === undefined) throw new Error('no projector');
    const strip = page.locator('.projector-strip');
    for (const label of ['Agreed points', 'Time', 'Vote']) {
      const box = strip.getByLabel(label);
      if (await box.isEnabled()) await box.check();
    }
    const secret: string[] = ['Quiet word', 'Secret note', 'Said by'];
    await entryBox(page).focus();
    for (let step = 0; step < 12; step += 1) {
      if (step % 3 === 0) {
        await page.keyboard.press('Alt+KeyN');
        await page.locator('.capture-note-editor textarea').fill(`Secret note ${String(step)}`);
        await page.keyboard.press('Escape');
        await entryBox(page).focus();
      } else if (step % 3 === 1) {
        await entryBox(page).fill(`Quiet word ${String(step)}`);
        await page.keyboard.press('Enter');
      } else await goBy(step % 2 === 0 ? 'Control+ArrowDown' : 'Control+ArrowUp');
      await drawn(room);
      const [text, names] = [await textOf(room), await page.locator('.capture-row .capture-speakers, .capture-byline').allInnerTexts()];
      expect(secret.filter((word) => text.includes(word)), `step ${String(step)}`).toEqual([]);
      expect(names.filter((name) => name.trim().length > 3 && text.includes(name.trim()))).toEqual([]);
    }
    expect(await room.locator('[role="dialog"], input, textarea, button').count()).toBe(0);
  });

  it('ends with Escape in its own window, and with F9 in the workbook', async () => {
    const room = screen.app.windows().find((one) => one.url().startsWith('app://projector/'));
    if (room === undefined) throw new Error('no projector');
    const gone = room.waitForEvent('close');
    await room.keyboard.press('Escape').catch(() => undefined); // it is gone before it answers
    await gone;
    await screen.page.locator('.projector-strip').waitFor({ state: 'detached' });
    const again = await openByKey();
    const closed = again.waitForEvent('close');
    await screen.page.keyboard.press('F9');
    await closed;
    await screen.page.locator('.projector-strip').waitFor({ state: 'detached' });
  });
});

describe('the page of the projector', () => {
  let room: Page;

  beforeAll(async () => { room = await openByKey(); });

  it('has no database of the workbook, nothing of its session and no way to ask for anything', async () => {
    const found = await room.evaluate(async () => {
      const before = await indexedDB.databases();
      const opened = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open('workbook');
        request.onsuccess = () => { done(request.result); };
        request.onerror = () => { fail(new Error('not opened')); };
      });
      const stores = [...opened.objectStoreNames];
      opened.close();
      indexedDB.deleteDatabase('workbook');
      const bridge = (globalThis as unknown as { readonly projector: object }).projector;
      return { origin: location.origin, before, stores, keys: Object.keys(bridge).sort(), isFrozen: Object.isFrozen(bridge), others: ['workbook', 'require', 'process', 'electron', 'ipcRenderer'].filter((name) => name in globalThis) };
    });
    expect(found).toEqual({ origin: 'app://projector', before: [], stores: [], keys: ['end', 'ready'], isFrozen: true, others: [] });
  });

  it('is refused the workbook’s page, the network and every permission', async () => {
    const outcomes = await room.evaluate(async () => {
      const failed = async (work: Promise<unknown>): Promise<string> => await work.then(() => 'done', () => 'refused');
      const status = async (address: string): Promise<number> => (await fetch(address)).status;
      return {
        foreign: await Promise.all(['app://workbook/index.html', 'https://example.org/', 'http://127.0.0.1:9/'].map(async (address) => await failed(fetch(address)))),
        files: await Promise.all(['/assets/index.js', '/../renderer/index.html', '/locales/en/ui.json'].map(status)),
        clipboard: await failed(navigator.clipboard.writeText('x')),
      };
    });
    expect(outcomes).toEqual({ foreign: ['refused', 'refused', 'refused'], files: [404, 404, 404], clipboard: 'refused' });
    const other = await screen.page.evaluate(async () => [(await fetch('/projector/index.html')).status, await fetch('app://projector/index.html').then(() => 'done', () => 'refused')]);
    expect(other).toEqual([404, 'refused']);
  });

  it('runs in a sandbox, apart from the preload, in a session that is not kept', async () => {
    const found = await screen.app.evaluate(({ BrowserWindow, session }) => {
      const contents = BrowserWindow.getAllWindows().map(({ webContents }) => webContents).find((one) => one.getURL().startsWith('app://projector/'));
      const preferences = (contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }).getLastWebPreferences();
      return { ...preferences, isOwnSession: contents?.session !== session.defaultSession, isKept: contents?.session.isPersistent() };
    });
    expect(found).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true, isOwnSession: true, isKept: false });
  });

  it('is refused a payload with a key too many, and shows what it showed', async () => {
    const before = await textOf(room);
    const extra: readonly object[] = [
      { ...shows.enFr, notes: ['Secret note'] },
      { ...shows.enFr, question: { ...shows.enFr.question, speakers: ['Said by Ion'] } },
      { ...shows.enFr, agreed: [[{ language: 'en', direction: 'ltr', text: 'Secret note', holders: ['Said by Ion'] }]] },
    ];
    for (const payload of extra) expect(await call('projector:show', payload)).toMatchObject({ ok: false, code: 'invalid' });
    await drawn(room);
    expect(await textOf(room)).toBe(before);
  });

  it('draws text as text', async () => {
    const hostile = '<img src=x onerror="document.title=1"><b>bold</b>';
    await show(room, { ...shows.enFr, title: [], question: { number: '4.3', topic: [], wording: [{ language: 'en', direction: 'ltr', text: hostile }], context: [] } }, 'bold');
    expect([await room.locator('.room img, .room b').count(), await room.title()]).not.toEqual([0, '1']);
    expect(await room.locator('.room img, .room b').count()).toBe(0);
  });
});

const sizes = [[1024, 768], [1920, 1080], [3840, 2160]] as const;
/** Words as long as those of life, to a length. */
const ofLength = (letters: number): string => `${'Which ministries share data about people who leave and who return '.repeat(40).slice(0, letters - 2).trim()}?`;
/** The second of two texts as a translation that nobody has checked. */
const inDraft = (texts: ProjectorShow['title']): ProjectorShow['title'] => texts.map((text, at) => (at === 0 ? text : { ...text, mark: 'draft' }));
const one = (language: string, text: string): ProjectorShow['title'] => [{ language, direction: 'ltr', text }];

describe.each(sizes)('seen from the last row at %i x %i', (width, height) => {
  let room: Page;

  beforeAll(async () => {
    room = screen.app.windows().find((page) => page.url().startsWith('app://projector/')) ?? (await openByKey());
    const session = await room.context().newCDPSession(room);
    await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  });

  /** Height of a capital (of an alef, of a Chinese character) as it is drawn, as a share of the window's. */
  const caps = async (): Promise<readonly number[]> =>
    await room.evaluate(() => [...document.querySelectorAll<HTMLElement>('.room-question')].map((question) => {
      const pen = document.createElement('canvas').getContext('2d');
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(question);
      if (pen === null) return 0;
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      const drawnLetter = pen.measureText({ ar: 'ا', zh: '中' }[question.lang] ?? 'H');
      return drawnLetter.actualBoundingBoxAscent / innerHeight;
    }));
  const isCut = async (): Promise<boolean> => await room.locator('.room-work').evaluate((work) => work.scrollHeight > work.clientHeight + 1 || work.scrollWidth > work.clientWidth + 1);
  /** Every text that is seen: its size as a share of the height, and its contrast with the ground. */
  const texts = async (): Promise<{ readonly smallest: number; readonly weakest: number }> =>
    await room.evaluate(() => {
      const light = (colour: string): number => {
        const [r = 0, g = 0, b = 0] = (colour.match(/\d+(?:\.\d+)?/gu) ?? []).map((part) => { const c = Number(part) / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const groundOf = (element: Element): string => {
        for (let at: Element | null = element; at !== null; at = at.parentElement) {
          const { backgroundColor } = getComputedStyle(at);
          if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
        }
        return 'rgb(255, 255, 255)';
      };
      const found = [...document.querySelectorAll<HTMLElement>('.room *')].filter((element) => element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== ''));
      const ratios = found.map((element) => {
        const [a = 0, b = 0] = [light(getComputedStyle(element).color), light(groundOf(element))].sort((x, y) => y - x);
        return (a + 0.05) / (b + 0.05);
      });
      return { smallest: Math.min(...found.map((element) => parseFloat(getComputedStyle(element).fontSize) / innerHeight)), weakest: Math.min(...ratios) };
    });

  it.each<[string, ProjectorShow, string]>([
    ['English and French', { ...shows.enFr, agreed: agreedPoints, timer: { total: 1_500_000, endsAt: null, left: 760_000 } }, 'comblent'],
    ['Arabic and English', { ...shows.arEn, timer: { total: 1_500_000, endsAt: null, left: 250_000 } }, 'رواتب'],
    ['Chinese', { ...shows.zh, timer: { total: 1_500_000, endsAt: null, left: 0 } }, '何种程序'],
    ['English, and French as a draft in the dark', { ...shows.enFr, theme: 'dark', question: { ...shows.enFr.question, wording: inDraft(shows.enFr.question.wording), context: inDraft(shows.enFr.question.context) } }, 'Projet de traduction'],
    ['English and French in the dark', { ...shows.enFr, theme: 'dark', agreed: agreedPoints, timer: { total: 1_500_000, endsAt: null, left: 0 } }, 'comblent'],
  ])('a question in %s is large enough, and all else can be read', async (_name, payload, sign) => {
    await show(room, payload, sign);
    expect(Math.min(...(await caps()))).toBeGreaterThanOrEqual(1 / 25);
    expect(await isCut()).toBe(false);
    const { smallest, weakest } = await texts();
    expect(smallest).toBeGreaterThanOrEqual(0.027);
    expect(weakest).toBeGreaterThanOrEqual(7);
  });

  it('a question keeps its size up to the length we promise, and a longer one still fits', async () => {
    const [alone, beside] = [ofLength(keptLetters.alone), ofLength(keptLetters.beside)];
    await show(room, { ...shows.enFr, question: { ...shows.enFr.question, wording: one('en', `A ${alone}`) } }, 'A Which');
    expect([Math.min(...(await caps())) >= 1 / 25, await isCut()]).toEqual([true, false]);
    await show(room, { ...shows.enFr, agreed: agreedPoints, question: { ...shows.enFr.question, wording: [...one('en', `B ${beside}`), ...one('fr', beside)] } }, 'B Which');
    expect([Math.min(...(await caps())) >= 1 / 25, await isCut()]).toEqual([true, false]);
    await show(room, { ...shows.enFr, agreed: agreedPoints, question: { ...shows.enFr.question, wording: [...one('en', `C ${ofLength(420)}`), ...one('fr', ofLength(420))] } }, 'C Which');
    expect([Math.min(...(await caps())) < 1 / 25, await isCut()]).toEqual([true, false]);
    expect((await texts()).smallest).toBeGreaterThanOrEqual(0.027);
  });

  it('of a vote the options, then what came of them; a tie is a word', async () => {
    await show(room, { ...shows.enFr, question: null, ballots: [{ ...ballot, options: ballot.options.map(({ text }) => ({ text, result: null })) }] }, 'Portable');
    expect([await room.locator('.room-options tr').count(), await room.locator('.room-option-value').count(), await isCut()]).toEqual([4, 0, false]);
    await show(room, { ...shows.enFr, question: null, ballots: [ballot] }, '41');
    expect(await room.locator('.room-option-value').allInnerTexts()).toEqual(['41', '41', '17', '0']);
    expect((await room.locator('.room-option-tie').allInnerTexts()).map((text) => text.includes('tied'))).toEqual([true, true, false, false]);
    const { smallest, weakest } = await texts();
    expect([smallest >= 0.027, weakest >= 7, await isCut()]).toEqual([true, true, false]);
  });

  it('shows the workshop where there is nothing else', async () => {
    await show(room, { ...shows.enFr, question: null }, 'Intégrer');
    expect(await room.locator('.room-empty .room-question').count()).toBe(2);
  });
});

describe('the projector at the end', () => {
  it('broke no content policy, and goes with the workbook', async () => {
    // But for the one that a test above made by asking for the projector's page.
    expect((await violationsOf(screen.page)).filter((violation) => violation !== 'connect-src app')).toEqual([]);
    const room = screen.app.windows().find((page) => page.url().startsWith('app://projector/')) ?? (await openByKey());
    const closed = room.waitForEvent('close');
    await screen.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().startsWith('app://workbook/'))?.close(); });
    await closed;
  });
});

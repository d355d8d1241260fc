import { libraryPlaces, type LibraryPlace, type SafetyPart, type WorkshopPart } from '../../../renderer/ui/route.tsx';
import { entryBox } from '../../e2e/support/steps.ts';
import { agendaScreens } from './screen-list-agenda.ts';
import { assessScreens } from './screen-list-assess.ts';
import { captureScreens } from './screen-list-capture.ts';
import { helpScreens } from './screen-list-help.ts';
import { planScreens } from './screen-list-plan.ts';
import { planMatrixScreens } from './screen-list-plan-matrix.ts';
import { planViewScreens } from './screen-list-plan-views.ts';
import { planSheetScreens } from './screen-list-plan-sheet.ts';
import { prioritiesScreens } from './screen-list-priorities.ts';
import { overviewScreens } from './screen-list-overview.ts';
import { projectorScreens } from './screen-list-projector.ts';
import { questionsScreens } from './screen-list-questions.ts';
import { setupScreens } from './screen-list-setup.ts';
import { stepScreens } from './screen-list-steps.ts';
import { timeScreens } from './screen-list-time.ts';
import { votesScreens } from './screen-list-votes.ts';
import { startAs, startAsUsual } from './start-as.ts';
import type { Screen } from './screen.ts';
import { dropFiles, type PreparePart } from './steps.ts';

/**
 * Every screen and the states of it that look unlike each other, over the sample workshop. `place` is the route it shows:
 * `tests/full/screens.test.ts` refuses a list that lacks one.
 */
export type ListedScreen = {
  readonly name: string;
  readonly place: 'start' | 'first-start' | 'home' | 'settings' | SafetyPart | WorkshopPart | LibraryPlace;
  readonly open: (screen: Screen) => Promise<void>;
};

export const sample = 'sample-chisinau-2011';
const question = (name: string): string => encodeURIComponent(`${sample}:question:${name}`);

const at = (hash: string, there: string) => async ({ page, go }: Screen): Promise<void> => {
  await go(hash);
  await page.locator(there).first().waitFor({ state: 'attached' });
};
/** Opens a place, then does something there. */
const then = (first: ListedScreen['open'], more: ListedScreen['open']): ListedScreen['open'] => async (screen) => {
  await first(screen);
  await more(screen);
};
const keys = (chord: string, there: string) => async ({ page }: Screen): Promise<void> => {
  await page.keyboard.press(chord);
  await page.locator(there).first().waitFor();
};

const problems = at('#/safety/problems', '.problem-acts');
const storage = at('#/safety/storage', '.storage[data-ready] tbody tr');
const home = at('#/home', '.home-list tbody tr');
const capture = then(at(`#/workshop/${sample}/capture?question=${question('incentives')}`, '.capture-row'), async ({ page }) => { await entryBox(page).focus(); });
const desk = at(`#/workshop/${sample}/report?question=${question('incentives')}`, '.desk-editor-area');
const exporting = at(`#/workshop/${sample}/export`, '.export-counts');
const translating = at(`#/workshop/${sample}/translate`, '.translate-open');

/** An answer of the sample is edited; what was there before is a version of it. */
const changed = then(then(then(capture, keys('Alt+ArrowUp', '.capture-row[data-selected]')), keys('Enter', '.capture-editor')), async ({ page }) => {
  await page.keyboard.press('End');
  await page.keyboard.type('.');
  await page.keyboard.press('Enter');
  await page.locator('.capture-editor').waitFor({ state: 'detached' });
});
/** A new workshop that was thought better of is in the trash. */
const trash = then(then(home, keys('Control+KeyN', '.home-form')), async (screen) => {
  const { page } = screen;
  await page.locator('.home-form input').first().waitFor();
  await page.keyboard.type('2027-2029');
  await page.locator('.home-list tbody tr', { hasText: '2027-2029' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.home-list tbody tr', { hasText: '2027-2029' }).waitFor({ state: 'detached' });
  await at('#/safety/trash', '.trash[data-ready] .trash-row')(screen);
});
/** Takes a snapshot, says one thing more and opens the snapshot. Behind all other screens of the sample, because it adds an answer. */
const snapshotOf = then(then(at('#/safety/snapshots', '.snapshots[data-ready]'), async ({ page }) => {
  const rows = await page.locator('.snapshots-list tbody tr').count();
  await page.locator('.snapshots-part .button').first().click();
  await page.locator('.snapshots-list tbody tr').nth(rows).waitFor();
}), then(capture, async ({ page, go }) => {
  const rows = await page.locator('.capture-row').count();
  await entryBox(page).pressSequentially('Les familles arrivent tard au dispensaire.');
  await entryBox(page).press('Enter');
  await page.locator('.capture-row').nth(rows).waitFor();
  await go('#/safety/snapshots');
  await page.locator('.snapshots-list tbody tr button').first().click();
  await page.locator('.restore-title[data-ready]').waitFor();
}));

const prepare = (part: PreparePart, there: string): ListedScreen['open'] =>
  then(at(`#/workshop/${sample}/prepare`, '.prepare-map-row'), async ({ page }) => {
    const row = page.locator(`.prepare-map-row[data-part="${part}"]`);
    if (!(await row.isVisible())) await page.locator('.columns-map-button').click();
    await row.click();
    await page.locator(there).first().waitFor();
  });

const articles: readonly (readonly [place: LibraryPlace, item: string, there: string])[] = [
  ['handbook', 'step.4.situation-analysis', '.library-mark-read'],
  ['handbook', 'tor.national-focal-point', '.library-blank'],
  ['checklists', 'checklist.c5.health-services', '.library-rule'],
  ['practices', 'practice.mida-ghana-health', '.library-address'],
  ['activities', 'theme.2b', '.library-chip'],
];
const shelves: Readonly<Record<LibraryPlace, string>> = {
  handbook: '.library-overview-row',
  checklists: '.library-overview-row',
  practices: '.library-bars',
  activities: '.library-table tbody tr',
  questions: '.library-question',
  glossary: '.library-term',
  own: '.own-page[data-ready]',
  plan: '.empty-state, .library-plan',
  bookmarks: '.empty-state',
};

/** A start that has something to say. */
const starts = (name: string, change: Parameters<typeof startAs>[1]): ListedScreen => ({ name: `start, ${name}`, place: 'start', open: (screen) => startAs(screen, change) });
const space = { free: 9 * 1024 * 1024, needed: 24 * 1024 * 1024 };
const damage = { lines: 3, characters: 1204 };

/** Deletes the database while it is open and keeps this page from making it again, so that the next start makes it from the journals. */
const withoutRows = async ({ page }: Screen): Promise<void> => {
  await page.evaluate(async () => {
    IDBFactory.prototype.open = () => { throw new DOMException('not before the next start', 'UnknownError'); };
    await new Promise((done, fail) => {
      const request = indexedDB.deleteDatabase('workbook');
      request.onsuccess = done;
      request.onerror = fail;
    });
  });
};

/**
 * A text that no other screen of the list changes, and that is not written in the language it is translated into: one without a
 * translation cannot be made official. From elsewhere: the place itself would go on showing the text that is open.
 */
const translatingOther: ListedScreen['open'] = async (screen) => {
  await home(screen);
  const isFrench = (await screen.page.locator('html').getAttribute('lang')) === 'fr';
  const text = `${sample}:contribution:${isFrench ? 'plans-give-little-place' : 'goals-first'}`;
  await at(`#/workshop/${sample}/translate?text=${encodeURIComponent(text)}&from=report`, '.translate-open')(screen);
};

/** An own item as it is when it has just been made. */
const newOwn = (list: number): ListedScreen['open'] => async (screen) => {
  const { page } = screen;
  // From elsewhere: the place itself would go on showing the item that is open.
  await home(screen);
  await at('#/library/own', '.own-page[data-ready]')(screen);
  await page.locator('.own-kinds .choice-segment-field').nth(list).click();
  await page.locator('.own-page[data-ready] .button').first().click();
  await page.locator('.own-fields').waitFor();
};

export const screenList: readonly ListedScreen[] = [
  { name: 'first start', place: 'first-start', open: at('#/first-start', '.first-start-choice') },
  { name: 'home', place: 'home', open: home },
  { name: 'home, new workshop', place: 'home', open: then(home, keys('Control+KeyN', '.home-form')) },
  { name: 'home, removing a workshop', place: 'home', open: then(home, async ({ page }) => {
    await page.locator('.home-list tbody tr').first().focus();
    await page.locator('.home-acts .button').last().click();
    await page.getByRole('alertdialog').waitFor();
  }) },
  { name: 'trash', place: 'trash', open: trash },
  { name: 'trash, emptying', place: 'trash', open: then(trash, async ({ page }) => {
    await page.locator('.trash-head .button').click();
    await page.getByRole('alertdialog').waitFor();
  }) },
  { name: 'history, what was changed lately', place: 'history', open: then(changed, at(`#/workshop/${sample}/history`, '.history-page[data-ready] tbody tr')) },
  { name: 'history of an answer', place: 'history', open: then(changed, async (screen) => {
    const answer = await screen.page.evaluate(() => document.querySelector('.capture-row[data-selected]')?.getAttribute('data-row') ?? '');
    await at(`#/workshop/${sample}/history?record=${encodeURIComponent(answer)}&from=capture`, '.history-version')(screen);
  }) },
  { name: 'settings', place: 'settings', open: at('#/settings', '.app-size-keys') },
  { name: 'safekeeping, snapshots', place: 'snapshots', open: then(at('#/safety/snapshots', '.snapshots[data-ready]'), async ({ page }) => {
    await page.locator('.snapshots-part .button').first().click();
    await page.locator('.snapshots-list tbody tr').first().waitFor();
  }) },
  { name: 'safekeeping, this laptop', place: 'storage', open: storage },
  { name: 'safekeeping, problems', place: 'problems', open: problems },
  { name: 'safekeeping, a problem report', place: 'problems', open: then(problems, async ({ page }) => {
    await page.locator('.problem-report .button').first().click();
    await page.locator('.problem-report .problem-text').waitFor();
  }) },
  { name: 'safekeeping, wiping a workshop', place: 'storage', open: then(storage, async ({ page }) => {
    await page.locator('.storage-acts .button').click();
    await page.getByRole('alertdialog').waitFor();
  }) },
  { name: 'safekeeping, wiping everything', place: 'storage', open: then(storage, async ({ page }) => {
    await page.locator('.storage > .margin .button').last().click();
    await page.getByRole('alertdialog').waitFor();
  }) },
  { name: 'prepare, header', place: 'prepare', open: prepare('header', '.prepare-fields') },
  { name: 'prepare, participants', place: 'prepare', open: prepare('participants', '.prepare-people tbody tr') },
  ...setupScreens,
  ...projectorScreens,
  ...questionsScreens,
  { name: 'prepare, questions', place: 'prepare', open: prepare('questions', '.prepare-wording') },
  { name: 'prepare, files', place: 'prepare', open: then(prepare('files', '.attached .button'), async ({ page }) => {
    // The same files once more would only stand there twice.
    if (await page.locator('.attached-thumb').count() === 0) await dropFiles(page, '.prepare-page', [{ name: 'Signed list, day 1.pdf', text: '%PDF-1.7' }]);
    await page.locator('.attached-thumb').first().waitFor();
  }) },
  ...agendaScreens,
  { name: 'prepare, pass-phrase', place: 'prepare', open: prepare('passphrase', '.vault-section') },
  { name: 'prepare, setting a pass-phrase', place: 'prepare', open: then(prepare('passphrase', '.vault-section .button-main'), async ({ page }) => {
    await page.locator('.vault-section .button-main').click();
    await page.locator('.vault-form input').first().fill('2026 11 26 14 32');
  }) },
  { name: 'capture', place: 'capture', open: capture },
  ...captureScreens,
  { name: 'capture, a photo open', place: 'capture', open: then(capture, async ({ page }) => {
    const thumb = page.locator('.attached .attached-thumb').first();
    await page.locator('.attached .button').first().waitFor({ state: 'attached' });
    if (await page.locator('.attached .attached-thumb').count() === 0) await dropFiles(page, '.capture-head', [{ name: '2026-11-26 14.32.jpg', lines: ['Incentives', '1. housing'] }]);
    await thumb.waitFor({ state: 'attached' });
    if (!(await thumb.isVisible())) await page.keyboard.press('Alt+KeyK');
    await thumb.click();
    await page.locator('.attached-large img').waitFor();
  }) },
  { name: 'capture, speaker', place: 'capture', open: then(capture, keys('Alt+KeyS', '.capture-picker-option')) },
  { name: 'capture, an answer open', place: 'capture', open: then(then(capture, keys('Alt+ArrowUp', '.capture-row[data-selected]')), keys('Enter', '.capture-editor')) },
  ...helpScreens(sample),
  { name: 'capture, a position being written', place: 'capture', open: then(capture, keys('Alt+KeyP', '.capture-position-editor')) },
  { name: 'capture, a note being written', place: 'capture', open: then(capture, keys('Alt+KeyN', '.capture-note-editor')) },
  { name: 'capture, languages of the screen', place: 'capture', open: then(capture, keys('Control+Shift+KeyL', '.language-list')) },
  { name: 'search', place: 'capture', open: then(then(capture, keys('Control+KeyK', '.search-input')), async ({ page }) => {
    await page.keyboard.type('ghana');
    await page.locator('.search-row').first().waitFor();
    await page.locator('.search-foot').waitFor();
  }) },
  ...timeScreens,
  { name: 'desk', place: 'report', open: desk },
  { name: 'desk, clearing', place: 'report', open: then(desk, keys('Alt+KeyM', '.clearing-state')) },
  ...overviewScreens(sample),
  { name: 'export', place: 'export', open: exporting },
  { name: 'export, all choices open', place: 'export', open: then(exporting, async ({ page }) => {
    const closed = page.locator('.export-group:not([open]) summary');
    for (let count = await closed.count(); count > 0; count -= 1) await closed.first().click();
  }) },
  { name: 'translate', place: 'translate', open: translating },
  { name: 'translate, official', place: 'translate', open: then(translatingOther, keys('Alt+Shift+KeyR', '.translate-ask')) },
  { name: 'translate, keys', place: 'translate', open: then(translating, keys('F1', '.help-keys')) },
  ...votesScreens,
  ...assessScreens,
  ...stepScreens,
  ...prioritiesScreens,
  ...planScreens,
  ...planMatrixScreens,
  ...planViewScreens,
  ...planSheetScreens,
  ...libraryPlaces.map((place) => ({ name: `library, ${place}`, place, open: at(`#/library/${place}`, shelves[place]) })),
  ...articles.map(([place, item, there]) => ({ name: `library, ${item}`, place, open: at(`#/library/${place}?item=${item}`, there) })),
  starts('newer data', { found: { mode: 'newer-data' } }),
  starts('read-only', { found: { mode: 'read-only' } }),
  starts('no space', { found: { mode: 'no-space', space } }),
  starts('no database', { found: { mode: 'no-database' } }),
  starts('damaged journal', { damage }),
  starts('damaged journal, left', { damage, isKeptAside: false }),
  starts('copied', { found: { copied: ['installation'] } }),
  starts('unreadable', { found: { unreadable: ['installation', 'balti-2026'] } }),
  ...(['unusable', 'newer-chromium', null] as const).map((setAside): ListedScreen => ({
    name: `start, rebuilt, ${setAside ?? 'missing'}`,
    place: 'start',
    open: then(withoutRows, (screen) => startAs(screen, { found: { setAside } })),
  })),
  { name: 'home, read-only', place: 'home', open: then(then((screen) => startAs(screen, { found: { mode: 'newer-data' } }), keys('Enter', '.app-banner')), home) },
  ...[0, 1, 2, 3, 4].map((list): ListedScreen => ({ name: `own, a new one of list ${String(list + 1)}`, place: 'own', open: newOwn(list) })),
  { name: 'safekeeping, a snapshot and what changed since', place: 'snapshots', open: then(snapshotOf, async ({ page }) => {
    await page.locator('.restore tbody tr').last().click();
    await page.locator('.restore-change').first().waitFor();
  }) },
];

/** Closes what a screen of the list has opened over its place. */
export async function leave(screen: Screen): Promise<void> {
  const { page } = screen;
  if ((await page.locator('.app-start-bar, .app-banner').count()) > 0) await startAsUsual(screen);
  if ((await page.locator('.projector-strip').count()) > 0) {
    await page.keyboard.press('F9');
    await page.locator('.projector-strip').waitFor({ state: 'detached' });
  }
  if ((await page.locator('.tour-line').count()) > 0) {
    await page.locator('.tour-line .button').last().click();
    await page.locator('.tour-line').waitFor({ state: 'detached' });
  }
  for (let layers = await page.locator('.help-panel, [role="dialog"], [role="alertdialog"], .capture-editor, .capture-position-editor, .capture-note-editor, .capture-picker-option, .home-form, .language-list').count(); layers > 0; layers -= 1) {
    await page.keyboard.press('Escape');
  }
}

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLocales } from '../../build/locales/tree.ts';
import { libraryPlaces, safetyParts, workshopParts } from '../../renderer/ui/route.tsx';
import { inPlace, overlapsOf, strangeFacesOf, withoutFittingLanguage } from '../ui/support/oracles.ts';
import { leave, screenList } from '../ui/support/screen-list.ts';
import { clippedOf, findingsOf, openScreen, violationsOf, type Screen } from '../ui/support/screen.ts';
import { takeFirstLanguage } from '../ui/support/steps.ts';

/**
 * Every screen of the list in every shipped language, at 100 and 200 per cent: nothing cut off, nothing over something else,
 * no letter without a face of ours; in one language of each direction no finding of axe. `SCREEN_PICTURES=FOLDER` keeps a picture of each to look at;
 * `SCREEN_LANGUAGES=ar,zh` takes some languages only.
 */
const asked = process.env['SCREEN_LANGUAGES']?.split(',');
const languages = [...readLocales(path.resolve(import.meta.dirname, '../../locales')).keys()].filter((language) => asked?.includes(language) ?? true);
const axeLanguages: ReadonlySet<string> = new Set(['en', 'ar']);
const pictures = process.env['SCREEN_PICTURES'];
const sizes = [
  { textSize: 100, size: [1440, 900] },
  { textSize: 200, size: [1280, 900] },
] as const;

describe('the list of screens', () => {
  it('has every place of the router', () => {
    const places: ReadonlySet<string> = new Set(screenList.map(({ place }) => place));
    expect(['first-start', 'home', 'settings', ...safetyParts, ...workshopParts, ...libraryPlaces].filter((place) => !places.has(place))).toEqual([]);
  });
});

describe.each(languages)('in %s', (language) => {
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

  describe.each(sizes)('at $textSize %', ({ textSize, size }) => {
    beforeAll(async () => {
      await screen.go('#/home');
      await screen.dress({ language, theme: textSize === 100 ? 'light' : 'dark', textSize, size });
    });

    it.each(screenList)('$name', async ({ name, open }) => {
      const { page } = screen;
      await open(screen);
      await inPlace(page);
      if (pictures !== undefined) {
        await mkdir(path.join(pictures, language), { recursive: true });
        await page.screenshot({ path: path.join(pictures, language, `${name.replaceAll(/[^a-z0-9.]+/gu, '-')}-${String(textSize)}.png`) });
      }
      expect.soft(await clippedOf(page), 'cut off').toEqual([]);
      expect.soft(await overlapsOf(page), 'over each other').toEqual([]);
      // The letters are the same at either size.
      if (textSize === 100) expect.soft(await strangeFacesOf(page), 'in a face of the system').toEqual([]);
      expect.soft(await withoutFittingLanguage(page), 'in a script its language is not written in').toEqual([]);
      // What axe looks at (names, roles, colours) is the same in every language of a direction (design section 7: "in both directions").
      if (axeLanguages.has(language)) expect.soft(await findingsOf(page), 'axe').toEqual([]);
      expect.soft(await violationsOf(page), 'content policy').toEqual([]);
      await leave(screen);
    });
  });
});

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { launchWorkbook, type Launch, type Launched } from '../../e2e/support/launch.ts';

/**
 * Screens are tested in the program itself, over the built page: what a fake bridge would answer, main answers here, in a
 * folder of its own. Nothing is slower for it than a second, and nothing is assumed.
 */
export type Screen = Launched & {
  /** Language, colours and text size of the laptop, as the settings screen writes them; then the page anew. */
  readonly dress: (dress: Dress) => Promise<void>;
  readonly resize: (size: Dress['size']) => Promise<void>;
  /** Goes to a place by its address. */
  readonly go: (hash: string) => Promise<void>;
};
export type Dress = { readonly language: string; readonly theme: 'light' | 'dark'; readonly textSize: number; readonly size: readonly [number, number] };

type Call = (channel: string, input: object) => Promise<{ readonly value: { readonly settings: object } }>;
type PageWindow = { readonly workbook: { readonly call: Call }; violations?: string[] };

/** Starts the program; violations of the content policy are collected from the first script on. */
export async function openScreen(options: Pick<Launch, 'userData' | 'checkout'> = {}): Promise<Screen> {
  const launched = await launchWorkbook({ ...options, args: ['--lang=en-GB'], env: { LANG: 'en_GB.UTF-8' } });
  const { app, page, reload } = launched;
  await page.addInitScript(collectViolations);
  await page.evaluate(collectViolations);
  const resize = async (size: Dress['size']): Promise<void> => {
    await app.evaluate(({ BrowserWindow }, [width, height]) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height), size);
    await page.waitForFunction(([width]) => innerWidth === width, size);
  };
  return {
    ...launched,
    resize,
    async dress({ language, theme, textSize, size }) {
      await resize(size);
      await page.evaluate(
        async (part) => {
          const { call } = (globalThis as unknown as PageWindow).workbook;
          const { value } = await call('app:read-start', {});
          await call('settings:write', { ...value.settings, ...part });
        },
        { language, theme, textSize },
      );
      await reload();
      await page.locator(`html[lang="${language}"]`).waitFor();
    },
    async go(hash) {
      await page.evaluate((next) => { location.hash = next; }, hash);
    },
  };
}

function collectViolations(): void {
  const page = globalThis as unknown as PageWindow;
  if (page.violations !== undefined) return;
  const found: string[] = [];
  page.violations = found;
  document.addEventListener('securitypolicyviolation', (event) => found.push(`${event.violatedDirective} ${event.blockedURI}`));
}

/** Violations of the content policy since the page was loaded. */
export const violationsOf = async (page: Page): Promise<readonly string[]> =>
  await page.evaluate(() => (globalThis as unknown as PageWindow).violations ?? ['not listening']);

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let axeSource: Promise<string> | undefined;

/** Findings of axe on what is on the screen now, as `rule: element`. Call only after the state was seen to be there. */
export async function findingsOf(page: Page): Promise<readonly string[]> {
  axeSource ??= readFile(axePath, 'utf8');
  await page.evaluate(await axeSource);
  return await page.evaluate(async () => {
    type Found = { readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] };
    const { axe } = globalThis as unknown as { axe: { run: (root: Document, options: object) => Promise<Found> } };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

/**
 * Elements whose text is cut off or that stand outside the window at the inline sides, as a person would see it. Scroll areas
 * may hold more than they show; what they hold is looked at as well. A table that needs both directions (WCAG 1.4.10 names them)
 * says so with `data-two-ways`: it has to stand in the window itself, and what it holds may be scrolled across.
 */
export async function clippedOf(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const allowed = '.visually-hidden, .top-bar-title, .save-sign, .choice-value, input, textarea, svg, [hidden], [aria-hidden]';
    const describe = (element: Element): string => `${element.tagName}.${element.getAttribute('class') ?? ''} ${element.textContent.slice(0, 60)}`;
    const isAcross = (element: Element): boolean => (element.parentElement?.closest('[data-two-ways]') ?? null) !== null;
    const visible = [...document.querySelectorAll<HTMLElement>('#root *')].filter((element) => element.offsetParent !== null && element.offsetWidth > 1 && element.closest(allowed) === null && !isAcross(element));
    const cut = visible.filter((element) => {
      const { overflowX } = getComputedStyle(element);
      return overflowX !== 'visible' && !element.hasAttribute('data-two-ways') && element.scrollWidth > element.clientWidth + 1;
    });
    const outside = visible.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > innerWidth + 1);
    });
    return [...new Set([...cut, ...outside])].map(describe);
  });
}

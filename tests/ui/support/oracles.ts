import type { CDPSession, Page } from 'playwright-core';

/** Machine oracles beside those of `screen.ts`: what a person looking at the picture would see wrong. */

/**
 * Texts that lie over each other, as `text | text`. Each line of text is taken with its middle half (faces are taller than
 * their lines), cut to what its scroll areas show. A list or a dialog laid over the page covers it on purpose.
 */
export async function overlapsOf(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    type Line = { readonly element: Element; readonly text: string; readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
    /** Whether what lies uppermost is a layer with a ground of its own, laid over the other text on purpose. */
    const isLayer = (cover: Element, other: Element): boolean => {
      let [isPlaced, isOpaque] = [false, false];
      for (let at: Element | null = cover; at !== null && !at.contains(other); at = at.parentElement) {
        const { position, backgroundColor } = getComputedStyle(at);
        isOpaque ||= backgroundColor !== 'rgba(0, 0, 0, 0)';
        isPlaced ||= position !== 'static' && position !== 'relative';
      }
      return isPlaced && isOpaque;
    };
    /** What scroll areas leave of a box. */
    const shown = (element: Element, box: DOMRect): { left: number; right: number; top: number; bottom: number } => {
      const rest = { left: Math.max(0, box.left), right: Math.min(innerWidth, box.right), top: Math.max(0, box.top), bottom: Math.min(innerHeight, box.bottom) };
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at);
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const area = at.getBoundingClientRect();
        Object.assign(rest, { left: Math.max(rest.left, area.left), right: Math.min(rest.right, area.right), top: Math.max(rest.top, area.top), bottom: Math.min(rest.bottom, area.bottom) });
      }
      return rest;
    };
    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (element === null || text === '' || element.closest('.visually-hidden, script, style, svg, [hidden], .report-draft-mark') !== null) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const quarter = box.height / 4;
        const middle = new DOMRect(box.x, box.y + quarter, box.width, box.height - 2 * quarter);
        const { left, right, top, bottom } = shown(element, middle);
        if (right - left > 2 && bottom - top > 2) lines.push({ element, text, left, right, top, bottom });
      }
    }
    const found = new Set<string>();
    lines.sort((a, b) => a.top - b.top);
    for (const [at, one] of lines.entries()) {
      for (let next = at + 1; next < lines.length; next += 1) {
        const other = lines[next];
        if (other === undefined || other.top > one.bottom - 2) break;
        if (one.element === other.element || Math.min(one.right, other.right) - Math.max(one.left, other.left) <= 2 || Math.min(one.bottom, other.bottom) - other.top <= 2) continue;
        const cover = document.elementFromPoint((Math.max(one.left, other.left) + Math.min(one.right, other.right)) / 2, (other.top + Math.min(one.bottom, other.bottom)) / 2);
        if (cover !== null && (isLayer(cover, one.element) || isLayer(cover, other.element))) continue;
        found.add(`${one.text.slice(0, 40)} | ${other.text.slice(0, 40)}`);
      }
    }
    return [...found];
  });
}

/** The faces we ship; anything else on the screen is a letter that none of them has. */
const ours = /^(?:Noto (?:Sans|Serif|Naskh)|Noto (?:Sans|Serif) SC)/u;

/**
 * Texts of which a part is drawn with a face of the system, as `face: text`, for want of the letter in ours. What Chromium
 * itself says it drew with (https://chromedevtools.github.io/devtools-protocol/tot/CSS/#method-getPlatformFontsForNode).
 */
export async function strangeFacesOf(page: Page): Promise<readonly string[]> {
  // Faces are asked for when the text is laid out, and only then is there something to wait for.
  await page.evaluate(async () => {
    await new Promise((drawn) => { requestAnimationFrame(() => { requestAnimationFrame(drawn); }); });
    await document.fonts.ready;
  });
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument', { depth: -1 });
    const texts: { readonly id: number; readonly text: string }[] = [];
    collectTexts(root, texts);
    const found = await Promise.all(texts.map(async ({ id, text }) => await strange(session, id, text)));
    return [...new Set(found.flat())];
  } finally {
    await session.detach();
  }
}

type DomNode = { readonly nodeId: number; readonly nodeType: number; readonly nodeName: string; readonly nodeValue: string; readonly children?: readonly DomNode[] | undefined };

/** Elements that hold text of their own. */
function collectTexts(node: DomNode, into: { readonly id: number; readonly text: string }[]): void {
  if (['SCRIPT', 'STYLE', 'HEAD', 'svg'].includes(node.nodeName)) return;
  const own = (node.children ?? []).filter(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue.trim() !== '').map(({ nodeValue }) => nodeValue).join(' ');
  if (own !== '' && node.nodeType === 1) into.push({ id: node.nodeId, text: own });
  for (const child of node.children ?? []) collectTexts(child, into);
}

async function strange(session: CDPSession, nodeId: number, text: string): Promise<readonly string[]> {
  // An element that is gone or not drawn has no faces.
  const answer = await session.send('CSS.getPlatformFontsForNode', { nodeId }).catch(() => ({ fonts: [] }));
  return answer.fonts.filter(({ isCustomFont, familyName }) => !isCustomFont || !ours.test(familyName)).map(({ familyName }) => `${familyName}: ${text.slice(0, 50)}`);
}

/** Texts that say nothing of a language: names of persons and bodies as they were typed, keys, addresses, what is looked for. */
const withoutLanguage = 'bdi, kbd, .key-cap, .library-address, .search-input, script, style, svg';

/**
 * Texts written wholly in another script than that of the nearest `lang`, or laid out in another direction, as `lang: text`: an assistive technology would read them
 * in the wrong voice, and the page would draw and break them as another language. A word or two of Latin capitals (IOM, GFMD) stand
 * in texts of every language.
 */
export async function withoutFittingLanguage(page: Page): Promise<readonly string[]> {
  return await page.evaluate((listed) => {
    const scripts: Readonly<Record<string, RegExp>> = {
      Latn: /\p{Script=Latin}/u, Arab: /\p{Script=Arabic}/u, Cyrl: /\p{Script=Cyrillic}/u, Hans: /\p{Script=Han}/u, Beng: /\p{Script=Bengali}/u,
    };
    const found = new Set<string>();
    const look = (element: Element, text: string): void => {
      const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
      const own = new Intl.Locale(language === '' ? 'und' : language).maximize().script ?? '';
      const direction = own === 'Arab' || own === 'Hebr' ? 'rtl' : 'ltr';
      // A single word looks the same either way.
      if (/\S\s+\S/u.test(text) && scripts[own]?.test(text) === true && getComputedStyle(element).direction !== direction) found.add(`${language}, not ${direction}: ${text.slice(0, 60)}`);
      const present = Object.keys(scripts).filter((script) => scripts[script]?.test(text));
      if (present.length === 0 || present.includes(own)) return;
      if (present.length === 1 && present[0] === 'Latn' && !/\p{Ll}{3}/u.test(text)) return;
      found.add(`${language}: ${text.slice(0, 60)}`);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (element !== null && text !== '' && element.closest(listed) === null && element.checkVisibility()) look(element, text);
    }
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:not([type="checkbox"], [type="radio"], .search-input), textarea')) look(field, field.value);
    return [...found];
  }, withoutLanguage);
}

/** Waits until the rows of a list that is drawn in part stand where their measured heights put them: two frames in which none of them moves. */
export async function inPlace(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const places = (): string => [...document.querySelectorAll<HTMLElement>('[data-index]')].map(({ style }) => style.transform).join();
    const before = places();
    if (before === '') return true;
    await new Promise((done) => { requestAnimationFrame(() => { requestAnimationFrame(done); }); });
    return places() === before;
  });
}

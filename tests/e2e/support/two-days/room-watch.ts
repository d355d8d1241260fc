import type { Page } from 'playwright-core';

/**
 * What the projector's page has ever held. Everything that comes into its document, however briefly, is written down by an observer of
 * the test's own; it is judged by a list of what the script lets the room see, and by all that it must never see. Nothing of the
 * program's own filter is used.
 */

/** Something the document held: a text, or the value of an attribute. */
type Held = { readonly where: string; readonly text: string };
type Watching = { readonly roomSeen?: () => readonly Held[] };

export type RoomWatch = {
  /** What stands in the room's document, or has stood there since the last look, and must not; nothing when all is well. */
  readonly faults: () => Promise<readonly string[]>;
};

export type Allowed = {
  /** Texts of questions, agreed points, votes and of the program's few words for the room. */
  readonly texts: ReadonlySet<string>;
  readonly secrets: readonly string[];
};

/** `12:40`, `1:02:40`; numbers of a vote; the words of the last minutes. */
const counted = /^(?:\d{1,2}(?::\d\d){1,2}|\d{1,3}(?:[.]\d)?|\d{1,2} minutes? left)$/u;
/** Attributes that a drawing of the room needs: none of them is for words. */
const attributes = new Set([
  'charset', 'class', 'content', 'crossorigin', 'cx', 'cy', 'd', 'data-blank', 'data-stage', 'data-theme', 'data-tied', 'dir', 'height', 'href', 'http-equiv', 'id', 'lang', 'name', 'nonce',
  'preserveAspectRatio', 'property', 'r', 'rel', 'role', 'scope', 'src', 'style', 'type', 'viewBox', 'width', 'aria-hidden',
]);
/** The room’s own title before it is told one. */
const unnamed = /^[\w :;.,%()'"/#=*-]{0,300}$/u;

/** Begins to watch; to be called before anything secret is done. */
export async function watchRoom(room: Page, allowed: () => Allowed): Promise<RoomWatch> {
  await room.evaluate(observe);
  const judged = new Map<string, readonly string[]>();
  return {
    async faults() {
      const seen = await room.evaluate(async () => {
        // Whatever is on its way to the page is drawn by then.
        await new Promise((next) => { requestAnimationFrame(next); });
        return (globalThis as Watching).roomSeen?.() ?? [{ where: 'nothing watches', text: '' }];
      });
      const { texts, secrets } = allowed();
      return seen.flatMap((held) => {
        const key = `${held.where} ${held.text}`;
        const known = judged.get(key);
        if (known !== undefined) return known;
        const found = faultsOf(held, texts, secrets);
        if (found.length === 0) judged.set(key, found);
        return found;
      });
    },
  };
}

function faultsOf({ where, text }: Held, texts: ReadonlySet<string>, secrets: readonly string[]): readonly string[] {
  const told = text.replaceAll('\u2011', '-');
  const found = secrets.filter((secret) => told.includes(secret)).map((secret) => `${where} holds “${secret}”`);
  if (where.startsWith('@')) return attributes.has(where.slice(1)) && unnamed.test(text) ? found : [...found, `attribute ${where.slice(1)}="${text}" is none that the room needs`];
  const plain = told.trim();
  if (where === 'style' || plain === '' || texts.has(plain) || counted.test(plain)) return found;
  return [...found, `${where} “${plain}” is nothing that the room was to see`];
}

/** In the page: writes down every text and attribute, those that came and went between two looks as well. */
function observe(): void {
  const seen = new Map<string, Held>();
  const note = (where: string, text: string): void => { seen.set(`${where} ${text}`, { where, text }); };
  const look = (node: Node): void => {
    if (node instanceof Element) {
      for (const { name, value } of node.attributes) note(`@${name}`, value);
      for (const child of node.childNodes) look(child);
      if (node.shadowRoot !== null) for (const child of node.shadowRoot.childNodes) look(child);
    } else if (node instanceof CharacterData) {
      note(node.parentElement instanceof HTMLStyleElement ? 'style' : node instanceof Text ? 'text' : 'comment', node.data);
    }
  };
  const take = (records: readonly MutationRecord[]): void => {
    for (const { type, target, addedNodes, oldValue, attributeName } of records) {
      if (type === 'childList') for (const node of addedNodes) look(node);
      else if (type === 'attributes') {
        if (oldValue !== null) note(`@${attributeName ?? ''}`, oldValue);
        const value = target instanceof Element ? target.getAttribute(attributeName ?? '') : null;
        if (value !== null) note(`@${attributeName ?? ''}`, value);
      } else {
        if (oldValue !== null) note('text', oldValue);
        look(target);
      }
    }
  };
  const observer = new MutationObserver(take);
  observer.observe(document, { subtree: true, childList: true, characterData: true, characterDataOldValue: true, attributes: true, attributeOldValue: true });
  Object.assign(globalThis, {
    roomSeen: () => {
      take(observer.takeRecords());
      look(document.documentElement);
      note('title', document.title);
      const all = [...seen.values()];
      seen.clear();
      return all;
    },
  });
}

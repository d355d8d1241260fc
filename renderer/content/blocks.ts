import type { Block, Blocks } from '../domain/text.ts';

/**
 * Words of a text field as they stand in `locales/<language>/library/*.json`: one string is one paragraph; in a list of
 * strings each is a paragraph, but one that begins with `- ` is an item of an unordered list, and items that follow one
 * another make one list. There is no other mark-up.
 */
export type Words = string | readonly string[];

const itemMark = '- ';

/** Turns the words of a text field into blocks, in NFC so that equal texts are equal. */
export function blocksFromWords(words: Words): Blocks {
  const lines = typeof words === 'string' ? [words] : words;
  const blocks: Block[] = [];
  for (const line of lines) {
    const text = line.normalize('NFC');
    if (!text.startsWith(itemMark)) {
      blocks.push({ type: 'paragraph', runs: [{ text }] });
      continue;
    }
    const item = [{ text: text.slice(itemMark.length) }];
    const last = blocks.at(-1);
    if (last?.type === 'list') blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
    else blocks.push({ type: 'list', ordered: false, items: [item] });
  }
  return blocks;
}

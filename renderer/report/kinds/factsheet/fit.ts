import type { PickedText } from '../../../domain/pick-text.ts';
import { plainFromBlocks, type Block, type Run } from '../../../domain/text.ts';
import type { Context } from '../../context.ts';
import { directionOf } from '../../direction.ts';
import type { ReportText } from '../../input.ts';
import { pick } from '../../text-flow.ts';

/**
 * A fact sheet has two pages. What there is room for is reckoned in lines of running text before anything is laid out; the
 * figures are measured on pages that LibreOffice made with faces as wide as any that stand in for ours, and tests render the
 * sheet again.
 */

/** Signs on a line of running text and in an item of a list. */
const signs = { ltr: 90, rtl: 92 } as const;
const listSigns = { ltr: 86, rtl: 88 } as const;
/** Room below a paragraph, in lines. */
const gap = 0.25;

/** Lines of two pages, less the last lines that a reckoning may be wrong by. */
const room = { A4: { ltr: 102, rtl: 104 }, Letter: { ltr: 96, rtl: 98 } } as const;

/** The lines of the sheet that text and tables can have. */
export const roomOf = ({ options, direction }: Context): number => room[options.page][direction];

/** What headings and closing lines take. */
export const lineCosts = { heading1: 2.1, heading2: 1.6, closing: 1.3 } as const;

/** Lines that a plain text takes as a paragraph, in a line of `perLine` signs. */
export function linesOfPlain(plain: string, perLine: number): number {
  return Math.max(1, Math.ceil(width(plain) / perLine)) + gap;
}

/** Lines that a text takes, with what is said after it. */
export function linesOf(context: Context, text: ReportText, tail = ''): number {
  const picked = pick(context, text);
  return picked === undefined ? 0 : picked.blocks.reduce((sum, block) => sum + linesOfBlock(block, picked.language), besideLines(context, picked, tail));
}

/** Signs of the words on a text that is not final in the report's language. */
const markerSigns = 55;

/** What stands beside a text: its tail, and the words on its language, in a paragraph of their own where the text runs the other way. */
function besideLines({ direction }: Context, picked: PickedText | undefined, tail: string): number {
  const isMarked = picked?.source === 'foreign' || picked?.stale === true;
  const isTurned = picked?.source === 'foreign' && directionOf(picked.language) !== direction;
  const said = (width(tail) + (isMarked ? markerSigns : 0)) / listSigns[direction];
  return isTurned ? Math.ceil(said) + gap : said;
}

/** Shares `total` out by weight; what one does not want goes to the others. */
export function shareOut(total: number, wanted: readonly { readonly lines: number; readonly weight: number }[]): readonly number[] {
  const given = wanted.map(() => 0);
  let open = wanted.map((_, at) => at);
  let left = Math.max(0, total);
  while (open.length > 0) {
    const weight = open.reduce((sum, at) => sum + (wanted[at]?.weight ?? 0), 0);
    const part = (at: number): number => (left * (wanted[at]?.weight ?? 0)) / weight;
    const content = open.filter((at) => (wanted[at]?.lines ?? 0) <= part(at));
    const now = content.length === 0 ? open : content;
    const shares = now.map((at) => [at, content.length === 0 ? part(at) : (wanted[at]?.lines ?? 0)] as const);
    for (const [at, share] of shares) {
      given[at] = share;
      left -= share;
    }
    open = open.filter((at) => !now.includes(at));
  }
  return given;
}

/** What of several texts there is room for, how many paragraphs and list items are left out, and whether one is cut short. */
export type Fitted<T> = {
  readonly kept: readonly T[];
  readonly left: number;
  readonly isCut: boolean;
  /** Lines it fills, with the closing line. */
  readonly used: number;
};

type Holder = { readonly text: ReportText };

/**
 * Keeps whole paragraphs and list items from the start as far as they fit into `lines`. Where not even the first fits, it is
 * cut at the end of a sentence: a part that has something to say never stands empty. `tailOf` is what is said after each.
 */
export function fit<T extends Holder>(context: Context, items: readonly T[], lines: number, tailOf: (item: T) => string = () => ''): Fitted<T> {
  const whole = items.reduce((sum, item) => sum + linesOf(context, item.text, tailOf(item)), 0);
  let free = whole <= lines ? lines : lines - lineCosts.closing;
  const kept: T[] = [];
  let [left, isCut, isFull] = [0, false, false];
  for (const item of items) {
    const picked = pick(context, item.text);
    const blocks: Block[] = [];
    for (const piece of picked?.blocks.flatMap(piecesOf) ?? []) {
      const needed = linesOfBlock(piece, picked?.language ?? '') + (blocks.length === 0 ? besideLines(context, picked, tailOf(item)) : 0);
      if (!isFull && needed <= free) {
        free -= needed;
        join(blocks, piece);
      } else if (!isFull && kept.length === 0 && blocks.length === 0) {
        join(blocks, shortened(piece, picked?.language ?? '', free));
        [isCut, isFull] = [true, true];
      } else {
        [left, isFull] = [left + 1, true];
      }
    }
    if (blocks.length > 0) kept.push({ ...item, text: withBlocks(context, item.text, blocks) });
  }
  const filled = kept.reduce((sum, item) => sum + linesOf(context, item.text, tailOf(item)), 0);
  return { kept, left, isCut, used: filled + (left > 0 || isCut ? lineCosts.closing : 0) };
}

/** The items of a list one by one: a long list is broken off between two of them. */
function piecesOf(block: Block): readonly Block[] {
  return block.type === 'list' ? block.items.map((item): Block => ({ ...block, items: [item] })) : [block];
}

function join(blocks: Block[], piece: Block): void {
  const last = blocks.at(-1);
  if (last?.type === 'list' && piece.type === 'list' && last.ordered === piece.ordered) blocks[blocks.length - 1] = { ...last, items: [...last.items, ...piece.items] };
  else blocks.push(piece);
}

/** The text with other blocks in the version that is shown. */
function withBlocks(context: Context, text: ReportText, blocks: readonly Block[]): ReportText {
  const picked = pick(context, text);
  const { original } = text;
  if (picked === undefined || original === undefined) return text;
  const translation = text.translations[picked.language];
  if (picked.source !== 'translation' || translation === undefined) return { ...text, original: { ...original, blocks } };
  return { ...text, translations: { ...text.translations, [picked.language]: { ...translation, blocks } } };
}

function linesOfBlock(block: Block, language: string): number {
  const direction = directionOf(language);
  if (block.type !== 'list') return linesOfPlain(plainFromBlocks([block]), signs[direction]);
  return block.items.reduce((sum, item) => sum + linesOfPlain(textOf(item), listSigns[direction]) - gap, 0) + gap / 2;
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** How many signs of running text a text is wide. */
function width(text: string): number {
  let sum = 0;
  for (const sign of text) sum += widthOf(sign.codePointAt(0) ?? 0);
  return sum;
}

/** A Chinese character is two signs wide; Cyrillic letters are wider than Latin ones by a fifth. */
const widthOf = (code: number): number => (code >= 0x2e80 ? 2 : code >= 0x400 && code <= 0x52f ? 1.2 : 1);

/** The start of a block in so many lines, up to the end of a sentence or at least of a word, with a sign that it goes on. */
function shortened(block: Block, language: string, lines: number): Block {
  const plain = plainFromBlocks([block]);
  const most = Math.max(40, Math.floor(Math.max(1, lines - gap)) * signs[directionOf(language)] - 2);
  const start = [...plain].slice(0, most).join('');
  const sentences = [...new Intl.Segmenter(language === '' ? undefined : language, { granularity: 'sentence' }).segment(start)];
  const atSentence = sentences.slice(0, -1).reduce((sum, { segment }) => sum + segment.length, 0);
  const atWord = start.search(/\s\S*$/u);
  const end = atSentence > start.length / 3 ? atSentence : atWord > 0 ? atWord : start.length;
  const run: Run = { text: `${start.slice(0, end).trimEnd()} …` };
  return block.type === 'list' ? { ...block, items: [[run]] } : { ...block, runs: [run] };
}

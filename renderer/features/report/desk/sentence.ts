import type { AnswerView } from '../../../domain/desk-views.ts';
import { pickText, type PickedText } from '../../../domain/pick-text.ts';
import type { LanguageTag } from '../../../domain/text.ts';

/** What an answer becomes in a draft. */
export type Sentence = {
  readonly text: string;
  /** How it came about where it is not the original in the draft's language. */
  readonly from: { readonly kind: 'foreign' | 'translation' | 'unfinished'; readonly language: LanguageTag } | null;
};

/**
 * Makes a sentence, or one for each side of a position, in the language of the draft where there is a text in it, else in the
 * original's, ending with a stop of its script. Undefined where nothing was written.
 */
export function sentenceOf({ texts }: Pick<AnswerView, 'texts'>, language: LanguageTag): Sentence | undefined {
  const picked = texts.flatMap((text) => pickText(text, language) ?? []).filter(({ plain }) => plain.trim() !== '');
  const [first] = picked;
  if (first === undefined) return undefined;
  const text = picked.map(({ plain }) => withStop(plain.replace(/\s*\n\s*/gu, ' ').trim())).reduce(joined);
  const odd = picked.find(({ source }) => source === 'foreign') ?? picked.find(isUnfinished) ?? picked.find(({ source }) => source === 'translation');
  return { text, from: odd === undefined ? null : { kind: kindOf(odd), language: odd.source === 'foreign' ? odd.language : (texts[0]?.original?.language ?? language) } };
}

/** Two sentences one after the other; scripts that write without spaces get none between them. */
export function joined(before: string, after: string): string {
  const left = before.trimEnd();
  if (left === '') return after;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。！？]$/u.test(left) ? `${left}${after}` : `${left} ${after}`;
}

const isUnfinished = ({ source, stale, state }: PickedText): boolean => source === 'translation' && (stale || state === 'draft');

function kindOf(picked: PickedText): 'foreign' | 'translation' | 'unfinished' {
  if (picked.source === 'foreign') return 'foreign';
  return isUnfinished(picked) ? 'unfinished' : 'translation';
}

// A sentence that ends in a closing quotation mark or bracket has its stop before it or needs one after.
const ended = /[.!?…。！？।॥؟۔։።:][\p{Pe}\p{Pf}"'»”’]*$/u;

/** Scripts whose stop is not the one on the line. */
const stops: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, '。'],
  [/[\p{Script=Devanagari}\p{Script=Bengali}]/u, '।'],
  [/\p{Script=Ethiopic}/u, '።'],
  [/\p{Script=Armenian}/u, '։'],
];

function withStop(text: string): string {
  if (ended.test(text)) return text;
  const last = [...text].reverse().find((letter) => /\p{L}/u.test(letter)) ?? '';
  const bare = text.replace(/\s*[,;،؛，；]$/u, '');
  return `${bare}${stops.find(([script]) => script.test(last))?.[1] ?? '.'}`;
}

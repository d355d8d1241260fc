import type { Speaker } from '../../domain/speaker.ts';

/** One name for a speaker, for lists and comparisons: two speakers with the same key are the same. */
export function speakerKey(speaker: Speaker): string {
  if ('participant' in speaker) return `participant ${speaker.participant}`;
  if ('body' in speaker) return `body ${speaker.body}`;
  if ('group' in speaker) return `group ${speaker.group}`;
  return `role ${speaker.role}`;
}

/** Adds a speaker at the end, or takes it away where it is already. */
export function toggleSpeaker(speakers: readonly Speaker[], speaker: Speaker): readonly Speaker[] {
  const key = speakerKey(speaker);
  const others = speakers.filter((other) => speakerKey(other) !== key);
  return others.length < speakers.length ? others : [...speakers, speaker];
}

/** The last speakers, newest first, each once: what Alt 7-9 offer. */
export function recentSpeakers(before: readonly Speaker[], used: readonly Speaker[], limit = 3): readonly Speaker[] {
  const seen = new Set<string>();
  return [...used, ...before].filter((speaker) => isNew(seen, speakerKey(speaker))).slice(0, limit);
}

function isNew(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

/** Letters that no decomposition turns into the ones people type for them. */
const sameLetters: Readonly<Record<string, string>> = {
  æ: 'ae', œ: 'oe', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i',
  ى: 'ي', ة: 'ه', ٱ: 'ا', ک: 'ك', ی: 'ي', ـ: '',
};

/**
 * Folds a name for comparing: case, accents (Bălți, Ştefan), the forms of alef, hamza, teh marbuta and yeh, vowel signs and
 * apostrophes. Arabic-Indic digits become Western ones by NFKD's own rule where there is one, else by value.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .toLocaleLowerCase('und')
    .replace(/[\p{M}'’‘ʼ]/gu, '')
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[æœßøłđðþıىةٱکیـ]/gu, (letter) => sameLetters[letter] ?? letter);
}

/** Words that initials skip: `mh` finds the Ministry of Health. */
const smallWords = new Set(['of', 'the', 'and', 'for', 'de', 'du', 'des', 'la', 'le', 'les', 'et', 'a', 'au', 'aux', 'l', 'd', 'в', 'и', 'по']);

/**
 * The choices that fit what was typed, best first: beginning of the label, beginning of a word (an Arabic article is
 * skipped), initials, anywhere. Each word typed must fit. Nothing typed gives all of them in their own order.
 */
export function completed<T extends { readonly label: string }>(choices: readonly T[], typed: string): readonly T[] {
  const wanted = foldForSearch(typed).trim();
  if (wanted === '') return choices;
  return choices
    .map((choice) => ({ choice, rank: rankOf(foldForSearch(choice.label), wanted) }))
    .filter(({ rank }) => rank < noFit)
    .toSorted((one, two) => one.rank - two.rank)
    .map(({ choice }) => choice);
}

const noFit = 9;

function rankOf(label: string, wanted: string): number {
  if (label.startsWith(wanted)) return 0;
  const words = label.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const starts = words.flatMap((word) => (/^(ال|وال|لل)./u.test(word) ? [word, word.replace(/^(وال|ال|لل)/u, '')] : [word]));
  const parts = wanted.split(/\s+/u);
  if (parts.every((part) => starts.some((word) => word.startsWith(part)))) return 1;
  const initials = words.filter((word) => !smallWords.has(word)).map((word) => word[0] ?? '').join('');
  if (wanted.length > 1 && initials.startsWith(wanted)) return 2;
  return parts.every((part) => label.includes(part)) ? 3 : noFit;
}

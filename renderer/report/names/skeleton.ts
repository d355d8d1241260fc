import type { Script } from './tokens.ts';

/**
 * What is left of a name in any script: its consonants in classes that the three scripts write alike, with what stands
 * between them. Two spellings of one name have the same `consonants` and no vowel where the other can have none.
 */
export type Skeleton = {
  readonly consonants: string;
  /** Before, between and after the consonants: none, a vowel that may be any, or one of the long vowels of Arabic. */
  readonly vowels: readonly Vowel[];
  /** Arabic writes long vowels only, and those tell names apart; the other two differ over which vowel it is. */
  readonly isArabic: boolean;
};
type Vowel = '' | 'any' | 'a' | 'i' | 'u' | 'unwritten';

/** Several letters that stand for one sound, before the single ones. */
const latinPairs: readonly (readonly [string, string])[] = [
  ['shch', 's'], ['tsch', 's'], ['sch', 's'], ['tch', 's'], ['sh', 's'], ['ch', 's'], ['kh', 'h'], ['gh', 'g'], ['zh', 'g'], ['dj', 'g'], ['dzh', 'g'], ['ph', 'f'],
  ['th', 't'], ['dh', 'd'], ['ts', 's'], ['tz', 's'], ['ck', 'k'], ['qu', 'k'], ['ou', 'V'], ['x', 'ks'],
];
const latinLetters: Readonly<Record<string, string>> = {
  b: 'b', p: 'b', t: 't', d: 'd', s: 's', z: 'z', c: 'k', k: 'k', q: 'k', g: 'g', j: 'g', h: 'h', f: 'f', v: 'f', l: 'l', m: 'm', n: 'n', r: 'r',
  a: 'A', e: 'I', i: 'I', y: 'I', o: 'U', u: 'U', w: 'U', V: 'U',
};
const cyrillicLetters: Readonly<Record<string, string>> = {
  б: 'b', п: 'b', т: 't', д: 'd', с: 's', ш: 's', щ: 's', ч: 's', ц: 's', з: 'z', к: 'k', г: 'g', ґ: 'g', ж: 'g', х: 'h', ф: 'f', в: 'f', л: 'l', м: 'm', н: 'n', р: 'r',
  а: 'A', я: 'A', э: 'I', е: 'I', є: 'I', и: 'I', і: 'I', ы: 'I', о: 'U', у: 'U', ю: 'U', ь: '', ъ: '',
};
const arabicLetters: Readonly<Record<string, string>> = {
  ب: 'b', پ: 'b', ت: 't', ط: 't', ث: 't', د: 'd', ض: 'd', ذ: 'd', س: 's', ص: 's', ش: 's', چ: 's', ز: 'z', ظ: 'z', ك: 'k', ق: 'k', غ: 'g', ج: 'g', گ: 'g', خ: 'h', ح: 'h',
  ه: 'h', ف: 'f', ڤ: 'f', ل: 'l', م: 'm', ن: 'n', ر: 'r', ا: 'A', و: 'U', ي: 'I', ع: '', ء: '',
};

/** The skeleton of a folded word; undefined for other scripts. */
export function skeletonOf(word: string, script: Script): Skeleton | undefined {
  if (script === 'Arabic') return built([...word], arabicLetters, true);
  if (script === 'Cyrillic') return built([...word.replace(/дж/gu, 'ж')], cyrillicLetters, false);
  if (script !== 'Latin') return undefined;
  return built([...latinPairs.reduce((text, [pair, sound]) => text.replaceAll(pair, sound), softC(word))], latinLetters, false);
}

/** True when both can be spellings of one name. */
export function sameSkeleton(one: Skeleton, other: Skeleton): boolean {
  if (one.consonants !== other.consonants) return false;
  const last = one.consonants.length;
  const isStrict = one.isArabic || other.isArabic;
  return one.vowels.every((vowel, at) => (at === last ? !isStrict || isWritten(vowel) === isWritten(other.vowels[at] ?? '') : goTogether(vowel, other.vowels[at] ?? '', isStrict)));
}

/** c is s before e, i and y. */
function softC(word: string): string {
  return word.replace(/c(?=[eiy])/gu, 's');
}

function built(letters: readonly string[], table: Readonly<Record<string, string>>, isArabic: boolean): Skeleton {
  let consonants = '';
  const vowels: Vowel[] = [isArabic ? 'unwritten' : ''];
  letters.forEach((letter, at) => {
    const sound = table[letter] ?? '';
    if (sound === '') return;
    // A final h is written or not (Fatimah), and in Arabic it is the ending ة.
    if (sound === 'h' && at === letters.length - 1) {
      vowels[vowels.length - 1] = 'any';
      return;
    }
    if (/[AIU]/u.test(sound)) {
      vowels[vowels.length - 1] = longer(vowels.at(-1) ?? '', sound, letters[at - 1] === letter);
      return;
    }
    const open = vowels.at(-1);
    // A doubled consonant is one.
    if (consonants.endsWith(sound) && (open === '' || open === 'unwritten')) return;
    consonants += sound;
    vowels.push(isArabic ? 'unwritten' : '');
  });
  return { consonants, vowels, isArabic };
}

function longer(before: Vowel, sound: string, isDoubled: boolean): Vowel {
  const vowel = sound === 'A' ? 'a' : sound === 'I' ? 'i' : 'u';
  return before === '' || before === 'unwritten' || isDoubled ? vowel : 'any';
}

/** A vowel at the end of a name is written in Arabic as well. */
const isWritten = (vowel: Vowel): boolean => vowel !== '' && vowel !== 'unwritten';

/** Short vowels are not written in Arabic, two in a row are; a vowel against none at all are two names. */
function goTogether(one: Vowel, other: Vowel, isStrict: boolean): boolean {
  if (one === 'unwritten' || other === 'unwritten') return one !== 'any' && other !== 'any';
  if (one === '' || other === '') return one === other;
  return !isStrict || one === 'any' || other === 'any' || one === other || (one !== 'a' && other !== 'a');
}

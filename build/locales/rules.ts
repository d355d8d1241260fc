import { scriptOf } from '../../renderer/domain/writing.ts';
import { otherLanguageOf } from './identify.ts';
import {
  categoriesOf, directionControl, linksOf, placeholdersOf, pluralOf, shareInScript, stringsOf, wordCount, type Strings,
} from './strings.ts';

/** One thing that is wrong with a file of words. `key` is empty when it is the file as a whole. */
export type Finding = {
  readonly language: string;
  readonly file: string;
  readonly key: string;
  readonly rule: Rule;
  readonly detail: string;
};

export type Rule =
  | 'bad-manifest' | 'missing-file' | 'unknown-file' | 'unreadable' | 'missing-key' | 'unknown-key' | 'empty' | 'placeholders'
  | 'links' | 'plurals' | 'script' | 'language' | 'same-as-english' | 'direction-control' | 'not-composed' | 'stale' | 'not-followed' | 'terms' | 'draft' | 'help';

/** A file of words that could be parsed, beside the English it is held against. */
export type Pair = { readonly language: string; readonly file: string; readonly json: unknown; readonly english: unknown };

/** Of the strings of a file with words to translate, at most this share may read as in English. */
const sameShare = 0.1;
/** A string of this many words does not come out the same by chance. */
const sentence = 4;
/** What English and every other language keep: settings that are no words, and names. */
const settings: ReadonlySet<string> = new Set(['report.json:numbering.letters', 'ui.json:capture.letters']);
/** Names of states, and of bodies that have one name of their own, are often the same in two languages. */
export const isName = (file: string, key: string): boolean =>
  file.startsWith('library/') && (/(?:^|\.)(?:name(?:\.\d+)?|partners\.[^.]+)$/u.test(key) || (file === 'library/labels.json' && key.startsWith('states.')));

/** Runs every rule over a file. English is held against itself, so its own plurals and characters are checked too. */
export function checkFile(pair: Pair): readonly Finding[] {
  const own = stringsOf(pair.json);
  const english = stringsOf(pair.english);
  const found = (key: string, rule: Rule, detail: string): Finding => ({ language: pair.language, file: pair.file, key, rule, detail });
  return [
    ...checkKeys(own, english, pair.language, found),
    ...[...own].flatMap(([key, text]) => checkString(key, text, english, pair, found)),
    ...(pair.language === 'en' ? [] : checkSame(own, english, pair.file, found)),
  ];
}

type Found = (key: string, rule: Rule, detail: string) => Finding;

function checkKeys(own: Strings, english: Strings, language: string, found: Found): readonly Finding[] {
  const categories = categoriesOf(language);
  const findings: Finding[] = [];
  const stems = new Set<string>();
  for (const key of english.keys()) {
    const plural = pluralOf(key, english);
    if (plural !== null) stems.add(plural.stem);
    else if (!own.has(key)) findings.push(found(key, 'missing-key', 'English has it'));
  }
  for (const stem of stems) {
    const missing = categories.filter((category) => !own.has(`${stem}_${category}`));
    if (missing.length > 0) findings.push(found(stem, 'plurals', `no form for ${missing.join(', ')}`));
  }
  for (const key of own.keys()) {
    const plural = pluralOf(key, english);
    if (plural === null && !english.has(key)) findings.push(found(key, 'unknown-key', 'English does not have it'));
    if (plural !== null && !categories.includes(plural.category)) {
      findings.push(found(key, 'plurals', `${language} does not count in ${plural.category}`));
    }
  }
  return findings;
}

function checkString(key: string, text: string, english: Strings, { language, file }: Pair, found: Found): readonly Finding[] {
  const plural = pluralOf(key, english);
  const base = english.get(plural === null ? key : `${plural.stem}_other`);
  const findings: Finding[] = [];
  if (text.trim() === '') findings.push(found(key, 'empty', 'no words'));
  if (directionControl.test(text)) findings.push(found(key, 'direction-control', 'an unseen direction mark; build the sentence so that it needs none'));
  if (text !== text.normalize('NFC')) findings.push(found(key, 'not-composed', 'not in the composed form (NFC)'));
  if (base !== undefined) findings.push(...checkPlaceholders(key, text, base, plural?.category, found), ...checkLinks(key, text, base, found));
  const isWords = !isName(file, key) && !settings.has(`${file}:${key}`) && (language === 'en' || text !== base);
  if (isWords) findings.push(...checkTongue(key, text, language, found));
  return findings;
}

/** Script first; a text in the right script may still be in another language. What is English to the letter is `checkSame`'s. */
function checkTongue(key: string, text: string, language: string, found: Found): readonly Finding[] {
  const share = shareInScript(text, scriptOf(language));
  if (share !== null && share < 0.5) return [found(key, 'script', `not in the script of the language: ${excerpt(text)}`)];
  const other = otherLanguageOf(text, language);
  return other === null ? [] : [found(key, 'language', `reads as ${other}: ${excerpt(text)}`)];
}

/** A translation leads where English leads, and sets the same words in the same tags. */
function checkLinks(key: string, text: string, base: string, found: Found): readonly Finding[] {
  const [own, wanted] = [linksOf(text), linksOf(base)];
  return own.join(' ') === wanted.join(' ') ? [] : [found(key, 'links', `${own.join(' ') || 'none'} for ${wanted.join(' ') || 'none'}`)];
}

/** "One answer" and "two answers" may do without the figure; everything else carries what English carries. */
function checkPlaceholders(key: string, text: string, base: string, category: string | undefined, found: Found): readonly Finding[] {
  const [own, wanted] = [placeholdersOf(text), placeholdersOf(base)];
  const spelled = category === 'zero' || category === 'one' || category === 'two';
  const missing = wanted.filter((name) => !own.includes(name) && !(spelled && name === '{{count}}'));
  const extra = own.filter((name) => !wanted.includes(name));
  if (missing.length + extra.length === 0) return [];
  const parts = [missing.length > 0 ? `lacks ${missing.join(' ')}` : '', extra.length > 0 ? `has ${extra.join(' ')}` : ''];
  return [found(key, 'placeholders', parts.filter((part) => part !== '').join(', '))];
}

/** Whether a string reads as in English although it has words that could be translated. */
export const isSame = (file: string, key: string, own: string, english: string | undefined): boolean =>
  own === english && wordCount(own) > 0 && !isName(file, key) && !settings.has(`${file}:${key}`);

function checkSame(own: Strings, english: Strings, file: string, found: Found): readonly Finding[] {
  const worded = [...own].filter(([, text]) => wordCount(text) > 0);
  const same = worded.filter(([key, text]) => isSame(file, key, text, english.get(key)));
  const sentences = same.filter(([, text]) => wordCount(text) >= sentence);
  const findings = sentences.map(([key, text]) => found(key, 'same-as-english', excerpt(text)));
  if (same.length > Math.max(3, worded.length * sameShare)) {
    findings.push(found('', 'same-as-english', `${same.length} of ${worded.length} strings: ${excerpt(same.map(([key]) => key).join(', '), 120)}`));
  }
  return findings;
}

const excerpt = (text: string, length = 60): string => (text.length > length ? `${text.slice(0, length)}…` : text);

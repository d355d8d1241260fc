import { readManifest, type LanguageManifest } from '../../renderer/content/manifest.ts';
import { directionOf } from '../../renderer/domain/writing.ts';
import { follow, followedFile, readFollowed, textKeys, textsNow } from './followed.ts';
import { checkHelp, helpFile } from './help.ts';
import { checkFile, isName, isSame, type Finding, type Rule } from './rules.ts';
import { parse, stringsOf, type Strings } from './strings.ts';
import { readTerms, termsFile, useOfTerms } from './terms.ts';
import type { LocaleTree } from './tree.ts';

/** How far a language is: strings there of those English has at the language's level. */
export type LanguageState = {
  readonly language: string;
  readonly level: number;
  readonly state: string;
  readonly strings: number;
  readonly expected: number;
  readonly coverage: number;
  readonly sameAsEnglish: number;
  /** Texts whose English changed after they were translated. */
  readonly stale: number;
  /** Texts that rest on a doubtful term and that nobody has signed. */
  readonly draft: number;
  readonly findings: number;
};
export type LocaleCheck = { readonly languages: readonly LanguageState[]; readonly findings: readonly Finding[] };

/** Files and the level from which a language carries them (design section 4). English carries them all. */
const levels: ReadonlyMap<string, number> = new Map([
  ['ui.json', 1],
  ['report.json', 1],
  [helpFile, 1],
  ['library/labels.json', 1],
  ['library/questions.json', 1],
  ['library/sample.json', 1],
  ['library/steps.json', 2],
  ['library/roles.json', 2],
  ['library/guides.json', 2],
  ['library/checklists.json', 2],
  ['library/briefs.json', 2],
  ['library/practices.json', 3],
  ['library/themes.json', 3],
  ['library/activities.json', 3],
  ['library/instruments.json', 3],
  ['library/glossary.json', 3],
]);
/** What even the first version of English must have. */
const first = ['ui.json', 'report.json', 'library/questions.json', 'library/sample.json'];

/** Holds every language against English and against the rules of its own writing. Pure: the files come parsed into text. */
export function checkLocales(tree: LocaleTree): LocaleCheck {
  const english = tree.get('en') ?? new Map<string, string>();
  const results = [...new Set(['en', ...tree.keys()])].map((language) => checkLanguage(language, tree.get(language) ?? new Map<string, string>(), english));
  return { languages: results.map(({ state }) => state), findings: results.flatMap(({ findings }) => findings) };
}

type Files = ReadonlyMap<string, string>;
/** Files that are about the words and hold none. */
const notWords: ReadonlySet<string> = new Set(['manifest.json', followedFile, termsFile]);
type Result = { readonly state: LanguageState; readonly findings: readonly Finding[] };

function checkLanguage(language: string, files: Files, english: Files): Result {
  const { manifest, findings: about } = checkManifest(language, files.get('manifest.json'));
  const level = language === 'en' ? 3 : (manifest?.level ?? 1);
  const wanted = new Set([...first, ...english.keys()].filter((file) => (levels.get(file) ?? 4) <= level));
  const names = [...new Set([...wanted, ...files.keys()])].filter((file) => !notWords.has(file));
  const counts = names.map((file) => countFile(language, file, files.get(file), english.get(file), wanted.has(file)));
  const help = files.has(helpFile) ? checkHelp(parse(files.get(helpFile)), parse(english.get('ui.json'))) : [];
  const sum = (of: (count: FileCount) => number): number => counts.reduce((total, count) => total + of(count), 0);
  const [strings, expected] = [sum((count) => count.strings), sum((count) => count.expected)];
  const terms = language === 'en' ? { drafts: [], findings: [] } : checkTerms(language, files, english);
  const followed = language === 'en' ? [] : checkFollowed(language, files, english);
  const findings = [...about, ...counts.flatMap((count) => count.findings), ...help.map((fault): Finding => ({ language, file: helpFile, rule: 'help', ...fault })), ...followed, ...terms.findings, ...checkState(language, manifest, terms.drafts)];
  const state = {
    language,
    level: manifest?.level ?? 1,
    state: manifest?.state ?? 'draft',
    strings,
    expected,
    coverage: expected === 0 ? 0 : Math.floor((strings / expected) * 1000) / 1000,
    sameAsEnglish: sum((count) => count.same),
    draft: terms.drafts.length,
    stale: findings.filter(({ rule }) => rule === 'stale').length,
    findings: findings.length,
  };
  return { state, findings };
}

/** Whether the translations use the terms of the glossary, and which of them rest on a doubtful one that nobody signed. */
function checkTerms(language: string, files: Files, english: Files): { readonly drafts: readonly string[]; readonly findings: readonly Finding[] } {
  const found = (file: string, key: string, rule: Rule, detail: string): Finding => ({ language, file, key, rule, detail });
  try {
    const [terms, englishTerms, followed] = [readTerms(files.get(termsFile)), readTerms(english.get(termsFile)), readFollowed(files.get(followedFile))];
    const now = textsNow(files, english);
    const isSigned = (text: string): boolean => followed.get(text)?.signed !== undefined && followed.get(text)?.own === now.get(text)?.own && followed.get(text)?.english === now.get(text)?.english;
    const uses = [...files].filter(([file]) => !notWords.has(file)).map(([file, text]) => {
      const strings = (json: string | undefined): Strings => new Map([...stringsOf(parse(json))].filter(([key]) => !isName(file, key)));
      return { file, keyOf: textKeys(file, files, english), ...useOfTerms(file, strings(text), strings(english.get(file)), terms, englishTerms) };
    });
    return {
      drafts: [...new Set(uses.flatMap(({ doubtful, keyOf }) => doubtful.map(keyOf)))].filter((text) => !isSigned(text)),
      findings: uses.flatMap(({ file, missing }) => missing.map(({ key, term, wanted }) => found(file, key, 'terms', `${term} without ${wanted}`))),
    };
  } catch (error) {
    return { drafts: [], findings: [found(termsFile, '', 'unreadable', error instanceof Error ? error.message.replaceAll(/\s+/gu, ' ') : String(error))] };
  }
}

/** A language is not reviewed while a text of it rests on a term nobody is sure of. */
function checkState(language: string, manifest: LanguageManifest | null, drafts: readonly string[]): readonly Finding[] {
  if (manifest?.state !== 'reviewed' || drafts.length === 0) return [];
  const few = drafts.length > 3 ? [...drafts.slice(0, 3), '…'] : drafts;
  return [{ language, file: 'manifest.json', key: '', rule: 'draft', detail: `reviewed, but ${drafts.length} texts use doubtful terms unsigned: ${few.join(', ')}` }];
}

/** Texts whose English moved on, each; and in one finding those that `npm run locales:settle` has not seen. */
function checkFollowed(language: string, files: Files, english: Files): readonly Finding[] {
  const found = (file: string, key: string, rule: Rule, detail: string): Finding => ({ language, file, key, rule, detail });
  try {
    const { stale, unseen, gone } = follow(readFollowed(files.get(followedFile)), textsNow(files, english));
    const notSeen = [...unseen, ...gone].sort();
    const few = notSeen.length > 3 ? [...notSeen.slice(0, 3), '…'] : notSeen;
    return [
      ...stale.map((text) => {
        const [file = '', key = ''] = text.split(/:(.*)/su, 2);
        return found(file, key, 'stale', 'English has changed since it was translated');
      }),
      ...(notSeen.length === 0 ? [] : [found(followedFile, '', 'not-followed', `${notSeen.length} new, changed or gone (${few.join(', ')}): npm run locales:settle`)]),
    ];
  } catch (error) {
    return [found(followedFile, '', 'unreadable', error instanceof Error ? error.message : String(error))];
  }
}

type FileCount = { readonly findings: readonly Finding[]; readonly strings: number; readonly expected: number; readonly same: number };

function countFile(language: string, file: string, text: string | undefined, english: string | undefined, wanted: boolean): FileCount {
  const found = (rule: Rule, detail: string): Finding => ({ language, file, key: '', rule, detail });
  const base = parse(english);
  const baseStrings = stringsOf(base);
  const expected = wanted ? baseStrings.size : 0;
  const unknown = levels.has(file) ? [] : [found('unknown-file', 'no level is known for it: see build/locales/check-locales.ts')];
  const none = (finding: Finding): FileCount => ({ findings: [...unknown, finding], strings: 0, expected, same: 0 });
  if (text === undefined) return none(found('missing-file', baseStrings.size > 0 ? `${baseStrings.size} strings in English` : 'not in English yet'));
  const json = parse(text);
  if (json === undefined) return none(found('unreadable', 'not JSON'));
  const own = stringsOf(json);
  const same = language === 'en' ? 0 : [...own].filter(([key, value]) => isSame(file, key, value, baseStrings.get(key))).length;
  const findings = [...unknown, ...checkFile({ language, file, json, english: base })];
  return { findings, strings: wanted ? covered(baseStrings, own) : 0, expected, same };
}

/** Strings of English that have words in a language; where it does not count in `one`, its `other` stands for it. */
function covered(english: Strings, own: Strings): number {
  const has = (key: string): boolean => (own.get(key) ?? '').trim() !== '';
  return [...english.keys()].filter((key) => has(key) || (key.endsWith('_one') && has(key.replace(/_one$/u, '_other')))).length;
}

function checkManifest(
  language: string,
  text: string | undefined,
): { readonly manifest: LanguageManifest | null; readonly findings: readonly Finding[] } {
  const found = (rule: Rule, detail: string): Finding => ({ language, file: 'manifest.json', key: '', rule, detail });
  if (text === undefined) return { manifest: null, findings: [found('missing-file', 'a language begins with its manifest')] };
  try {
    const manifest = readManifest(JSON.parse(text));
    const wrong: string[] = [];
    if (manifest.language !== language) wrong.push(`language is ${manifest.language}, the folder ${language}`);
    if (manifest.direction !== directionOf(language)) wrong.push(`direction ${manifest.direction} is not that of its script`);
    return { manifest, findings: wrong.map((detail) => found('bad-manifest', detail)) };
  } catch (error) {
    return { manifest: null, findings: [found('bad-manifest', error instanceof Error ? error.message.replaceAll(/\s+/gu, ' ') : String(error))] };
  }
}

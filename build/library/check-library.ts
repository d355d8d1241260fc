import type { Article } from '../../renderer/content/article.ts';
import { isOwn, itemKinds, type Item, type ItemKind } from '../../renderer/content/item.ts';
import { checklistGroups } from '../../renderer/content/kinds.ts';
import type { Library } from '../../renderer/content/library.ts';
import { factsOf, hashOfFact } from './facts.ts';
import { copiedRuns } from './runs.ts';
import { textsOf, type TextAt } from './texts.ts';
import type { Tables } from './tables.ts';
import { againstTheQuestionRules, againstTheRules, countWords, limits, longSentences, similarity, trigramsOf } from './writing.ts';

export type Rule =
  | 'schema' | 'double-id' | 'link' | 'orphan' | 'source' | 'own' | 'similar' | 'fact' | 'copied' | 'long' | 'wording';
export type Finding = { readonly item: string; readonly path: string; readonly rule: Rule; readonly detail: string };

/** Passages of the sources that must never be shown or cited: stray web and PDF debris (design section 1). */
const neverCited: Readonly<Record<string, readonly [number, number]>> = { '003': [94, 126], '001': [230, 240] };

/** Two questions nearer to each other than this are one question asked twice. */
const nearest = 0.8;

/** The library and what its English texts are checked against; `words` gives an item's words as they lie in the file. */
export type Checked = { readonly library: Library; readonly words: (item: Item) => unknown; readonly tables: Tables };

/** Every rule over every item; empty when the library is as it should be. A file that is none throws the schema's error. */
export function checkLibrary(checked: Checked): readonly Finding[] {
  const items = checked.library.items();
  return [
    ...doubleIds(items),
    ...items.flatMap((item) => [...checkLinks(item, checked.library), ...checkSources(item, checked.tables), ...checkTexts(item, checked)]),
    ...similarQuestions(items, checked.library),
  ];
}

/** How many there are of each kind, and of what the checklists and briefs hold. */
export function countsOf(library: Library): Readonly<Record<string, number>> {
  const items = library.items();
  const byKind = Object.fromEntries(itemKinds.map((kind: ItemKind) => [kind, items.filter((item) => item.kind === kind).length]));
  const partsUnder = (of: readonly Item[], starts: readonly string[]): number =>
    of.flatMap(({ parts }) => Object.entries(parts ?? {}).filter(([path]) => starts.includes(path)).flatMap(([, slugs]) => slugs)).length;
  return {
    ...byKind,
    checklistQuestions: partsUnder(library.checklists.items, checklistGroups.map((group) => `questions.${group}`)),
    indicators: partsUnder(library.checklists.items, ['indicators']),
    briefLinks: partsUnder(library.briefs.items, ['toMigration', 'toSector']),
    links: items.reduce((sum, { links }) => sum + links.length, 0) / 2,
  };
}

function doubleIds(items: readonly Item[]): readonly Finding[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }) => {
    const isDouble = seen.has(id);
    seen.add(id);
    return isDouble ? [{ item: id, path: '', rule: 'double-id' as const, detail: 'two items have this id' }] : [];
  });
}

function checkLinks({ id, kind, links, replacedBy }: Item, library: Library): readonly Finding[] {
  const found = (rule: Rule, detail: string): Finding => ({ item: id, path: '', rule, detail });
  const lost = [...links, ...(replacedBy === undefined ? [] : [replacedBy])].filter((link) => library.item(link) === undefined);
  // Themes hold their activities by the activities' own data.
  const isAlone = links.length === 0 && kind !== 'theme';
  return [...lost.map((link) => found('link', `leads nowhere: ${link}`)), ...(isAlone ? [found('orphan', 'nothing is linked with it')] : [])];
}

function checkSources({ id, sources, basis, own }: Item, { facts }: Tables): readonly Finding[] {
  const found = (path: string, rule: Rule, detail: string): Finding => ({ item: id, path, rule, detail });
  const wrong = sources.flatMap(({ document, lines, part = '' }) => lines.flatMap(([from, to]) => {
    const never = neverCited[document];
    if (from > to || to > (facts[document]?.lines ?? 0)) return [found(part, 'source', `${document} has no lines ${from}-${to}`)];
    return never !== undefined && from <= never[1] && to >= never[0] ? [found(part, 'source', `${document}:${from}-${to} must not be cited`)] : [];
  }));
  const fits = basis === 'source' ? own.length === 0 && sources.length > 0 : basis === 'mixed' ? own.length > 0 && sources.length > 0 : own.includes('*') || own.length > 0;
  return fits ? wrong : [...wrong, found('', 'own', `basis ${basis} does not fit ${own.length} own parts and ${sources.length} sources`)];
}

/** Names, titles and lists that stand as the source has them. */
const asInTheSource: Readonly<Partial<Record<ItemKind, RegExp>>> = { practice: /^(?:title|partners|themes|tags)/u, instrument: /^title$/u, theme: /^title$/u };
/** Lists of bodies are no prose. */
const listed = /^(?:stakeholders|who|composition)/u;
const usableLine = /(?:^|\.)usable$/u;
const checklistQuestion = /^questions\..*\.question$/u;

function checkTexts(item: Item, { words, tables }: Checked): readonly Finding[] {
  const isKnown = knownFacts(item, tables);
  const titles = [...tables.titles, ...officialNames(item, words(item))];
  const texts = textsOf(words(item));
  const paths = new Set(texts.flatMap(({ path }) => path.split('.').map((_, at, all) => all.slice(0, at + 1).join('.'))));
  const astray = item.own.filter((path) => path !== '*' && !paths.has(path)).map((path) => ({ item: item.id, path, rule: 'own' as const, detail: 'names no part' }));
  return [...astray, ...texts.flatMap((text) => checkText(item, text, { isKnown, titles, tables }))];
}

type TextRules = { readonly isKnown: (fact: string) => boolean; readonly titles: readonly string[]; readonly tables: Tables };

function checkText(item: Item, { path, text }: TextAt, { isKnown, titles, tables }: TextRules): readonly Finding[] {
  const found = (rule: Rule, detail: string): Finding => ({ item: item.id, path, rule, detail });
  const facts = [...factsOf(withoutSteps(text), tables.states)].filter((fact) => !isKnown(fact) && !(isOwn(item, path) && isPlainFigure(fact)));
  const findings = facts.map((fact) => found('fact', `${fact} in no cited line, and no reason is given`));
  if (asInTheSource[item.kind]?.test(path) === true) return findings;
  const runs = listed.test(path) ? [] : copiedRuns(text, tables.runs, titles);
  return [
    ...findings,
    ...runs.map((run) => found('copied', run)),
    ...longSentences(text).map((sentence) => found('long', `${countWords(sentence)} words: ${sentence.slice(0, 60)}…`)),
    ...(usableLine.test(path) && countWords(text) > limits.usable ? [found('long', `${countWords(text)} words`)] : []),
    ...againstTheRules(text).map((detail) => found('wording', detail)),
    ...(item.kind === 'checklist' && checklistQuestion.test(path) ? againstTheQuestionRules(text).map((detail) => found('wording', detail)) : []),
  ];
}

/** The year of a document needs no line (rule 10). */
const yearOf: Readonly<Record<string, string>> = { '000': '2015', '001': '2010', '002': '2011' };

/** A reference to a step of the handbook is no figure. */
const withoutSteps = (text: string): string => text.replaceAll(/\bsteps? \d+(?:(?:, | and | to )\d+)*/giu, '');

/** A small figure of the workbook's own (12 months, per 1,000 residents) needs no source; a year does. */
const isPlainFigure = (fact: string): boolean => /^\d+(?:[.,]\d+)?$/u.test(fact) && !/^(?:19|20)\d\d$/u.test(fact);

/** What an item may state: facts of the lines it cites, those it gives a reason for, and known abbreviations. */
function knownFacts(item: Item, { facts, states, abbreviations }: Tables): (fact: string) => boolean {
  const cited = new Set(item.sources.flatMap(({ document, lines }) => lines.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => (facts[document]?.facts[String(from + at)] ?? '').split(' ')).flat())));
  const added = (item.added ?? []).flatMap(({ fact }) => [fact, ...factsOf(fact, states)]);
  const years = item.sources.flatMap(({ document }) => yearOf[document] ?? []);
  const own = new Set([...added, ...years, ...Object.keys(abbreviations)]);
  return (fact) => own.has(fact) || cited.has(hashOfFact(fact));
}

/** An item's official title and the names of its partners may share a run of words with the source. */
function officialNames(item: Item, words: unknown): readonly string[] {
  return textsOf(words).filter(({ path }) => asInTheSource[item.kind]?.test(path) === true).map(({ text }) => text);
}

/** Questions put to a room, of all kinds, that are too near to one another. */
function similarQuestions(items: readonly Item[], library: Library): readonly Finding[] {
  const questions = items.flatMap((item) => questionsOf(library.article(item.id, 'en')).map(({ path, text }) => ({ item: item.id, path, grams: trigramsOf(text) })));
  return questions.flatMap((question, at) => questions.slice(0, at).flatMap((other) => {
    const near = similarity(question.grams, other.grams);
    return near > nearest ? [{ item: question.item, path: question.path, rule: 'similar' as const, detail: `${other.item} ${other.path}: ${near.toFixed(2)}` }] : [];
  }));
}

function questionsOf(article: Article | undefined): readonly TextAt[] {
  if (article === undefined) return [];
  if (article.kind === 'question') return [{ path: 'wording', text: article.title }];
  const asked = article.sections.filter(({ form, key }) => form === 'questions' || key === 'ask' || key === 'forTheRoom');
  return asked.flatMap(({ entries }) => entries.flatMap(({ path, text }) => (typeof text === 'string' ? [{ path, text }] : [])));
}

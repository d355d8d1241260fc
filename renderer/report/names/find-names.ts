import { fold } from '../../search/fold.ts';
import { plainFromBlocks, type LanguageTag } from '../../domain/text.ts';
import type { ReportInput } from '../input.ts';
import { findBodies } from './find-bodies.ts';
import { findPersons } from './find-persons.ts';
import { apart, type Match } from './match.ts';
import { NameIndex } from './name-index.ts';
import { namedIn, type Named } from './named.ts';
import { changeTexts, noLanguage, type TextPlace } from './texts.ts';
import { tokensOf } from './tokens.ts';
import { findUnspaced } from './unspaced.ts';

/** A name in a free text of the report. */
export type Finding = TextPlace & {
  /** What a decision about it is kept under: the same words in the same text, wherever they have moved to. */
  readonly key: string;
  readonly language: LanguageTag;
  /** In the plain text of the field, from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
  /** The words found. */
  readonly found: string;
  /** The plain text they stand in. */
  readonly text: string;
  /** Who is named: id, and the name as it was entered. */
  readonly name: string;
  readonly label: string;
  readonly kind: Named['kind'];
  readonly certainty: Match['certainty'];
};

/**
 * Every participant and body that free text of the report names, in the order of the report (issue C, Chatham House).
 * Sees inflected forms, initials, abbreviations and other scripts; what is only perhaps a name is `possible`.
 */
export function findNames(input: ReportInput): readonly Finding[] {
  const search = makeSearch(namedIn(input));
  const findings: Finding[] = [];
  const look = (text: string, language: LanguageTag, place: TextPlace): void => {
    const matches = search(text, language);
    const all = matches.length === 0 && place.field === 'owner' ? unlistedOwner(text) : matches;
    findings.push(...all.map((match) => findingOf(text, language, place, match)));
  };
  changeTexts(input, {
    text: (text, place) => {
      if (text.original !== undefined) look(plainFromBlocks(text.original.blocks), text.original.language, place);
      for (const [language, { blocks }] of Object.entries(text.translations)) look(plainFromBlocks(blocks), language, place);
      return text;
    },
    plain: (text, place) => {
      look(text, noLanguage, place);
      return text;
    },
  });
  return findings;
}

/** Finds names in texts; the words of a language are indexed once. */
export function makeSearch(named: readonly Named[]): (text: string, language: LanguageTag) => readonly Match[] {
  const indexes = new Map<string, NameIndex>();
  return (text, language) => {
    if (named.length === 0 || text === '') return [];
    const index = indexes.get(language) ?? new NameIndex(named, language);
    indexes.set(language, index);
    const tokens = tokensOf(text);
    return withBrackets(text, apart([...findPersons(text, tokens, index), ...findBodies(tokens, index), ...findUnspaced(text, index.unspaced)]));
  };
}

/** "World Health Organization (WHO)" is one name. */
function withBrackets(text: string, matches: readonly Match[]): readonly Match[] {
  const joined: Match[] = [];
  for (const match of matches) {
    const last = joined.at(-1);
    const isInside = last?.named === match.named && /^\s*[(（]\s*$/u.test(text.slice(last.end, match.start)) && /^[)）]/u.test(text.slice(match.end));
    if (last === undefined || !isInside) joined.push(match);
    else joined.splice(-1, 1, { ...last, end: match.end + 1 });
  }
  return joined;
}

/** An owner who is on no list is a name unless it reads as a description ("line ministries"). */
function unlistedOwner(text: string): readonly Match[] {
  const tokens = tokensOf(text);
  const [first, second] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined || !first.isCapital || (second !== undefined && second.script !== 'Arabic' && !second.isCapital)) return [];
  const named: Named = { id: `text:${fold(text).trim().replaceAll(' ', '-')}`, kind: 'body', label: text, parts: [], terms: [], isListed: false };
  return [{ named, start: first.start, end: last.end, certainty: 'possible' }];
}

function findingOf(text: string, language: LanguageTag, { record, field }: TextPlace, { named, start, end, certainty }: Match): Finding {
  const found = text.slice(start, end);
  const key = [record, field, language, fold(found).trim()].join('|');
  // What is no more than the owner of a follow-up may be an everyday word elsewhere.
  const isSure = certainty === 'certain' && (named.isListed || field === 'owner');
  return { key, record, field, language, start, end, found, text, name: named.id, label: named.label, kind: named.kind, certainty: isSure ? 'certain' : 'possible' };
}

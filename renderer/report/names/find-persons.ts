import { arabicBases } from './arabic.ts';
import { honorifics, particles, speechWords } from './common-words.ts';
import type { NameIndex, PartHit } from './name-index.ts';
import type { Named } from './named.ts';
import type { Match } from './match.ts';
import type { Token } from './tokens.ts';

/** Where persons are named in the words of a text: whole names, parts of names, with initials and forms of address. */
export function findPersons(text: string, tokens: readonly Token[], index: NameIndex): readonly Match[] {
  const hits = tokens.map((token) => index.parts(token));
  const found: Match[] = [];
  for (let at = 0; at < tokens.length; ) {
    const best = bestSpan(tokens, hits, at);
    const match = best === undefined ? undefined : matchOf(text, tokens, best);
    if (match === undefined || best === undefined) {
      at += 1;
      continue;
    }
    found.push(match);
    at = best.to;
  }
  return found;
}

/** Words from `from` up to, not including, `to`, all of one person's name. */
type Span = { readonly named: Named; readonly from: number; readonly to: number; readonly hits: readonly PartHit[] };

/** The person who explains the most words from here on. */
function bestSpan(tokens: readonly Token[], hits: readonly (readonly PartHit[])[], from: number): Span | undefined {
  const people = new Set((hits[from] ?? []).map(({ named }) => named));
  const spans = [...people].map((named) => spanOf(named, tokens, hits, from));
  return spans.sort((a, b) => b.hits.length - a.hits.length || rank(a) - rank(b))[0];
}

function spanOf(named: Named, tokens: readonly Token[], hits: readonly (readonly PartHit[])[], from: number): Span {
  const used: PartHit[] = [];
  let to = from;
  for (let at = from; at < tokens.length && (at === from || isBeside(tokens[at])); at += 1) {
    const hit = (hits[at] ?? []).filter((one) => one.named === named && !used.some(({ part }) => part === one.part)).sort((a, b) => order(a) - order(b))[0];
    if (hit !== undefined) {
      used.push(hit);
      to = at + 1;
    } else if (!particles.has(tokens[at]?.word ?? '') && !isInitial(tokens[at])) break;
  }
  return { named, from, to, hits: used };
}

function order({ how }: PartHit): number {
  return how === 'exact' ? 0 : how === 'inflected' ? 1 : 2;
}

function rank({ hits }: Span): number {
  return Math.max(...hits.map(order));
}

/** Nothing but space, hyphen, apostrophe, full stop or a line break between two words of a name. */
function isBeside(token: Token | undefined): boolean {
  return token !== undefined && /^[\s.'’ʼ\p{Pd}\p{Cf}]*$/u.test(token.gap);
}

function isInitial(token: Token | undefined): boolean {
  return token !== undefined && token.isCapital && token.script !== 'Arabic' && [...token.word].length === 1;
}

function matchOf(text: string, tokens: readonly Token[], span: Span): Match | undefined {
  const [from, isSupported] = before(tokens, span);
  const to = after(text, tokens, span);
  const certainty = certaintyOf(tokens, span, isSupported || to > span.to);
  const first = tokens[from];
  const last = tokens[to - 1];
  if (certainty === undefined || first === undefined || last === undefined) return undefined;
  const lead = from === span.from ? (span.hits[0]?.lead ?? 0) : leadOfAddress(first);
  return { named: span.named, start: first.at[lead] ?? first.start, end: last.end, certainty };
}

/** Initials and forms of address before a name belong to it. */
function before(tokens: readonly Token[], span: Span): readonly [number, boolean] {
  let { from } = span;
  while (from > 0 && isBeside(tokens[from]) && (isInitialBefore(tokens, from) || isAddress(tokens[from - 1]))) from -= 1;
  return [from, from < span.from];
}

/** A single capital with a full stop behind it. */
function isInitialBefore(tokens: readonly Token[], at: number): boolean {
  return isInitial(tokens[at - 1]) && (tokens[at]?.gap.startsWith('.') ?? false);
}

/** In Russian, initials also stand behind the surname: Иванов И. П. */
function after(text: string, tokens: readonly Token[], { to, hits }: Span): number {
  if (hits.length > 1) return to;
  let end = to;
  while (isInitial(tokens[end]) && /^\s?\.?$/u.test(tokens[end]?.gap.trim() ?? '') && text[tokens[end]?.end ?? 0] === '.') end += 1;
  return end;
}

function isAddress(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return honorifics.has(token.word) || (token.script === 'Arabic' && arabicBases(token.word).some(({ word, isWhole }) => isWhole && honorifics.has(word)));
}

function leadOfAddress(token: Token): number {
  if (token.script !== 'Arabic') return 0;
  return arabicBases(token.word).find(({ word, isWhole }) => isWhole && honorifics.has(word))?.lead ?? 0;
}

/** How sure it is that the words name the person; undefined where they are taken for everyday words. */
function certaintyOf(tokens: readonly Token[], { from, to, hits, named }: Span, isSupported: boolean): Match['certainty'] | undefined {
  const words = tokens.slice(from, to);
  const hasCapital = words.some(({ isCapital }) => isCapital);
  const isScript = hits.some(({ how }) => how === 'script');
  if (new Set(hits.map(({ part }) => part.word)).size > 1 || isSupported) {
    if (!hasCapital && hits.every(({ part }) => part.isCommon)) return undefined;
    if (isSupported && hits.every(({ isWeak }) => isWeak)) return undefined;
    return isScript ? 'possible' : 'certain';
  }
  const [hit] = hits;
  const [word] = words;
  if (hit === undefined || word === undefined || hit.isWeak) return undefined;
  if (hit.how === 'script') return hasCapital && named.kind === 'participant' ? 'possible' : undefined;
  if (hit.part.isCommon) return isTold(tokens, from) ? 'possible' : undefined;
  return word.script === 'Arabic' ? inArabic(word, hit) : alone(word, hit);
}

/** An everyday word is taken for a name where it has a capital, in Arabic behind a word of saying. */
function isTold(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  if (word?.script !== 'Arabic') return word?.isCapital === true;
  const said = tokens[at - 1];
  return said !== undefined && arabicBases(said.word).some(({ word: base, isWhole }) => isWhole && speechWords.has(base));
}

/** One word of a name in a script with capitals. */
function alone(word: Token, { part, how }: PartHit): Match['certainty'] | undefined {
  const length = [...part.word].length;
  if (!word.isCapital) return length > (how === 'exact' ? 3 : 5) ? 'possible' : undefined;
  return length > (how === 'exact' ? 2 : 3) ? 'certain' : 'possible';
}

/** One word of a name in a script without. */
function inArabic(word: Token, { part, how }: PartHit): Match['certainty'] | undefined {
  if (part.word.length < 3) return undefined;
  if (how !== 'exact') return 'possible';
  return part.word.length > 3 || word.word === part.word ? 'certain' : 'possible';
}

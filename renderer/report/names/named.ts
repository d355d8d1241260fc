import { fold } from '../../search/fold.ts';
import type { ReportInput } from '../input.ts';
import { bodyTerms, type Term } from './body-terms.ts';
import { commonWords, honorifics, particles } from './common-words.ts';
import { plainVersions, responsibleIn, speakersIn } from './said.ts';
import { scriptOf, tokensOf, type Script } from './tokens.ts';

/** One word of a person's name that can stand for the person. */
export type NamePart = { readonly word: string; readonly script: Script; readonly isCommon: boolean };

/** A person or body whose name must not be read in the report. */
export type Named = {
  /** Of the participant or body; of a name that stands only in the text, made from the name. */
  readonly id: string;
  readonly kind: 'participant' | 'body';
  /** As it was entered. */
  readonly label: string;
  readonly parts: readonly NamePart[];
  readonly terms: readonly Term[];
  /** On the lists of participants and bodies; else an owner or a free role. */
  readonly isListed: boolean;
};

/**
 * Everybody the report must not name: participants, bodies (typed ones as well), speakers in a free role, owners of
 * follow-ups and responsible bodies of answers, where those are names and not descriptions.
 */
export function namedIn(input: ReportInput): readonly Named[] {
  const participants = input.participants.flatMap(({ id, name, typedBody }) => [
    ...(name.trim() === '' ? [] : [person(id, name)]),
    ...(typedBody === null || typedBody.trim() === '' ? [] : [body(`${id}:body`, [typedBody])]),
  ]);
  const bodies = input.bodies.map(({ id, name }) => body(id, plainVersions(name)));
  const known = new Set([...participants, ...bodies].map(({ label }) => fold(label).trim()));
  const spoken = [...new Set(speakersIn(input))].filter((name) => !known.has(fold(name).trim()));
  const responsible = responsibleIn(input).filter((name) => !known.has(fold(name).trim()) && fromText(name).length > 0).map((name) => body(textId(name), [name]));
  return [...participants, ...bodies, ...[...spoken.flatMap(fromText), ...responsible].map((named) => ({ ...named, isListed: false }))].filter(({ parts, terms }) => parts.length + terms.length > 0);
}

function person(id: string, name: string): Named {
  return { id, kind: 'participant', label: name, parts: partsOf(name), terms: [], isListed: true };
}

function body(id: string, names: readonly string[]): Named {
  return { id, kind: 'body', label: names[0] ?? '', parts: [], terms: names.flatMap(bodyTerms), isListed: true };
}

/** The words of a name that identify somebody, each once, and words that are written in one as well as apart (Abdul Rahman). */
function partsOf(name: string): readonly NamePart[] {
  const words = tokensOf(name).map(({ word }) => word).filter((word) => !honorifics.has(word));
  const single = words.filter((word) => !particles.has(word) && [...word].length > 1);
  const joined = words.slice(1).map((word, at) => `${words[at] ?? ''}${word}`).filter((word) => [...word].length > 5);
  return [...new Set([...single, ...joined])].map((word) => ({ word, script: scriptOf(word), isCommon: commonWords.has(word) }));
}

const textId = (text: string): string => `text:${fold(text).trim().replaceAll(' ', '-')}`;

/** An owner or a free role: a person where every word has a capital, a body where it begins as one, else a description. */
function fromText(text: string): readonly Named[] {
  const tokens = tokensOf(text).filter(({ word }) => !particles.has(word));
  const id = textId(text);
  const asBody = body(id, [text]);
  const headed = asBody.terms.some(({ isHeaded, words }) => isHeaded || words.length > 2);
  const hasCapitals = tokens.every(({ isCapital, script }) => isCapital && (script === 'Latin' || script === 'Cyrillic'));
  if (tokens.length > 1 && tokens.length < 5 && hasCapitals && !asBody.terms.some(({ isHeaded }) => isHeaded)) return [{ ...person(id, text), terms: asBody.terms }];
  const first = tokens[0];
  return first !== undefined && (headed || first.isAbbreviation) && first.isCapital ? [asBody] : [];
}

import type { Digits } from './locale.ts';
import { pickText, type PickedText } from './pick-text.ts';
import { isSameLanguage, type LanguageTag, type MultiText } from './text.ts';
import { directionOf, type Direction } from './writing.ts';

/** Why a translation is not final: nobody has checked it, or its original has changed since. */
export type ShownMark = 'draft' | 'stale';
/** A text as the projector shows it: at most two of them beside each other. */
export type ShownText = { readonly language: LanguageTag; readonly direction: Direction; readonly text: string; readonly mark?: ShownMark };
export type ShownTexts = readonly ShownText[];

/** A clock that the projector goes on with by itself: `endsAt` (milliseconds since 1970) while it runs, null while it is stopped. */
export type ShownTimer = { readonly total: number; readonly endsAt: number | null; readonly left: number };

export type BallotUnit = 'dots' | 'rank' | 'rating';
type Result = { readonly value: number; readonly share: number; readonly isTied: boolean };
export type ShownBallot = {
  readonly title: ShownTexts;
  readonly unit: BallotUnit;
  /** Without results before it is counted. */
  readonly options: readonly { readonly text: ShownTexts; readonly result: Result | null }[];
};

/** What the projector shows now, as `preload/projector-shapes.ts` lets it through. */
export type ProjectorShow = {
  readonly theme: 'light' | 'dark';
  readonly digits: Digits;
  readonly languages: readonly LanguageTag[];
  readonly isBlank: boolean;
  readonly title: ShownTexts;
  readonly place: ShownTexts;
  readonly question: { readonly number: string; readonly topic: ShownTexts; readonly wording: ShownTexts; readonly context: ShownTexts } | null;
  readonly timer: ShownTimer | null;
  readonly agreed: readonly ShownTexts[];
  readonly ballots: readonly ShownBallot[];
};

/** A question as far as the room sees it. It is read without notes, contributions, speakers and positions that are not agreed. */
export type ProjectedQuestion = {
  readonly number: string;
  readonly topic: MultiText;
  readonly wording: MultiText;
  readonly context: MultiText;
  /** Texts of what was agreed, without who holds them. */
  readonly agreed: readonly MultiText[];
};
export type ProjectedBallot = {
  readonly title: MultiText;
  readonly unit: BallotUnit;
  readonly options: readonly { readonly text: MultiText; readonly result: Result | null }[];
};

/** Parts that are shown or not, as the facilitator wants. */
export const projectorParts = ['question', 'agreed', 'timer', 'vote'] as const;
export type ProjectorPart = (typeof projectorParts)[number];

/**
 * All that a payload can be made of. There is no place in it for a note, a speaker, an open position or what somebody is typing: what is
 * not here cannot be shown.
 */
export type ProjectorSource = {
  readonly workshop: {
    readonly title: MultiText;
    readonly place: MultiText;
    readonly language: LanguageTag;
    readonly questionLanguages: readonly LanguageTag[];
    readonly digits: Digits;
  };
  readonly question: ProjectedQuestion | null;
  readonly timer: ShownTimer | null;
  readonly ballots: readonly ProjectedBallot[];
};

export type ProjectorChoices = { readonly parts: ReadonlySet<ProjectorPart>; readonly isBlank: boolean; readonly isDark: boolean };

/** Letters of one text, points and options at once that a payload may hold. */
const most = { letters: 4000, agreed: 12, ballots: 4, options: 30 } as const;

/**
 * Makes the payload from what is read. A vote stands in the place of the question; of agreed points the last ones are shown, the newest
 * last.
 */
export function projectorShow({ workshop, question, timer, ballots }: ProjectorSource, { parts, isBlank, isDark }: ProjectorChoices): ProjectorShow {
  const languages = languagesOf(workshop);
  const texts = (text: MultiText): ShownTexts => textsIn(text, languages);
  const empty: ProjectorShow = {
    theme: isDark ? 'dark' : 'light',
    digits: workshop.digits,
    languages,
    isBlank,
    title: [],
    place: [],
    question: null,
    timer: null,
    agreed: [],
    ballots: [],
  };
  if (isBlank) return empty;
  const wording = question === null ? [] : texts(question.wording);
  return {
    ...empty,
    title: texts(workshop.title),
    place: texts(workshop.place),
    question: question === null || !parts.has('question') || wording.length === 0 ? null : { number: question.number, topic: texts(question.topic), wording, context: texts(question.context) },
    timer: parts.has('timer') ? timer : null,
    agreed: question === null || !parts.has('agreed') ? [] : question.agreed.map(texts).filter(({ length }) => length > 0).slice(-most.agreed),
    ballots: !parts.has('vote') ? [] : ballots.slice(0, most.ballots).map(({ title, unit, options }) => ({ title: texts(title), unit, options: options.slice(0, most.options).map(({ text, result }) => ({ text: texts(text), result })) })),
  };
}

/** The two languages a workshop shows its questions in, or its own alone. */
function languagesOf({ language, questionLanguages }: ProjectorSource['workshop']): readonly LanguageTag[] {
  return questionLanguages.length === 0 ? [language] : questionLanguages.slice(0, 2);
}

/** A text in each of the languages it was written in or translated into; the original where that is none of them. */
function textsIn(text: MultiText, languages: readonly LanguageTag[]): ShownTexts {
  const picked = languages.flatMap((language) => pickText(text, language) ?? []);
  const fitting = picked.filter(({ language }, at) => isSameLanguage(language, languages[at] ?? ''));
  const shown = fitting.length > 0 ? fitting : picked.slice(0, 1);
  return shown.flatMap((one) => {
    const { language, plain } = one;
    const trimmed = plain.trim();
    return trimmed === '' ? [] : [{ language, direction: directionOf(language), text: cut(trimmed), ...markOf(one) }];
  });
}

/** As screens and reports mark it: that the original has changed says more than that it is a draft. */
function markOf({ source, stale, state }: PickedText): { readonly mark?: ShownMark } {
  if (source !== 'translation' || (!stale && state !== 'draft')) return {};
  return { mark: stale ? 'stale' : 'draft' };
}

/** Whole letters, not halves of a pair. */
const cut = (text: string): string => (text.length <= most.letters ? text : `${[...text].slice(0, most.letters / 2).join('')}…`);

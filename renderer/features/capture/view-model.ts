import { keepSame } from '../../data/keep-same.ts';
import type { PositionState } from '../../domain/kinds.ts';
import { pickText } from '../../domain/pick-text.ts';
import { stakeholderGroups, type Speaker } from '../../domain/speaker.ts';
import type { LanguageTag, MultiText } from '../../domain/text.ts';
import type { CaptureView, ContributionView, OutlineRoundtable, PositionView, SpeakerChoice } from '../../domain/views.ts';
import type { Entry } from './entry.ts';
import { speakerKey } from './speakers.ts';

/** Contributions of a roundtable. */
export const contributionsOf = (roundtable: OutlineRoundtable): number =>
  roundtable.questions.reduce((sum, question) => sum + question.contributions, 0);

/** The question before or after this one, over the borders of roundtables; undefined at the ends. */
export function neighbour(outline: readonly OutlineRoundtable[], question: string, step: 1 | -1): string | undefined {
  const all = outline.flatMap((roundtable) => roundtable.questions.map(({ id }) => id));
  const at = all.indexOf(question);
  return at < 0 ? undefined : all[at + step];
}

export type Heard = { readonly group: string; readonly count: number };

/**
 * How many contributions each stakeholder group made to the question, the four of the Chisinau report always, in their
 * order, then the workshop's own. A contribution of two groups counts for both; a free role counts for none.
 */
export function heardGroups(contributions: readonly ContributionView[], choices: readonly SpeakerChoice[]): readonly Heard[] {
  const groupOf = new Map(choices.map(({ speaker, group }) => [speakerKey(speaker), group]));
  const groups = choices.flatMap(({ speaker }) => ('group' in speaker ? [speaker.group] : []));
  const counts = new Map<string, number>([...stakeholderGroups, ...groups].map((group) => [group, 0]));
  for (const { speakers } of contributions) {
    const groups = new Set(speakers.map((speaker) => ('group' in speaker ? speaker.group : groupOf.get(speakerKey(speaker)))));
    for (const group of groups) if (typeof group === 'string') counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts].map(([group, count]) => ({ group, count }));
}

/** Positions by state, for the line above them. */
export function positionCounts(positions: readonly PositionView[]): Readonly<Record<PositionState, number>> {
  const count = (state: PositionState): number => positions.filter((position) => position.state === state).length;
  return { agreed: count('agreed'), majority: count('majority'), open: count('open') };
}

/**
 * `after` as it is drawn while a contribution is typed in the entry box: with the text that contribution was last drawn with, because the box alone shows it.
 * The same view where nothing else changed. A text in another language is drawn: the languages at hand follow from it.
 */
export function quietView(before: CaptureView, after: CaptureView, typed: string | null): CaptureView {
  const drawn = before.contributions.find(({ id }) => id === typed);
  if (drawn === undefined) return keepSame(before, after);
  const contributions = after.contributions.map((one) =>
    (one.id === typed && one.text.original?.language === drawn.text.original?.language ? { ...one, text: drawn.text } : one));
  return keepSame(before, { ...after, contributions });
}

/** The rows above the entry box: all contributions but the one that is being typed there. */
export function rowsWithout(contributions: readonly ContributionView[], entry: string | null): readonly ContributionView[] {
  return entry === null ? contributions : contributions.filter(({ id }) => id !== entry);
}

/** Number of the text in the entry box: its own where the record is there already, else the next. */
export function entryNumber(contributions: readonly ContributionView[], entry: string | null): number {
  return contributions.find(({ id }) => id === entry)?.number ?? contributions.length + 1;
}

/** Puts a contribution back into the entry box after a restart. */
export function entryFrom(contribution: ContributionView, fallback: LanguageTag): Entry {
  const { original } = contribution.text;
  const language = original?.language ?? fallback;
  const text = original === undefined ? '' : (pickText(contribution.text, language)?.plain ?? '');
  const { id, type, speakers, sector, owner, due } = contribution;
  return { id, sent: true, text, language, type, speakers, ...(sector === null ? {} : { sector }), ...(owner === null ? {} : { owner }), ...(due === null ? {} : { due }) };
}

/** True when the reader of `language` sees the original of another one, without a translation. */
export const isForeign = (text: MultiText, language: LanguageTag): boolean => pickText(text, language)?.source === 'foreign';

/** The languages to write in that come first: the workshop's, those already used here, the interface's and the shipped ones. */
export function shortLanguages(
  workshop: LanguageTag,
  contributions: readonly ContributionView[],
  shipped: readonly LanguageTag[],
): readonly LanguageTag[] {
  const used = contributions.flatMap(({ text }) => (text.original === undefined ? [] : [text.original.language]));
  return [...new Set([workshop, ...shipped, ...used])];
}

/** The last speakers of a question, newest first, to start Alt 7-9 with. */
export const speakersOf = (contributions: readonly ContributionView[]): readonly Speaker[] =>
  contributions.toReversed().flatMap(({ speakers }) => speakers);

/** `a`, `b`, `c` … for the sides of an open position, in the script of the interface. */
export function sideLetter(index: number, letters: string): string {
  return [...letters][index] ?? String(index + 1);
}

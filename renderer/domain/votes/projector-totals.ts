import { pickText } from '../pick-text.ts';
import type { LanguageTag, MultiText } from '../text.ts';
import type { BallotView } from './ballot.ts';
import { isUncounted, tallyOf } from './tally.ts';

/** What the projector shows of a vote, in the form of its payload. Nothing else of a ballot goes there. */
export type ProjectorTotal = {
  readonly title: string;
  readonly unit: 'dots' | 'rank' | 'rating';
  readonly options: readonly { readonly text: string; readonly value: number; readonly share: number; readonly isTied: boolean }[];
};

/** What is voted on before there is a result: the options alone, in the order of the ballot. */
export type ProjectorBallot = { readonly title: string; readonly unit: ProjectorTotal['unit']; readonly options: readonly string[] };

const units = { dots: 'dots', ranking: 'rank', rating: 'rating' } as const;

/**
 * Results of ballots in one language, the highest value first; options of equal value stay in the order of the ballot. `value` is
 * dots, the rank or the mean rating (nought where nothing was counted), `share` the length of a bar from 0 to 1. Ballots without
 * a count are left out: a room is not to read noughts.
 */
export function projectorTotals(ballots: readonly BallotView[], language: LanguageTag): readonly ProjectorTotal[] {
  return ballots.flatMap((ballot): readonly ProjectorTotal[] => {
    const result = tallyOf(ballot);
    if (isUncounted(result)) return [];
    const texts = new Map(ballot.options.map(({ id, text }) => [id, words(text, language)]));
    const ordered = [...result.options].sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
    return [{
      title: words(ballot.title, language),
      unit: units[ballot.method],
      options: ordered.map(({ option, value, rank, share, isTied }) => ({
        text: texts.get(option) ?? '',
        value: (ballot.method === 'ranking' ? rank : value) ?? 0,
        share,
        isTied,
      })),
    }];
  });
}

/** A ballot as it is put to the room before it is counted. */
export function projectorBallot(ballot: BallotView, language: LanguageTag): ProjectorBallot {
  return { title: words(ballot.title, language), unit: units[ballot.method], options: ballot.options.map(({ text }) => words(text, language)) };
}

const words = (text: MultiText, language: LanguageTag): string => pickText(text, language)?.plain ?? '';

import type { Speaker } from '../../domain/speaker.ts';
import type { LanguageTag } from '../../domain/text.ts';
import type { ContributionView } from '../../domain/views.ts';
import { speakerKey } from './speakers.ts';

/** Which language comes next: the last one written at this laptop, and for a speaker the one he or she last spoke. */
export type Tongues = {
  /** Language of the next entry; undefined while none was written since the start. */
  readonly last: () => LanguageTag | undefined;
  readonly of: (speaker: Speaker, contributions: readonly ContributionView[]) => LanguageTag | undefined;
  readonly heard: (speakers: readonly Speaker[], language: LanguageTag) => void;
};

const known = new Map<string, Tongues>();

/** What is known of a workshop, for as long as the program runs. */
export function tonguesOf(workshop: string): Tongues {
  const found = known.get(workshop) ?? createTongues();
  known.set(workshop, found);
  return found;
}

/** Remembers nothing at first. */
export function createTongues(): Tongues {
  const spoken = new Map<string, LanguageTag>();
  let written: LanguageTag | undefined;
  return {
    last: () => written,
    of: (speaker, contributions) => {
      const key = speakerKey(speaker);
      const said = contributions.findLast(({ speakers, text }) => text.original !== undefined && speakers.some((one) => speakerKey(one) === key));
      return spoken.get(key) ?? said?.text.original?.language;
    },
    heard: (speakers, language) => {
      written = language;
      for (const speaker of speakers) spoken.set(speakerKey(speaker), language);
    },
  };
}

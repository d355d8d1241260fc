import { z } from 'zod';

/**
 * Everything that ever reaches the projector, as one strict type (design section 4): a payload with a key that is not named here is
 * refused whole, so that a note or a name cannot come along with what is meant for the room.
 */

/** Languages side by side; a third is not shown. */
const mostLanguages = 2;

const Texts = z
  .array(
    z.strictObject({
      language: z.string().min(2).max(35),
      direction: z.enum(['ltr', 'rtl']),
      text: z.string().min(1).max(4000),
      /** What is said of a translation that is not final; who made it does not come along. */
      mark: z.enum(['draft', 'stale']).optional(),
    }),
  )
  .max(mostLanguages)
  .readonly();

const Milliseconds = z.number().min(0).max(Number.MAX_SAFE_INTEGER);

/** A clock the page goes on by itself: `endsAt` (since 1970) while it runs, null while it is stopped with `left`. */
const Timer = z.strictObject({ total: Milliseconds.min(1), endsAt: Milliseconds.nullable(), left: Milliseconds });

/** A vote: its options, then what came of each. */
const Ballot = z.strictObject({
  title: Texts,
  unit: z.enum(['dots', 'rank', 'rating']),
  options: z
    .array(
      z.strictObject({
        text: Texts,
        /** Null before it is counted. `share` is the length of its bar, 0 to 1. */
        result: z.strictObject({ value: z.number().min(0).max(1_000_000), share: z.number().min(0).max(1), isTied: z.boolean() }).nullable(),
      }),
    )
    .max(30)
    .readonly(),
});

/** What the projector shows now. */
export const ProjectorShow = z.strictObject({
  theme: z.enum(['light', 'dark']),
  digits: z.enum(['western', 'own']),
  /** The languages of the words beside the texts, in the order of the columns. */
  languages: z.array(z.string().min(2).max(35)).min(1).max(mostLanguages).readonly(),
  /** Nothing at all is shown. */
  isBlank: z.boolean(),
  /** The workshop: all there is to see where nothing else is. */
  title: Texts,
  place: Texts,
  question: z.strictObject({ number: z.string().max(20), topic: Texts, wording: Texts, context: Texts }).nullable(),
  timer: Timer.nullable(),
  agreed: z.array(Texts).max(12).readonly(),
  ballots: z.array(Ballot).max(4).readonly(),
});
export type ProjectorShow = z.infer<typeof ProjectorShow>;

/** Where it is shown, for the first window. */
export const ProjectorState = z.strictObject({ isOpen: z.boolean(), isFullScreen: z.boolean() });
export type ProjectorState = z.infer<typeof ProjectorState>;

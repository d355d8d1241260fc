import type { Failure } from '../../preload/shapes.ts';
import type { LanguageTag } from '../domain/text.ts';

/** What an action answers: saved on disk and in the database, or why not. Nothing throws. */
export type Saved<T = null> = { readonly ok: true; readonly value: T } | Failure;

/** A text as it was typed, with the language it is in. */
export type TypedText = { readonly plain: string; readonly language: LanguageTag };

/** The state of saving, always at one place of the screen. `since` and `at` are ISO UTC. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'not-saved'; readonly failure: Failure; readonly waiting: number };

import type { Words } from '../../../i18n/word-types.ts';

/** Keys by what they are for. */
export type KeyGroup = { readonly head: string; readonly rows: readonly (readonly [keys: readonly string[], does: string])[] };

/** The keys that a screen has of its own. */
export type KeysOfScreen = (t: Words) => readonly KeyGroup[];

import type { OwnItem } from '../../domain/own.ts';

/** What the parts of an editor are given: the item, the language that is written in, and whether its title awaits the first letter. */
export type EditorProps<T extends OwnItem> = { readonly item: T; readonly language: string; readonly isNew: boolean };

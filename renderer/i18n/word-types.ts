import type english from '../../locales/en/ui.json';

/** The shape of every language's `ui.json`: English has it, the locale check holds the others to it. */
export type UiWords = typeof english;

type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** Dotted paths to all strings of a nested object. */
type Path<T> = T extends string
  ? never
  : { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}` }[keyof T & string];

type RawKey = Path<UiWords>;
type WithoutCategory<K> = K extends `${infer Stem}_${PluralCategory}` ? Stem : never;

/** A key with one form a plural category: `count` picks the form. */
export type PluralKey = WithoutCategory<Extract<RawKey, `${string}_other`>>;
/** A key with one form. */
export type PlainKey = Exclude<RawKey, `${PluralKey}_${PluralCategory}`>;
export type WordKey = PlainKey | PluralKey;

/** What fills the placeholders. Numbers are written in the reader's digits; texts are set apart by direction. */
export type WordValues = Readonly<Record<string, string | number>>;

type Given<K extends WordKey> = K extends PluralKey
  ? readonly [values: WordValues & { readonly count: number }]
  : readonly [values?: WordValues];

/** Gives the words of a key in the language of the interface. */
export type Words = <K extends WordKey>(key: K, ...values: Given<K>) => string;

import { z } from 'zod';
import { basisSchema, sourceKey, sourceSchema, type Source } from './source.ts';

/** `assets/library/questions.json`: the structure of the guiding questions, without any sentence. */
export const questionsStructureSchema = z.strictObject({
  version: z.string().regex(/^\d{4}\.\d+$/u),
  items: z
    .array(
      z.strictObject({
        id: z.string().regex(/^question\.[a-z][a-z-]*$/u),
        number: z.string().regex(/^GQ\d{2}$/u),
        order: z.number().int().positive(),
        since: z.string().regex(/^\d{4}\.\d+$/u),
        basis: basisSchema,
        own: z.array(z.string()).readonly(),
        sources: z.array(sourceSchema).min(1).readonly(),
      }),
    )
    .min(1)
    .readonly(),
});

const questionWordsSchema = z.strictObject({
  /** Hash of the English this entry was translated from; absent in English itself. */
  hash: z.string().regex(/^[0-9a-f]{16}$/u).optional(),
  wording: z.string().min(1),
  context: z.string().min(1),
  usable: z.string().min(1),
});

/** `locales/<language>/library/questions.json`: the words of the guiding questions in one language. */
export const questionsWordsSchema = z.strictObject({
  sources: z.record(z.string(), z.string().min(1)),
  items: z.record(z.string(), questionWordsSchema),
});

export type QuestionsStructure = Readonly<z.infer<typeof questionsStructureSchema>>;
export type QuestionsWords = Readonly<z.infer<typeof questionsWordsSchema>>;
type QuestionWords = z.infer<typeof questionWordsSchema>;
type QuestionItem = QuestionsStructure['items'][number];

/** One language's texts of a question; `language` differs from the one asked for where English stands in. */
export type GuidingQuestionText = {
  readonly language: string;
  readonly wording: string;
  readonly context: string;
  readonly usable: string;
  /** Documents and places as readers see them, the question's own source first. */
  readonly sourceLabels: readonly string[];
};

export type GuidingQuestion = {
  readonly id: string;
  /** Number within the set, GQ01 to GQ10: for display and for the workbook's links, never an identity. */
  readonly number: string;
  readonly order: number;
  /** Version of the library the words were taken from: what a workshop pins. */
  readonly version: string;
  readonly sources: readonly Source[];
  /** Fields of the item that the sources do not cover. */
  readonly own: readonly string[];
  readonly texts: Readonly<Record<string, GuidingQuestionText>>;
};

export type Library = {
  readonly version: string;
  readonly languages: readonly string[];
  /** The ten questions in order, with texts in each language asked for; English stands in where words are missing. */
  readonly guidingQuestions: (languages: readonly string[]) => readonly GuidingQuestion[];
};

/** The language every text is written in first and the one that stands in for a missing one. */
export const baseLanguage = 'en';

/**
 * Builds the library from parsed JSON: the structure and the words by language. Pure, so that the interface, the worker
 * and the headless program each import the JSON in their own way. Throws the schema's error for a file that is not one,
 * and an `Error` naming the id when English lacks an item or a source label.
 */
export function loadLibrary(structure: unknown, words: Readonly<Record<string, unknown>>): Library {
  const { version, items } = questionsStructureSchema.parse(structure);
  const byLanguage = new Map(
    Object.entries(words).map(([language, json]) => [language, questionsWordsSchema.parse(json)] as const),
  );
  const base = byLanguage.get(baseLanguage);
  if (base === undefined) throw new Error('The library has no English words');
  const ordered = [...items].sort((a, b) => a.order - b.order);
  for (const item of ordered) textOf(item, baseLanguage, base);
  return {
    version,
    languages: [...byLanguage.keys()],
    guidingQuestions: (languages) => ordered.map((item) => question(item, version, languages, byLanguage, base)),
  };
}

function question(
  item: QuestionItem,
  version: string,
  languages: readonly string[],
  words: ReadonlyMap<string, QuestionsWords>,
  base: QuestionsWords,
): GuidingQuestion {
  const texts = languages.map((language) => {
    const own = words.get(language);
    const text = own !== undefined && Object.hasOwn(own.items, item.id)
      ? textOf(item, language, own)
      : textOf(item, baseLanguage, base);
    return [language, text] as const;
  });
  const { id, number, order, sources, own } = item;
  return { id, number, order, version, sources, own, texts: Object.fromEntries(texts) };
}

function textOf(item: QuestionItem, language: string, words: QuestionsWords): GuidingQuestionText {
  const found = words.items[item.id];
  if (found === undefined) throw new Error(`No words for ${item.id} in ${language}`);
  const sourceLabels = item.sources.map((source) => {
    const label = words.sources[sourceKey(source)];
    if (label === undefined) throw new Error(`No label for source ${sourceKey(source)} in ${language}`);
    return label;
  });
  return { language, wording: found.wording, context: found.context, usable: found.usable, sourceLabels };
}

/** The English text that a translation's `hash` covers: its fields in a fixed order, one a line. */
export function hashedText(words: Pick<QuestionWords, 'wording' | 'context' | 'usable'>): string {
  return [words.wording, words.context, words.usable].join('\n');
}

/**
 * Ids whose translation was made from another English text than the present one. `hash` gives the first 16 hex digits of
 * the SHA-256 of a text; it is passed in because this folder uses no platform module.
 */
export function staleQuestions(
  english: QuestionsWords,
  translated: QuestionsWords,
  hash: (text: string) => string,
): readonly string[] {
  return Object.entries(english.items)
    .filter(([id, words]) => translated.items[id]?.hash !== hash(hashedText(words)))
    .map(([id]) => id);
}

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import { tidyDraft } from '../../domain/draft-text.ts';
import type { LanguageTag, OriginalDot, TranslatedText } from '../../domain/text.ts';
import type { TranslatableText, TranslationPlace } from '../../domain/translation-views.ts';
import type { Keeper } from '../../ui/keeper.ts';
import { useAutosave } from '../../ui/use-autosave.ts';
import { keyOf, storedDraft } from './translate-model.ts';

/** What has been typed and is not read back from the record yet, by text and language: a text that is opened again at once begins with it. */
export type TypedTranslations = Map<string, string>;

export const typedKey = (text: Pick<TranslatableText, 'record' | 'field'>, language: LanguageTag): string => `${keyOf(text)} ${language}`;

/** Forgets what the record says by now. */
export function forgetLanded(typed: TypedTranslations, texts: readonly TranslatableText[], language: LanguageTag): void {
  for (const text of texts) {
    const held = typed.get(typedKey(text, language));
    if (held !== undefined && tidyDraft(held) === tidyDraft(storedDraft(text, language))) typed.delete(typedKey(text, language));
  }
}

export type TranslationDraft = {
  readonly value: string;
  readonly change: (typed: string) => void;
  /** Saves at once; true when it is on the disk. */
  readonly flush: () => Promise<boolean>;
  /** Shows again what the record says. */
  readonly reset: () => void;
};

type Options = {
  readonly text: TranslatableText;
  readonly language: LanguageTag;
  /** Name of the translator, as it is when a save begins. */
  readonly by: string;
  readonly keeper: Keeper;
  readonly typed: TypedTranslations;
  /** The text is left: what stood there when it was opened, and whether it is another one now. */
  readonly onLeave: (before: TranslatedText | null, typed: string) => void;
};

/** Holds a translation that is being typed and saves it on the way, following the original that is on the screen. */
export function useTranslation({ text, language, by, keeper, typed, onLeave }: Options): TranslationDraft {
  const { translations, newId } = useWorkbook();
  const key = typedKey(text, language);
  const stored = storedDraft(text, language);
  const [draft, setDraft] = useState<string | null>(() => typed.get(key) ?? null);
  const [before] = useState<TranslatedText | null>(() => text.text.translations[language] ?? null);
  const latest = useRef<string | null>(null);
  const place: TranslationPlace = { record: text.record, field: text.field, language };

  const autosave = useAutosave<{ readonly plain: string; readonly of: OriginalDot }>(async ({ plain, of }, stay) => {
    const attempt = async (): Promise<boolean> => (await translations.write(place, { text: plain, by, of, stay })).ok;
    return { ok: await keeper.save(`translation ${key}`, attempt) };
  }, newId);

  const { of } = text;
  const change = useCallback((plain: string): void => {
    latest.current = plain;
    typed.set(key, plain);
    setDraft(plain);
    autosave.change({ plain, of });
  }, [autosave, key, of, typed]);

  const reset = useCallback((): void => {
    typed.delete(key);
    latest.current = null;
    setDraft(null);
  }, [key, typed]);

  const leave = useEffectEvent(() => { if (latest.current !== null) onLeave(before, latest.current); });
  useEffect(() => () => { leave(); }, []);
  const flush = useCallback((): Promise<boolean> => autosave.flush(), [autosave]);
  return { value: draft ?? stored, change, flush, reset };
}

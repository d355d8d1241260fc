import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsIn } from './engine.ts';
import type { Direction } from '../domain/writing.ts';
import { createFormats, type Formats } from './formats.ts';
import { directionOf } from './languages.ts';
import type { Words } from './word-types.ts';

/** Words of the interface, typed by the keys of English; draws again when the language changes. */
export function useWords(): Words {
  return wordsIn(useInterfaceLanguage());
}

/** Language of the interface and the direction it runs in. */
export function useLanguage(): { readonly language: string; readonly direction: Direction } {
  const language = useInterfaceLanguage();
  return useMemo(() => ({ language, direction: directionOf(language) }), [language]);
}

/** Formats of the interface's language, in the region (and digits) of the workshop where one is open. */
export function useFormats(region?: string, digits?: 'western' | 'own'): Formats {
  const language = useInterfaceLanguage();
  return useMemo(() => createFormats({ language, region, digits }), [language, region, digits]);
}

function useInterfaceLanguage(): string {
  const { i18n } = useTranslation();
  return i18n.language;
}

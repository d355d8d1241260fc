import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Digits, Regional } from '../domain/locale.ts';
import { currentLanguage, onLanguage, wordsIn } from './engine.ts';
import type { Direction } from '../domain/writing.ts';
import { formatsFor, type Formats } from './formats.ts';
import { directionOf } from './languages.ts';
import type { Words } from './word-types.ts';

/** Region and digits of the workshop whose places are shown; outside of one nobody has set any. */
export const RegionalContext = createContext<Regional>({ region: null, digits: 'western' });

/** Words of the interface, typed by the keys of English; draws again when the language changes. */
export function useWords(): Words {
  const { digits } = useContext(RegionalContext);
  return wordsIn(useInterfaceLanguage(), digits);
}

/** Language of the interface and the direction it runs in. */
export function useLanguage(): { readonly language: string; readonly direction: Direction } {
  const language = useInterfaceLanguage();
  return useMemo(() => ({ language, direction: directionOf(language) }), [language]);
}

/** Formats of the interface's language, in the region and digits of the workshop where one is open, unless others are given. */
export function useFormats(region?: string | null, digits?: Digits): Formats {
  const language = useInterfaceLanguage();
  const around = useContext(RegionalContext);
  const [place, kind] = [region === undefined ? around.region : region, digits ?? around.digits];
  return useMemo(() => formatsFor({ language, region: place, digits: kind }), [language, place, kind]);
}

function useInterfaceLanguage(): string {
  return useSyncExternalStore(onLanguage, currentLanguage, currentLanguage);
}

import { useCallback, useState, type RefObject } from 'react';
import { fieldDirection, strayIn, type Stray } from '../domain/letters.ts';
import type { LanguageTag } from '../domain/text.ts';

type StrayLetters = {
  readonly stray: Stray | null;
  /** Called with every text the field gets; draws nothing while nothing is noticed anew. */
  readonly look: (text: string, language: LanguageTag) => void;
};

/** Notices letters of another script than the language's in a field that React does not fill, and turns the field with them. */
export function useStrayLetters(area: RefObject<HTMLTextAreaElement | null>, languages: readonly LanguageTag[]): StrayLetters {
  const [stray, setStray] = useState<Stray | null>(null);
  const look = useCallback((text: string, language: LanguageTag): void => {
    const field = area.current;
    const direction = fieldDirection(text, language);
    if (field !== null && field.dir !== direction) field.dir = direction;
    const found = strayIn(text, language, languages);
    setStray((now) => (now?.script === found?.script && now?.instead === found?.instead ? now : found));
  }, [area, languages]);
  return { stray, look };
}

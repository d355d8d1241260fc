import { createContext, use, useMemo } from 'react';
import { helpParts } from '../../domain/help-text.ts';
import { directionOf } from '../../i18n/languages.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { capWords, quoted } from './quoted-words.ts';

/** The language the pages are in: that of the screen, or English where it has none. */
export const HelpLanguage = createContext<string | null>(null);

/** What says of an element that it is in the language of the pages. */
export function useHelpLanguage(): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } {
  const { language } = useLanguage();
  const own = use(HelpLanguage) ?? language;
  return own === language ? {} : { lang: own, dir: directionOf(own) };
}

/** A text of help: keys as caps, words of the screen as the screen has them. */
export function HelpText({ text }: { readonly text: string }) {
  const t = useWords();
  const { language, direction } = useLanguage();
  const isForeign = useHelpLanguage().lang !== undefined;
  const parts = useMemo(() => helpParts(text), [text]);
  return parts.map(({ kind, value }, index) => {
    if (kind === 'key') return <KeyCap key={index} keys={capWords(t, value)} spoken />;
    return kind === 'ui' ? <b key={index} className="help-quoted" {...(isForeign ? { lang: language, dir: direction } : {})}>{quoted(t, value)}</b> : value;
  });
}

import { useMemo } from 'react';
import { helpParts } from '../../domain/help-text.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { capWords, quoted } from './quoted-words.ts';

/** A text of help: keys as caps, words of the screen as the screen has them. */
export function HelpText({ text }: { readonly text: string }) {
  const t = useWords();
  const parts = useMemo(() => helpParts(text), [text]);
  return parts.map(({ kind, value }, index) => {
    if (kind === 'key') return <KeyCap key={index} keys={capWords(t, value)} spoken />;
    return kind === 'ui' ? <b key={index} className="help-quoted">{quoted(t, value)}</b> : value;
  });
}

import type { ElementType } from 'react';
import { directionOf } from '../../i18n/languages.ts';
import type { MarkedText } from './protocol.ts';

/** A text in its own language and direction, with the places that were searched for. */
export function Marked({ text: { text, marks, language }, as: Element = 'span', className = '' }: { readonly text: MarkedText; readonly as?: ElementType; readonly className?: string }) {
  return (
    <Element className={`search-words ${className}`} lang={language} dir={directionOf(language)}>
      {marks.map(([from, to], at) => (
        <span key={from}>
          {text.slice(marks[at - 1]?.[1] ?? 0, from)}
          <mark className="search-mark">{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(marks[marks.length - 1]?.[1] ?? 0)}
    </Element>
  );
}

import type { ElementType } from 'react';
import { directionOf } from '../../i18n/languages.ts';
import type { Worded } from './asked-sheets.ts';

/** A text of the library in the language there is. */
export function WordedText({ text, as: Element = 'span', className }: { readonly text: Worded; readonly as?: ElementType; readonly className?: string }) {
  return <Element className={className} lang={text.language} dir={directionOf(text.language)}>{text.plain}</Element>;
}

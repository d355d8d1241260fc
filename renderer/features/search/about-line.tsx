import { useFormats, useWords } from '../../i18n/use-words.ts';
import { aboutWords } from './about-words.ts';
import type { About } from './protocol.ts';

/** State, period and number of an item; workshop, question and number of a recorded text. */
export function AboutLine({ about }: { readonly about: About }) {
  const t = useWords();
  const { list } = useFormats();
  return (
    <span className="search-about">
      {aboutWords(t, list, about).map(({ text, language }, at) => (
        <span key={text}>{at === 0 ? null : <span aria-hidden="true"> · </span>}<bdi lang={language ?? undefined}>{text}</bdi></span>
      ))}
    </span>
  );
}

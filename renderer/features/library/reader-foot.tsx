import type { ReactNode } from 'react';
import type { Item } from '../../content/item.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { ReadLine } from './read-text.tsx';
import { useReading } from './reading.tsx';

/** At the end of an article: what was marked, and the way to the one before and the one after. */
export function ReaderFoot({ previous, next, children }: { readonly previous: Item | undefined; readonly next: Item | undefined; readonly children?: ReactNode }) {
  const { open } = useReading();
  useShortcuts({
    ...(previous === undefined ? {} : { 'Ctrl+ArrowUp': () => { open(previous.id); } }),
    ...(next === undefined ? {} : { 'Ctrl+ArrowDown': () => { open(next.id); } }),
  });
  return (
    <Margin className="library-foot">
      {children}
      <div className="library-neighbours">
        {previous === undefined ? <span /> : <Neighbour item={previous} side="previous" />}
        {next === undefined ? <span /> : <Neighbour item={next} side="next" />}
      </div>
    </Margin>
  );
}

function Neighbour({ item, side }: { readonly item: Item; readonly side: 'previous' | 'next' }) {
  const t = useWords();
  const { library, language, open } = useReading();
  const article = library.article(item.id, language);
  if (article === undefined) return null;
  return (
    <button type="button" className="library-neighbour" data-side={side} onClick={() => { open(item.id); }}>
      <span className="secondary library-neighbour-word">
        {side === 'previous' ? <Icon name="back" /> : null}
        {t(`library.${side}`)} <KeyCap keys={side === 'previous' ? 'Ctrl ↑' : 'Ctrl ↓'} />
        {side === 'next' ? <Icon name="recommendation" /> : null}
      </span>
      <ReadLine text={article.title} language={article.language} className="library-neighbour-title" />
    </button>
  );
}

/** An address that leads to nothing the library has. */
export function GoneItem() {
  const t = useWords();
  return <Margin className="library-gone"><h1 className="title-text" data-ready="">{t('library.gone')}</h1></Margin>;
}

import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { closeHelp } from '../../ui/help-door.ts';
import type { HelpPage } from '../../ui/help-pages.ts';
import { Tag } from '../../ui/tag.tsx';
import { isComposing } from '../../ui/use-shortcuts.ts';
import { ContentsView } from './contents-view.tsx';
import { HelpLanguage } from './help-text.tsx';
import { PageView } from './page-view.tsx';
import { useHelpWords } from './use-help-words.ts';
import './help.css';

/** What is read: the page of the screen, which follows the screen; another page, until one goes back; or the contents. */
type View = { readonly kind: 'screen' } | { readonly kind: 'page'; readonly page: HelpPage } | { readonly kind: 'contents' };

const withTours: ReadonlySet<HelpPage> = new Set(['around', 'home', 'capture', 'projector', 'report']);

/**
 * Help beside the work. In the top layer, so that a dialog or the search neither covers nor closes it, and beside the page's root, which an
 * open dialog makes inert; F1 or Escape closes it.
 */
export function HelpPanel({ page, tours }: { readonly page: HelpPage; /** The tours to choose from, below the pages that a tour is about. */ readonly tours: ReactNode }) {
  const t = useWords();
  const { language } = useLanguage();
  const panel = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ kind: 'screen' });
  const pages = useHelpWords(language);
  const shown = view.kind === 'page' ? view.page : page;
  const text = pages?.pages[shown];
  const isRead = pages !== null;
  useLayoutEffect(() => { panel.current?.showPopover(); }, []);
  useEffect(() => { if (isRead) body.current?.focus({ preventScroll: true }); }, [isRead]);
  const turn = (next: View): void => {
    setView(next);
    body.current?.focus({ preventScroll: true });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
    closeHelp();
  };
  return (
    <>
      {createPortal(<aside ref={panel} popover="manual" className="help-panel" aria-label={t('help.title')} data-column="" data-own-escape="" data-react-aria-top-layer="true" onKeyDown={press}>
        <div className="help-head">
          {view.kind === 'contents' ? null : <Button variant="quiet" icon="list" onPress={() => { turn({ kind: 'contents' }); }}>{t('help.contents')}</Button>}
          {view.kind === 'screen' ? null : <Button variant="quiet" icon="back" onPress={() => { turn({ kind: 'screen' }); }}>{t('help.here')}</Button>}
          <Button className="help-close" variant="quiet" icon="close" keycap="F1" onPress={closeHelp}>{t('keys.close')}</Button>
        </div>
        <div ref={body} tabIndex={0} className="help-body scroll-area" data-ready={isRead ? '' : undefined}>
          {pages === null || pages.language === language ? null : <p><Tag border="dashed" tone="note">{t('library.inEnglish')}</Tag></p>}
          <HelpLanguage value={pages?.language ?? null}>
            {pages === null ? null : view.kind === 'contents'
              ? <ContentsView pages={pages} current={page} onRead={(next) => { turn({ kind: 'page', page: next }); }} />
              : text === undefined ? null : <PageView page={shown} text={text} />}
          </HelpLanguage>
          {view.kind === 'contents' || withTours.has(shown) ? tours : null}
        </div>
      </aside>, document.body)}
      <div className="help-room" aria-hidden="true" />
    </>
  );
}

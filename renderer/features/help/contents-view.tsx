import { useWords } from '../../i18n/use-words.ts';
import { helpGroups, type HelpPage } from '../../ui/help-pages.ts';
import { Roving } from '../../ui/roving.tsx';
import { HelpText, useHelpLanguage } from './help-text.tsx';
import type { Pages } from './use-help-words.ts';

/** Every page of help, so that any of them can be read from anywhere. */
export function ContentsView({ pages, current, onRead }: { readonly pages: Pages; readonly current: HelpPage; readonly onRead: (page: HelpPage) => void }) {
  const t = useWords();
  const foreign = useHelpLanguage();
  return (
    <article className="help-page help-contents">
      <h2 className="title-text">{t('help.contents')}</h2>
      <Roving>
        {helpGroups.map(({ id, pages: names }) => (
          <section key={id}>
            <h3 className="small-head">{t(`help.group.${id}`)}</h3>
            <ul>
              {names.map((page) => (
                <li key={page} {...foreign}>
                  <button type="button" data-rove="" className="help-contents-row" aria-current={page === current ? 'true' : undefined} onClick={() => { onRead(page); }}>
                    <HelpText text={pages.pages[page]?.title ?? ''} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Roving>
    </article>
  );
}

import { useWorkbook } from '../../data/live.tsx';
import { pickText } from '../../domain/pick-text.ts';
import type { ContributionView } from '../../domain/views.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { useLibraryActs } from '../../library/library-acts.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { Spoken } from '../../ui/spoken.tsx';

/** What a contribution cites: each title leads to the item; on the selected row it can be taken away. */
export function Cites({ contribution, isSelected }: { readonly contribution: ContributionView; readonly isSelected: boolean }) {
  const t = useWords();
  const { language } = useLanguage();
  const { contributions } = useWorkbook();
  const { open, cite } = useLibraryActs();
  const notice = useNotice();
  if (contribution.cites.length === 0) return null;
  const remove = (item: string): void => {
    void contributions.uncite(contribution.id, item).then(({ ok }) => {
      if (ok) notice({ text: t('cite.removed'), action: { label: t('common.undo'), run: () => { cite(item, contribution.id); } } });
    });
  };
  return (
    <p className="capture-cites">
      <span className="capture-cites-head"><Icon name="library" />{t('cite.citation')}</span>
      {contribution.cites.map(({ item, title }) => {
        const picked = pickText(title, language);
        return (
          <span key={item} className="capture-cite">
            <button type="button" className="capture-cite-link" onClick={() => { open(item); }}><Spoken text={picked} /></button>
            {isSelected ? (
              <button type="button" className="capture-quiet" aria-label={t('cite.remove', { title: picked?.plain ?? item })} onClick={() => { remove(item); }}><Icon name="close" /></button>
            ) : null}
          </span>
        );
      })}
    </p>
  );
}

import { workshopStages } from '../../domain/kinds.ts';
import type { WorkshopSummary } from '../../domain/views.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { countOf, type HomeFilter } from './home-model.ts';
import { filterWords } from './home-words.ts';
import type { HomeActions } from './use-home-actions.ts';

const filters: readonly HomeFilter[] = ['all', ...workshopStages, 'archive'];

/** Which workshops are shown, with counts that say what is hidden; and the ways to begin. */
export function HomeMap({ all, filter, onFilter, actions, onTemplates }: {
  readonly all: readonly WorkshopSummary[];
  readonly filter: HomeFilter;
  readonly onFilter: (filter: HomeFilter) => void;
  readonly actions: HomeActions;
  readonly onTemplates: () => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const hasSample = all.some((workshop) => workshop.sample);
  return (
    <>
      <h2 className="small-head">{t('home.title')}</h2>
      <ul className="home-filters">
        {filters.map((known) => {
          const count = countOf(all, known);
          return (
            <li key={known}>
              <button
                type="button"
                className="home-filter"
                aria-current={known === filter ? 'true' : undefined}
                data-none={count === 0 || undefined}
                onClick={() => { onFilter(known); }}
              >
                <span>{filterWords(t, known)}</span>
                <span className="home-filter-count">{formats.number(count)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <h2 className="small-head">{t('home.start')}</h2>
      <div className="home-starts">
        <Button icon="plus" keycap="Ctrl N" onPress={actions.create}>{t('home.new')}</Button>
        <Button icon="folder" keycap="Ctrl O" onPress={() => { void actions.openFiles(); }}>{t('home.open')}</Button>
        <Button variant="quiet" icon="copy" onPress={onTemplates}>{t('templates.title')}</Button>
        {hasSample || all.length === 0 ? null : <Button variant="quiet" icon="library" onPress={() => { void actions.openSample(); }}>{t('home.openSample')}</Button>}
      </div>
    </>
  );
}

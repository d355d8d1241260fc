import { useFormats, useWords } from '../../../i18n/use-words.ts';
import type { Go } from '../given.ts';
import { usePriorities } from './use-priorities.ts';

/** The way to the priorities, after steps and checklists in the map of the Assess place, with how many there are. */
export function PrioritiesRow({ workshop, isCurrent, onGo }: { readonly workshop: string; readonly isCurrent: boolean; readonly onGo: Go }) {
  const t = useWords();
  const formats = useFormats();
  const count = usePriorities(workshop)?.compared.priorities.length ?? 0;
  return (
    <div className="priorities-map">
      <button type="button" className="map-row assess-map-row priorities-map-row" data-part="priorities" aria-current={isCurrent ? 'true' : undefined} onClick={() => { onGo({ part: 'priorities', priority: null }); }}>
        <span className="assess-map-title">{t('priorities.title')}</span>
        {count === 0 ? null : <span className="map-row-end assess-map-count">{formats.number(count)}</span>}
      </button>
    </div>
  );
}

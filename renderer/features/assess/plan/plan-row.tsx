import { useFormats, useWords } from '../../../i18n/use-words.ts';
import type { Go } from '../given.ts';
import { usePlan } from './use-plan.ts';

/** The way to the action plan, last in the map of the Assess place, with how many items it has. */
export function PlanRow({ workshop, isCurrent, onGo }: { readonly workshop: string; readonly isCurrent: boolean; readonly onGo: Go }) {
  const t = useWords();
  const formats = useFormats();
  const count = usePlan(workshop)?.tree.length ?? 0;
  return (
    <button type="button" className="map-row assess-map-row priorities-map-row" data-part="plan" aria-current={isCurrent ? 'true' : undefined} onClick={() => { onGo({ part: 'plan', item: null, view: 'tree' }); }}>
      <span className="assess-map-title">{t('plan.title')}</span>
      {count === 0 ? null : <span className="map-row-end assess-map-count">{formats.number(count)}</span>}
    </button>
  );
}

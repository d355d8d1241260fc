import { tourIds, tourSteps, type TourId } from '../../../domain/tours.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import './tour.css';

type ListProps = {
  /** How many steps of each were done. */
  readonly steps: Readonly<Record<TourId, number>>;
  readonly onStart: (tour: TourId) => void;
};

/** The tours, to be begun or begun anew. */
export function TourList({ steps, onStart }: ListProps) {
  const t = useWords();
  return (
    <section className="tour-list">
      <h2 className="small-head">{t('tour.title')}</h2>
      <p className="secondary">{t('tour.about')}</p>
      <ul>
        {tourIds.map((id) => (
          <li key={id}>
            <Button variant="link" onPress={() => { onStart(id); }}>{t(`tour.name.${id}`)}</Button>
            {steps[id] < tourSteps[id].length ? null : <span className="tour-list-done secondary"><Icon name="tick" />{t('tour.done')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

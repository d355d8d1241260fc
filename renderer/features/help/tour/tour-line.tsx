import { useEffect, useEffectEvent } from 'react';
import { tourSteps, type TourId } from '../../../domain/tours.ts';
import type { PlainKey } from '../../../i18n/word-types.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { isComposing } from '../../../ui/use-shortcuts.ts';
import { HelpText } from '../help-text.tsx';
import './tour.css';

type LineProps = {
  readonly tour: TourId;
  /** How many steps were done. */
  readonly step: number;
  /** False on a screen that is not of the practice copy. */
  readonly isHere: boolean;
  readonly onGo: () => void;
  readonly onLeave: () => void;
  readonly onRemove: () => void;
};

/**
 * What to press, and what came of the step before. It stands in the page above everything and makes room for itself, so that it never
 * covers what it talks about; it takes no focus and is told politely.
 */
export function TourLine({ tour, step, isHere, onGo, onLeave, onRemove }: LineProps) {
  const t = useWords();
  const total = tourSteps[tour].length;
  const isOver = step >= total;
  useEscape(onLeave);
  return (
    <section className="tour-line" aria-label={t(`tour.name.${tour}`)} data-tour={tour} data-step={step} data-react-aria-top-layer="true">
      <div className="tour-line-words" role="status">
        {step === 0 ? null : <p className="tour-line-done"><Icon name="tick" /><span><HelpText text={t(wordsOf(tour, step - 1, 'done'))} /></span></p>}
        <p className="tour-line-press">
          {isOver ? t('tour.finished') : isHere ? <HelpText text={t(wordsOf(tour, step, 'press'))} /> : t('tour.elsewhere')}
        </p>
      </div>
      <div className="tour-line-acts">
        {isOver ? (
          <>
            <Button variant="plain" icon="trash" onPress={onRemove}>{t('tour.remove')}</Button>
            <Button variant="quiet" keycap="Esc" onPress={onLeave}>{t('tour.keep')}</Button>
          </>
        ) : (
          <>
            <span className="secondary">{t('tour.stepOf', { step: step + 1, total })}</span>
            {isHere ? null : <Button variant="plain" onPress={onGo}>{t('tour.goThere')}</Button>}
            <Button variant="quiet" keycap="Esc" onPress={onLeave}>{t('tour.leave')}</Button>
          </>
        )}
      </div>
    </section>
  );
}

/** The key of a step's words; that each step of each tour has them is a test (`tests/unit/domain/tours.test.ts`). */
function wordsOf(tour: TourId, step: number, what: 'press' | 'done'): PlainKey {
  const key: string = `tour.${tour}.${tourSteps[tour][step] ?? ''}.${what}`;
  return isWords(key) ? key : 'tour.title';
}

const isWords = (key: string): key is PlainKey => key.startsWith('tour.');

/** Escape that nothing else on the screen had a use for leaves the tour. */
function useEscape(leave: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
    if (event.target instanceof Element && event.target.closest('[data-own-escape], [role="dialog"]') !== null) return;
    event.preventDefault();
    leave();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => { press(event); };
    window.addEventListener('keydown', listen);
    return () => { window.removeEventListener('keydown', listen); };
  }, []);
}

import type { ReactNode } from 'react';
import type { Timers } from '../../../data/timers/timers.ts';
import { pickText, plainIn } from '../../../domain/pick-text.ts';
import type { TimerPlace } from '../../../domain/timer.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import type { NumberedQuestion } from './time-model.ts';
import { TimerPlaceFace } from './timer-place-face.tsx';

type Props = {
  readonly question: NumberedQuestion;
  readonly next: NumberedQuestion | undefined;
  readonly store: Timers;
  readonly place: TimerPlace;
  readonly total: number;
  readonly onGo: (question: string) => void;
  /** What can be done with its timer. */
  readonly children: ReactNode;
};

/** The question that is on, its time in large figures, and what comes next. */
export function PresentQuestion({ question, next, store, place, total, onGo, children }: Props) {
  const t = useWords();
  const { language } = useLanguage();
  const { label } = useFormats();
  const { roundtable } = question;
  return (
    <section className="time-present">
      <Margin><p className="secondary">{t('capture.roundtable', { number: roundtable.number, title: plainIn(roundtable.title, language) })}</p></Margin>
      <Margin number={question.number} strong><Spoken text={pickText(question.wording, language)} as="h1" className="question-text" tags /></Margin>
      <Margin>
        <TimerPlaceFace {...{ store, place, total }} size="large" />
        {children}
      </Margin>
      <Margin>
        {next === undefined ? <p className="secondary">{t('timer.lastQuestion')}</p> : (
          <p className="time-next">
            <strong>{t('timer.next', { number: label(next.number) })}</strong> <Spoken text={pickText(next.wording, language)} />
            <Button variant="quiet" keycap="Ctrl ↓" onPress={() => { onGo(next.id); }}>{t('timer.nextQuestion')}</Button>
          </p>
        )}
      </Margin>
    </section>
  );
}

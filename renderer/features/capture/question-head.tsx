import type { ReactNode } from 'react';
import { pickText, plainIn } from '../../domain/pick-text.ts';
import type { QuestionView } from '../../domain/views.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Margin } from '../../ui/margin.tsx';
import { Spoken, SpokenTags } from '../../ui/spoken.tsx';

/** The question, always the largest text; its roundtable above it, what a usable answer contains below. */
export function QuestionHead({ question, more, timer }: {
  readonly question: QuestionView;
  /** What else is to be known here, beside the roundtable. */
  readonly more?: ReactNode;
  /** At the end of the same line. */
  readonly timer?: ReactNode;
}) {
  const t = useWords();
  const { language } = useLanguage();
  const wording = pickText(question.wording, language);
  const usable = pickText(question.usable, language);
  const context = pickText(question.context, language);
  const { roundtable } = question;
  return (
    <header className="capture-head">
      <Margin className="capture-head-line">
        <p className="capture-roundtable">{t('capture.roundtable', { number: roundtable.number, title: plainIn(roundtable.title, language) })} {more}</p>
        {timer}
      </Margin>
      <Margin number={question.number} strong>
        <Spoken text={wording} as="h1" className="question-text" />
        {wording === undefined ? null : <SpokenTags text={wording} />}
        {usable === undefined ? null : (
          <>
            <p className="capture-usable capture-usable-line"><strong>{t('capture.usable')}</strong> <Spoken text={usable} tags /></p>
            <details className="capture-usable capture-usable-fold">
              <summary><Icon name="chevron" />{t('capture.usableShow')}</summary>
              <Spoken text={usable} as="p" tags />
            </details>
          </>
        )}
        {context === undefined ? null : <p className="capture-usable capture-usable-line"><strong>{t('capture.context')}</strong> <Spoken text={context} tags /></p>}
      </Margin>
    </header>
  );
}

import type { AnswerView } from '../../../domain/desk-views.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Icon } from '../../../ui/icon.tsx';
import { NumberText } from '../../../ui/number-text.tsx';
import { useNavigate } from '../../../ui/route.tsx';

type ChipsProps = {
  readonly workshop: string;
  readonly condenses: readonly string[];
  readonly answers: ReadonlyMap<string, AnswerView>;
  /** Given for the open passage: takes a link off. */
  readonly onUntie?: (record: string) => void;
};

/** What a passage condenses, by number; a press leads to the question in Capture. */
export function Chips({ workshop, condenses, answers, onUntie }: ChipsProps) {
  const t = useWords();
  const go = useNavigate();
  return condenses.map((id) => {
    const answer = answers.get(id);
    const number = answer?.number ?? t('desk.chipGone');
    return (
      <span key={id} className="desk-chip">
        {answer === undefined ? <span className="desk-chip-link" title={t('desk.chipGoneAbout')}>{number}</span> : (
          <button
            type="button"
            className="desk-chip-link"
            title={t('desk.chipOpen', { number })}
            onClick={() => { go({ kind: 'workshop', id: workshop, view: 'capture', question: answer.question.id }); }}
          >
            <NumberText>{number}</NumberText><span className="visually-hidden"> {t('desk.chipOpen', { number })}</span>
          </button>
        )}
        {onUntie === undefined ? null : (
          <button type="button" className="desk-chip-off" aria-label={t('desk.chipOff', { number })} onClick={() => { onUntie(id); }}><Icon name="close" /></button>
        )}
      </span>
    );
  });
}

import { useRef, type KeyboardEvent } from 'react';
import { progressChange } from '../../../domain/plan/follow-up.ts';
import { progresses, type Progress } from '../../../domain/plan/plan-item.ts';
import type { PlanNode } from '../../../domain/plan/plan-tree.ts';
import { pickText } from '../../../domain/pick-text.ts';
import { isBlank } from '../../../domain/text.ts';
import { progressKeys } from '../../../i18n/plan-keys.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Disc, type Fill } from '../../../ui/icon.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import { chordOf } from '../../../ui/use-shortcuts.ts';
import { DateField } from '../../../ui/value-fields.tsx';
import { ChoiceRow } from '../choice-row.tsx';
import { SavedText } from '../saved-text.tsx';
import type { Planned } from './planned.ts';
import { numberOf, titleOf } from './plan-words.ts';
import { usePlanActs } from './use-plan-acts.ts';

type RowProps = Planned & {
  readonly node: PlanNode;
  readonly late: string;
  /** The day that is taken for the one it was done on, where none is written. */
  readonly doneDay: string;
  readonly isOpen: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
  /** To the row before or after the one that has the focus. */
  readonly onGoFrom: (head: HTMLElement, step: 1 | -1) => void;
};

const signs: Readonly<Record<Progress, Fill>> = { 'not-started': 0, 'under-way': 'half', done: 'full', dropped: 'out' };

/**
 * One activity in the follow-up. On its row a digit says how far it has come, the arrow keys lead to the rows beside it, F2 opens the item, and Enter
 * opens below the row what is written of it; Escape comes back from there.
 */
export function FollowUpRow({ late, doneDay, isOpen, onFocus, onToggle, onGoFrom, ...given }: RowProps) {
  const { node, plan, language, screen } = given;
  const { item } = node;
  const t = useWords();
  const formats = useFormats();
  const acts = usePlanActs(given);
  const head = useRef<HTMLButtonElement>(null);
  const become = (progress: Progress): void => { if (progress !== item.progress) acts.choose(node, progressChange(item, progress, doneDay)); };
  const press = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const runs: Readonly<Record<string, () => void>> = {
      ArrowDown: () => { onGoFrom(event.currentTarget, 1); },
      ArrowUp: () => { onGoFrom(event.currentTarget, -1); },
      F2: () => { acts.open(node); },
      ...Object.fromEntries(progresses.flatMap((progress, at) => [`Digit${String(at + 1)}`, `Numpad${String(at + 1)}`].map((chord) => [chord, () => { become(progress); }]))),
    };
    const run = runs[chordOf(event.nativeEvent) ?? ''];
    if (run === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  const responsible = pickText(item.responsible, screen);
  const days = [...(item.due === null ? [] : [t('plan.time.by', { date: formats.date(item.due) })]), ...(item.progress === 'done' && item.doneOn !== null ? [t('plan.follow.doneOn', { date: formats.date(item.doneOn) })] : []), ...(late === '' ? [] : [late])];
  const written = pickText(item.followUp, screen);
  return (
    <li className="follow-item" data-item={item.id} onKeyDown={(event) => {
      if (event.key !== 'Escape' || document.activeElement === head.current) return;
      event.stopPropagation();
      head.current?.focus();
    }}>
      <button ref={head} type="button" className="follow-head" data-follow-row={item.id} aria-expanded={isOpen} onFocus={onFocus} onClick={onToggle} onKeyDown={press}>
        <Disc fill={signs[item.progress]} />
        <span className="follow-title"><bdi>{numberOf(node, formats)}</bdi> · <Spoken text={titleOf(t, item, screen)} /></span>
        <span className="follow-about">
          <span>{t(progressKeys[item.progress])}</span>
          {days.map((words) => <span key={words}>{words}</span>)}
          {responsible === undefined || responsible.plain === '' ? null : <Spoken text={responsible} />}
        </span>
      </button>
      {isOpen ? (
        <div className="follow-editor">
          <ChoiceRow label={t('plan.progress.title')} isFixed options={progresses.map((id) => ({ id, label: t(progressKeys[id]) }))} value={item.progress} onChange={(progress) => { if (progress !== null) become(progress); }} />
          <div className="plan-days">
            <DateField label={t('plan.field.doneOn')} value={item.doneOn} errorMessage={t('prepare.day')} description={item.doneOn === null ? undefined : formats.date(item.doneOn)} onChange={(doneOn) => { acts.choose(node, { doneOn }); }} />
          </div>
          <SavedText text={item.followUp} language={language} label={t('plan.field.followUp')} save={async (typed, stay) => await plan.setText(item.id, 'followUp', typed, stay)} />
          <div className="plan-acts"><Button variant="quiet" keycap="F2" onPress={() => { acts.open(node); }}>{t('votes.open')}</Button></div>
        </div>
      ) : isBlank(item.followUp.original?.blocks ?? []) ? null : <p className="follow-written"><Spoken text={written} tags /></p>}
    </li>
  );
}

import { useRef } from 'react';
import { isCandidate, replyNow } from '../../../domain/priorities/candidate.ts';
import { countedCriteria } from '../../../domain/priorities/criteria.ts';
import type { RankedPriority } from '../../../domain/priorities/rank.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { useOpenHistory } from '../../../ui/route.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { focusRow } from '../choice-row.tsx';
import type { Compared } from './compared.ts';
import { DecisionRow } from './decision-row.tsx';
import { answerWords, sourceOf, titleOf } from './priority-words.ts';
import { PriorityTextField } from './priority-text.tsx';
import { RatingRow } from './rating-row.tsx';
import { usePriorityActs } from './use-priority-acts.ts';

type PartProps = Compared & { readonly one: RankedPriority; /** Its place in the list, from 0. */ readonly at: number };

/** One priority: what is proposed, where it comes from, how it is rated, what was decided and why. */
export function PriorityPart(props: PartProps) {
  const { one, at, ranked, compared, sheets, screen, onGo } = props;
  const { priority, weighed } = one;
  const t = useWords();
  const formats = useFormats();
  const openHistory = useOpenHistory();
  const acts = usePriorityActs(props);
  const criteria = countedCriteria(compared.criteria);
  const fields = { title: useRef<HTMLTextAreaElement>(null), reasons: useRef<HTMLTextAreaElement>(null) };
  const decision = useRef<HTMLDivElement>(null);
  const to = (next: RankedPriority | undefined): void => { if (next !== undefined) acts.open(next.priority); };
  const back = (): void => { onGo({ part: 'priorities', priority: null }); };
  useShortcuts({
    'Ctrl+ArrowDown': () => { to(ranked[at + 1]); },
    'Ctrl+ArrowUp': () => { to(ranked[at - 1]); },
    'Alt+KeyW': () => { fields.title.current?.focus(); },
    'Alt+KeyD': () => { focusRow(decision.current); },
    'Alt+KeyR': () => { fields.reasons.current?.focus(); },
    Escape: back,
  });
  const rated = t('priorities.ratedOf', { known: formats.number(criteria.length - weighed.missing.length), asked: formats.number(criteria.length) });
  return (
    <div className="assess-page">
      <Margin number={formats.number(at + 1)} strong>
        <Button variant="quiet" icon="back" keycap="Esc" onPress={back}>{t('priorities.back')}</Button>
        <Spoken text={titleOf(t, priority, { sheets, language: screen })} as="h1" className="question-text" tags />
        <PriorityTextField {...props} priority={priority} field="title" label={t('priorities.wording')} description={t('priorities.wordingAbout')} keys="Alt W" inputRef={fields.title} />
      </Margin>
      <Margin><Source {...props} /></Margin>
      <Margin>
        <h2 className="small-head">{t('priorities.ratings')}</h2>
        {criteria.map(({ slug }) => <RatingRow key={slug} compared={compared} screen={screen} priority={priority} criterion={slug} acts={acts} />)}
        <p className="secondary">
          {criteria.length === 0 ? t('priorities.noCriteria') : <>{t('priorities.column.value')}: <strong>{weighed.value === null ? '–' : formats.number(Math.round(weighed.value * 100) / 100)}</strong> · {rated}</>}
        </p>
      </Margin>
      <Margin>
        <DecisionRow priority={priority} acts={acts} keys="Alt D" rowRef={decision} />
        <PriorityTextField {...props} priority={priority} field="reasons" label={t('priorities.reasons')} keys="Alt R" inputRef={fields.reasons} />
        {priority.open.length === 0 ? null : <p className="assess-clash">{t('priorities.clash')} <Button variant="link" onPress={() => { openHistory(priority.id); }}>{t('assess.settle')}</Button></p>}
      </Margin>
      <Margin>
        <div className="assess-acts">
          <Button variant="quiet" icon="trash" onPress={() => { acts.remove(priority); }}>{t('votes.remove')}</Button>
          <Button variant="quiet" icon="clock" onPress={() => { openHistory(priority.id); }}>{t('history.title')}</Button>
        </div>
      </Margin>
    </div>
  );
}

/** The question it was made from, with the way back to it and what the workshop answers to it today. */
function Source({ one: { priority }, sheets, screen, view, onGo }: PartProps) {
  const t = useWords();
  const source = sourceOf(priority, sheets);
  const answer = answerWords(t, priority, view);
  const isGapNow = priority.from !== null && isCandidate(replyNow(priority.from, view.answers));
  return (
    <>
      <h2 className="small-head">{t('priorities.from')}</h2>
      {source === undefined ? <p className="secondary">{priority.from === null ? t('priorities.byHand') : t('priorities.fromGone')}</p> : (
        <>
          <p>
            <Button variant="link" onPress={() => { onGo({ part: 'checklists', checklist: source.sheet.id, question: source.question.path }); }}>
              {t('priorities.fromQuestion', { title: source.sheet.title.plain, number: source.question.number })}
            </Button>
          </p>
          {titleOf(t, priority, { sheets, language: screen }) === source.question.asked ? null : <Spoken text={source.question.asked} as="p" />}
          <p className="secondary">
            {answer === '' ? null : <>{t('priorities.answered', { answer })} </>}
            {isGapNow ? null : t('priorities.noGap')}
          </p>
        </>
      )}
    </>
  );
}

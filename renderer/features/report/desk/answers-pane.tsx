import { memo, useState, type KeyboardEvent } from 'react';
import type { AnswerView } from '../../../domain/desk-views.ts';
import { pickText } from '../../../domain/pick-text.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Disc, Icon, type Fill } from '../../../ui/icon.tsx';
import { NumberText } from '../../../ui/number-text.tsx';
import { Roving } from '../../../ui/roving.tsx';
import { useOpenTranslation } from '../../../ui/route.tsx';
import { Spoken, SpokenTags } from '../../../ui/spoken.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { coverageOf, type Desk } from './desk-model.ts';
import { placeOf } from './part-words.ts';

export const answerFilters = ['nowhere', 'all', 'positions'] as const;
export type AnswerFilter = (typeof answerFilters)[number];

/** Rows drawn at once; the rest is one press away. */
const most = 120;

type AnswersPaneProps = {
  readonly desk: Desk;
  /** What was said on the open part. */
  readonly answers: readonly AnswerView[];
  /** By filter, what of it is listed. */
  readonly lists: Readonly<Record<AnswerFilter, readonly AnswerView[]>>;
  readonly taken: ReadonlySet<string>;
  readonly filter: AnswerFilter;
  readonly onFilter: (filter: AnswerFilter) => void;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly onTake: (answer: AnswerView) => void;
};

/** The answers behind the open part: which are condensed, which nowhere yet, and the way of each into the draft. */
export function AnswersPane(props: AnswersPaneProps) {
  const { desk, answers, lists, taken, filter, onFilter, selected, onSelect, onTake } = props;
  const t = useWords();
  const { number } = useFormats();
  const [whole, setWhole] = useState<AnswerFilter | null>(null);
  const list = lists[filter];
  const shown = whole === filter ? list : list.slice(0, most);
  return (
    // A press inside must not close the panel that this is in a narrow window.
    <div className="desk-answers" onClick={(event) => { event.stopPropagation(); }}>
      <h2>{t('desk.answers')}</h2>
      {answers.length === 0 ? <p className="secondary">{t('desk.noAnswers')}</p> : (
        <>
          <CoverageBar answers={answers} desk={desk} taken={taken} />
          <Tabs
            className="desk-filters"
            label={t('desk.answers')}
            value={filter}
            onChange={onFilter}
            tabs={answerFilters.map((id) => ({ id, label: t(`desk.filter.${id}`, { number: number(lists[id].length) }) }))}
          >
            {list.length === 0 ? <p className="desk-none secondary">{t(`desk.none.${filter}`)}</p> : (
              <Roving label={t('desk.answerList')}>
                <ul className="desk-answer-list">
                  {shown.map((answer) => (
                    <AnswerRow key={answer.id} answer={answer} desk={desk} isSelected={answer.id === selected} isTaken={taken.has(answer.id)} onSelect={onSelect} onTake={onTake} />
                  ))}
                </ul>
              </Roving>
            )}
            {shown.length === list.length ? null : (
              <Button variant="link" onPress={() => { setWhole(filter); }}>{t('desk.more', { count: list.length - shown.length })}</Button>
            )}
          </Tabs>
        </>
      )}
    </div>
  );
}

/** More cells than this become two stretches. */
const cells = 40;

/** Filled for what is condensed, hatched for what is nowhere yet; the line above says the same in words. */
export function CoverageBar({ answers, desk, taken }: { readonly answers: readonly AnswerView[]; readonly desk: Desk; readonly taken: ReadonlySet<string> }) {
  const t = useWords();
  const { total, condensed } = coverageOf(answers, desk, taken);
  const states = answers.map(({ id }) => desk.condensed.has(id) || taken.has(id));
  return (
    <>
      <p className="desk-coverage-words">{t('desk.condensed', { count: total, done: condensed, left: total - condensed })}</p>
      <div className="desk-coverage" aria-hidden="true">
        {total > cells
          ? [condensed, total - condensed].map((share, at) => (share === 0 ? null : <span key={String(at)} data-done={at === 0 || undefined} style={{ flexGrow: share }} />))
          : states.map((isDone, at) => <span key={answers[at]?.id} data-done={isDone || undefined} />)}
      </div>
    </>
  );
}

/** The disc of a position's state, as in capture. */
export const positionFills: Readonly<Record<'agreed' | 'majority' | 'open', Fill>> = { agreed: 'full', majority: 'three-quarters', open: 0 };

type AnswerRowProps = {
  readonly answer: AnswerView;
  readonly desk: Desk;
  readonly isSelected: boolean;
  readonly isTaken: boolean;
  readonly onSelect: (id: string) => void;
  readonly onTake: (answer: AnswerView) => void;
};

const AnswerRow = memo(function AnswerRow({ answer, desk, isSelected, isTaken, onSelect, onTake }: AnswerRowProps) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const places = (desk.condensed.get(answer.id) ?? []).map(({ part, passage }) => placeOf(t, part, passage, language));
  const texts = answer.texts.flatMap((text) => pickText(text, language) ?? []);
  const [first] = texts;
  const translate = useOpenTranslation();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.code !== 'KeyT' || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    translate(answer.id);
  };
  return (
    <li className="desk-answer" data-selected={isSelected || undefined}>
      <button
        type="button"
        data-rove
        data-answer={answer.id}
        className="desk-answer-row"
        aria-current={isSelected ? 'true' : undefined}
        onFocus={() => { onSelect(answer.id); }}
        onClick={() => { onSelect(answer.id); }}
        onKeyDown={onKeyDown}
      >
        <span className="desk-answer-head">
          <NumberText>{answer.number}</NumberText>
          {answer.kind === 'position'
            ? <span className="desk-answer-kind" data-state={answer.state}><Disc fill={positionFills[answer.state]} />{t(`capture.state.${answer.state}`)}</span>
            : <span className="desk-answer-kind"><Icon name={answer.type} />{t(`capture.kind.${answer.type}`)}</span>}
        </span>
        {texts.map((text, at) => <Spoken key={String(at)} text={text} className="desk-answer-text" />)}
      </button>
      {first === undefined ? null : <SpokenTags text={first} />}
      {places.length === 0 && !isTaken ? null : (
        <p className="desk-answer-where"><Disc fill="full" />{places.length === 0 ? t('desk.inDraft') : t('desk.inPlaces', { list: formats.list(places) })}</p>
      )}
      {isSelected ? (
        <p className="desk-answer-acts">
          <Button variant="quiet" className="desk-answer-take" keycap="Alt Enter" onPress={() => { onTake(answer); }}>{t('desk.take')}</Button>
          <Button variant="quiet" className="desk-answer-take" keycap="T" onPress={() => { translate(answer.id); }}>{t('translate.open')}</Button>
        </p>
      ) : null}
    </li>
  );
});

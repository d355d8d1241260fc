import { useState } from 'react';
import type { Item } from '../../content/item.ts';
import { questionSets, type QuestionSetName } from '../../content/kinds.ts';
import { useLive, useWorkbook } from '../../data/live.tsx';
import type { QuestionSet } from '../../data/workbook.ts';
import { roundtableId } from '../../domain/ids.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { Roving } from '../../ui/roving.tsx';
import { Tag } from '../../ui/tag.tsx';
import { LanguageTag } from './article-parts.tsx';
import { ItemPanel } from './item-panel.tsx';
import { LibraryFrame } from './library-frame.tsx';
import { ReadLine } from './read-text.tsx';
import { useReading } from './reading.tsx';
import { useInView } from './use-in-view.ts';

/** Reads a set of questions in every shipped language, as it is copied into a workshop. */
export type LoadQuestionSet = (set: QuestionSetName) => Promise<QuestionSet>;

/** Slug of the roundtable a set becomes. */
export const slugOfSet = (set: QuestionSetName): string => `${set}-questions`;

/** The question sets: each question with context and what a usable answer contains. */
export function QuestionsPlace({ loadQuestionSet }: { readonly loadQuestionSet: LoadQuestionSet }) {
  const t = useWords();
  const { library, route } = useReading();
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState(0);
  const selected = chosen ?? route.item ?? library.questions.items[0]?.id ?? null;
  const read = (id: string): void => {
    setChosen(id);
    setAsked(asked + 1);
  };
  return (
    <LibraryFrame below={<SetsMap />} knowledge={<ItemPanel id={selected} />} knowledgeAsked={asked} knowledgeLabel={t('library.item')}>
      <div className="library-overview">
        <Margin className="library-overview-head">
          <h1 className="question-text" data-ready="">{t('library.place.questions')}</h1>
          <p className="secondary">{t('library.questionsAbout')}</p>
        </Margin>
        {questionSets.map((set) => <SetSection key={set} set={set} selected={selected} onRead={read} onFocus={setChosen} loadQuestionSet={loadQuestionSet} />)}
      </div>
    </LibraryFrame>
  );
}

const itemsOf = (items: readonly Item<{ readonly set: QuestionSetName }>[], set: QuestionSetName): readonly Item[] => items.filter(({ data }) => data.set === set);

function SetsMap() {
  const t = useWords();
  const formats = useFormats();
  const { library } = useReading();
  return (
    <Roving className="library-below library-map">
      {questionSets.map((set) => (
        <button key={set} type="button" data-rove="" className="library-map-row" onClick={() => { document.getElementById(`set-${set}`)?.scrollIntoView({ block: 'start' }); }}>
          <span>{t(`library.set.${set}`)}</span>
          <span className="library-map-count">{formats.number(itemsOf(library.questions.items, set).length)}</span>
        </button>
      ))}
    </Roving>
  );
}

function SetSection({ set, selected, onRead, onFocus, loadQuestionSet }: {
  readonly set: QuestionSetName;
  readonly selected: string | null;
  readonly onRead: (id: string) => void;
  readonly onFocus: (id: string) => void;
  readonly loadQuestionSet: LoadQuestionSet;
}) {
  const t = useWords();
  const { library } = useReading();
  return (
    <section className="library-section" aria-labelledby={`set-${set}`}>
      <Margin className="library-section-head">
        <div className="library-set-head">
          <div>
            <h2 id={`set-${set}`}>{t(`library.set.${set}`)}</h2>
            <p className="secondary">{t(`library.setAbout.${set}`)}</p>
          </div>
          <AddSet set={set} loadQuestionSet={loadQuestionSet} />
        </div>
      </Margin>
      <Roving>
        {itemsOf(library.questions.items, set).map((item) => (
          <QuestionRow key={item.id} item={item} isSelected={item.id === selected} onRead={onRead} onFocus={onFocus} />
        ))}
      </Roving>
    </section>
  );
}

function QuestionRow({ item, isSelected, onRead, onFocus }: {
  readonly item: Item;
  readonly isSelected: boolean;
  readonly onRead: (id: string) => void;
  readonly onFocus: (id: string) => void;
}) {
  const t = useWords();
  const { library, language, route } = useReading();
  const { words, language: spoken } = library.questions.words(item.id, language);
  const row = useInView<HTMLButtonElement>(route.item === item.id);
  return (
    <Margin number={item.number} className="library-question-row">
      <button
        ref={row}
        type="button"
        data-rove=""
        className="library-question"
        aria-current={isSelected ? 'true' : undefined}
        onFocus={() => { onFocus(item.id); }}
        onClick={() => { onRead(item.id); }}
      >
        <ReadLine text={words.wording} language={spoken} className="library-question-wording" />
      </button>
      <LanguageTag language={spoken} />
      <p className="secondary"><ReadLine text={words.context} language={spoken} /></p>
      <p className="secondary"><strong>{t('library.usable')}</strong> <ReadLine text={words.usable} language={spoken} /></p>
    </Margin>
  );
}

/** Copies a set into the open workshop as a roundtable; says so where it stands there already. */
function AddSet({ set, loadQuestionSet }: { readonly set: QuestionSetName; readonly loadQuestionSet: LoadQuestionSet }) {
  const { route } = useReading();
  return route.workshop === null ? null : <AddSetTo workshop={route.workshop} set={set} loadQuestionSet={loadQuestionSet} />;
}

function AddSetTo({ workshop, set, loadQuestionSet }: { readonly workshop: string; readonly set: QuestionSetName; readonly loadQuestionSet: LoadQuestionSet }) {
  const t = useWords();
  const { roundtables } = useWorkbook();
  const notice = useNotice();
  const outline = useLive(({ read }) => read.outline(workshop), [workshop]);
  const roundtable = roundtableId(workshop, slugOfSet(set));
  if (outline === undefined) return null;
  if (outline.some(({ id }) => id === roundtable)) return <Tag tone="ok" icon="tick">{t('library.setThere')}</Tag>;
  const title = t(`library.set.${set}`);
  const add = async (): Promise<void> => {
    const result = await roundtables.addLibraryQuestions(workshop, await loadQuestionSet(set));
    if (!result.ok) notice({ text: notDoneWords(t, result.code) });
    else notice({ text: t('library.setAdded', { title }), action: { label: t('common.undo'), run: () => { void roundtables.remove(result.value); } } });
  };
  return <Button icon="plus" label={t('library.addSetLabel', { title })} onPress={() => { void add(); }}>{t('library.addSet')}</Button>;
}

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { QuestionSetName } from '../../../content/kinds.ts';
import type { TakenQuestions } from '../../../data/asked/asked.ts';
import { useLive, useWorkbook } from '../../../data/live.tsx';
import { plainIn } from '../../../domain/pick-text.ts';
import type { OutlineRoundtable } from '../../../domain/views.ts';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { useNotice } from '../../../ui/notice.tsx';
import { PrepareFrame, type LoadSet, type SectionProps } from '../prepare-frame.tsx';
import { SetRow } from './set-row.tsx';
import { ownSets, pickedOf, shippedSet, type ChoosableSet } from './sets.ts';
import './asked.css';

const shippedKeys = ['guiding', 'further', 'implied'] as const satisfies readonly QuestionSetName[];
const nothing: ReadonlySet<string> = new Set();
const noneTaken: TakenQuestions = new Map();

type Props = Pick<SectionProps, 'map' | 'beside' | 'outline'> & { readonly workshop: string; readonly loadSet: LoadSet; readonly onDone: () => void };

/** Question sets to choose from, whole or question by question, added as one act. Escape goes back without a change. */
export function ChooseQuestions({ workshop, outline, map, beside, loadSet, onDone }: Props) {
  const t = useWords();
  const sets = useSets(loadSet);
  const taken = useLive(async (workbook) => (await workbook.asked()).taken(workshop), [workshop]) ?? noneTaken;
  const [chosen, setChosen] = useState(nothing);
  const [into, setInto] = useState(ownRoundtable);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => { head.current?.focus(); }, []);
  const free = new Set([...chosen].filter((id) => !taken.has(id)));
  const take = useTake(workshop, onDone);
  const press = (event: KeyboardEvent): void => {
    if (event.code !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onDone();
  };
  const foot = (
    <Margin className="asked-take">
      <Target outline={outline} value={into} onChange={setInto} />
      <Button variant="main" icon="plus" isDisabled={free.size === 0} onPress={() => { take(sets ?? [], chosen, into === ownRoundtable ? null : into); }}>
        {t('asked.take', { count: free.size })}
      </Button>
    </Margin>
  );
  return (
    <PrepareFrame map={map} beside={beside} foot={foot}>
      <div className="prepare-page asked-chooser" onKeyDown={press}>
        <Margin>
          <h1 ref={head} tabIndex={-1} className="question-text">{t('asked.choose')}</h1>
          <p className="secondary">{t('asked.chooseAbout')}</p>
          <div className="asked-acts">
            <Button keycap="Esc" onPress={onDone}>{t('asked.back')}</Button>
          </div>
        </Margin>
        {sets?.map((set) => <SetRow key={set.id} set={set} taken={taken} chosen={chosen} onChoose={(ids, isChosen) => { setChosen(changed(chosen, ids, isChosen)); }} />)}
      </div>
    </PrepareFrame>
  );
}

/** Id in the list of roundtables for the one that each set has. */
const ownRoundtable = 'own';

function Target({ outline, value, onChange }: { readonly outline: readonly OutlineRoundtable[]; readonly value: string; readonly onChange: (id: string) => void }) {
  const t = useWords();
  const { language } = useLanguage();
  const { label } = useFormats();
  if (outline.length === 0) return null;
  return (
    <Select
      label={t('asked.into')}
      value={value}
      onChange={onChange}
      options={[{ id: ownRoundtable, label: t('asked.intoOwn') }, ...outline.map(({ id, number, title }) => ({ id, label: `${label(number)} ${plainIn(title, language)}` }))]}
    />
  );
}

function changed(before: ReadonlySet<string>, ids: readonly string[], isChosen: boolean): ReadonlySet<string> {
  return isChosen ? new Set([...before, ...ids]) : new Set([...before].filter((id) => !ids.includes(id)));
}

/** All sets there are; own ones as they are now. */
function useSets(loadSet: LoadSet): readonly ChoosableSet[] | undefined {
  const [shipped, setShipped] = useState<readonly ChoosableSet[]>();
  useEffect(() => {
    let isWanted = true;
    void Promise.all(shippedKeys.map(async (key) => shippedSet(key, await loadSet(key)))).then((loaded) => { if (isWanted) setShipped(loaded); });
    return () => { isWanted = false; };
  }, [loadSet]);
  const own = useLive(async (workbook) => ownSets(await workbook.own()), []);
  return shipped === undefined || own === undefined ? undefined : [...shipped, ...own];
}

function useTake(workshop: string, onDone: () => void): (sets: readonly ChoosableSet[], chosen: ReadonlySet<string>, into: string | null) => void {
  const t = useWords();
  const notice = useNotice();
  const formats = useFormats();
  const { asked } = useWorkbook();
  return (sets, chosen, into) => {
    void (async () => {
      const saved = await (await asked()).take(workshop, pickedOf(sets, chosen), into);
      if (!saved.ok) {
        notice({ text: notDoneWords(t, saved.code) });
        return;
      }
      const { added, there, undo } = saved.value;
      const known = there.length === 0 ? '' : ` ${t('asked.wereThere', { list: formats.list(there.map(formats.label)) })}`;
      notice({ text: `${t('asked.taken', { count: added })}${known}`, action: { label: t('common.undo'), run: () => { void undo(); } } });
      onDone();
    })();
  };
}

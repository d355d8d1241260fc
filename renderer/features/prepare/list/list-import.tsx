import { type ReactNode } from 'react';
import type { OpenedList } from '../../../data/people/people.ts';
import { useWorkbook } from '../../../data/live.tsx';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { useNotice } from '../../../ui/notice.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { PrepareFrame, type SectionProps } from '../prepare-frame.tsx';
import { ColumnsPart } from './columns-part.tsx';
import { GroupsPart } from './groups-part.tsx';
import { countRows, orderOf, type Given } from './import-model.ts';
import { MendPart, RowsPart } from './rows-part.tsx';
import { useImport, type Import } from './use-import.ts';

type ListImportProps = Pick<SectionProps, 'map' | 'beside' | 'number'> & {
  readonly list: OpenedList;
  readonly given: Given;
  /** Reads the list again, its letters put right. */
  readonly onConvert: (text: string) => void;
  readonly onDone: () => void;
};

/** A list of participants before anything is written: what its columns are, which rows go in, which have to be mended. */
export function ListImport({ list, given, map, beside, number, onConvert, onDone }: ListImportProps) {
  const t = useWords();
  const state = useImport(list, given);
  const counts = countRows(state.rows);
  const take = useTake(list, given, state, onDone);
  useShortcuts({ Escape: onDone });
  return (
    <PrepareFrame map={map} beside={beside} foot={<Acts count={counts.new} onTake={take} onDone={onDone} />}>
      <div className="prepare-page list-import" data-ready="">
        <Margin number={number} strong>
          <h1 className="question-text">{t('people.import.title')}</h1>
          <p className="secondary">{t('people.import.from', { name: list.name })}</p>
          <Counts state={state} />
          <SuspectLine list={list} onConvert={onConvert} />
          <div className="prepare-fields"><Layouts list={list} state={state} /></div>
        </Margin>
        <ColumnsPart state={state} days={given.view.dates} />
        <GroupsPart state={state} own={given.view.groups} language={given.view.language} />
        <MendPart state={state} />
        <RowsPart state={state} given={given} />
      </div>
    </PrepareFrame>
  );
}

function Acts({ count, onTake, onDone }: { readonly count: number; readonly onTake: () => void; readonly onDone: () => void }) {
  const t = useWords();
  return (
    <Margin>
      <div className="list-acts">
        {count === 0 ? null : <Button variant="main" onPress={onTake}>{t('people.import.take', { count })}</Button>}
        <Button keycap="Esc" onPress={onDone}>{t('common.cancel')}</Button>
      </div>
    </Margin>
  );
}

/** Takes everything over in one operation, and says so with a way back. */
function useTake(list: OpenedList, { view }: Given, state: Import, onDone: () => void): () => void {
  const t = useWords();
  const { people } = useWorkbook();
  const notice = useNotice();
  const take = async () => {
    const lists = await people();
    const result = await lists.takeList(view.id, orderOf(list.name, view.language, state.rows, view.groups, state.choiceOf));
    if (!result.ok) {
      notice({ text: notDoneWords(t, result.code) });
      return;
    }
    const back = async () => {
      const undone = await lists.takeBack(view.id, result.value);
      notice({ text: undone.ok ? t('people.import.takenBack') : notDoneWords(t, undone.code) });
    };
    notice({ text: t('people.import.taken', { count: result.value.people.length }), action: { label: t('common.undo'), run: () => { void back(); } } });
    onDone();
  };
  return () => { void take(); };
}

function Counts({ state: { rows, layout } }: { readonly state: Import }) {
  const t = useWords();
  const formats = useFormats();
  if (!layout.matching.some((target) => target === 'name' || target === 'given' || target === 'family')) return <p role="status">{t('people.import.needName')}</p>;
  const counts = countRows(rows);
  const said = (['new', 'there', 'double', 'faulty'] as const).flatMap((state) => (counts[state] === 0 ? [] : [t(`people.import.count.${state}`, { count: counts[state] })]));
  return (
    <div role="status">
      {said.length === 0 ? null : <p className="list-counts">{formats.list(said)}</p>}
      {counts.new > 0 ? null : <p>{counts.there + counts.double > 0 && counts.faulty === 0 ? t('people.import.nothing') : t('people.import.noRows')}</p>}
    </div>
  );
}

/** That the letters look wrong, and the way to read them as they were meant, where that is certain. */
function SuspectLine({ list: { suspect }, onConvert }: Pick<ListImportProps, 'list' | 'onConvert'>): ReactNode {
  const t = useWords();
  if (suspect === null) return null;
  const { kind, mended } = suspect;
  return (
    <div className="list-suspect" role="status">
      <p>{t(`encoding.looks.${kind}`)}</p>
      {mended === null ? null : <Button onPress={() => { onConvert(mended); }}>{t('encoding.convert')}</Button>}
    </div>
  );
}

/** Rows in which headings are looked for by hand. */
const offeredRows = 20;
const noRow = 'none';

function Layouts({ list, state }: { readonly list: OpenedList; readonly state: Import }) {
  const t = useWords();
  const { sheet, sheetNumber, layout } = state;
  const rows = sheet.rows.slice(0, offeredRows).map(({ row, cells }) => ({ id: String(row), label: t('people.import.rowNumber', { row }), detail: cells.filter((cell) => cell !== '').slice(0, 3).join(' · ').slice(0, 60) }));
  return (
    <>
      {list.sheets.length < 2 ? null : (
        <Select
          label={t('people.import.sheet')}
          value={String(sheetNumber)}
          options={list.sheets.map(({ name }, at) => ({ id: String(at), label: name }))}
          onChange={(id) => { state.showSheet(Number(id)); }}
        />
      )}
      <Select
        label={t('people.import.heads')}
        value={layout.headerRow === null ? noRow : String(layout.headerRow)}
        options={[{ id: noRow, label: t('people.import.noHeads') }, ...rows]}
        onChange={(id) => { state.setHeaderRow(id === noRow ? null : Number(id)); }}
      />
    </>
  );
}

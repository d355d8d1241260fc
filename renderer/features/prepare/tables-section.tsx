import { useLive, useTableHere, useWorkbook } from '../../data/live.tsx';
import { pickText } from '../../domain/pick-text.ts';
import { plainFromBlocks } from '../../domain/text.ts';
import { isTakenBy, type TableView, type TablesView } from '../../domain/tables.ts';
import type { OutlineRoundtable, WorkshopView } from '../../domain/views.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { tableWords } from '../../i18n/table-words.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { CheckLine } from '../../ui/check-line.tsx';
import { Select } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { useOpenHistory } from '../../ui/route.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { PrepareFrame, type SectionProps } from './prepare-frame.tsx';
import { useDraft } from './use-draft.ts';
import './tables-section.css';

/** Break-out tables: what they are called, which roundtables they take, which of them this laptop is. */
export function TablesSection({ view, outline, map, beside, number }: SectionProps & { readonly number: string }) {
  const t = useWords();
  const { tables } = useWorkbook();
  const notice = useNotice();
  const found = useLive(({ read }) => read.tables(view.id), [view.id]);
  const add = async () => {
    const result = await tables.add(view.id);
    if (!result.ok) notice({ text: notDoneWords(t, result.code) });
  };
  return (
    <PrepareFrame map={map} beside={beside}>
      <div className="prepare-page tables-page">
        <Margin number={number} strong>
          <h1 className="question-text">{t('tables.title')}</h1>
          <p className="secondary">{t('tables.about')}</p>
        </Margin>
        {found?.tables.length === 0 ? <Margin><EmptyState title={t('tables.none')} text={t('tables.noneText')} keys={[]} /></Margin> : null}
        {found?.tables.map((table) => <TableRow key={table.id} table={table} last={found.tables.length} view={view} />)}
        <Margin>
          <Button icon="plus" variant={found?.tables.length === 0 ? 'main' : 'plain'} onPress={() => { void add(); }}>{t('tables.add')}</Button>
        </Margin>
        {found === undefined || found.tables.length === 0 ? null : (
          <>
            <Margin><HereField workshop={view.id} tables={found.tables} /></Margin>
            {outline.length === 0 ? null : <Takers outline={outline} found={found} />}
          </>
        )}
      </div>
    </PrepareFrame>
  );
}

function TableRow({ table, last, view }: { readonly table: TableView; readonly last: number; readonly view: WorkshopView }) {
  const t = useWords();
  const { language } = useLanguage();
  const { tables } = useWorkbook();
  const openHistory = useOpenHistory();
  const remove = useRemove(table);
  const { id, number } = table;
  const { original } = table.title;
  const written = original?.language ?? view.language;
  const draft = useDraft(original === undefined ? '' : plainFromBlocks(original.blocks), (plain, stay) => tables.setTitle(id, { plain, language: written }, stay));
  const name = tableWords(t, table, language);
  return (
    <Margin number={t('tables.mark', { number })}>
      <div className="tables-row" role="group" aria-label={name}>
        <TextField {...draft} className="tables-name" label={t('tables.name', { number })} lang={written} placeholder={t('tables.numbered', { number })} />
        <span className="prepare-row-acts">
          <Button variant="quiet" icon="up" label={t('export.moveUp', { part: name })} isDisabled={number === 1} onPress={() => { void tables.move(id, -1); }}>{t('export.up')}</Button>
          <Button variant="quiet" icon="down" label={t('export.moveDown', { part: name })} isDisabled={number === last} onPress={() => { void tables.move(id, 1); }}>{t('export.down')}</Button>
          <Button variant="quiet" icon="clock" label={`${t('history.title')} ${name}`} onPress={() => { openHistory(id); }}>{t('history.title')}</Button>
          <Button variant="quiet" icon="trash" label={`${t('prepare.remove')} ${name}`} onPress={remove}>{t('prepare.remove')}</Button>
        </span>
        <div className="tables-names">
          <CheckLine label={t('tables.withoutNames')} about={t('tables.withoutNamesAbout')} checked={table.withoutNames} onChange={(isOn) => { void tables.setWithoutNames(id, isOn); }} />
        </div>
      </div>
    </Margin>
  );
}

function useRemove(table: TableView): () => void {
  const t = useWords();
  const { language } = useLanguage();
  const { tables } = useWorkbook();
  const notice = useNotice();
  return () => {
    void tables.remove(table.id).then((result) => {
      if (!result.ok) notice({ text: notDoneWords(t, result.code) });
      else notice({ text: t('prepare.removed', { number: tableWords(t, table, language) }), action: { label: t('common.undo'), run: () => { void tables.restore(table.id); } } });
    });
  };
}

/** No table has this id. */
const plenary = '-';

function HereField({ workshop, tables }: { readonly workshop: string; readonly tables: readonly TableView[] }) {
  const t = useWords();
  const { language } = useLanguage();
  const { tableHere } = useWorkbook();
  const here = useTableHere(workshop);
  return (
    <div className="tables-here">
      <Select
        label={t('tables.here')}
        value={tables.some(({ id }) => id === here) ? here : plenary}
        options={[{ id: plenary, label: t('tables.plenary') }, ...tables.map((table) => ({ id: table.id, label: tableWords(t, table, language) }))]}
        onChange={(id) => { tableHere.set(workshop, id === plenary ? null : id); }}
      />
      <p className="field-about">{t('tables.hereAbout')}</p>
    </div>
  );
}

function Takers({ outline, found }: { readonly outline: readonly OutlineRoundtable[]; readonly found: TablesView }) {
  const t = useWords();
  const { language } = useLanguage();
  const { tables } = useWorkbook();
  return (
    <section aria-label={t('tables.takers')}>
      <Margin>
        <h2 className="small-head">{t('tables.takers')}</h2>
        <p className="secondary">{t('tables.takersAbout')}</p>
      </Margin>
      {outline.map((roundtable) => {
        const named = found.takenBy.get(roundtable.id) ?? [];
        const isForAll = found.tables.every(({ id }) => isTakenBy(found, roundtable.id, id));
        return (
          <Margin key={roundtable.id} number={roundtable.number}>
            <fieldset className="tables-takers">
              <legend><Spoken text={pickText(roundtable.title, language)} otherwise={t('prepare.roundtable', { number: roundtable.number })} /></legend>
              {found.tables.map((table) => (
                <CheckLine
                  key={table.id}
                  label={tableWords(t, table, language)}
                  lang={pickText(table.title, language)?.language}
                  checked={named.includes(table.id)}
                  onChange={(takes) => { void tables.setTakes(roundtable.id, table.id, takes); }}
                />
              ))}
              {isForAll ? <p className="secondary">{t('tables.everyTable')}</p> : null}
            </fieldset>
          </Margin>
        );
      })}
    </section>
  );
}

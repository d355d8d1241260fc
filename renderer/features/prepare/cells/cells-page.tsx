import { useCallback, useMemo, useState } from 'react';
import { useLive, useWorkbook } from '../../../data/live.tsx';
import type { Reversal } from '../../../data/arrange/reversible.ts';
import type { CellEdit } from '../../../data/people/people.ts';
import type { TableView } from '../../../domain/tables.ts';
import type { ParticipantView } from '../../../domain/views.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { blockOf } from '../../../ui/cells/block-text.ts';
import { CellEditor, type Onward } from '../../../ui/cells/cell-editor.tsx';
import { CellGrid } from '../../../ui/cells/cell-grid.tsx';
import { onwardFrom, type At } from '../../../ui/cells/cell-keys.ts';
import type { Typing } from '../../../ui/cells/cell-write.ts';
import { NotTaken } from '../../../ui/cells/not-taken.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { useNotice } from '../../../ui/notice.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { bodyNamed } from '../people.ts';
import { PrepareFrame, type SectionProps } from '../prepare-frame.tsx';
import { useStates } from '../use-states.ts';
import { cellLanguage, cellText, dayOf, editsOf, isTyped, readCell, type CellColumn, type CellKnown, type LeftOut } from './cell-values.ts';
import { useCells } from './use-cells.ts';
import { cellFaultWords, columnsOf, columnWords, useKnown } from './use-known.ts';

type PageProps = Pick<SectionProps, 'view' | 'people' | 'map' | 'number'> & { readonly onDone: () => void };

/** The list of participants cell by cell, as in a spreadsheet. */
export function CellsPage({ view, people, map, number, onDone }: PageProps) {
  const t = useWords();
  const tables = useLive(async ({ read }) => (await read.tables(view.id)).tables, [view.id]);
  const [leftOut, setLeftOut] = useState<readonly LeftOut[]>([]);
  const [isEditing, setIsEditing] = useState(false);
  useShortcuts(isEditing ? {} : { Escape: onDone });
  const foot = <Margin><div className="list-acts"><Button keycap="Esc" onPress={onDone}>{t('people.import.refused.back')}</Button></div></Margin>;
  return (
    <PrepareFrame map={map} beside={undefined} foot={foot}>
      <div className="prepare-page cells-page" data-ready={tables === undefined ? undefined : ''}>
        <Margin number={number} strong>
          <h1 className="question-text">{t('cells.title')}</h1>
          <p className="secondary">{t('cells.about')}</p>
          <LeftOutCells leftOut={leftOut} />
        </Margin>
        {tables === undefined ? null : <Work view={view} people={people} tables={tables} onEditing={setIsEditing} onLeftOut={setLeftOut} />}
      </div>
    </PrepareFrame>
  );
}

function LeftOutCells({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const t = useWords();
  const formats = useFormats();
  const lines = leftOut.map(({ row, column, fault, text }) => ({ where: t('cells.where', { row: formats.number(row), column: columnWords(t, column) }), why: cellFaultWords(t, fault, text) }));
  return <NotTaken head={t('cells.notTaken', { count: leftOut.length })} lines={lines} more={(count) => t('cells.more', { count })} />;
}

type WorkProps = Pick<PageProps, 'view' | 'people'> & {
  readonly tables: readonly TableView[];
  readonly onEditing: (isEditing: boolean) => void;
  readonly onLeftOut: (leftOut: readonly LeftOut[]) => void;
};

/** The cell that is typed in: by its person, since rows may come and go meanwhile. */
type Editing = { readonly person: string; readonly column: CellColumn; readonly text: string; readonly first: string };

function Work({ view, people, tables, onEditing, onLeftOut }: WorkProps) {
  const t = useWords();
  const formats = useFormats();
  const known = useKnown(view, people, tables);
  const columns = useMemo(() => columnsOf(view, people), [view, people]);
  const cells = useCells(view.id, people);
  const rows = useRows(people);
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<Editing | null>(null);
  const notice = useNotice();
  const { newId } = useWorkbook();
  const say = (text: string): void => { notice({ text }); };
  const optionsOf = useOptions(view.id, view.language, known);
  const row = Math.min(at.row, rows.length - 1);
  const textAt = useCallback(({ row: index, column }: At): string => {
    const [person, id, of] = [people[index], rows[index]?.id ?? '', columns[column] ?? 'name'];
    return cells.pending.get(`${id} ${of}`) ?? (person === undefined ? '' : cellText(person, of, known));
  }, [people, rows, columns, cells.pending, known]);
  const shown = useCallback((index: number, column: number) => {
    const text = textAt({ row: index, column });
    if (text === '' || dayOf(columns[column] ?? 'name') === null) return <span className="cells-text" dir="auto" lang={cellLanguage(people[index], columns[column] ?? 'name', known)}>{text}</span>;
    return <span className="cells-present"><Icon name="tick" /><span className="visually-hidden">{t('cells.present')}</span></span>;
  }, [textAt, columns, people, known, t]);
  const open = (next: Editing | null): void => {
    setEditing(next);
    onEditing(next !== null);
  };
  const place = (where: At): { readonly id: string; readonly column: CellColumn; readonly person: ParticipantView | undefined } => ({ id: rows[where.row]?.id ?? '', column: columns[where.column] ?? 'name', person: people[where.row] });
  /** In the row of whoever comes next only the name can be typed: with it the person is there. */
  const isFree = (where: At): boolean => people[where.row] !== undefined || columns[where.column] === 'name';
  const write = (where: At, text: string, typing?: () => Promise<Typing<Reversal>>): void => {
    const { id, column, person } = place(where);
    const value = readCell(column, text, known, person);
    if (typeof value === 'string') say(cellFaultWords(t, value, text));
    else cells.commit({ edits: [{ person: id, value }], what: whatOf(person, column, text), shown: { cell: `${id} ${column}`, text }, isQuiet: true, ...(typing === undefined ? {} : { typing }) });
  };
  const whatOf = (person: ParticipantView | undefined, column: CellColumn, text: string): string =>
    t('cells.changed', { name: person?.name ?? text, column: columnWords(t, column) });
  const edit = (where: At, letter: string | null): void => {
    if (!isFree(where)) return;
    const { id, column } = place(where);
    const text = textAt(where);
    onLeftOut([]);
    setAt(where);
    open({ person: id, column, text, first: letter ?? text });
  };
  const paste = (where: At, text: string): void => {
    const { edits, leftOut } = editsOf(blockOf(text), { people, columns, row: where.row, column: where.column, newId }, known);
    onLeftOut(leftOut);
    if (edits.length > 0) cells.commit({ edits, what: t('cells.filled', { count: edits.length }), shown: null, isQuiet: false });
  };
  const done = (text: string, onward: Onward, typing: () => Promise<Typing<Reversal>>): void => {
    if (editing === null) return;
    const where = { row, column: at.column };
    if (text !== editing.text || isTyped(editing.column)) write(where, text, typing);
    open(null);
    setAt(onwardFrom(where, onward, { rows: rows.length, columns: columns.length }) ?? where);
  };
  const editor = editing === null ? null : (
    <CellEditor
      key={`${editing.person} ${editing.column}`}
      label={`${rows[row]?.name ?? ''}: ${columnWords(t, editing.column)}`}
      lang={editing.column === 'function' || editing.column === 'body' ? view.language : undefined}
      text={editing.text}
      first={editing.first}
      options={optionsOf(editing.column)}
      openLabel={t('common.showList')}
      newId={newId}
      half={(text) => halfOf(editing.column, text, known, people[row])}
      save={(value, typing) => cells.save({ person: editing.person, value }, typing)}
      faultOf={(text) => faultIn(editing.column, text, known, (fault) => cellFaultWords(t, fault, text))}
      onDone={done}
      onGiveUp={(how) => {
        open(null);
        if (how === 'left') say(t('cells.givenUp'));
      }}
      onBlock={(text) => {
        open(null);
        paste({ row, column: at.column }, text);
      }}
    />
  );
  return (
    <div className="cells-room" data-two-ways="">
      <CellGrid
        label={t('cells.title')}
        numberHead={t('prepare.column.number')}
        heads={useMemo(() => columns.map((column) => ({ id: column, label: columnWords(t, column), isTick: dayOf(column) !== null })), [columns, t])}
        rows={useMemo(() => rows.map(({ id, name }, index) => ({ id, number: formats.number(index + 1), name: name === '' ? t('cells.new') : name, kind: index < people.length ? undefined : 'new' })), [rows, people.length, formats, t])}
        at={useMemo(() => ({ row, column: at.column }), [row, at.column])}
        onAt={setAt}
        editor={editor}
        cell={shown}
        onEdit={edit}
        onClear={(where) => { if (isFree(where) && textAt(where) !== '') write(where, ''); }}
        onToggle={(where) => { if (isFree(where)) write(where, textAt(where) === '' ? '1' : ''); }}
        textOf={textAt}
        onPaste={paste}
      />
    </div>
  );
}

type RowOf = { readonly id: string; readonly name: string };

/** Everyone, then the row of whoever comes next. Its id is drawn ahead, so that the row stays the same once its person is there. */
function useRows(people: readonly ParticipantView[]): readonly RowOf[] {
  const { newId } = useWorkbook();
  const [next, setNext] = useState(newId);
  if (people.some(({ id }) => id === next)) setNext(newId());
  return useMemo(() => [...people.map(({ id, name }) => ({ id, name })), { id: next, name: '' }], [people, next]);
}

/** What a cell can be completed with; null for one that is only typed. */
function useOptions(workshop: string, language: string, known: CellKnown) {
  const { language: screen } = useLanguage();
  const bodies = useLive(async ({ read }) => (await read.speakers(workshop, screen)).filter(({ speaker }) => 'body' in speaker), [workshop, screen]);
  const states = useStates(language);
  return (column: CellColumn) => {
    switch (column) {
      case 'body': return [
        ...(bodies ?? []).map(({ label }) => ({ id: label, label })),
        ...states.filter(({ label }) => bodyNamed(bodies ?? [], label) === undefined).map(({ id, label, terms }) => ({ id: `state ${id}`, label, terms, isAside: true })),
      ];
      case 'group':
      case 'sex':
      case 'table':
      case 'language': return known.choices[column];
      default: return null;
    }
  };
}

/** Half a text that is worth saving: a name that is emptied is not, and half the name of a body is no body yet. */
function halfOf(column: CellColumn, text: string, known: CellKnown, person: ParticipantView | undefined): CellEdit['value'] | null {
  if (!isTyped(column)) return null;
  const value = readCell(column, text, known, person);
  if (typeof value === 'string') return null;
  return value.field === 'body' ? { field: 'typedBody', text: value.text.plain } : value;
}

function faultIn(column: CellColumn, text: string, known: CellKnown, words: (fault: Extract<ReturnType<typeof readCell>, string>) => string): string | null {
  const value = readCell(column, text, known);
  return typeof value === 'string' ? words(value) : null;
}

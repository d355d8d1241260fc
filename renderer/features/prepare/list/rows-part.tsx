import { useState, type ReactNode } from 'react';
import { mendKey, type CheckedRow } from '../../../content/participants/check-people.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { Given } from './import-model.ts';
import type { Import } from './use-import.ts';
import { faultWords, targetWords } from './word-keys.ts';

/** Rows drawn at once; the rest is one press away. */
const shownAtOnce = 60;

/** Rows that do not go in as they stand, by number and reason, each with the field that puts it right. One that was put right stays in sight. */
export function MendPart({ state }: { readonly state: Import }) {
  const t = useWords();
  const formats = useFormats();
  const { rows, sheet, mended } = state;
  const touched = new Set([...mended.keys()].map((key) => Number(key.split(' ')[0])));
  const wrong = rows.filter((row) => row.state === 'faulty' || touched.has(row.row));
  const lines: readonly Line[] = [
    ...sheet.faults.map(({ row, code }) => ({ key: `${row} ${code}`, row, name: '', reason: faultWords(t, code), field: null })),
    ...wrong.flatMap((row) => linesOf(row, state, (code, value) => faultWords(t, code, value), (column) => t('people.import.mendCell', { row: row.row, column: targetWords(t, state.layout.matching[column] ?? null) }))),
  ];
  if (lines.length === 0) return null;
  return (
    <section className="list-mend">
      <Margin>
        <h2 className="small-head">{t('people.import.mend')}</h2>
        <p className="secondary">{t('people.import.mendAbout')}</p>
      </Margin>
      <Rows
        label={t('people.import.mend')}
        heads={[{ label: t('people.import.row') }, { label: t('prepare.column.name'), wideOnly: true }, { label: t('people.import.reason') }, { label: t('people.import.mended') }]}
        rows={lines}
        keyOf={({ key }) => key}
        cells={({ row, name, reason, field }) => [
          formats.number(row),
          <span key="name" dir="auto">{name}</span>,
          reason ?? <Tag key="done" tone="ok" icon="tick">{t('people.import.tag.new')}</Tag>,
          field === null ? '' : <TextField key="field" label={field.label} hideLabel value={field.value} onChange={(text) => { state.mend(field.key, text); }} />,
        ]}
      />
    </section>
  );
}

type Line = {
  readonly key: string;
  readonly row: number;
  readonly name: string;
  /** Null once it is put right. */
  readonly reason: string | null;
  readonly field: { readonly key: string; readonly label: string; readonly value: string } | null;
};

/** A line for every column of a row that is wrong, or was. */
function linesOf({ row, person, faults }: CheckedRow, { sheet, mended }: Import, reasonOf: (code: CheckedRow['faults'][number]['code'], value: string) => string, labelOf: (column: number) => string): readonly Line[] {
  const given = sheet.rows.find((one) => one.row === row);
  const touched = [...mended.keys()].flatMap((key) => (key.startsWith(`${row} `) ? [Number(key.split(' ')[1])] : []));
  const columns = [...new Set([...faults.map(({ column }) => column), ...touched])].sort((a, b) => a - b);
  return columns.map((column): Line => {
    const fault = faults.find((one) => one.column === column);
    const key = mendKey(row, column);
    return {
      key, row,
      name: person.name.slice(0, 80),
      reason: fault === undefined ? null : reasonOf(fault.code, fault.value),
      field: { key, label: labelOf(column), value: mended.get(key) ?? given?.cells[column] ?? '' },
    };
  });
}

/** What goes in and what is here already, as it will stand in the list. */
export function RowsPart({ state, given }: { readonly state: Import; readonly given: Given }) {
  const t = useWords();
  const formats = useFormats();
  const rows = state.rows.filter((row) => row.state !== 'faulty').toSorted((a, b) => weight[a.state] - weight[b.state] || a.row - b.row);
  if (rows.length === 0) return null;
  const table = new Map(given.tables.map(({ id, number }) => [id, formats.number(number)]));
  const has = (target: string): boolean => state.layout.matching.some((one) => one === target || one?.startsWith(`${target} `) === true);
  const optional: readonly { readonly target: string; readonly head: string; readonly cell: (row: CheckedRow) => ReactNode }[] = [
    { target: 'body', head: t('prepare.column.body'), cell: ({ person }) => person.body },
    { target: 'group', head: t('prepare.column.group'), cell: ({ person }) => person.group },
    { target: 'sex', head: t('people.import.target.sex'), cell: ({ person }) => (person.sex === null ? '' : t(`people.sex.${person.sex}`)) },
    { target: 'table', head: t('people.import.target.table'), cell: ({ person }) => table.get(person.table ?? '') ?? '' },
    { target: 'day', head: t('people.import.daysShown'), cell: ({ person }) => person.days.map((day) => formats.number(day)).join(' ') },
    { target: 'days', head: t('people.import.daysShown'), cell: ({ person }) => (has('day') ? '' : person.days.map((day) => formats.number(day)).join(' ')) },
  ];
  const shown = optional.filter(({ target }) => has(target) && (target !== 'days' || !has('day')));
  return (
    <section>
      <Margin><h2 className="small-head">{t('people.import.list')}</h2></Margin>
      <Rows
        label={t('people.import.list')}
        heads={[{ label: t('people.import.row') }, { label: t('prepare.column.name') }, ...shown.map(({ target, head }): Head => (target === 'body' ? { label: head } : { label: head, wideOnly: true })), { label: t('people.import.state') }]}
        rows={rows}
        keyOf={({ row }) => String(row)}
        cells={(row) => [
          formats.number(row.row),
          <div key="name">
            <div className="prepare-name"><bdi>{row.person.name}</bdi></div>
            <div className="secondary"><bdi>{row.person.function}</bdi></div>
          </div>,
          ...shown.map(({ target, cell }) => <span key={target} dir="auto">{cell(row)}</span>),
          <RowTag key="state" row={row} />,
        ]}
      />
    </section>
  );
}

const weight = { new: 0, double: 1, there: 2, faulty: 3 } as const;
const tones = { new: 'ok', there: 'plain', double: 'caution', faulty: 'caution' } as const;

function RowTag({ row: { state, first } }: { readonly row: CheckedRow }) {
  const t = useWords();
  return <Tag tone={tones[state]}>{t(`people.import.tag.${state}`, { row: first ?? 0 })}</Tag>;
}

/** `wideOnly` falls away where the work is narrow. */
type Head = { readonly label: string; readonly wideOnly?: true };

function Rows<Row>({ label, heads, rows, keyOf, cells }: {
  readonly label: string;
  readonly heads: readonly Head[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly cells: (row: Row) => readonly ReactNode[];
}) {
  const t = useWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, shownAtOnce);
  return (
    <>
      <table className="table" aria-label={label}>
        <thead><tr>{heads.map(({ label: head, wideOnly }) => <th key={head} scope="col" data-wide={wideOnly}>{head}</th>)}</tr></thead>
        <tbody>
          {shown.map((row) => <tr key={keyOf(row)}>{cells(row).map((cell, at) => <td key={heads[at]?.label} data-wide={heads[at]?.wideOnly}>{cell}</td>)}</tr>)}
        </tbody>
      </table>
      {shown.length === rows.length ? null : <Margin><Button variant="quiet" onPress={() => { setWhole(true); }}>{t('people.import.more', { count: rows.length - shown.length })}</Button></Margin>}
    </>
  );
}

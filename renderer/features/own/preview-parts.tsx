import { useState, type ReactNode } from 'react';
import type { LineState } from '../../data/own/own.ts';
import { lineStates } from '../../data/own/own.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Margin } from '../../ui/margin.tsx';
import { Tag } from '../../ui/tag.tsx';
import { countKeys, stateKeys } from './word-keys.ts';

/** Rows drawn at once: the first ones tell what kind of file it is, the rest is one press away. */
const shownAtOnce = 60;

/** Head of a preview: what file, and in counts what it would do. */
export function PreviewHead({ name, states, more, children }: {
  readonly name: string;
  readonly states: readonly LineState[];
  /** A further count, such as the rows that stay out. */
  readonly more?: string;
  readonly children?: ReactNode;
}) {
  const t = useWords();
  const formats = useFormats();
  const counts = lineStates.flatMap((state) => {
    const count = states.filter((known) => known === state).length;
    return count === 0 ? [] : [t(countKeys[state], { count })];
  });
  return (
    <Margin>
      <h1 className="question-text">{t('own.preview.title')}</h1>
      <p className="own-lead">{t('own.preview.from', { name })}</p>
      <p className="own-counts" role="status">{formats.list([...counts, ...(more === undefined ? [] : [more])])}</p>
      {children}
    </Margin>
  );
}

/** Takes in, or leaves it be. */
export function PreviewActs({ count, onTake, onDone }: { readonly count: number; readonly onTake: () => void; readonly onDone: () => void }) {
  const t = useWords();
  return (
    <div className="own-acts">
      {count === 0 ? null : <Button variant="main" autoFocus onPress={onTake}>{t('own.preview.take', { count })}</Button>}
      <Button autoFocus={count === 0} onPress={onDone}>{count === 0 ? t('own.back') : t('common.cancel')}</Button>
    </div>
  );
}

/** The tag of what would happen to an item. */
export function StateTag({ state }: { readonly state: LineState }) {
  const t = useWords();
  const tone = { new: 'ok', changed: 'note', same: 'plain', conflict: 'stop', removed: 'caution' } as const;
  return <Tag tone={tone[state]}>{t(stateKeys[state])}</Tag>;
}

/** A table of what stands in a file, its first rows first. */
export function PreviewTable<Row>({ title, heads, rows, keyOf, cells }: {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, at: number) => string;
  readonly cells: (row: Row) => readonly ReactNode[];
}) {
  const t = useWords();
  const [isWhole, setWhole] = useState(false);
  if (rows.length === 0) return null;
  const shown = isWhole ? rows : rows.slice(0, shownAtOnce);
  return (
    <section className="own-preview">
      <Margin><h2 className="small-head">{title}</h2></Margin>
      <table className="table" aria-label={title}>
        <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {shown.map((row, at) => (
            <tr key={keyOf(row, at)}>{cells(row).map((cell, column) => <td key={heads[column]}>{cell}</td>)}</tr>
          ))}
        </tbody>
      </table>
      {shown.length === rows.length ? null : (
        <Margin><Button variant="quiet" onPress={() => { setWhole(true); }}>{t('own.preview.more', { count: rows.length - shown.length })}</Button></Margin>
      )}
    </section>
  );
}

import { useState } from 'react';
import type { TableLine, TablePreview } from '../../data/own/own.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { SegmentedChoice } from '../../ui/choice.tsx';
import { useOwn, useSay } from './own-context.tsx';
import { PreviewActs, PreviewHead, PreviewTable, StateTag } from './preview-parts.tsx';
import { faultKeys, fieldKeys } from './word-keys.ts';

/** A table of practices before anything is written: what stays out and why, what goes in. */
export function TablePreviewPage({ preview, onDone }: { readonly preview: TablePreview; readonly onDone: () => void }) {
  const t = useWords();
  const formats = useFormats();
  const { own } = useOwn();
  const say = useSay();
  const [changed, setChanged] = useState<'overwrite' | 'leave'>('overwrite');
  const { lines, faults, unknownColumns } = preview;
  const hasChanged = lines.some(({ state }) => state === 'changed');
  const count = lines.filter(({ state }) => state === 'new' || (state === 'changed' && changed === 'overwrite')).length;
  const out = new Set(faults.map(({ line }) => line)).size;
  const take = () => {
    void own.takeTable(preview, { changed: changed === 'overwrite' }).then((result) => {
      if (say(result, result.ok ? t('own.preview.taken', result.value) : '')) onDone();
    });
  };
  return (
    <div className="own-page" data-ready="">
      <PreviewHead name={preview.name} states={lines.map(({ state }) => state)} {...(out === 0 ? {} : { more: t('own.preview.count.faults', { count: out }) })}>
        {unknownColumns.length === 0 ? null : <p className="secondary">{t('own.preview.unknown', { list: formats.list(unknownColumns) })}</p>}
        {count === 0 && !hasChanged ? <p>{t('own.preview.nothing')}</p> : null}
        {hasChanged ? (
          <SegmentedChoice
            label={t('own.preview.ask')}
            hideLabel={false}
            value={changed}
            onChange={setChanged}
            options={[{ id: 'overwrite', label: t('own.preview.overwrite') }, { id: 'leave', label: t('own.preview.leave') }]}
          />
        ) : null}
        <PreviewActs count={count} onTake={take} onDone={onDone} />
      </PreviewHead>
      <PreviewTable
        title={t('own.preview.faults')}
        heads={[t('own.preview.line'), t('own.preview.reason')]}
        rows={faults}
        keyOf={({ line, code, column }, at) => `${line} ${code} ${column ?? ''} ${at}`}
        cells={({ line, code, column = '', value = '' }) => [formats.number(line), t(faultKeys[code], { column, value })]}
      />
      <PreviewTable
        title={t('own.preview.lines')}
        heads={[t('own.preview.line'), t('own.column.title'), t('own.preview.stateColumn')]}
        rows={lines.toSorted(byWeight)}
        keyOf={({ line }) => String(line)}
        cells={(line) => [formats.number(line.line), <TitleOf key="title" line={line} />, <StateTag key="state" state={line.state} />]}
      />
    </div>
  );
}

const weight = { changed: 0, new: 1, same: 2 } as const;
const byWeight = (a: TableLine, b: TableLine): number => weight[a.state] - weight[b.state] || a.line - b.line;

function TitleOf({ line: { title, state, fields } }: { readonly line: TableLine }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <>
      <span dir="auto">{title}</span>
      {state === 'changed' ? <span className="own-note secondary">{t('own.preview.differs', { list: formats.list(fields.map((field) => t(fieldKeys[field]))) })}</span> : null}
    </>
  );
}

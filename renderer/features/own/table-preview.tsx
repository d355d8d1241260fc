import { useState } from 'react';
import type { TableLine, TablePreview } from '../../data/own/own.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { SegmentedChoice } from '../../ui/choice.tsx';
import type { Opened } from './opened.ts';
import { useOwn, useSay } from './own-context.tsx';
import { PreviewActs, PreviewHead, PreviewTable, StateTag } from './preview-parts.tsx';
import { faultKeys, fieldKeys } from './word-keys.ts';

/** A table of practices before anything is written: what stays out and why, what goes in. */
export function TablePreviewPage({ preview, onOpened, onDone }: {
  readonly preview: TablePreview;
  readonly onOpened: (opened: Opened) => void;
  readonly onDone: () => void;
}) {
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
        <SuspectLine preview={preview} onOpened={onOpened} />
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

/** That the letters of the file look wrong, and the way to read it as it was meant, where that is certain. */
function SuspectLine({ preview: { name, language, suspect }, onOpened }: { readonly preview: TablePreview; readonly onOpened: (opened: Opened) => void }) {
  const t = useWords();
  const { own, names } = useOwn();
  if (suspect === null) return null;
  const { kind, mended } = suspect;
  return (
    <div className="own-suspect" role="status">
      <p>{t(`encoding.looks.${kind}`)}</p>
      {mended === null ? null : <Button onPress={() => { void own.readTable(name, mended, names.finder, language).then(onOpened); }}>{t('encoding.convert')}</Button>}
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

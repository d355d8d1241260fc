import { memo, type ReactNode } from 'react';
import { draftOf } from '../../../domain/draft-text.ts';
import { plainFromBlocks, type MultiText } from '../../../domain/text.ts';
import { directionOf } from '../../../i18n/languages.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Margin } from '../../../ui/margin.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { NumberedPassage } from './desk-model.ts';
import { piecesOf } from './footnotes.ts';

type RowProps = {
  readonly passage: NumberedPassage;
  readonly onOpen: (id: string) => void;
  /** What it condenses. */
  readonly children: ReactNode;
};

/** A passage as it will be read; a press opens it. */
export const PassageRow = memo(function PassageRow({ passage, onOpen, children }: RowProps) {
  const t = useWords();
  const { id, text, labels, notes, versions } = passage;
  const { original } = text;
  const lines = draftOf(original?.blocks ?? []).split('\n');
  const language = original?.language ?? 'und';
  // Lists hold several lines; only a line that opens a block can have a number.
  const numbers = (original?.blocks ?? []).flatMap((block, at) => (block.type === 'list' ? block.items.map(() => '') : [labels[at] ?? '']));
  return (
    <Margin number={numbers[0]} className="desk-passage">
      <button type="button" className="desk-passage-open" data-passage={id} lang={language} dir={directionOf(language)} onClick={() => { onOpen(id); }}>
        {lines.map((line, at) => (
          <span key={String(at)} className="desk-line">
            {at > 0 && numbers[at] !== undefined && numbers[at] !== '' ? <bdi className="desk-line-number">{numbers[at]}</bdi> : null}
            <Marked text={line} />
          </span>
        ))}
      </button>
      {versions.map((version, at) => <Version key={String(at)} text={version} />)}
      <div className="desk-chips">
        {versions.length > 0 ? <Tag tone="stop" icon="warning">{t('capture.conflict')}</Tag> : null}
        {children}
      </div>
      {notes.length === 0 ? null : (
        <ul className="desk-notes-read">
          {notes.map((note) => (
            <li key={note.number}><sup>{note.number}</sup> <Spoken text={originalOf(note.text)} /></li>
          ))}
        </ul>
      )}
    </Margin>
  );
});

/** The text with its footnote signs raised. */
function Marked({ text }: { readonly text: string }) {
  return piecesOf(text).map((piece, at) => ('note' in piece ? <sup key={String(at)}>{piece.note}</sup> : piece.text));
}

function Version({ text }: { readonly text: MultiText }) {
  return <p className="desk-version"><Spoken text={originalOf(text)} /></p>;
}

function originalOf({ original }: MultiText) {
  if (original === undefined) return undefined;
  return { language: original.language, plain: plainFromBlocks(original.blocks), source: 'original' as const, state: null, stale: false };
}

import { useEffect, useMemo, useState } from 'react';
import type { AttachedView } from '../../domain/attached.ts';
import type { CaptureView } from '../../domain/views.ts';
import { AttachedDialog } from '../../attached/attached-dialog.tsx';
import { AttachedList } from '../../attached/attached-list.tsx';
import { AttachedSection } from '../../attached/attached-section.tsx';
import { useAttach } from '../../attached/use-attach.ts';
import { useIncomingFiles, type DropPlace } from '../../attached/use-incoming.ts';
import { useLive } from '../../data/live.tsx';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { Undoable } from '../../ui/undo.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import type { RowFiles } from './row-files.ts';

type CaptureFilesProps = {
  readonly view: CaptureView;
  /** Language of the workshop. */
  readonly language: string;
  readonly done: (done: Undoable) => void;
  /** Hands the rows what they show. */
  readonly onRows: (rows: RowFiles) => void;
};

/** Photos and files of the question and of what was said on it. Alt A attaches to the row that has the focus, else to the question. */
export function CaptureFiles({ view, language, done, onRows }: CaptureFilesProps) {
  const t = useWords();
  const formats = useFormats();
  const question = view.question.id;
  const files = useLive(({ read }) => read.attachedUnder(question), [question]) ?? none;
  const attach = useAttach(done);
  const [open, setOpen] = useState<string | null>(null);

  function placeOf(at: Element | null): DropPlace | null {
    if (document.querySelector('.dialog-scrim') !== null) return null;
    const row = at?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const contribution = view.contributions.find(({ id }) => id === row);
    if (contribution === undefined) return { parent: question, label: t('attached.dropQuestion', { number: view.question.number }) };
    return { parent: contribution.id, label: t('attached.onContribution', { number: formats.number(contribution.number) }) };
  }
  const dropLabel = useIncomingFiles(placeOf, attach.take);
  useShortcuts({ 'Alt+KeyA': () => { attach.choose(placeOf(document.activeElement)?.parent ?? question); } });
  useRows(files, attach.choose, setOpen, onRows);

  return (
    <>
      <AttachedSection files={files.filter(({ parent }) => parent === question)} parent={question} attach={attach} onOpen={setOpen} none={t('attached.none')} look="wide" />
      {open === null ? null : <AttachedDialog {...{ files, open, language, done }} onOpen={setOpen} onClose={() => { setOpen(null); }} />}
      {dropLabel === null ? null : <p className="attached-drop-label" aria-hidden="true">{dropLabel}</p>}
    </>
  );
}

const none: readonly AttachedView[] = [];

function useRows(files: readonly AttachedView[], choose: (parent: string) => void, onOpen: (id: string) => void, onRows: (rows: RowFiles) => void): void {
  const t = useWords();
  const rows = useMemo((): RowFiles => ({
    shown: (contribution) => {
      const own = files.filter(({ parent }) => parent === contribution);
      return own.length === 0 ? null : <AttachedList files={own} label={t('attached.title')} look="small" onOpen={onOpen} />;
    },
    choose,
  }), [files, choose, onOpen, t]);
  useEffect(() => { onRows(rows); }, [rows, onRows]);
}

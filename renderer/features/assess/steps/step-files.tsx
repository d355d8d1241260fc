import { useState } from 'react';
import { AttachedDialog } from '../../../attached/attached-dialog.tsx';
import { AttachedSection } from '../../../attached/attached-section.tsx';
import { useAttach } from '../../../attached/use-attach.ts';
import { useIncomingFiles } from '../../../attached/use-incoming.ts';
import { useLive } from '../../../data/live.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { Undoable } from '../../../ui/undo.ts';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';

type FilesProps = { readonly done: (done: Undoable) => void; readonly language: string; readonly number: string; readonly parent: string | null };

/** Results of a step that are files. `parent` is the record of the step; null before there is one, and nothing can stand on it yet. */
export function StepFiles({ done, language, number, parent }: FilesProps) {
  const t = useWords();
  const attach = useAttach(done);
  const files = useLive(async ({ read }) => (parent === null ? [] : await read.attached(parent)), [parent]);
  const [open, setOpen] = useState<string | null>(null);
  const dropLabel = useIncomingFiles(() => (parent === null || document.querySelector('.dialog-scrim') !== null ? null : { parent, label: t('steps.drop', { number }) }), attach.take);
  useShortcuts(parent === null ? {} : { 'Alt+KeyA': () => { attach.choose(parent); } });
  if (parent === null) return <p className="secondary">{t('steps.filesFirst')}</p>;
  if (files === undefined) return null;
  return (
    <>
      <AttachedSection files={files} parent={parent} attach={attach} onOpen={setOpen} none={t('steps.filesNone')} look="wide" />
      {open === null ? null : <AttachedDialog {...{ files, open, done, language }} onOpen={setOpen} onClose={() => { setOpen(null); }} />}
      {dropLabel === null ? null : <p className="attached-drop-label" aria-hidden="true">{dropLabel}</p>}
    </>
  );
}

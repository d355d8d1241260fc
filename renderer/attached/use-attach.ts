import { useCallback, useMemo, useState } from 'react';
import { largestAttachedFile, mostAttachedAtOnce } from '../../preload/attachment-rules.ts';
import type { Attaching, IncomingFile, Kept } from '../data/attachments/attachments.ts';
import { useWorkbook } from '../data/live.tsx';
import { useFormats, useWords } from '../i18n/use-words.ts';
import { useNotice } from '../ui/notice.tsx';
import type { Undoable } from '../ui/undo.ts';
import { problemWords } from './attached-words.ts';
import { pageDrawing } from './draw-picture.ts';

export type Attach = {
  /** How far several files have come; null while nothing is being attached. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Asks for files and attaches them to a record. */
  readonly choose: (parent: string) => void;
  /** Attaches files that were dropped or pasted. */
  readonly take: (parent: string, files: readonly File[]) => void;
};

type Taken = { readonly kept: readonly Kept[]; readonly problems: readonly string[] };

/** Attaches files to records one after the other, says what became of them, and makes it undoable. */
export function useAttach(done: (done: Undoable) => void): Attach {
  const t = useWords();
  const formats = useFormats();
  const notice = useNotice();
  const { attachments } = useWorkbook();
  const [progress, setProgress] = useState<Attach['progress']>(null);

  const tell = useCallback((taken: Taken): void => {
    const [first] = taken.kept;
    if (first !== undefined) {
      const what = taken.kept.length === 1 ? t('attached.added', { name: first.name }) : t('attached.addedSeveral', { count: taken.kept.length });
      const said = metadataOf(taken.kept);
      const undo = async (): Promise<boolean> => {
        const { remove } = await attachments();
        const removed = await Promise.all(taken.kept.map(({ id }) => remove(id)));
        return removed.every(({ ok }) => ok);
      };
      done({ what: said === null ? what : `${what}. ${t(said)}`, undo });
    }
    // After the one that can be undone, which stays within reach of Ctrl Z.
    if (taken.problems.length > 0) notice({ text: taken.problems.join(' ') });
  }, [t, attachments, done, notice]);

  const addAll = useCallback(async (files: readonly (() => Promise<Attaching>)[]): Promise<void> => {
    const kept: Kept[] = [];
    const problems: string[] = [];
    for (const [at, file] of files.entries()) {
      setProgress({ done: at + 1, total: files.length });
      const added = await file().catch((): Attaching => ({ ok: false, name: '', problem: 'failed' }));
      if (added.ok) kept.push(added.kept);
      else problems.push(problemWords(t, formats, added.name, added.problem, largestAttachedFile));
    }
    setProgress(null);
    tell({ kept, problems });
  }, [t, formats, tell]);

  return useMemo(() => ({
    progress,
    choose: (parent) => {
      void attachments().then(async ({ choose, add }) => {
        const chosen = await choose();
        if (!chosen.ok) notice({ text: problemWords(t, formats, '', 'failed', largestAttachedFile) });
        else await addAll(chosen.value.map((file) => () => ('problem' in file ? Promise.resolve({ ok: false, ...file }) : add(parent, file, pageDrawing))));
      });
    },
    take: (parent, files) => {
      void attachments().then(async ({ add }) => {
        await addAll(files.slice(0, mostAttachedAtOnce).map((file) => async () => add(parent, await incoming(file, t('attached.pasted')), pageDrawing)));
      });
    },
  }), [progress, attachments, addAll, notice, t, formats]);
}

/** A picture from the clipboard is always called `image.png`: it gets a name that says what it is. */
async function incoming(file: File, pasted: string): Promise<IncomingFile> {
  const isPasted = /^image\.[a-z]+$/u.test(file.name) || file.name === '';
  const name = isPasted ? `${pasted}.${file.type.split('/')[1] ?? 'png'}` : file.name;
  // What is too large is refused by its size: its bytes are not read for that.
  const bytes = file.size > largestAttachedFile ? new Uint8Array(largestAttachedFile + 1) : new Uint8Array(await file.arrayBuffer());
  return { name, bytes };
}

function metadataOf(kept: readonly Kept[]): 'attached.metadataMayRemain' | 'attached.metadataRemoved' | null {
  if (kept.some(({ metadata }) => metadata === 'may-remain')) return 'attached.metadataMayRemain';
  return kept.some(({ metadata }) => metadata === 'removed') ? 'attached.metadataRemoved' : null;
}

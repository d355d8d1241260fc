import { useState } from 'react';
import { useWorkbook } from '../data/live.tsx';
import { reportUses, type AttachedView } from '../domain/attached.ts';
import { notDoneWords } from '../i18n/named-words.ts';
import { useFormats, useWords } from '../i18n/use-words.ts';
import { Button } from '../ui/button.tsx';
import { SegmentedChoice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useNotice } from '../ui/notice.tsx';
import type { Undoable } from '../ui/undo.ts';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { AlternativeField, NameField } from './attached-fields.tsx';
import { AttachedFacts } from './attached-list.tsx';
import { sizeWords } from './attached-words.ts';
import { LargePicture } from './large-picture.tsx';

type DialogProps = {
  readonly files: readonly AttachedView[];
  /** Id of the file that is shown. */
  readonly open: string;
  readonly language: string;
  readonly done: (done: Undoable) => void;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
};

/** One file: large, with what it shows in words, its use in reports, and what can be done with it. */
export function AttachedDialog({ files, open, language, done, onOpen, onClose }: DialogProps) {
  const t = useWords();
  const at = files.findIndex(({ id }) => id === open);
  const file = files[at];
  const step = (by: 1 | -1): void => {
    const next = files[at + by];
    if (next !== undefined) onOpen(next.id);
  };
  useShortcuts({ 'Alt+PageUp': () => { step(-1); }, 'Alt+PageDown': () => { step(1); } }, { inDialog: true });
  if (file === undefined) return null;
  return (
    <Dialog
      title={<bdi>{file.name}</bdi>}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Acts file={file} done={done} onRemoved={onClose} />
          {files.length === 1 ? null : (
            <>
              <Button variant="quiet" keycap="Alt PgUp" isDisabled={at === 0} onPress={() => { step(-1); }}>{t('attached.previous')}</Button>
              <Button variant="quiet" keycap="Alt PgDn" isDisabled={at === files.length - 1} onPress={() => { step(1); }}>{t('attached.next')}</Button>
            </>
          )}
          <Button keycap="Esc" onPress={onClose}>{t('attached.close')}</Button>
        </>
      }
    >
      <LargePicture key={file.id} file={file} />
      <Facts file={file} />
      <AlternativeField key={`${file.id} words`} file={file} language={language} />
      <NameField key={`${file.id} name`} file={file} />
      <UseChoice file={file} />
    </Dialog>
  );
}

function Facts({ file: { kind, file } }: { readonly file: AttachedView }) {
  const t = useWords();
  const formats = useFormats();
  const sides = file.width === undefined || file.height === undefined ? [] : [`${formats.number(file.width)} × ${formats.number(file.height)}`];
  return <p><AttachedFacts facts={[t(`attached.kind.${kind}`), sizeWords(formats, file.size), ...sides]} /></p>;
}

/** What is no picture can be named, not shown. */
function UseChoice({ file }: { readonly file: AttachedView }) {
  const t = useWords();
  const notice = useNotice();
  const { attachments } = useWorkbook();
  const options = reportUses.filter((use) => use !== 'shown' || file.kind === 'picture').map((id) => ({ id, label: t(`attached.uses.${id}`) }));
  return (
    <SegmentedChoice
      label={t('attached.use')}
      hideLabel={false}
      options={options}
      value={file.use}
      onChange={(use) => {
        void attachments().then(({ setUse }) => setUse(file.id, use)).then((saved) => { if (!saved.ok) notice({ text: notDoneWords(t, saved.code) }); });
      }}
    />
  );
}

function Acts({ file, done, onRemoved }: { readonly file: AttachedView; readonly done: (done: Undoable) => void; readonly onRemoved: () => void }) {
  const t = useWords();
  const notice = useNotice();
  const { attachments } = useWorkbook();
  const [isBusy, setBusy] = useState(false);
  const { id, name } = file;

  async function saveCopy(): Promise<void> {
    setBusy(true);
    const saved = await (await attachments()).saveCopy(id);
    setBusy(false);
    if (!saved.ok) notice({ text: saved.code === 'not-found' ? t('attached.missing') : saved.code === 'damaged' ? t('attached.damaged') : notDoneWords(t, saved.code) });
    else if (saved.value !== null) notice({ text: t('attached.copied', { name: saved.value.name, folder: saved.value.folder }) });
  }

  async function remove(): Promise<void> {
    const { remove: removeIt, restore } = await attachments();
    const removed = await removeIt(id);
    if (!removed.ok) {
      notice({ text: notDoneWords(t, removed.code) });
      return;
    }
    onRemoved();
    done({ what: t('attached.removed', { name }), undo: async () => (await restore(id)).ok });
  }

  return (
    <>
      <Button icon="copy" isDisabled={isBusy} onPress={() => { void saveCopy(); }}>{t('attached.saveCopy')}</Button>
      <Button variant="quiet" icon="trash" onPress={() => { void remove(); }}>{t('attached.remove')}</Button>
    </>
  );
}

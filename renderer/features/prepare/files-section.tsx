import { useMemo, useState } from 'react';
import { AttachedDialog } from '../../attached/attached-dialog.tsx';
import { AttachedSection } from '../../attached/attached-section.tsx';
import { useAttach } from '../../attached/use-attach.ts';
import { useIncomingFiles } from '../../attached/use-incoming.ts';
import { useLive } from '../../data/live.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Margin } from '../../ui/margin.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { useUndo } from '../../ui/use-undo.ts';
import { PrepareFrame, type SectionProps } from './prepare-frame.tsx';

/** Files of the workshop itself: signed lists, slides, photos of the room. */
export function FilesSection({ view, map, beside, number }: SectionProps) {
  const t = useWords();
  const done = useUndo(useMemo(() => ({ undo: t('common.undo'), nothing: t('capture.nothingToUndo'), undone: (what) => t('capture.undone', { what }) }), [t]));
  const files = useLive(({ read }) => read.attached(view.id), [view.id]);
  const attach = useAttach(done);
  const [open, setOpen] = useState<string | null>(null);
  const dropLabel = useIncomingFiles(
    () => (document.querySelector('.dialog-scrim') === null ? { parent: view.id, label: t('attached.dropWorkshop') } : null),
    attach.take,
  );
  useShortcuts({ 'Alt+KeyA': () => { attach.choose(view.id); } });
  return (
    <PrepareFrame map={map} beside={beside}>
      <div className="prepare-page">
        <Margin number={number} strong>
          <h1 className="question-text">{t('attached.title')}</h1>
          <p className="secondary">{t('attached.aboutWorkshop')}</p>
        </Margin>
        {files === undefined ? null : (
          <Margin>
            <AttachedSection files={files} parent={view.id} attach={attach} onOpen={setOpen} none={t('attached.noneWorkshop')} look="wide" head={null} />
          </Margin>
        )}
      </div>
      {open === null || files === undefined ? null : <AttachedDialog {...{ files, open, done }} language={view.language} onOpen={setOpen} onClose={() => { setOpen(null); }} />}
      {dropLabel === null ? null : <p className="attached-drop-label" aria-hidden="true">{dropLabel}</p>}
    </PrepareFrame>
  );
}

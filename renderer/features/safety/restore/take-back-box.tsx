import type { NotTakeable, Takeable } from '../../../data/restore/restore.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';

type TakeBackBoxProps = { readonly after: Takeable | NotTakeable; readonly isDisabled: boolean; readonly onTakeBack: () => void };

/** What was done right after the snapshot was taken, and the way to take only that back. */
export function TakeBackBox({ after, isDisabled, onTakeBack }: TakeBackBoxProps) {
  const t = useWords();
  const formats = useFormats();
  if (after.kind === 'none') return null;
  if (after.kind === 'replaced' || after.kind === 'no-history') {
    return <p className="restore-box" role="note"><Icon name="info" /> {t(after.kind === 'replaced' ? 'restore.replaced' : 'restore.noHistory')}</p>;
  }
  const { kind, files, since, laterFiles } = after;
  return (
    <section className="restore-box" aria-label={t('restore.takeBack')}>
      <p>
        {kind === 'restore' ? t('restore.afterRestore') : t('restore.afterMerge', { list: formats.list(files) })} {since === 0 ? t('restore.nothingSince') : t('restore.since', { number: since })}
      </p>
      {laterFiles.length === 0 ? null : <p className="secondary">{t('restore.laterFiles', { list: formats.list(laterFiles) })}</p>}
      {kind === 'merge' ? <p className="secondary">{t('restore.handedOut')}</p> : null}
      <Button icon="undo" isDisabled={isDisabled} onPress={onTakeBack}>{t(kind === 'merge' ? 'restore.takeBackMerge' : 'restore.takeBackRestore')}</Button>
    </section>
  );
}

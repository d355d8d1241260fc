import type { SnapshotState } from '../../../data/snapshots/snapshots.ts';
import { causeWords } from '../../../i18n/named-words.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { firstText, momentText, secondText, sizeText } from './snapshot-words.ts';
import type { SnapshotsView } from './use-snapshots.ts';

type PartProps = { readonly state: SnapshotState; readonly view: SnapshotsView };

/** When the last snapshot was taken, and one by hand. */
export function LastSnapshot({ state: { first, last, failure }, view }: PartProps) {
  const t = useWords();
  const formats = useFormats();
  return (
    <section className="snapshots-part">
      <h2 className="small-head">{t('snapshots.last')}</h2>
      {last === null
        // Of a folder that is not there nobody knows.
        ? first.condition === 'absent' ? null : <p>{t('snapshots.lastNone')}</p>
        : (
          <p className="snapshots-line">
            <span>{t('snapshots.lastText', { date: momentText(formats, last.at), reason: t(`snapshots.reason.${last.reason}`) })}</span>
            <Tag tone="ok" icon="tick">{t('snapshots.lastChecked')}</Tag>
          </p>
        )}
      {failure === null ? null : (
        <p className="snapshots-warning">{t('snapshots.lastFailed', { time: momentText(formats, failure.at), cause: causeWords(t, failure.code) })}</p>
      )}
      <div className="snapshots-acts">
        <Button variant="main" isDisabled={view.isBusy} onPress={view.take}>{t('snapshots.take')}</Button>
        {view.isBusy ? <span className="secondary" role="status">{t('snapshots.working')}</span> : null}
      </div>
    </section>
  );
}

/** Where the snapshots lie. */
export function FirstFolder({ state: { first }, view }: PartProps) {
  const t = useWords();
  const formats = useFormats();
  const problem = firstText(t, first.condition);
  return (
    <section className="snapshots-part">
      <h2 className="small-head">{t('snapshots.folder')}</h2>
      <p className="snapshots-path" dir="ltr"><bdi>{first.folder}</bdi></p>
      {first.free === null || problem !== null ? null : <p className="secondary">{t('snapshots.free', { size: sizeText(formats, first.free) })}</p>}
      {problem === null ? null : <p className="snapshots-warning">{problem}</p>}
      <div className="snapshots-acts">
        <Button icon="folder" isDisabled={first.condition === 'absent'} onPress={() => { view.show('first'); }}>{t('snapshots.show')}</Button>
        <Button isDisabled={view.isBusy} onPress={view.move}>{t('snapshots.move')}</Button>
      </div>
    </section>
  );
}

/** A second folder, such as a USB stick, and how it is. */
export function SecondFolder({ state: { second }, view }: PartProps) {
  const t = useWords();
  return (
    <section className="snapshots-part">
      <h2 className="small-head">{t('snapshots.second.title')}</h2>
      {second === null ? <p>{t('snapshots.second.about')}</p> : (
        <>
          <p className="snapshots-path" dir="ltr"><bdi>{second.folder}</bdi></p>
          <p className="snapshots-line">
            <Tag tone={second.condition === 'ready' ? 'ok' : second.condition === 'absent' || second.condition === 'behind' ? 'plain' : 'caution'} icon={second.condition === 'ready' ? 'tick' : 'clock'}>
              {secondText(t, second.condition)}
            </Tag>
          </p>
        </>
      )}
      <div className="snapshots-acts">
        {second === null ? null : (
          <>
            <Button icon="folder" isDisabled={second.condition === 'absent'} onPress={() => { view.show('second'); }}>{t('snapshots.show')}</Button>
            {second.condition === 'ready' ? null : <Button isDisabled={view.isBusy} onPress={view.catchUp}>{t('snapshots.second.catchUp')}</Button>}
          </>
        )}
        <Button isDisabled={view.isBusy} onPress={view.chooseSecond}>{t(second === null ? 'snapshots.second.choose' : 'snapshots.second.other')}</Button>
        {second === null ? null : <Button variant="quiet" isDisabled={view.isBusy} onPress={view.forgetSecond}>{t('snapshots.second.forget')}</Button>}
      </div>
    </section>
  );
}

import { useState } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import type { Words } from '../../../i18n/word-types.ts';
import { Button } from '../../../ui/button.tsx';
import { useNotice } from '../../../ui/notice.tsx';
import { useNavigate } from '../../../ui/route.tsx';
import { ThreePart } from '../../../ui/states.tsx';
import type { WipeResult } from './use-wipe.ts';

/** What was removed, what was not reached, and the record of it to save. */
export function WipedPage({ result: done }: { readonly result: WipeResult }) {
  const t = useWords();
  const { wipe } = useWorkbook();
  const go = useNavigate();
  const { result, removeOthers } = useOthers(done);
  const happened = [t('storage.doneHappened'), ...reachedWords(t, result)];
  const save = useSaveRecord(result, happened);
  return (
    <div className="storage-wiped" data-ready="">
      <ThreePart
        title={t('storage.done', { title: result.title })}
        happened={{ head: t('start.happened'), text: happened.map((line) => <p key={line}>{line}</p>) }}
        safe={{ head: t('storage.elsewhereHead'), text: t('storage.elsewhere') }}
        todo={{ head: t('start.todo'), text: t('storage.doneRestart') }}
        actions={
          <>
            <Button variant="main" autoFocus onPress={() => { void wipe.restart(); }}>{t('storage.restart')}</Button>
            <Button onPress={() => { void save(); }}>{t('storage.saveRecord')}</Button>
            {result.report.others === 0 ? null : <Button icon="trash" onPress={() => { void removeOthers(); }}>{t('storage.othersDo')}</Button>}
            {result.target.kind === 'everything' ? null : <Button onPress={() => { go({ kind: 'home' }); }}>{t('storage.later')}</Button>}
          </>
        }
      />
    </div>
  );
}

/** Snapshots of other laptops are removed only by this act; how far the whole came is then told anew. */
function useOthers(done: WipeResult) {
  const t = useWords();
  const { wipe } = useWorkbook();
  const notice = useNotice();
  const [result, setResult] = useState(done);
  const removeOthers = async () => {
    const removed = await wipe.others();
    if (removed.ok) setResult({ ...result, report: { ...removed.value, snapshots: result.report.snapshots + removed.value.snapshots } });
    else notice({ text: notDoneWords(t, removed.code) });
  };
  return { result, removeOthers };
}

/** Writes the record as a text where the person says. */
function useSaveRecord(result: WipeResult, happened: readonly string[]): () => Promise<void> {
  const t = useWords();
  const formats = useFormats();
  const { wipe } = useWorkbook();
  const notice = useNotice();
  const { target, title, at } = result;
  const removed = target.kind === 'workshop' ? [target.workshop] : target.workshops;
  return async () => {
    const counts = removed.map(({ contributions, participants }) => formats.list([t('home.contributions', { count: contributions }), t('home.participants', { count: participants })]));
    const lines = [
      t('storage.recordTitle'),
      '',
      t('storage.recordWhen', { date: `${formats.dateTime(at)} (${at})` }),
      t('storage.recordWhat', { title }),
      ...removed.flatMap(({ id }, index) => [t('storage.recordId', { id }), t('storage.recordCounts', { list: counts[index] ?? '' })]),
      '',
      ...happened,
      t('storage.elsewhere'),
      '',
    ];
    const saved = await wipe.saveRecord(`${t('storage.recordName')} ${at.slice(0, 10)}`, lines.join('\r\n'));
    if (!saved.ok) notice({ text: notDoneWords(t, saved.code) });
    else if (saved.value !== null) notice({ text: t('storage.recordSaved', saved.value) });
  };
}

function reachedWords(t: Words, { report: { snapshots, others, first, second }, target }: WipeResult): readonly string[] {
  return [
    ...(snapshots > 0 ? [t('storage.snapshots', { count: snapshots })] : []),
    ...(others > 0 ? [t('storage.others', { count: others })] : []),
    ...(first === 'waiting' ? [t('storage.firstWaiting')] : []),
    ...(second === 'waiting' ? [t(target.kind === 'everything' ? 'storage.secondLost' : 'storage.secondWaiting')] : []),
  ];
}

import { useEffect, useState } from 'react';
import { useLive } from '../../data/live.tsx';
import type { History, RecordHistory } from '../../data/history/history.ts';
import type { Saved } from '../../data/workbook.ts';
import { installationJournal } from '../../data/repositories/marks.ts';

type Read = {
  /** Null until all lines are read. */
  readonly result: Saved<RecordHistory> | null;
  /** Lines read so far. */
  readonly lines: number;
};

/** The versions of a record, read again after each write to its journal; what was read before stays until then. */
export function useRecordHistory(history: History, workshop: string | null, record: string): Read {
  const revision = useLive(() => history.revision(workshop ?? installationJournal), [history, workshop]);
  const [read, setRead] = useState<Read>({ result: null, lines: 0 });
  useEffect(() => {
    if (revision === undefined) return undefined;
    const leaving = new AbortController();
    const progress = (lines: number): void => { setRead((before) => (before.result === null && !leaving.signal.aborted ? { ...before, lines } : before)); };
    void history.versions(record, { signal: leaving.signal, progress }).then((result) => {
      if (!leaving.signal.aborted) setRead({ result, lines: 0 });
    });
    return () => { leaving.abort(); };
  }, [history, record, revision]);
  return read;
}

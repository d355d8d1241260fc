import { copyWorkshop, type CopyOrder } from '../record/copy-workshop.ts';
import { applyWrite } from '../record/record.ts';
import type { Rec, Write } from '../record/types.ts';
import { isPurged } from '../record/types.ts';
import type { Plan } from './write-path.ts';

/**
 * Makes the copy of the sample that the tours take place in, under ids of its own: nothing that is tried there reaches the sample or a
 * workshop of somebody's own. Its report is empty, so that there is something to write.
 */
export function practicePlan(sample: { readonly id: string; readonly writes: readonly Write[] }, copy: string, how: Pick<CopyOrder, 'newId' | 'titleIn'>): Plan<string> {
  return (_db, dot) => {
    const writes = copyWorkshop(recordsOf(sample.writes), { source: sample.id, copy, dot, from: { workshop: sample.id, practice: true }, ...how });
    return Promise.resolve({ op: 'workshop.copy', answer: copy, writes });
  };
}

/** All but the passages of the report. */
function recordsOf(writes: readonly Write[]): readonly Rec[] {
  const records = new Map<string, Rec>();
  for (const write of writes) records.set(write.id, applyWrite(records.get(write.id), write));
  return [...records.values()].filter((rec) => isPurged(rec) || rec.kind !== 'section');
}

import { performance } from 'node:perf_hooks';
import { blocksFromPlain } from '../../renderer/domain/text.ts';
import { buildOperation, applyOp } from '../../renderer/record/operation.ts';
import { writeMwb } from '../../renderer/record/file/mwb.ts';
import type { Rec } from '../../renderer/record/types.ts';
import { mergeFiles } from '../headless/merge.ts';
import { hallRecords } from './hall.ts';
import type { Bar } from './bars.ts';

/** 20 files, each 500 own and 500 shared contributions of which 25 were edited on all 20 (design section 7: 5 s). */
export function mergeBar(): Bar {
  const shared = hallRecords('hall-merge', 500, 'sharedactor00000000');
  const files = Array.from({ length: 20 }, (_, laptop) => ({ name: `table-${laptop + 1}.mwb`, bytes: tableFile(shared, laptop) }));
  const begun = performance.now();
  const merged = mergeFiles(files);
  const milliseconds = performance.now() - begun;
  if (!merged.ok || merged.counts.conflicts !== 25) throw new Error(`merge: ${JSON.stringify(merged.ok ? merged.counts : merged)}`);
  return { name: 'merge', what: '20 files x 500 contributions, files read and written', value: milliseconds, unit: 'ms', limit: 5000 };
}

function tableFile(shared: readonly Rec[], laptop: number): Uint8Array {
  const actor = `laptop${String(laptop).padStart(14, '0')}`;
  const own = hallRecords('hall-merge', 500, actor).filter(({ kind }) => kind === 'contribution');
  const renamed = own.map((rec) => ({ ...rec, id: `${rec.id}-${laptop}` }));
  const edited = shared.filter(({ kind }) => kind === 'contribution').slice(0, 25);
  const records = new Map([...shared, ...renamed].map((rec) => [rec.id, rec]));
  const value = { language: 'en', blocks: blocksFromPlain(`As table ${laptop + 1} heard it.`) };
  const intents = edited.map(({ id, kind }) => ({ id, kind, field: 'text.o', value }));
  const op = buildOperation({ actor, seq: 9000, at: 0, user: '', ws: 'hall-merge', op: 'contribution.edit' }, intents, (id) => records.get(id));
  for (const rec of applyOp(op, (id) => records.get(id))) records.set(rec.id, rec);
  return writeMwb({ records: records.values() });
}

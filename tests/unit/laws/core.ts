import type { Json } from '../../../renderer/domain/json.ts';
import type { Life } from '../../../renderer/record/life.ts';
import { deletionValue, lifeOf } from '../../../renderer/record/life.ts';
import { mergeRecordSets } from '../../../renderer/record/merge.ts';
import type { JournalOp } from '../../../renderer/record/journal-line.ts';
import { applyOp, buildOperation } from '../../../renderer/record/operation.ts';
import { purge } from '../../../renderer/record/record.ts';
import type { Rec } from '../../../renderer/record/types.ts';

/** The functions that the laws are about, so that a test can put a broken one in place of each. */
export type Core = {
  readonly build: typeof buildOperation;
  readonly apply: (op: JournalOp, get: (id: string) => Rec | undefined) => readonly Rec[];
  readonly merge: (mine: readonly Rec[], theirs: readonly Rec[]) => readonly Rec[];
  readonly deletion: (rec: Rec | undefined) => Json;
  readonly life: (rec: Rec) => Life;
  readonly purge: (rec: Rec) => Rec;
  /** What becomes of actor and counter when a device goes back to a snapshot. */
  readonly onRestore: 'new-actor' | 'same-actor-counter-rewound' | 'same-actor-counter-goes-on';
};

/** The record as it is shipped. */
export const core: Core = {
  build: buildOperation,
  apply: applyOp,
  merge: (mine, theirs) => mergeRecordSets([mine, theirs]).records,
  deletion: deletionValue,
  life: lifeOf,
  purge,
  onRestore: 'new-actor',
};

import type { Write } from '../../record/types.ts';
import { comeback, viewById } from '../rows.ts';
import type { Plan } from '../write-path.ts';

/** The bundled sample as registers written by its own actor: the same bytes on every laptop. */
export type SampleWrites = () => Promise<{ readonly id: string; readonly writes: readonly Write[] }>;

/** Brings the sample in, or out of the trash; what was edited in it stays. */
export function samplePlan(id: string, writes: readonly Write[]): Plan<string> {
  return async (db) => {
    const there = await viewById(db, id);
    if (there?.state === 'gone') return { op: 'workshop.restore', answer: id, intents: await comeback(db, id) };
    return { op: 'workshop.sample', answer: id, writes: there === undefined ? writes : [] };
  };
}

import { agendaFieldsOf } from '../../domain/decode-agenda.ts';
import { numberOf } from '../../domain/decode.ts';
import type { Database } from '../database.ts';
import { livingOf } from '../rows.ts';
import type { AskedMinutes } from './asked.ts';

/**
 * By roundtable, the minutes of its questions and those that the agenda has for it. Blocks that run beside one another are one time; in
 * a plenary nothing is asked anew.
 */
export async function readMinutes(db: Database, workshop: string): Promise<ReadonlyMap<string, AskedMinutes>> {
  const [roundtables, questions, views] = await Promise.all([livingOf(db, workshop, 'roundtable'), livingOf(db, workshop, 'question'), livingOf(db, workshop, 'block')]);
  const blocks = views.map((view) => ({ id: view.id, ...agendaFieldsOf(view) })).filter(({ form }) => form !== 'plenary');
  return new Map(roundtables.map(({ id }) => {
    const minutes = questions.filter(({ parent }) => parent === id).map((question) => numberOf(question, 'minutes') ?? null);
    const longest = new Map<string, number>();
    for (const block of blocks.filter((one) => one.roundtables.includes(id))) {
      const time = block.beside ?? block.id;
      longest.set(time, Math.max(longest.get(time) ?? 0, block.minutes ?? 0));
    }
    return [id, { asked: sum(minutes.map((one) => one ?? 0)), open: minutes.filter((one) => one === null).length, planned: longest.size === 0 ? null : sum([...longest.values()]) }];
  }));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

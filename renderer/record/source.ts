import { isOwnKind } from '../domain/own.ts';
import { registerOf } from './record.ts';
import { shown } from './register.ts';
import type { Rec } from './types.ts';
import type { RecordSource, RecordView } from './view.ts';
import { placeOf, viewOf } from './view.ts';

/** Reads from records in memory, such as those of an open file. */
export function sourceOf(records: readonly Rec[]): RecordSource {
  const home = workshopsOf(records);
  const views = records.map((rec) => viewOf(rec)).filter((view) => view !== undefined);
  const byWorkshop = new Map<string, RecordView[]>();
  for (const view of views) {
    const workshop = home.get(view.id);
    if (workshop === undefined) continue;
    const list = byWorkshop.get(workshop) ?? [];
    list.push(view);
    byWorkshop.set(workshop, list);
  }
  return {
    workshops: () => Promise.resolve(views.filter((view) => view.kind === 'workshop')),
    records: (workshop) => Promise.resolve(byWorkshop.get(workshop) ?? []),
    own: () => Promise.resolve(views.filter(({ kind }) => isOwnKind(kind))),
  };
}

/**
 * To which workshop each record belongs: up the parents; where the way up is broken (a part of a record, a purged
 * parent) by the id, which often begins with the workshop's; failing that, to the only or first workshop there is.
 */
export function workshopsOf(records: readonly Rec[]): ReadonlyMap<string, string> {
  const byId = new Map(records.map((rec) => [rec.id, rec]));
  const workshops = records.filter((rec) => rec.kind === 'workshop').map((rec) => rec.id).sort();
  const home = new Map<string, string>();
  for (const rec of records) {
    const top = topOf(rec, byId);
    const workshop = top.kind === 'workshop' ? top.id : (byIdOf(rec.id, workshops) ?? byIdOf(top.id, workshops) ?? workshops[0]);
    if (workshop !== undefined) home.set(rec.id, workshop);
  }
  return home;
}

// Parent kinds are fixed, so no honest record has a cycle; a forged one ends the climb after this many steps.
const highest = 32;

function topOf(rec: Rec, byId: ReadonlyMap<string, Rec>): Rec {
  let top = rec;
  for (let step = 0; step < highest; step += 1) {
    const register = registerOf(top, 'place');
    const { parent } = placeOf(register === undefined ? undefined : shown(register));
    const above = parent === null ? undefined : byId.get(parent);
    if (above === undefined) return top;
    top = above;
  }
  return top;
}

function byIdOf(id: string, workshops: readonly string[]): string | undefined {
  return workshops.find((workshop) => id === workshop || id.startsWith(`${workshop}:`));
}

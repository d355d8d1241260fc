import type { Json } from '../../../renderer/domain/json.ts';

/**
 * What must be true, worked out the slow way and without a line of the record's own code: every write is an event that
 * remembers which events on its field its writer had seen; a value stands while no known later write had seen it.
 */
export type Event = {
  readonly uid: number;
  readonly id: string;
  readonly field: string;
  readonly value: Json;
  readonly past: ReadonlySet<number>;
  /** For a deletion: per field what its writer had seen. */
  readonly seen?: ReadonlyMap<string, ReadonlySet<number>>;
};

/** What one device, or one file, knows: events by record and field, and records removed for good. */
export class Knowledge {
  readonly fields = new Map<string, Map<string, Set<number>>>();
  readonly purged = new Set<string>();

  known(id: string, field: string): ReadonlySet<number> {
    return this.fields.get(id)?.get(field) ?? new Set();
  }

  learn(id: string, field: string, events: Iterable<number>): void {
    const record = this.fields.get(id) ?? new Map<string, Set<number>>();
    this.fields.set(id, record);
    const known = record.get(field) ?? new Set<number>();
    record.set(field, known);
    for (const event of events) known.add(event);
  }

  /** What a hand-out of these records and fields says. */
  copy(keep: (id: string, field?: string) => boolean = () => true): Knowledge {
    const copy = new Knowledge();
    for (const [id, record] of this.fields) {
      for (const [field, events] of record) if (keep(id) && keep(id, field)) copy.learn(id, field, events);
    }
    for (const id of this.purged) if (keep(id)) copy.purged.add(id);
    return copy;
  }

  take(other: Knowledge): void {
    for (const [id, record] of other.fields) for (const [field, events] of record) this.learn(id, field, events);
    for (const id of other.purged) this.purged.add(id);
  }

  ids(): readonly string[] {
    return [...new Set([...this.fields.keys(), ...this.purged])].sort();
  }
}

/** All that ever happened. */
export class History {
  readonly events: Event[] = [];

  write(knowledge: Knowledge, id: string, field: string, values: readonly Json[], deletion = false): void {
    const past = new Set(knowledge.known(id, field));
    const seen = new Map(
      [...(knowledge.fields.get(id) ?? [])].map(([name, events]) => [name, new Set(events)] as const),
    );
    for (const value of values) {
      const event: Event = { uid: this.events.length, id, field, value, past, ...(deletion ? { seen } : {}) };
      this.events.push(event);
      knowledge.learn(id, field, [event.uid]);
    }
  }

  standing(knowledge: Knowledge, id: string, field: string): readonly Event[] {
    const known = [...knowledge.known(id, field)].map((uid) => this.at(uid));
    return known.filter((event) => !known.some((later) => later.past.has(event.uid)));
  }

  /** The record as text: purged, or every standing value of every field and whether the record lives. */
  tell(knowledge: Knowledge, id: string): string {
    if (knowledge.purged.has(id)) return 'purged';
    const fields = [...(knowledge.fields.get(id)?.keys() ?? [])].sort();
    const lines = fields.map((field) => `${field}=${values(this.standing(knowledge, id, field).map((e) => e.value))}`);
    return [...lines, this.life(knowledge, id)].join('\n');
  }

  life(knowledge: Knowledge, id: string): string {
    const standing = this.standing(knowledge, id, 'life');
    const deletions = standing.filter((event) => event.seen !== undefined);
    if (deletions.length === 0) return 'alive';
    const questions: string[] = [];
    for (const field of [...(knowledge.fields.get(id)?.keys() ?? [])].sort()) {
      if (field === 'life') continue;
      const unseen = this.standing(knowledge, id, field).some(
        (event) => !deletions.some((deletion) => deletion.seen?.get(field)?.has(event.uid)),
      );
      if (unseen) questions.push(field);
    }
    if (deletions.length < standing.length) questions.push('life');
    return questions.length === 0 ? 'gone' : `contested: ${questions.sort().join(' ')}`;
  }

  private at(uid: number): Event {
    const event = this.events[uid];
    if (event === undefined) throw new Error(`No event ${uid}`);
    return event;
  }
}

/** Values as one text whatever order they, or their keys, stand in. What a deletion has seen is told by `life` instead. */
export function values(list: readonly Json[]): string {
  return list.map(text).sort().join(' | ');
}

function text(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(text).join(',')}]`;
  const entries = Object.entries(value).filter(([key]) => key !== 'seen');
  return `{${entries.map(([key, item]) => `${key}:${text(item)}`).sort().join(',')}}`;
}

import { originalOf } from '../domain/decode.ts';
import { isObject, type Json } from '../domain/json.ts';
import { blocksFromPlain, plainFromBlocks } from '../domain/text.ts';
import { lifeField } from './life.ts';
import { isId } from './names.ts';
import { registerOf } from './record.ts';
import { renameReferences } from './references.ts';
import { canonicalReg, contextOf, dotOfShown, sameJson, shown } from './register.ts';
import type { Dot, LiveRec, Rec, Reg, Write } from './types.ts';
import { isPurged } from './types.ts';

export type CopyOrder = {
  /** The workshop that is copied, and the id of the copy. */
  readonly source: string;
  readonly copy: string;
  readonly newId: () => string;
  /** Dot of the writes that make the copy different from what it was copied from. */
  readonly dot: Dot;
  /** The title of the copy, which says that it is one, in the language of the text. */
  readonly titleIn: (language: string) => (title: string) => string;
  /** Kept with the copy: where it comes from. */
  readonly from: Json;
};

/**
 * A workshop's records under other ids, as registers to merge into an empty journal. What stands side by side, stale translations and the
 * trash are copied as they are, for all of it hangs on dots, and those stay. An id made from the workshop keeps its making
 * (`<copy>:question:clinics`): the copy then meets the library and typed bodies like any workshop. Other ids are drawn anew, and
 * whatever names a record of the workshop names its copy. Purged records have nothing to copy.
 */
export function copyWorkshop(records: readonly Rec[], order: CopyOrder): readonly Write[] {
  const live = records.filter((rec): rec is LiveRec => !isPurged(rec));
  const ids = copiedIds(live, order);
  const known = (id: string): boolean => ids.has(id);
  const rename = (id: string): string => ids.get(id) ?? id;
  const head = live.find(({ id }) => id === order.source);
  return live.flatMap((rec) => {
    const registers = renameReferences(withComeback(rec, head), known, rename);
    const all = rec.id === order.source ? headOf(registers, order) : registers;
    return Object.entries(all).map(([f, reg]): Write => ({ id: rename(rec.id), kind: rec.kind, f, reg }));
  });
}

function copiedIds(records: readonly LiveRec[], { source, copy, newId }: CopyOrder): ReadonlyMap<string, string> {
  const ids = new Map<string, string>([[source, copy]]);
  const made: string[] = [];
  for (const { id } of records) {
    if (id.startsWith(`${source}:`)) made.push(id);
    else if (id !== source) ids.set(id, newId());
  }
  // Shorter ones first: the id of a topic's text holds the id of the topic.
  for (const id of made.sort((a, b) => a.length - b.length)) {
    const copied = `${copy}:${copiedTail(id.slice(source.length + 1), ids)}`;
    ids.set(id, isId(copied) ? copied : newId());
  }
  return ids;
}

/** The rest of an id with the ids inside it renamed: an id is a run of parts between colons. */
function copiedTail(tail: string, ids: ReadonlyMap<string, string>): string {
  const parts = tail.split(':');
  const done: string[] = [];
  for (let from = 0; from < parts.length; ) {
    let to = parts.length;
    while (to > from + 1 && !ids.has(parts.slice(from, to).join(':'))) to -= 1;
    const run = parts.slice(from, to).join(':');
    done.push(ids.get(run) ?? run);
    from = to;
  }
  return done.join(':');
}

/** A workshop that lay in the trash comes back as a copy, with what was removed together with it. */
function withComeback(rec: LiveRec, head: LiveRec | undefined): LiveRec {
  const removed = lifeDot(head);
  if (removed === undefined || !sameJson(removed, lifeDot(rec) ?? null)) return rec;
  return without(rec, lifeField);
}

function lifeDot(rec: LiveRec | undefined): Json | undefined {
  const reg = registerOf(rec, lifeField);
  const value = reg === undefined ? null : shown(reg);
  const dot = reg === undefined ? undefined : dotOfShown(reg);
  return isObject(value) && value['gone'] === true && dot !== undefined ? [dot[0], dot[1]] : undefined;
}

function without(rec: LiveRec, field: string): LiveRec {
  return { ...rec, r: Object.fromEntries(Object.entries(rec.r).filter(([name]) => name !== field)) };
}

/** The copy is neither put away nor the sample, and its title says what it is in every language it has one in. */
function headOf(registers: LiveRec['r'], order: CopyOrder): LiveRec['r'] {
  const { dot, from } = order;
  const original = registers['title.o'];
  const before = original === undefined ? undefined : dotOfShown(original);
  const kept = Object.entries(registers).filter(([field]) => field !== 'archived' && field !== 'sample');
  const titled = kept.map(([field, reg]): [string, Reg] => [field, isTitle(field) ? titledAs(field, reg, before, order) : reg]);
  return { ...Object.fromEntries(titled), copyOf: { v: [[dot[0], dot[1], from]] } };
}

const translated = 'title.t.';
const isTitle = (field: string): boolean => field === 'title.o' || field.startsWith(translated);

/** Only the shown title is written anew; other versions go on standing beside it. A translation that was up to date stays so. */
function titledAs(field: string, reg: Reg, before: Dot | undefined, { dot, titleIn }: CopyOrder): Reg {
  const value = shown(reg);
  const text = originalOf(value);
  const old = dotOfShown(reg);
  if (!isObject(value) || text === undefined || text.blocks.length === 0 || old === undefined) return reg;
  const language = field === 'title.o' ? text.language : field.slice(translated.length);
  const blocks = blocksFromPlain(titleIn(language)(plainFromBlocks(text.blocks)));
  const follows = before !== undefined && sameJson(value['of'] ?? null, [...before]) ? { of: [...dot] } : {};
  const others = reg.v.filter(([actor, counter]) => actor !== old[0] || counter !== old[1]);
  return canonicalReg([...others, [dot[0], dot[1], { ...value, ...follows, blocks }]], new Map(Object.entries(contextOf(reg))));
}

import { describe, expect, it } from 'vitest';
import { fieldOf, historyOf, type FieldForm } from '../../../renderer/domain/history/kinds.ts';
import type { Json } from '../../../renderer/domain/json.ts';
import { isKind, parentKinds, type Kind } from '../../../renderer/domain/kinds.ts';
import { originalFromPlain } from '../../../renderer/domain/text.ts';
import { copyWorkshop } from '../../../renderer/record/copy-workshop.ts';
import { changeOf } from '../../../renderer/record/difference.ts';
import { readMwb, writeMwb } from '../../../renderer/record/file/mwb.ts';
import { deletionValue } from '../../../renderer/record/life.ts';
import { applyWrite } from '../../../renderer/record/record.ts';
import { snapshotOf } from '../../../renderer/record/snapshot.ts';
import type { LiveRec, Rec } from '../../../renderer/record/types.ts';
import { viewOf } from '../../../renderer/record/view.ts';

/**
 * One record of every kind there is, with every field its kind has registered: whoever adds a kind or a field and forgets a place where
 * records are carried, compared or copied is told here.
 */
const kinds = Object.keys(parentKinds).filter(isKind);
const workshop = 'w1';
const copy = '0198a1b2-0000-7000-8000-00000000cccc';
const actor = 'ana0ana0ana0ana0ana0';
/** Short, as in a file that was written by hand: only a member that is known to hold an id may be taken for one. */
const other = 't1';

const registerOf = (name: string, form: FieldForm): string => `${name.replace(/\*/u, name.startsWith('note') ? '2' : form === 'record' || form === 'cite' ? other : 'x1')}${form === 'text' ? '.o' : ''}`;

function valueOf(name: string, form: FieldForm, words: string): Json {
  // Of several the register's name says which, and the value only that it is so.
  if (name.endsWith('.*') && form === 'record') return { id: other };
  switch (form) {
    case 'text': return originalFromPlain(words, 'en');
    case 'record': return other;
    case 'records': return [other];
    case 'unit': return { table: other };
    case 'names': return [{ participant: other }];
    case 'number':
    case 'counted': return words.length;
    case 'flag': return words.length % 2 === 0;
    case 'days': return { from: words, to: words };
    default: return words;
  }
}

/** A record with all its registered fields. */
function recordOf(kind: Kind, words: string): LiveRec {
  const id = kind === 'workshop' ? workshop : `0198a1b2-0000-7000-8000-${kinds.indexOf(kind).toString(16).padStart(12, '0')}`;
  const fields = Object.entries(historyOf(kind).fields).map(([name, form]): [string, Json] => [registerOf(name, form), valueOf(name, form, words)]);
  const [parent] = parentKinds[kind];
  const place: readonly [string, Json][] = parent === undefined ? [] : [['place', { parent: parent === 'workshop' ? workshop : other, key: 'a0' }]];
  return { id, kind, r: Object.fromEntries([...fields, ...place].map(([name, value]) => [name, { v: [[actor, 1, value]] }])) };
}

const visible = (kind: Kind): readonly [string, FieldForm][] => Object.entries(historyOf(kind).fields).filter(([, form]) => form !== 'hidden');
const changed = (rec: LiveRec, register: string, value: Json): LiveRec => ({ ...rec, r: { ...rec.r, [register]: { v: [[actor, 2, value]] } } });

describe.each(kinds)('a %s', (kind) => {
  const rec = recordOf(kind, 'Familiile vin târziu');

  it('reads back from a file as it was written, removed or not', () => {
    const gone = applyWrite(rec, { id: rec.id, kind, f: 'life', reg: { v: [[actor, 3, deletionValue(rec)]] } });
    for (const one of [rec, gone]) {
      const head: Rec = { id: workshop, kind: 'workshop', r: {} };
      const read = readMwb(writeMwb({ records: kind === 'workshop' ? [one] : [head, one], info: { file: workshop } }));
      expect(read.ok && snapshotOf(read.records.filter((found): found is LiveRec => found.id === rec.id && 'r' in found))).toEqual(snapshotOf([one as LiveRec]));
    }
    expect(viewOf(gone)?.state).toBe('gone');
  });

  it('shows in the differences of a snapshot what a person wrote, and that anything else changed', () => {
    const silent = visible(kind).flatMap(([name, form]) => {
      const register = registerOf(name, form);
      const [then, now] = [valueOf(name, form, 'Familiile vin târziu'), valueOf(name, form, 'Familiile vin la timp')];
      const change = changeOf(rec, changed(rec, register, now));
      const isWritten = typeof form === 'string' && ['text', 'words', 'owner'].includes(form);
      if (JSON.stringify(then) === JSON.stringify(now)) return [];
      return (isWritten ? change?.texts.length === 1 && change.texts[0]?.now === 'Familiile vin la timp' : change?.hasMore === true) ? [] : [name];
    });
    expect(silent).toEqual([]);
    expect([changeOf(undefined, rec)?.change, changeOf(rec, undefined)?.change]).toEqual(['added', 'removed']);
  });

  it('is called by its words in every register', () => {
    const unnamed = visible(kind).filter(([name, form]) => fieldOf(kind, registerOf(name, form)).name !== name).map(([name]) => name);
    expect(unnamed).toEqual([]);
  });
});

const inWorkshops = kinds.filter((kind) => parentKinds[kind].length > 0);

it.each(inWorkshops)('a %s in a copied workshop names the records of the copy, never those of the workshop it was copied from', (kind) => {
  const rec = recordOf(kind, 'Familiile vin târziu');
  const records: readonly Rec[] = [{ id: workshop, kind: 'workshop', r: {} }, { id: other, kind: 'table', r: { place: { v: [[actor, 1, { parent: workshop, key: 'a0' }]] } } }, rec];
  let drawn = 0;
  const writes = copyWorkshop(records, { source: workshop, copy, newId: () => `0198a1b2-0000-7000-8000-00000000d${String((drawn += 1)).padStart(3, '0')}`, dot: [actor, 9], titleIn: () => (title) => title, from: { workshop, at: 1 } });
  const old = new Set([workshop, other]);
  const left = writes.filter(({ f, reg }) => f !== 'copyOf' && (old.has(f.slice(f.indexOf('.') + 1)) || reg.v.some(([, , value]) => holds(value, old)))).map(({ f }) => f);
  expect(left).toEqual([]);
});

function holds(value: Json, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value);
  if (value === null || typeof value !== 'object') return false;
  return (Array.isArray(value) ? (value as Json[]) : Object.values(value as Record<string, Json>)).some((one) => holds(one, ids));
}

it.each(['en', 'fr', 'es', 'ar', 'ru', 'zh'])('every kind has its word in %s', async (language) => {
  const { default: words } = (await import(`../../../locales/${language}/ui.json`)) as { default: { history: { kind: Record<string, string> } } };
  expect(kinds.filter((kind) => (words.history.kind[kind] ?? '') === '')).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import type { Json } from '../../../renderer/domain/json.ts';
import { fieldValues, versionsOf, type Version } from '../../../renderer/record/history.ts';
import type { JournalOp } from '../../../renderer/record/journal-line.ts';
import { deletedAt, deletionValue, lifeOf, restoreValue, withMoment } from '../../../renderer/record/life.ts';
import { applyOp, buildOperation, type Intent } from '../../../renderer/record/operation.ts';
import type { Rec } from '../../../renderer/record/types.ts';
import { ana, ion, workshop } from './laptop.ts';

const answer = '0190f000-0000-7000-8000-000000000001';
const side = '0190f000-0000-7000-8000-000000000002';
const minute = 60_000;
const start = Date.parse('2026-11-24T09:00:00Z');
const text = (plain: string): Json => ({ language: 'en', blocks: [{ type: 'paragraph', runs: [{ text: plain }] }] });

/** A journal written line by line, as the program does. */
class Journal {
  readonly ops: JournalOp[] = [];
  readonly records = new Map<string, Rec>();
  at = start;

  write(field: string, value: Json, options: { readonly g?: string; readonly op?: string; readonly id?: string; readonly kind?: string; readonly more?: object } = {}): this {
    const { id = answer, kind = 'contribution', op = 'contribution.edit', g, more } = options;
    const intents: Intent[] = [{ id, kind, field, value }];
    const head = { actor: ana, seq: (this.ops.at(-1)?.s ?? 0) + 1, at: this.at, user: '', ws: workshop, op, more: { ...more } as { readonly [name: string]: Json } };
    return this.take(buildOperation(g === undefined ? head : { ...head, group: g }, intents, (one) => this.records.get(one)));
  }

  take(op: JournalOp): this {
    this.ops.push(op);
    for (const rec of applyOp(op, (id) => this.records.get(id))) this.records.set(rec.id, rec);
    return this;
  }

  wait(minutes: number): this {
    this.at += minutes * minute;
    return this;
  }

  versions(isWhole = true, ids: readonly string[] = [answer]): readonly Version[] {
    return versionsOf(this.ops, ids, isWhole);
  }
}

const saidIn = ({ records }: Version, id = answer): string =>
  fieldValues(records.get(id), 'text.o').map((value) => /"text":"([^"]*)"/u.exec(JSON.stringify(value))?.[1] ?? '').join(' | ');
const told = (versions: readonly Version[]): readonly string[] => versions.map((version) => `${version.act} ${saidIn(version)}`);

describe('the versions of a record', () => {
  test('are one a stay in a field, with what is different in it', () => {
    const journal = new Journal()
      .write('text.o', text('A'), { g: 'one' }).write('text.o', text('A list'), { g: 'one' }).wait(3)
      .write('text.o', text('A list a year'), { g: 'two' })
      .write('type', 'recommendation');
    const versions = journal.versions();
    expect(told(versions)).toEqual(['made A list', 'changed A list a year', 'changed A list a year']);
    expect(versions.map(({ changes }) => changes.map(({ field }) => field))).toEqual([['text.o', 'life'], ['text.o'], ['type']]);
    expect(versions.map(({ seq }) => seq)).toEqual([2, 3, 4]);
  });

  test('of a long stay are at most one in ten minutes, even when the clock is put back', () => {
    const long = new Journal();
    for (const plain of ['a', 'ab', 'abc', 'abcd', 'abcde']) long.write('text.o', text(plain), { g: 'one' }).wait(6);
    expect(told(long.versions())).toEqual(['made ab', 'changed abcd', 'changed abcde']);
    const back = new Journal().write('text.o', text('a'), { g: 'one' }).wait(-60).write('text.o', text('ab'), { g: 'one' });
    expect(told(back.versions())).toEqual(['made a', 'changed ab']);
  });

  test('do not count a stay that left everything as it was, nor a journal written anew', () => {
    const journal = new Journal().write('text.o', text('kept')).write('text.o', text('typed'), { g: 'one' }).write('text.o', text('kept'), { g: 'one' });
    const [rec] = journal.records.values();
    const writes = rec === undefined || 'purged' in rec ? [] : Object.entries(rec.r).map(([f, reg]) => ({ id: rec.id, kind: rec.kind, f, reg }));
    journal.take({ s: 4, n: 1, a: ion, at: start, u: '', ws: workshop, op: 'journal.reseed', w: writes });
    expect(told(journal.versions())).toEqual(['made kept']);
    expect(versionsOf(journal.ops.slice(3), [answer], false).map(({ act }) => act)).toEqual(['first']);
  });

  test('show deletion, its coming back, and what a file brought, by the file’s name', () => {
    const journal = new Journal().write('text.o', text('ours'));
    journal.write('life', withMoment(deletionValue(journal.records.get(answer)), '2026-11-24T09:00:00.000Z'), { op: 'record.remove' });
    journal.write('life', restoreValue, { op: 'record.restore' });
    const theirs = { v: [[ion, 7, text('theirs')] as const] };
    journal.take({ s: 4, n: 1, a: ana, at: start, u: '', ws: workshop, op: 'merge', name: 'table-2.mwb', w: [{ id: answer, kind: 'contribution', f: 'text.o', reg: theirs }] });
    const versions = journal.versions();
    expect(told(versions)).toEqual(['made ours', 'removed ours', 'restored ours', 'merged ours | theirs']);
    expect(versions.at(-1)?.file).toBe('table-2.mwb');
  });

  test('take what stands inside the record as a part of it', () => {
    const place = { parent: answer, key: 'a0' };
    const journal = new Journal()
      .write('state', 'open', { kind: 'position' })
      .write('text.o', text('States pay'), { id: side, kind: 'side' })
      .write('place', place, { id: side, kind: 'side' });
    journal.write('life', deletionValue(journal.records.get(side)), { id: side, kind: 'side' });
    const versions = journal.versions(true, [answer, side]);
    expect(versions.map(({ act, changes }) => [act, changes.map(({ id, field }) => `${id === side ? 'side' : 'it'} ${field}`)])).toEqual([
      ['made', ['it state', 'it life']],
      ['changed', ['side text.o', 'side life']],
      ['changed', ['side place']],
      ['changed', ['side life']],
    ]);
  });

  test('begin anew at a base line, which replaces what stood before', () => {
    const journal = new Journal().write('text.o', text('before')).write('type', 'quote');
    const base: JournalOp = { s: 3, n: 1, a: ion, at: start, u: '', ws: workshop, op: 'restore', base: true, w: [{ id: answer, kind: 'contribution', f: 'text.o', reg: { v: [[ana, 1, text('before')] as const] } }] };
    const versions = versionsOf([...journal.ops, base], [answer], true);
    expect(versions.map(({ act, changes }) => [act, changes.map(({ field }) => field)])).toEqual([['made', ['text.o', 'life']], ['changed', ['type']], ['put-back', ['type']]]);
    expect(versionsOf([base], [answer], true).map(({ act }) => act)).toEqual(['first']);
    expect(versionsOf([...journal.ops, { ...base, w: [] }], [answer], true).at(-1)?.changes.map(({ field }) => field)).toEqual(['text.o', 'type', 'life']);
  });

  test('end with what was removed for good, of which nothing is left', () => {
    const journal = new Journal().write('text.o', text('Ana Rusu'));
    journal.take({ s: 2, n: 1, a: ana, at: start, u: '', ws: workshop, op: 'trash.empty', w: [], p: [{ id: answer, kind: 'contribution' }] });
    expect(told(journal.versions())).toEqual(['made Ana Rusu', 'purged ']);
  });
});

describe('the moment of a deletion', () => {
  test('is told, of several the last, and decides nothing', () => {
    const journal = new Journal().write('text.o', text('x'));
    const deletion = (at: string): Json => withMoment(deletionValue(journal.records.get(answer)), at);
    const [early, late] = ['2026-11-24T09:00:00.000Z', '2026-11-25T10:00:00.000Z'];
    const rec = (values: readonly Json[]): Rec => ({ ...(journal.records.get(answer) ?? { id: answer, kind: 'contribution', r: {} }), r: { life: { v: values.map((value, at) => [at === 0 ? ana : ion, 9, value] as const) } } });
    expect(deletedAt(rec([deletion(late), deletion(early)]))).toBe(late);
    expect(lifeOf(rec([deletion(late), deletion(early)]))).toBe('gone');
    expect(deletedAt(rec([deletionValue(undefined)]))).toBeNull();
    expect(deletedAt(rec([withMoment(deletionValue(undefined), 'yesterday')]))).toBeNull();
    expect(withMoment(restoreValue, late)).toEqual(restoreValue);
  });
});

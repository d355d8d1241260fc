import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originalFromPlain } from '../../../renderer/domain/text.ts';
import { decodeOp, type JournalOp } from '../../../renderer/record/journal-line.ts';
import { deletionValue } from '../../../renderer/record/life.ts';
import { mergeRecordSets } from '../../../renderer/record/merge.ts';
import { rewound, takeBack } from '../../../renderer/record/rewind.ts';
import type { Rec } from '../../../renderer/record/types.ts';
import { isPurged } from '../../../renderer/record/types.ts';
import { viewOf } from '../../../renderer/record/view.ts';
import { ana, ion, Laptop, mehmet, workshop } from './laptop.ts';

const question = `${workshop}:question:clinics`;

function start(laptop: Laptop): void {
  laptop.write('workshop', workshop, 'title.o', originalFromPlain('Health and migration in Bălți', 'en'));
  laptop.write('question', question, 'place', { parent: workshop, key: 'a0' });
  say(laptop, 'c1', 'Families of those abroad come late.');
}

function say(laptop: Laptop, id: string, text: string, parent = question): void {
  laptop.do('contribution.edit', { id, kind: 'contribution', field: 'text.o', value: originalFromPlain(text, 'en') }, { id, kind: 'contribution', field: 'place', value: { parent, key: 'a0' } });
}

/** A laptop that merged another's file after the start, as its journal and its rows stand then. */
class Merging {
  readonly mine = new Laptop(ana);
  readonly theirs = new Laptop(ion);
  before: readonly Rec[] = [];
  private from = 0;

  constructor() {
    start(this.mine);
    this.theirs.takeIn(this.mine.file());
  }

  merge(): void {
    this.before = [...this.mine.records.values()];
    this.from = this.mine.lines.length;
    this.mine.takeIn(this.theirs.file());
  }

  /** Lines written since; the merge is none of a `Laptop`'s, which is what taking it back leaves out. */
  since(): readonly JournalOp[] {
    return this.mine.lines.slice(this.from).map((body) => {
      const decoded = decodeOp(body);
      if (!decoded.ok) throw new Error(decoded.detail);
      return decoded.op;
    });
  }

  takenBack() {
    return takeBack(this.before, this.mine.records, this.since(), () => false);
  }
}

const ids = (records: readonly Rec[]): readonly string[] => records.map(({ id }) => id).sort();
const sorted = (records: Iterable<Rec>): readonly Rec[] => mergeRecordSets([records]).records;

describe('setting a journal back', () => {
  it('gives the records of the snapshot, without what came later', () => {
    const laptop = new Laptop(ana);
    start(laptop);
    const then = [...laptop.records.values()];
    say(laptop, 'c2', 'Nurses speak Romanian only.');
    expect(rewound(then, laptop.records)).toEqual(then);
  });

  it('keeps removed for good what was removed for good, in the snapshot or after it, here or on the list', () => {
    const laptop = new Laptop(ana);
    start(laptop);
    say(laptop, 'c2', 'Nurses speak Romanian only.');
    const then = [...laptop.records.values()];
    laptop.purge('contribution', 'c1');
    say(laptop, 'c3', 'The clinic is closed on Sundays.');
    laptop.purge('contribution', 'c3');
    const records = new Map(rewound(then, laptop.records, (id) => id === 'c2').map((rec) => [rec.id, rec]));
    expect(['c1', 'c2', 'c3'].map((id) => records.get(id))).toEqual(['c1', 'c2', 'c3'].map((id) => ({ id, kind: 'contribution', purged: true })));
    expect(records.get(workshop)).toEqual(laptop.get(workshop));
  });
});

describe('taking a merge back', () => {
  it('leaves what was there before and what was written since', () => {
    const m = new Merging();
    say(m.theirs, 'c2', 'Nurses speak Romanian only.');
    say(m.theirs, 'c1', 'Families come late, says the other table.');
    m.merge();
    say(m.mine, 'c3', 'The clinic is closed on Sundays.');
    const { records, keptLines, keptRecords } = m.takenBack();
    expect(ids(records)).toEqual(ids([...m.before, m.mine.get('c3')]));
    expect(records.find(({ id }) => id === 'c1')).toEqual(m.before.find(({ id }) => id === 'c1'));
    expect([keptLines, keptRecords]).toEqual([1, []]);
  });

  it('keeps whole what came in and was worked on since, with what it stands below and names', () => {
    const m = new Merging();
    m.theirs.write('question', `${workshop}:question:schools`, 'place', { parent: workshop, key: 'a1' });
    m.theirs.write('participant', 'p1', 'name', 'Mircea Rusu');
    say(m.theirs, 'c2', 'Nurses speak Romanian only.', `${workshop}:question:schools`);
    m.theirs.write('contribution', 'c2', 'speakers', [{ participant: 'p1' }]);
    say(m.theirs, 'c4', 'Nobody touched this one.');
    m.merge();
    m.mine.write('contribution', 'c2', 'text.o', originalFromPlain('Nurses speak Romanian and some Russian.', 'en'));
    say(m.mine, 'c3', 'Schools take children at any time.', `${workshop}:question:schools`);
    const { records, keptRecords } = m.takenBack();
    expect([...keptRecords].sort()).toEqual(['c2', 'p1', `${workshop}:question:schools`]);
    expect(ids(records)).not.toContain('c4');
    expect(records.find(({ id }) => id === 'c2')).toEqual(m.mine.get('c2'));
  });

  it('keeps a removal of what came in as a removal', () => {
    const m = new Merging();
    say(m.theirs, 'c2', 'Nurses speak Romanian only.');
    m.merge();
    m.mine.write('contribution', 'c2', 'life', deletionValue(m.mine.get('c2')));
    const { records, keptRecords } = m.takenBack();
    expect(keptRecords).toEqual([]);
    const again = mergeRecordSets([records, m.theirs.records.values()]).records.find(({ id }) => id === 'c2');
    expect(again === undefined ? undefined : viewOf(again)?.state).toBe('gone');
  });

  it('brings nothing back that the merged file had removed for good', () => {
    const m = new Merging();
    m.theirs.purge('contribution', 'c1');
    m.merge();
    expect(m.takenBack().records.find(({ id }) => id === 'c1')).toEqual({ id: 'c1', kind: 'contribution', purged: true });
  });

  it('lets the same file merge again in full, whatever was done on both sides', () => {
    const step = fc.record({ who: fc.constantFrom('mine', 'theirs', 'merged'), id: fc.constantFrom('c1', 'c2', 'c3', 'c4'), act: fc.constantFrom('text', 'type', 'remove', 'purge'), text: fc.constantFrom('one', 'two', 'three') });
    fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const m = new Merging();
      const act = (laptop: Laptop, { id, act: done, text }: (typeof steps)[number]): void => {
        const there = laptop.records.get(id);
        if (there !== undefined && isPurged(there)) return;
        if (done === 'text') say(laptop, id, text);
        else if (done === 'type') laptop.write('contribution', id, 'type', text);
        else if (there !== undefined && done === 'remove') laptop.write('contribution', id, 'life', deletionValue(there));
        else if (there !== undefined) laptop.purge('contribution', id);
      };
      for (const one of steps.filter(({ who }) => who === 'mine')) act(m.mine, one);
      for (const one of steps.filter(({ who }) => who === 'theirs')) act(m.theirs, one);
      m.merge();
      for (const one of steps.filter(({ who }) => who === 'merged')) act(m.mine, one);
      const { records } = m.takenBack();
      expect(mergeRecordSets([records, m.theirs.records.values()]).records).toEqual(sorted(m.mine.records.values()));
    }));
  });
});

describe('a law of restoring', () => {
  it('an old snapshot restored, edited under another actor and merged with the old line has both edits', () => {
    const edit = fc.record({ id: fc.constantFrom('c1', 'c2', 'c3'), text: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }) });
    fc.assert(fc.property(fc.array(edit, { maxLength: 8 }), fc.array(edit, { maxLength: 8 }), fc.array(edit, { maxLength: 8 }), (until, old, later) => {
      const line = new Laptop(ana);
      start(line);
      for (const { id, text } of until) say(line, id, text);
      const snapshot = [...line.records.values()];
      for (const { id, text } of old) say(line, id, text);
      const restored = new Laptop(mehmet);
      restored.records = new Map(rewound(snapshot, line.records).map((rec) => [rec.id, rec]));
      for (const { id, text } of later) say(restored, id, text);
      for (const laptop of [line, restored]) {
        const other = laptop === line ? restored : line;
        const merged = mergeRecordSets([laptop.records.values(), other.records.values()]).records;
        for (const side of [line, restored]) {
          const touched = new Set((side === line ? old : later).map(({ id }) => id));
          for (const id of touched) {
            const wanted = viewOf(side.get(id))?.fields['text.o'];
            const found = merged.find((rec) => rec.id === id);
            expect(found === undefined ? [] : viewOf(found)?.values('text.o')).toContainEqual(wanted);
          }
        }
      }
    }));
  });
});

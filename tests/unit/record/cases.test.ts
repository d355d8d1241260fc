import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deletionValue, lifeOf, restoreValue } from '../../../renderer/record/life.ts';
import { rowOf } from '../../../renderer/record/row.ts';
import type { Rec } from '../../../renderer/record/types.ts';
import { Laptop, ana, ion, meet, mehmet, twoLaptops, workshop } from './laptop.ts';

const answer = '01900000-0000-7000-8000-000000000001';
const person = '01900000-0000-7000-8000-00000000000a';
const deletion = (rec: Rec): object => deletionValue(rec) as object;
const started = (laptop: Laptop): void => {
  laptop.do(
    'contribution.add',
    { id: answer, kind: 'contribution', field: 'type', value: 'point' },
    { id: answer, kind: 'contribution', field: 'place', value: { parent: `${workshop}:question:return`, key: 'a0' } },
  );
  laptop.write('participant', person, 'name', 'Ecaterina Buracec');
};

describe('two laptops', () => {
  it('keep what both wrote at the same time, side by side', () => {
    const [a, b] = twoLaptops(started);
    a.write('contribution', answer, 'type', 'practice');
    b.write('contribution', answer, 'type', 'quote');
    meet(a, b);
    expect(a.view(answer).open).toEqual(['type']);
    expect(new Set(a.view(answer).values('type'))).toEqual(new Set(['practice', 'quote']));
    expect(b.view(answer).fields).toEqual(a.view(answer).fields);
  });

  it('take a later write without a question', () => {
    const [a, b] = twoLaptops(started);
    a.write('contribution', answer, 'type', 'practice');
    b.takeIn(a.file());
    b.write('contribution', answer, 'type', 'quote');
    a.takeIn(b.file());
    expect(a.view(answer).open).toEqual([]);
    expect(a.view(answer).fields['type']).toBe('quote');
  });

  it('have no conflict over equal values, nor over equal settlements', () => {
    const [a, b] = twoLaptops(started);
    a.write('contribution', answer, 'type', 'practice');
    b.write('contribution', answer, 'type', 'practice');
    meet(a, b);
    expect(a.view(answer).open).toEqual([]);
    a.write('contribution', answer, 'type', 'quote');
    b.write('contribution', answer, 'type', 'recommendation');
    meet(a, b);
    for (const laptop of [a, b]) laptop.write('contribution', answer, 'type', 'quote');
    meet(a, b);
    expect(a.view(answer)).toMatchObject({ open: [], fields: { type: 'quote' } });
  });

  it('ask nothing about a move beside an edit, and ask about two moves', () => {
    const [a, b] = twoLaptops(started);
    a.write('contribution', answer, 'place', { parent: `${workshop}:question:remittances`, key: 'a1' });
    b.write('contribution', answer, 'type', 'quote');
    meet(a, b);
    expect(a.view(answer)).toMatchObject({ open: [], parent: `${workshop}:question:remittances`, fields: { type: 'quote' } });
    a.write('contribution', answer, 'place', { parent: `${workshop}:question:diaspora`, key: 'a0' });
    b.write('contribution', answer, 'place', { parent: `${workshop}:question:health`, key: 'a0' });
    meet(a, b);
    expect(a.view(answer).open).toEqual(['place']);
    expect(a.view(answer).parent).toBe(b.view(answer).parent);
  });

  it('show a deletion against an edit as contested, and a deletion that had seen the edit as gone', () => {
    const [a, b] = twoLaptops(started);
    a.write('contribution', answer, 'life', deletionValue(a.get(answer)));
    expect(a.view(answer).state).toBe('gone');
    b.write('contribution', answer, 'type', 'quote');
    meet(a, b);
    expect([a.view(answer).state, b.view(answer).state]).toEqual(['contested', 'contested']);
    b.write('contribution', answer, 'life', deletionValue(b.get(answer)));
    a.takeIn(b.file());
    expect(a.view(answer).state).toBe('gone');
  });

  it('delete the same record twice without a question, and contest a restoration beside a deletion', () => {
    const [a, b] = twoLaptops(started);
    b.write('contribution', answer, 'type', 'quote');
    for (const laptop of [a, b]) laptop.write('contribution', answer, 'life', deletionValue(laptop.get(answer)));
    meet(a, b);
    expect(a.view(answer)).toMatchObject({ state: 'gone', open: [] });
    a.write('contribution', answer, 'life', restoreValue);
    b.write('contribution', answer, 'life', { ...deletion(b.get(answer)), why: 'twice on the list' });
    meet(a, b);
    expect(lifeOf(a.get(answer))).toEqual({ contested: ['life'] });
    a.write('contribution', answer, 'life', restoreValue);
    expect(a.view(answer).state).toBe('alive');
  });
});

describe('a settled conflict', () => {
  const decision = `${workshop}:decision:1`;
  const settled = (): readonly [Laptop, Laptop] => {
    const [a, b] = twoLaptops(started);
    a.write('contribution', answer, 'type', 'practice');
    b.write('contribution', answer, 'type', 'quote');
    meet(a, b);
    a.do(
      'conflict.settle',
      { id: answer, kind: 'contribution', field: 'type', value: 'quote' },
      { id: decision, kind: 'decision', field: 'givenUp', value: ['practice'] },
    );
    return [a, b];
  };

  it('travels with its decision', () => {
    const [a, b] = settled();
    b.takeIn(a.file());
    expect(b.view(answer)).toMatchObject({ open: [], fields: { type: 'quote' } });
    expect(b.view(decision).fields['givenUp']).toEqual(['practice']);
  });

  it('opens again when the settlement is undone', () => {
    const [a, b] = settled();
    a.do('undo', { id: answer, kind: 'contribution', field: 'type', values: ['practice', 'quote'] });
    b.takeIn(a.file());
    expect(b.view(answer).open).toEqual(['type']);
    b.write('contribution', answer, 'type', 'practice');
    a.takeIn(b.file());
    expect(a.view(answer)).toMatchObject({ open: [], fields: { type: 'practice' } });
  });
});

describe('going back', () => {
  it('a restored laptop with a new actor and its left line of history keep both edits', () => {
    const line = new Laptop(ana);
    started(line);
    const snapshot = line.file();
    line.write('contribution', answer, 'type', 'practice');
    const restored = new Laptop(mehmet);
    restored.takeIn(snapshot);
    restored.write('contribution', answer, 'type', 'quote');
    restored.takeIn(line.file());
    expect(new Set(restored.view(answer).values('type'))).toEqual(new Set(['practice', 'quote']));
  });

  it('an actor that writes again with a used counter is refused', () => {
    const line = new Laptop(ana);
    started(line);
    const again = new Laptop(ana);
    again.takeIn(line.file());
    expect(() => again.write('contribution', answer, 'type', 'quote')).toThrow(RangeError);
  });
});

describe('a hand-out', () => {
  it('without names comes back without deleting a name', () => {
    const [a, b] = twoLaptops(started);
    const redacted = new Laptop(mehmet);
    redacted.takeIn(a.file((_id, field) => field !== 'name'));
    expect(redacted.view(person).fields).not.toHaveProperty('name');
    redacted.write('participant', person, 'function', 'State secretary');
    b.takeIn(redacted.file());
    expect(b.view(person).fields).toEqual({ name: 'Ecaterina Buracec', function: 'State secretary' });
  });

  it('of a part comes back without deleting the rest', () => {
    const [a, b] = twoLaptops(started);
    b.write('contribution', answer, 'type', 'quote');
    const counts = a.takeIn(b.file((id) => id === answer));
    expect(counts).toEqual({ records: 2, added: 0, changed: 1, conflicts: 0, purgedEdits: 0 });
    expect(a.view(person).fields['name']).toBe('Ecaterina Buracec');
  });

  it('carries fields and kinds that this edition does not know', () => {
    const [a, b] = twoLaptops(started);
    a.write('seating-plan', `${workshop}:seating-plan:1`, 'rows.front', [person]);
    a.write('contribution', answer, 'mood', 'hopeful');
    b.takeIn(a.file());
    const back = new Laptop(ion);
    back.takeIn(b.file());
    expect(back.view(`${workshop}:seating-plan:1`).fields['rows.front']).toEqual([person]);
    expect(back.view(answer).fields['mood']).toBe('hopeful');
  });

  it('taken in twice is no change', () => {
    const [a, b] = twoLaptops(started);
    b.write('contribution', answer, 'type', 'quote');
    const file = b.file();
    a.takeIn(file);
    expect(a.takeIn(file)).toMatchObject({ added: 0, changed: 0 });
  });
});

describe('a purge', () => {
  it('leaves no byte of the name in file or row, and an old stick does not bring it back', () => {
    const [a, b] = twoLaptops(started);
    a.write('participant', person, 'name', 'Ecaterina Buracec-Popa');
    a.purge('participant', person);
    const oldStick = b.file();
    const counts = a.takeIn(oldStick);
    expect(counts.purgedEdits).toBe(1);
    const record = Buffer.from(unzipSync(a.file())['record.jsonl'] ?? []).toString('utf8');
    expect(record).not.toContain('Buracec');
    expect(JSON.stringify(rowOf(a.get(person), workshop))).not.toContain('Buracec');
    b.takeIn(a.file());
    expect(b.get(person)).toEqual({ id: person, kind: 'participant', purged: true });
  });

  it('also takes with it a name that was overwritten before', () => {
    const laptop = new Laptop(ana);
    laptop.write('participant', person, 'name', 'Ecaterina Buracec');
    laptop.write('participant', person, 'name', 'E. B.');
    expect(Buffer.from(unzipSync(laptop.file())['record.jsonl'] ?? []).toString('utf8')).not.toContain('Buracec');
  });
});

import { describe, expect, it } from 'vitest';
import { originalFromPlain } from '../../../renderer/domain/text.ts';
import { changeOf, type RecordChange } from '../../../renderer/record/difference.ts';
import { deletionValue, restoreValue } from '../../../renderer/record/life.ts';
import type { Rec } from '../../../renderer/record/types.ts';
import { ana, Laptop, meet, twoLaptops } from './laptop.ts';

const answer = 'answer1';

function start(laptop: Laptop): void {
  laptop.write('contribution', answer, 'place', { parent: 'question1', key: 'a0' });
  laptop.write('contribution', answer, 'text.o', originalFromPlain('Families of those abroad come late.', 'en'));
}

/** What became of the answer while `act` was done. */
function after(act: (laptop: Laptop) => void, before: (laptop: Laptop) => void = start): RecordChange | undefined {
  const laptop = new Laptop(ana);
  before(laptop);
  const then: ReadonlyMap<string, Rec> = new Map(laptop.records);
  act(laptop);
  return changeOf(then.get(answer), laptop.records.get(answer));
}

const nothing = (): void => undefined;
const remove = (laptop: Laptop): void => { laptop.write('contribution', answer, 'life', deletionValue(laptop.get(answer))); };

describe('the change of a record', () => {
  it('is one that was added, with its texts', () => {
    expect(after(start, nothing)).toEqual({
      ...{ id: answer, kind: 'contribution', parent: 'question1', change: 'added', isForGood: false, hasMore: false },
      texts: [{ field: 'text', language: 'en', isTranslation: false, then: null, now: 'Families of those abroad come late.' }],
    });
  });

  it('shows both wordings of a text, and a translation after its original', () => {
    const change = after((laptop) => {
      laptop.write('contribution', answer, 'text.t.fr', { blocks: originalFromPlain('Les familles viennent tard.', 'fr').blocks, state: 'draft', by: '', at: '', of: [ana, 2] });
      laptop.write('contribution', answer, 'text.o', originalFromPlain('Families come late.', 'en'));
    });
    expect(change?.change).toBe('changed');
    expect(change?.hasMore).toBe(false);
    expect(change?.texts).toEqual([
      { field: 'text', language: 'en', isTranslation: false, then: 'Families of those abroad come late.', now: 'Families come late.' },
      { field: 'text', language: 'fr', isTranslation: true, then: null, now: 'Les familles viennent tard.' },
    ]);
  });

  it('says of a speaker, a kind or a move that there is more', () => {
    const change = after((laptop) => { laptop.write('contribution', answer, 'speakers', [{ group: 'states' }]); });
    expect([change?.change, change?.texts, change?.hasMore]).toEqual(['changed', [], true]);
  });

  it('is a removal when it went to the trash or is missing, and one for good when it was purged', () => {
    const missing = changeOf(withAnswer(), undefined);
    expect([after(remove)?.change, after(remove)?.isForGood]).toEqual(['removed', false]);
    expect([missing?.change, missing?.isForGood]).toEqual(['removed', false]);
    const purged = after((laptop) => { laptop.purge('contribution', answer); });
    expect([purged?.change, purged?.isForGood, purged?.texts[0]?.then]).toEqual(['removed', true, 'Families of those abroad come late.']);
  });

  it('is an addition when it came back from the trash', () => {
    const change = after((laptop) => { laptop.write('contribution', answer, 'life', restoreValue); }, (laptop) => { start(laptop); remove(laptop); });
    expect([change?.change, change?.texts[0]?.now]).toEqual(['added', 'Families of those abroad come late.']);
  });

  it('is none where a reader sees none', () => {
    expect(after(nothing)).toBeUndefined();
    expect(after(remove, (laptop) => { start(laptop); remove(laptop); })).toBeUndefined();
    expect(changeOf(undefined, undefined)).toBeUndefined();
    const [first, second] = twoLaptops(start);
    for (const laptop of [first, second]) laptop.write('contribution', answer, 'text.o', originalFromPlain('The same.', 'en'));
    const then = first.get(answer);
    meet(first, second);
    expect(changeOf(then, first.get(answer))).toBeUndefined();
  });

  it('names people and reasons, which have no language', () => {
    const laptop = new Laptop(ana);
    laptop.write('participant', 'p1', 'name', 'Mircea Rusu');
    expect(changeOf(undefined, laptop.get('p1'))?.texts).toEqual([{ field: 'name', language: null, isTranslation: false, then: null, now: 'Mircea Rusu' }]);
  });
});

function withAnswer(): Rec {
  const laptop = new Laptop(ana);
  start(laptop);
  return laptop.get(answer);
}

import { expect, it } from 'vitest';
import type { DeskPart, NumberedPassage } from '../../../renderer/features/report/desk/desk-model.ts';
import { forgetLanded, typedInPart, type TypedPassages } from '../../../renderer/features/report/desk/typed-passages.ts';

const place = { part: 'topic', topic: 'health', output: null, after: null } as const;
const typed = (text: string, cites: readonly string[] = []): TypedPassages => new Map([['s1', { id: 's1', place, start: { text, language: 'en', cites } }]]);

function part(plain: string, condenses: readonly string[] = []): DeskPart {
  const text = { original: { language: 'en', blocks: [{ type: 'paragraph', runs: [{ text: plain }] }] }, translations: {} } as const;
  const passage: NumberedPassage = { id: 's1', part: 'topic', topic: 'health', output: null, text, versions: [], notes: [], condenses, labels: [] };
  return { key: 'topic:health', part: 'topic', topic: 'health', output: null, passages: [passage] } as unknown as DeskPart;
}

it('keeps what was typed until the record shows it, spaces at its ends apart', () => {
  const kept = typed('Incentives reach all staff. ');
  forgetLanded(kept, [part('Incentives reach')]);
  expect(kept.size).toBe(1);
  forgetLanded(kept, [part('Incentives reach all staff.')]);
  expect(kept.size).toBe(0);
});

it('keeps a passage whose link is still on its way', () => {
  const kept = typed('Incentives reach all staff.', ['c4']);
  forgetLanded(kept, [part('Incentives reach all staff.')]);
  expect(kept.size).toBe(1);
  forgetLanded(kept, [part('Incentives reach all staff.', ['c4'])]);
  expect(kept.size).toBe(0);
});

it('shows what was typed in its own part, one passage apart', () => {
  expect(typedInPart(typed('One.'), part(''), 's2').map(({ id }) => id)).toEqual(['s1']);
  expect(typedInPart(typed('One.'), part(''), 's1')).toEqual([]);
  expect(typedInPart(typed('One.'), part(''), null)).toHaveLength(1);
  expect(typedInPart(typed('One.'), { ...part(''), topic: 'data' }, 's2')).toEqual([]);
});

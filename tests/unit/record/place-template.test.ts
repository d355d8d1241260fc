import { expect, test } from 'vitest';
import { placeTemplate } from '../../../renderer/record/place-template.ts';

test('a block of a template finds the roundtable of a question set, which comes with the set and not with the template', () => {
  const place = { parent: 'template', key: 'a0' };
  const written = placeTemplate([
    { id: 'template', kind: 'workshop', fields: {} },
    { id: 'template:block:discussion', kind: 'block', fields: { roundtables: ['template:roundtable:guiding-questions'], place } },
  ], { workshop: 'w1', newId: () => 'new', dot: ['laptop1', 1] });
  expect(written.find(({ field }) => field === 'roundtables')).toMatchObject({ id: 'w1:block:discussion', value: ['w1:roundtable:guiding-questions'] });
  expect(written.find(({ field }) => field === 'place')).toMatchObject({ value: { parent: 'w1', key: 'a0' } });
});

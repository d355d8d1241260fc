import { expect, it } from 'vitest';
import { modelReport } from '../../renderer/report/make-report.ts';
import { optionsIn } from './helpers/read-model.ts';
import { reportWords, sourceOf } from './helpers/sources.ts';
import { records, workshopId } from './helpers/workshop.ts';

async function notesIn(state: string): Promise<readonly string[]> {
  const words = { ...(reportWords('fr') as object), state };
  const model = await modelReport(sourceOf(records), workshopId, { options: optionsIn('fr'), region: 'MD', words, at: '2026-03-09T08:00:00.000Z' });
  const blocks = model.sections.flatMap((section) => section.blocks);
  return blocks.flatMap((block) => (block.type === 'paragraph' && block.role === 'note' ? [block.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')] : []));
}

it('a report says that the words of its language are a draft translation, and only then', async () => {
  const said = 'Les libellés de ce rapport en français sont un projet de traduction et n’ont pas été revus.';
  expect(await notesIn('draft')).toContain(said);
  expect(await notesIn('reviewed')).not.toContain(said);
});

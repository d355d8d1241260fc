import { expect, it } from 'vitest';
import { reportKinds } from '../../renderer/domain/report-choices.ts';
import { linesOf, modelOf } from './helpers/read-model.ts';
import { sample } from './helpers/sources.ts';
import { ids, record, records, text, workshopId as ws } from './helpers/workshop.ts';

const wide = /[\u3001-\u303f\uff01-\uff60]/u;
const sampleId = sample().find(({ kind }) => kind === 'workshop')?.id ?? '';
const followUp = record('contribution', `${ws}-f`, ids.q3, 'z9', { type: 'follow-up', owner: '卫生部', due: '2026-12-01', ...text('text', 'zh', '发表离境人数。') });

// Boxes to tick stand three spaces apart on purpose.
const beside = new RegExp(`${wide.source} (?! )|(?<! ) ${wide.source}`, 'u');

// `linesOf` parts cells by ` | ` and their lines by ` / `; what is left between is the line itself.
const cells = (line: string): readonly string[] => line.split(/ [|/] /u).map((cell) => cell.trim());

it.each(reportKinds)('a Chinese report (%s) has no space beside a sign that holds its own room', async (type) => {
  for (const model of [await modelOf(sample(), 'zh', { type }, sampleId), await modelOf([...records, followUp], 'zh', { type })]) {
    const found = linesOf(model).flatMap(cells).filter((cell) => beside.test(cell));
    expect(found).toEqual([]);
  }
});

it('a Chinese fact sheet sets its sums in Chinese brackets', async () => {
  const positions = linesOf(await modelOf(records, 'zh', { type: 'factsheet' })).find((line) => line.startsWith('row | | 立场'));
  expect(positions).toMatch(/2（一致：1；多数意见：0；未决：1）$/u);
});

it('English keeps its spaces', async () => {
  expect(linesOf(await modelOf([...records, followUp], 'en', { type: 'record' })).some((line) => line.includes('Follow-up. ') && line.includes(' Due: 1 December 2026.'))).toBe(true);
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMwb } from '../../../renderer/record/file/mwb.ts';
import { sourceOf } from '../../../renderer/record/source.ts';
import { zipOf } from './zip-by-hand.ts';

describe('the description of .mwb', () => {
  const readme = readFileSync(new URL('../../../renderer/record/README.md', import.meta.url), 'utf8');
  const block = (language: string): string => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(readme)?.[1] ?? '';

  it('shows a file that reads', async () => {
    const read = readMwb(zipOf([block('jsonl')], JSON.parse(block('json'))));
    if (!read.ok) throw new Error(read.detail);
    const source = sourceOf(read.records);
    expect((await source.workshops()).map(({ id }) => id)).toEqual(['balti-2026']);
    expect((await source.records('balti-2026')).map(({ kind }) => kind)).toEqual([
      'workshop',
      'roundtable',
      'question',
      'participant',
      'contribution',
    ]);
  });
});

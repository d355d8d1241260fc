import { describe, expect, it } from 'vitest';
import { readJson } from './read-json.ts';
import { copiedRuns, hashOfRun, packHashes, runsOf, unpackHashes } from '../../build/library/runs.ts';
import { readRuns, readTitles } from '../../build/library/tables.ts';

const sources = readRuns();
const titles = readTitles();

/** Every text of a words file with the path of keys that leads to it. */
function textsOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, `${path}/${key}`));
}

/** Official names, not prose: bodies, and the header fields that hold nothing else. */
const officialNames = /\/records\/(?:body:|workshop\/(?:title|event|place|hosts|collaboration|supporters|coordinator|advisers|rapporteur)\b)/u;

describe('own words', () => {
  it('has the runs of five whole documents to compare with', () => {
    expect(sources.size).toBeGreaterThan(20_000);
  });

  it.each(['questions', 'sample'])('shares no eight words in a row with a source in %s', (file) => {
    const texts = textsOf(readJson(`locales/en/library/${file}.json`), '').filter(([path]) => !officialNames.test(path));
    expect(texts.length).toBeGreaterThan(30);
    const copied = texts.flatMap(([path, text]) => copiedRuns(text, sources, titles).map((run) => `${path}: ${run}`));
    expect(copied).toEqual([]);
  });

  it('finds a copied sentence whatever its case and punctuation, and lets an official title pass', () => {
    const source = 'The committee meets on the first Monday of each month in Bălți.';
    const from = unpackHashes(packHashes(new Set([...runsOf(source), ...runsOf(titles[0] ?? '')].map(hashOfRun))));
    expect(copiedRuns('We know: the Committee meets, on the first Monday of each month.', from, titles)).not.toEqual([]);
    expect(copiedRuns(`See the ${titles[0]}, which sets standards.`, from, titles)).toEqual([]);
    expect(copiedRuns('The committee meets each month, on its first Monday.', from, titles)).toEqual([]);
  });
});

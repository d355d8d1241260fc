/**
 * Writes the tables that texts are checked against (`build/library/tables/source-runs.json`, `source-facts.json`) from a folder
 * with the five source documents as text files, which are not part of the repository:
 * `npm run library:tables -- FOLDER`. Run it when a source changes. Both hold hashes only: of runs of eight words, and of the
 * figures, abbreviations and states of each line.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOfSource, hashOfFact } from './facts.ts';
import { hashOfRun, packHashes, runsOf } from './runs.ts';
import { readStates } from './tables.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder with the source documents');
const files = readdirSync(folder).filter((name) => /^00[0-4]_.*\.txt$/u.test(name)).toSorted();
if (files.length !== 5) throw new Error(`Five source documents are expected, found ${files.length}`);
const texts = files.map((name) => [name.slice(0, 3), readFileSync(join(folder, name), 'utf8')] as const);

const tables = new URL('tables/', import.meta.url);
const states = readStates();

const runs = new Set(texts.flatMap(([, text]) => runsOf(text).map(hashOfRun)));
writeFileSync(new URL('source-runs.json', tables), `${JSON.stringify(packHashes(runs))}\n`);

/** Facts of a line, by line number; a word broken at the end of a line counts for the line it begins on. */
function factsByLine(text: string): Readonly<Record<string, string>> {
  const lines = text.split('\n');
  const facts = lines.map((line, at) => factsOfSource(line.endsWith('-') ? `${line.slice(0, -1)}${lines[at + 1] ?? ''}` : `${line} `, states));
  return Object.fromEntries(facts.flatMap((found, at) => (found.size === 0 ? [] : [[String(at + 1), [...found].map(hashOfFact).toSorted().join(' ')] as const])));
}
const facts = Object.fromEntries(texts.map(([document, text]) => [document, { lines: text.split('\n').length, facts: factsByLine(text) }]));
writeFileSync(new URL('source-facts.json', tables), `${JSON.stringify(facts, null, 1)}\n`);
process.stdout.write(`${runs.size} runs of eight words, facts of ${Object.values(facts).reduce((sum, { facts: lines }) => sum + Object.keys(lines).length, 0)} lines\n`);

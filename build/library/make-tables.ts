/**
 * Writes `tests/fixtures/source-shingles.json` from a folder with the source documents as text files, which are not part
 * of the repository: `node --import tsx tests/content/make-shingles.ts FOLDER`. Run it once for each change of a source.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOfShingle, packHashes, shinglesOf } from './shingles.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder with the source documents');
const files = readdirSync(folder).filter((name) => /^00[0-4]_.*\.txt$/u.test(name));
if (files.length !== 5) throw new Error(`Five source documents are expected, found ${files.length}`);
const hashes = new Set(files.flatMap((name) => shinglesOf(readFileSync(join(folder, name), 'utf8')).map(hashOfShingle)));
const target = new URL('../fixtures/source-shingles.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(packHashes(hashes))}\n`);
process.stdout.write(`${hashes.size} runs of eight words from ${files.length} documents\n`);

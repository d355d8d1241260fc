/**
 * `npm run library:check`: every item of the library against the rules of `check-library.ts`. Prints what is wrong, item by
 * item, and exits 1; `--json` prints counts per kind and the findings.
 */
import { checkLibrary, countsOf } from './check-library.ts';
import { readLibrary, readLibraryFiles } from './read-library.ts';
import { readTables } from './tables.ts';

const root = new URL('../../', import.meta.url).pathname;
const read = readLibrary(readLibraryFiles(root, ['en']));
const findings = checkLibrary({ ...read, tables: readTables() });
const counts = countsOf(read.library);

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ version: read.library.version, counts, findings }, null, 2)}\n`);
} else {
  for (const { item, path, rule, detail } of findings) process.stdout.write(`${item} ${path} [${rule}] ${detail}\n`);
  process.stdout.write(`${Object.entries(counts).map(([kind, count]) => `${String(count)} ${kind}`).join(', ')}\n`);
  process.stdout.write(findings.length === 0 ? 'The library is whole\n' : `${String(findings.length)} findings\n`);
}
process.exitCode = findings.length === 0 ? 0 : 1;

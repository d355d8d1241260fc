import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { makeNotice, shippedPackages } from './notice.ts';

/** Writes the notice (`--out FILE`, by default `out/THIRD-PARTY-NOTICES.txt`); exits 1 for a licence that is not on the list. */
const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'out/THIRD-PARTY-NOTICES.txt') } } });
const packages = shippedPackages(root);
const { text, problems } = makeNotice(packages);
if (problems.length > 0) {
  process.stderr.write(`These may not be shipped:\n${problems.join('\n')}\n`);
  process.exitCode = 1;
} else {
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, text);
  process.stdout.write(`${packages.length} packages in ${relative(process.cwd(), values.out)}\n`);
}

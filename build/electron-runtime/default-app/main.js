// The substitute runtime comes without a default app. This one does the least that `electron <folder>` has to do.
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const words = process.argv.slice(1);
const modules = words.filter((_word, at) => words[at - 1] === '-r');
const given = words.find((word, at) => !word.startsWith('-') && words[at - 1] !== '-r');
if (given === undefined) {
  process.stderr.write('No folder of a program was given.\n');
  process.exit(2);
}

const folder = path.resolve(given);
const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(folder);

for (const name of modules) createRequire(import.meta.url)(path.resolve(name));

// A top-level await holds `ready` back until the program has registered its schemes; `import().catch()` would not.
await import(pathToFileURL(path.join(folder, manifest.main)).href);

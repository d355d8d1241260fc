import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawSample } from './sample.ts';
import { readLocales } from './tree.ts';

/**
 * `npm run locales:draw -- --language fr --out FILE` draws 40 texts for translating back and writes them with their English;
 * `--texts FILE` writes the bare texts, for whoever translates them back and is not to see the English. `--number 2` draws others;
 * `--root DIR` is another folder of languages. Exits 2 with a message when it cannot.
 */
const { values } = parseArgs({
  options: {
    language: { type: 'string' },
    number: { type: 'string', default: '1' },
    out: { type: 'string' },
    texts: { type: 'string' },
    root: { type: 'string', default: join(import.meta.dirname, '../../locales') },
  },
});

try {
  if (values.language === undefined || values.out === undefined) throw new Error('Draw with --language LANGUAGE --out FILE');
  if (!/^[1-9]\d{0,5}$/u.test(values.number)) throw new Error(`--number counts from 1: ${values.number}`);
  const drawn = drawSample(readLocales(values.root), values.language, Number(values.number));
  write(values.out, drawn);
  if (values.texts !== undefined) write(values.texts, drawn.map(({ id, text }) => ({ id, text })));
  process.stdout.write(`${drawn.length} texts drawn\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

function write(file: string, content: unknown): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

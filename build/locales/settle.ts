import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { followedFile, readFollowed, settle, textsNow, withHashes, writeFollowed, type Signature } from './followed.ts';
import { parse } from './strings.ts';
import { readLocales } from './tree.ts';

/**
 * `npm run locales:settle` after words were added or changed: brings `followed.json` and the hashes of the library's entries up to the
 * texts. `-- --language fr` takes one language (else all); `--sign FILE:KEY --by "Name"` says that this person read the translation beside
 * its English and it stands; `--root DIR` is another folder. Exits 1 and lists what stays stale: English changed, the translation did not.
 */
const { values } = parseArgs({
  options: {
    language: { type: 'string' },
    sign: { type: 'string', multiple: true, default: [] },
    by: { type: 'string' },
    root: { type: 'string', default: join(import.meta.dirname, '../../locales') },
  },
});

try {
  const signature = signatureOf(values.sign, values.by, values.language);
  const tree = readLocales(values.root);
  const languages = values.language === undefined ? [...tree.keys()].filter((language) => language !== 'en') : [values.language];
  const stale = languages.flatMap((language) => settleLanguage(language, tree.get(language), tree.get('en') ?? new Map<string, string>(), signature));
  const last = stale.length === 0 ? 'All texts follow their English' : `${stale.length} stale: translate anew, or sign with --sign and --by`;
  process.stdout.write(`${[...stale, last].join('\n')}\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

function signatureOf(keys: readonly string[], by: string | undefined, language: string | undefined): Signature | undefined {
  if (keys.length === 0 && by === undefined) return undefined;
  if (keys.length === 0 || by === undefined || by.trim() === '') throw new Error('A signature needs --sign FILE:KEY and --by "Name"');
  if (language === undefined) throw new Error('A signature is for one language: --language LANGUAGE');
  return { keys, by: by.trim(), at: new Date().toISOString().slice(0, 10) };
}

type Files = ReadonlyMap<string, string>;

/** Settles one language and answers what stays stale in it. */
function settleLanguage(language: string, own: Files | undefined, english: Files, signature: Signature | undefined): readonly string[] {
  if (own === undefined || language === 'en') throw new Error(`No translation: ${language}`);
  const before = readFollowed(own.get(followedFile));
  const now = textsNow(own, english);
  const followed = settle(before, now, signature);
  write(language, followedFile, writeFollowed(followed));
  const follows = (key: string): boolean => followed.get(key)?.english === now.get(key)?.english;
  for (const [file, text] of own) writeHashes(language, file, text, english.get(file), follows);
  return [...now.keys()].filter((key) => !follows(key)).map((key) => `${language}/${key}`);
}

function writeHashes(language: string, file: string, text: string, english: string | undefined, follows: (key: string) => boolean): void {
  const json = withHashes(parse(text), parse(english), (entry) => follows(`${file}:${entry}`));
  if (file !== followedFile && JSON.stringify(json) !== JSON.stringify(parse(text))) write(language, file, `${JSON.stringify(json, null, 2)}\n`);
}

function write(language: string, file: string, text: string): void {
  writeFileSync(join(values.root, language, file), text);
}

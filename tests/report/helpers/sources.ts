import { readFileSync } from 'node:fs';
import type { Json } from '../../../renderer/domain/json.ts';
import { fileOfKind } from '../../../renderer/content/item.ts';
import { buildLibrary, type Library } from '../../../renderer/content/library.ts';
import { sampleRecords } from '../../../renderer/content/sample.ts';
import { isOwnKind } from '../../../renderer/domain/own.ts';
import type { LiveRec } from '../../../renderer/record/types.ts';
import { viewOf, type RecordSource } from '../../../renderer/record/view.ts';

export const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const;
export type Shipped = (typeof languages)[number];

/** A parsed JSON file of the repository. */
export function readJson(path: string): Json {
  return JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')) as Json;
}

/** The words a report is made with. */
export const reportWords = (language: Shipped): Json => readJson(`locales/${language}/report.json`);

/** The bundled library with the words of one language and English. */
export function libraryIn(language: Shipped): Library {
  const files = [...Object.values(fileOfKind)];
  const read = (folder: string, names: readonly string[]): Record<string, Json> => Object.fromEntries(names.map((name) => [name, readJson(`${folder}/${name}.json`)]));
  return buildLibrary({
    version: '2026.1',
    structure: read('assets/library', files),
    words: Object.fromEntries([...new Set(['en', language])].map((tag) => [tag, read(`locales/${tag}/library`, [...files, 'labels'])])),
  });
}

const byLanguage = (path: string): Record<string, Json> =>
  Object.fromEntries(languages.map((language) => [language, readJson(`locales/${language}/library/${path}`)]));

/** The bundled sample workshop. */
export function sample(): readonly LiveRec[] {
  const library = buildLibrary({
    version: '2026.1',
    structure: { questions: readJson('assets/library/questions.json') },
    words: Object.fromEntries(Object.entries(byLanguage('questions.json')).map(([language, questions]) => [language, { questions }])),
  });
  return sampleRecords(readJson('assets/sample/chisinau.json'), byLanguage('sample.json'), library);
}

/** A source over records in memory. */
export function sourceOf(records: readonly LiveRec[]): RecordSource {
  const views = records.map((record) => viewOf(record));
  return {
    workshops: () => Promise.resolve(views.filter(({ kind }) => kind === 'workshop')),
    records: () => Promise.resolve(views),
    own: () => Promise.resolve(views.filter(({ kind }) => isOwnKind(kind))),
  };
}

import { buildLibrary } from '../../renderer/content/library.ts';
import { sampleStructureSchema } from '../../renderer/content/sample-schema.ts';
import { sampleRecords } from '../../renderer/content/sample.ts';
import { isOwnKind } from '../../renderer/domain/own.ts';
import { readMwb } from '../../renderer/record/file/mwb.ts';
import { isPurged } from '../../renderer/record/types.ts';
import { viewOf, type RecordSource, type RecordView } from '../../renderer/record/view.ts';
import type { HeadlessIo } from './io.ts';
import { attempt, Refusal } from './refusal.ts';

/** The workshop in a `.mwb` file. Throws `Refusal` for one that cannot be read. */
export async function fileSource(file: string, io: HeadlessIo): Promise<RecordSource> {
  const bytes = await attempt(() => io.readFile(file), `${file} cannot be read`);
  const read = readMwb(bytes);
  if (!read.ok && read.code === 'sealed') throw new Refusal(`${file} is under a pass-phrase: open it in the workbook, which makes the report, or save a copy of the workshop without one`);
  if (!read.ok) throw new Refusal(`${file} is not a workshop that can be read (${read.code}): ${read.detail}`);
  const source = sourceOf(read.records.flatMap((record) => (isPurged(record) ? [] : [viewOf(record)])));
  return { ...source, file: (sha256) => Promise.resolve(read.files.get(sha256)) };
}

/** The sample workshop in the languages it was held in and those asked for. */
export async function sampleSource(wanted: readonly string[], io: HeadlessIo): Promise<RecordSource> {
  const structure = sampleStructureSchema.parse(await io.readOwnJson('assets/sample/chisinau.json'));
  const spoken = structure.records.flatMap(({ plain }) => plain?.languages ?? []);
  const languages = [...new Set([...spoken, ...wanted])];
  const read = async (name: string): Promise<Record<string, unknown>> =>
    Object.fromEntries(
      await Promise.all(languages.map(async (language) => [language, await io.readOwnJson(`locales/${language}/library/${name}.json`)] as const)),
    );
  const questions = Object.entries(await read('questions')).map(([language, json]) => [language, { questions: json }] as const);
  const library = buildLibrary({
    version: structure.library,
    structure: { questions: await io.readOwnJson('assets/library/questions.json') },
    words: Object.fromEntries(questions),
  });
  const records = sampleRecords(structure, await read('sample'), library);
  return sourceOf(records.map((record) => viewOf(record)));
}

function sourceOf(views: readonly RecordView[]): RecordSource {
  return {
    workshops: () => Promise.resolve(views.filter(({ kind }) => kind === 'workshop')),
    records: () => Promise.resolve(views),
    own: () => Promise.resolve(views.filter(({ kind }) => isOwnKind(kind))),
  };
}

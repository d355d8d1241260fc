import { buildLibrary } from '../../renderer/content/library.ts';
import { sampleStructureSchema } from '../../renderer/content/sample-schema.ts';
import { sampleRecords } from '../../renderer/content/sample.ts';
import { readMwb } from '../../renderer/record/file/mwb.ts';
import { isPurged } from '../../renderer/record/types.ts';
import { viewOf, type RecordSource, type RecordView } from '../../renderer/record/view.ts';
import type { Counts } from '../../renderer/report/counts.ts';
import { optionsFor, type ReportOptions } from '../../renderer/report/input.ts';
import { checkReport, makeReport } from '../../renderer/report/make-report.ts';
import type { HeadlessIo } from './io.ts';
import { parseReportArgs, usage, type ReportArgs } from './report-args.ts';

/** A reason to stop that is said in one line. */
class Refusal extends Error {
  override readonly name = 'Refusal';
}

/**
 * `npm run report -- FILE.mwb|sample --type summary --language ar --out report.docx`: 0 when the report is written and
 * what was read back holds everything that is in the record, 2 with one clear line when nothing was written.
 */
export async function runReport(args: readonly string[], io: HeadlessIo): Promise<number> {
  try {
    await writeReport(args, io);
    return 0;
  } catch (error) {
    io.error(error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error));
    return 2;
  }
}

async function writeReport(args: readonly string[], io: HeadlessIo): Promise<void> {
  const parsed = parseReportArgs(args);
  if (parsed === undefined) throw new Refusal(usage);
  const source = parsed.file === 'sample' ? await sampleSource(parsed, io) : await fileSource(parsed.file, io);
  const workshop = await onlyWorkshop(source, parsed);
  const { language: written } = workshop.fields;
  const language = parsed.language ?? (typeof written === 'string' ? written : 'en');
  const { region } = workshop.fields;
  const { bytes, expected } = await makeReport(source, workshop.id, {
    options: optionsOf(parsed, language),
    region: typeof region === 'string' ? region : null,
    words: await words(language, io),
    at: new Date().toISOString(),
  });
  const saved = await attempt(() => io.writeFileAtomic(parsed.out, bytes), `${parsed.out} cannot be written`);
  check(saved, expected, parsed.out);
  io.print(`${parsed.out}: ${String(expected.questions)} questions, ${String(expected.contributions)} contributions, ${String(expected.positions)} positions`);
}

function optionsOf(args: ReportArgs, language: string): ReportOptions {
  return optionsFor(args.type, language, { attribution: args.attribution, page: args.page });
}

async function words(language: string, io: HeadlessIo): Promise<unknown> {
  // The tag becomes part of a path.
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(language)) throw new Refusal(`${language} is no language`);
  return attempt(() => io.readOwnJson(`locales/${language}/report.json`), `there are no reports in the language ${language}`);
}

async function fileSource(file: string, io: HeadlessIo): Promise<RecordSource> {
  const bytes = await attempt(() => io.readFile(file), `${file} cannot be read`);
  const read = readMwb(bytes);
  if (!read.ok) throw new Refusal(`${file} is not a workshop that can be read (${read.code}): ${read.detail}`);
  return sourceOf(read.records.flatMap((record) => (isPurged(record) ? [] : [viewOf(record)])));
}

/** The sample workshop in the languages it was held in and the language asked for. */
async function sampleSource(args: ReportArgs, io: HeadlessIo): Promise<RecordSource> {
  const structure = sampleStructureSchema.parse(await io.readOwnJson('assets/sample/chisinau.json'));
  const spoken = structure.records.flatMap(({ plain }) => plain?.languages ?? []);
  const languages = [...new Set([...spoken, args.language ?? 'en'])];
  await Promise.all(languages.map((language) => words(language, io)));
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
  };
}

async function onlyWorkshop(source: RecordSource, args: ReportArgs): Promise<RecordView> {
  const [first, ...others] = (await source.workshops()).filter(({ state }) => state !== 'gone');
  if (first === undefined) throw new Refusal(`${args.file} holds no workshop`);
  if (others.length > 0) throw new Refusal(`${args.file} holds more than one workshop`);
  return first;
}

function check(saved: Uint8Array, expected: Partial<Counts>, out: string): void {
  const differences = checkReport(saved, expected);
  if (differences.length === 0) return;
  const said = differences.map(({ what, expected: wanted, found }) => `${what} ${String(found)} of ${String(wanted)}`).join(', ');
  throw new Refusal(`${out} was read back and does not hold everything: ${said}`);
}

async function attempt<T>(action: () => Promise<T>, said: string): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw new Refusal(`${said}: ${reasonOf(error)}`, { cause: error });
  }
}

/** What people can act on, in words; anything else as the machine said it. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  EACCES: 'access is not allowed',
  EPERM: 'access is not allowed',
  EROFS: 'the folder is read-only',
  ENOSPC: 'the disk is full',
  EBUSY: 'another program has it open',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (Object.hasOwn(reasons, code) ? reasons[code] : undefined) ?? error.message.split('\n')[0] ?? error.name;
}

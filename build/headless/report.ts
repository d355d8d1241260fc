import { readManifest } from '../../renderer/content/manifest.ts';
import { regionalOf } from '../../renderer/domain/decode.ts';
import { choicesOf, type ReportKind } from '../../renderer/domain/report-choices.ts';
import type { RecordSource, RecordView } from '../../renderer/record/view.ts';
import type { Counts } from '../../renderer/report/counts.ts';
import { optionsFor } from '../../renderer/report/input.ts';
import { definitionOf, shippedKinds } from '../../renderer/report/kinds/registry.ts';
import { readTemplate, type Template } from '../../renderer/report/docx/template/read-template.ts';
import { checkReport, makeReport } from '../../renderer/report/make-report.ts';
import type { Finding } from '../../renderer/report/names/find-names.ts';
import { standOf, type Stand, type Stands } from '../../renderer/report/names/redact.ts';
import { makeWords } from '../../renderer/report/words.ts';
import type { HeadlessIo } from './io.ts';
import { attempt, Refusal } from './refusal.ts';
import { ownLibrary } from './own-library.ts';
import { parseReportArgs, usage, type ReportArgs } from './report-args.ts';
import { fileSource, sampleSource } from './report-source.ts';

/**
 * `npm run report -- FILE.mwb|sample --type summary --language ar --out report.docx`: 0 when every report is written and
 * what was read back holds everything that is in the record, 2 with one clear line when one is not. `--type all` and
 * `--language all` write one file per kind and language into the folder `--out`.
 */
export async function runReport(args: readonly string[], io: HeadlessIo): Promise<number> {
  try {
    await writeReports(args, io);
    return 0;
  } catch (error) {
    io.error(error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error));
    return 2;
  }
}

async function writeReports(args: readonly string[], io: HeadlessIo): Promise<void> {
  const parsed = parseReportArgs(args);
  if (parsed === undefined) throw new Refusal(usage);
  const { file, type, language, out } = parsed;
  const asked = language === 'all' ? await io.ownLanguages() : language === undefined ? [] : [language];
  // Before anything is read at length: a language without words is a slip of the command line.
  await Promise.all(asked.map((tag) => words(tag, io)));
  const source = file === 'sample' ? await sampleSource(asked.length === 0 ? ['en'] : asked, io) : await fileSource(file, io);
  const workshop = await onlyWorkshop(source, parsed);
  const { language: written } = workshop.fields;
  const languages = asked.length > 0 ? asked : [typeof written === 'string' ? written : 'en'];
  const kinds = type === 'all' ? shippedKinds : [type];
  const template = parsed.style === undefined ? undefined : await styleOf(parsed.style, io);
  const isFolder = type === 'all' || language === 'all';
  if (isFolder) await attempt(() => io.makeFolder(out), `${out} cannot be made`);
  for (const tag of languages) {
    for (const kind of kinds) {
      await writeReport({ source, workshop, kind, language: tag, template, out: isFolder ? `${out}/${kind}-${tag}.docx` : out }, parsed, io);
    }
  }
}

type OneReport = { readonly source: RecordSource; readonly workshop: RecordView; readonly kind: ReportKind; readonly language: string; readonly template: Template | undefined; readonly out: string };

async function writeReport({ source, workshop, kind, language, template, out }: OneReport, args: ReportArgs, io: HeadlessIo): Promise<void> {
  const { bytes, expected, redacted } = await makeReport(source, workshop.id, {
    options: optionsFor(kind, language, { attribution: args.attribution, page: args.page, keptNames: choicesOf(workshop.fields).keptNames }),
    ...regionalOf(workshop),
    words: await words(language, io),
    stands: args.attribution === 'none' ? await standsIn(io) : {},
    at: new Date().toISOString(),
    ...(template === undefined ? {} : { template }),
    ...(definitionOf(kind).needsLibrary === true ? { library: await attempt(() => ownLibrary(language, io), 'the library cannot be read') } : {}),
  });
  const saved = await attempt(() => io.writeFileAtomic(out, bytes), `${out} cannot be written`);
  check(saved, expected, out);
  io.print(`${out}: ${saidOf(expected)}`);
  if (args.attribution === 'none') printRedacted(out, redacted, io);
}

/** What a person should look at who hands the report on: each name that was replaced, once, and how often. */
function printRedacted(out: string, redacted: readonly Finding[], io: HeadlessIo): void {
  io.print(`${out}: ${String(redacted.length)} names replaced in free text`);
  const times = new Map<string, number>();
  for (const { found, label, certainty } of redacted) {
    const line = `  ${found.replace(/\s+/gu, ' ')} (${label}${certainty === 'possible' ? ', possibly' : ''})`;
    times.set(line, (times.get(line) ?? 0) + 1);
  }
  for (const [line, count] of times) io.print(count === 1 ? line : `${line} x ${String(count)}`);
}

/** What stands for a name in texts of each language there are reports in. */
async function standsIn(io: HeadlessIo): Promise<Stands> {
  const languages = await io.ownLanguages();
  const read = async (language: string): Promise<readonly [string, Stand]> => [language, standOf(makeWords(await words(language, io), language, String))];
  return Object.fromEntries(await Promise.all(languages.map(read)));
}

/** What was counted, in words: everything of which there is something. */
function saidOf(counts: Partial<Counts>): string {
  const main = [['questions', counts.questions], ['contributions', counts.contributions], ['positions', counts.positions]] as const;
  const said = main.flatMap(([what, count]) => (count === undefined ? [] : [`${String(count)} ${what}`]));
  return said.length === 0 ? 'written' : said.join(', ');
}

/** The looks of a ministry's file. */
async function styleOf(file: string, io: HeadlessIo): Promise<Template> {
  const read = readTemplate(await attempt(() => io.readFile(file), `${file} cannot be read`));
  if (!read.ok) throw new Refusal(`${file} cannot be used as a template (${read.code}): ${read.detail}`);
  return read.template;
}

async function words(language: string, io: HeadlessIo): Promise<unknown> {
  // The tag becomes part of a path.
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(language)) throw new Refusal(`${language} is no language`);
  const own = await attempt(() => io.readOwnJson(`locales/${language}/report.json`), `there are no reports in the language ${language}`);
  const { state } = readManifest(await attempt(() => io.readOwnJson(`locales/${language}/manifest.json`), `the language ${language} has no manifest`));
  return typeof own === 'object' ? { ...own, state } : own;
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

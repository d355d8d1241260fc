import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { viewOf, type RecordSource } from '../../renderer/record/view.ts';
import { makeReport, type ReportSettings } from '../../renderer/report/make-report.ts';
import { median, type Bar } from './bars.ts';
import { answer, hallRecords } from './hall.ts';
import { optionsFor } from '../../renderer/report/input.ts';

const answers = 2000;
const rounds = 5;
const locales = fileURLToPath(new URL('../../locales', import.meta.url));

/** The summary report of 2,000 answers in English and Arabic, against pandoc turning the same text into Word with contents. */
export async function reportBars(folder: string): Promise<readonly Bar[]> {
  await mkdir(folder, { recursive: true });
  const views = hallRecords('hall-report', answers, 'reportactor000000000', 40).flatMap((rec) => viewOf(rec) ?? []);
  const source: RecordSource = { workshops: () => Promise.resolve(views.filter(({ kind }) => kind === 'workshop')), records: () => Promise.resolve(views) };
  const markdown = path.join(folder, 'answers.md');
  await writeFile(markdown, pandocText());
  const bars: Bar[] = [];
  for (const language of ['en', 'ar']) bars.push(await reportBar(source, language, markdown));
  return bars;
}

async function reportBar(source: RecordSource, language: string, markdown: string): Promise<Bar> {
  const settings: ReportSettings = {
    options: optionsFor('summary', language),
    region: null,
    words: JSON.parse(await readFile(path.join(locales, language, 'report.json'), 'utf8')),
    at: '2026-11-23T14:32:00.000Z',
  };
  // The first run warms the code, as in the worker that stays.
  await makeReport(source, 'hall-report', settings);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    theirs.push(await timed(() => promisify(execFile)('pandoc', ['--toc', '-f', 'markdown', '-t', 'docx', '-o', `${markdown}.docx`, markdown])));
    ours.push(await timed(() => makeReport(source, 'hall-report', settings)));
  }
  const pair = [median(ours), median(theirs)] as const;
  return { name: `report ${language}`, what: `${answers} answers, against pandoc`, value: pair[0] / pair[1], unit: 'ratio', limit: 0.5, pair };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The same answers under the same questions; a note every twentieth, as citations are in ours. */
function pandocText(): string {
  const texts = Array.from({ length: answers }, (_, at) => {
    const heading = at % (answers / 40) === 0 ? `\n## Question ${at / (answers / 40) + 1}\n` : '';
    return `${heading}\n${at + 1}. ${answer(at).plain}${at % 20 === 0 ? ` [^${at}]\n\n[^${at}]: Paper of 2015, annex.` : ''}\n`;
  });
  return `# Health and employment\n${texts.join('')}`;
}

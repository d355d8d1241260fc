import { shippedKinds } from '../../../report/kinds/registry.ts';
import { modelReport, type ReportSettings } from '../../../report/make-report.ts';
import type { ReportModel } from '../../../report/model.ts';
import type { Answer, ForeignTexts } from '../export/protocol.ts';
import { isForeign, recordOf, type Frame } from './frame.ts';
import { sheetsOf } from './sheets.ts';

type RecordSource = Parameters<typeof modelReport>[0];

/** Few enough that the page takes in one message within a few milliseconds. */
const sheetsAMessage = 6;

/** The report as sheets, told in pieces; the last answer has what all of them share. Throws `NoSuchWorkshop`. */
export async function answerModel(source: RecordSource, workshop: string, settings: ReportSettings, tell: (answer: Answer) => void): Promise<Answer> {
  const model = await modelReport(source, workshop, settings);
  const sheets = sheetsOf(model);
  for (let from = 0; from < sheets.length; from += sheetsAMessage) tell({ kind: 'sheets', sheets: sheets.slice(from, from + sheetsAMessage) });
  return { kind: 'modelled', frame: frameOf(model), kinds: shippedKinds, foreign: foreignTexts(model) };
}

/** The report as markup. Drawn here and not on the page, which it would hold up; the renderer is fetched when first needed. */
export async function answerPrint(source: RecordSource, workshop: string, settings: ReportSettings): Promise<Answer> {
  const [model, { printedBody }] = await Promise.all([modelReport(source, workshop, settings), import('./print-body.tsx')]);
  const { logo: _logo, numbering: _numbering, ...frame } = frameOf(model);
  return { kind: 'printed', page: { body: printedBody(model), frame, foreign: foreignTexts(model) } };
}

function frameOf({ sections: _sections, notes: _notes, ...frame }: ReportModel): Frame {
  return frame;
}

/** Counted by record, as the last page of the report lists them. */
export function foreignTexts({ sections }: Pick<ReportModel, 'sections'>): ForeignTexts {
  const all = new Set<string>();
  const foreign = new Set<string>();
  const languages = new Set<string>();
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    const record = recordOf(block);
    if (record === undefined) continue;
    const key = `${record.kind} ${record.id}`;
    all.add(key);
    if (!isForeign(block) || !('runs' in block)) continue;
    foreign.add(key);
    for (const run of block.runs) if (run.kind === 'text' && run.language !== undefined) languages.add(run.language);
  }
  return { count: foreign.size, of: all.size, languages: [...languages].sort() };
}

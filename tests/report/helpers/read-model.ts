import { buildReport } from '../../../renderer/report/build-report.ts';
import { collect } from '../../../renderer/report/collect.ts';
import { makeFormat } from '../../../renderer/report/format.ts';
import { optionsFor, type ReportInput, type ReportOptions } from '../../../renderer/report/input.ts';
import type { ModelBlock, ModelRun, ReportModel } from '../../../renderer/report/model.ts';
import { askedFor, definitionOf } from '../../../renderer/report/kinds/registry.ts';
import { makeWords } from '../../../renderer/report/words.ts';
import type { LiveRec } from '../../../renderer/record/types.ts';
import { libraryIn, reportWords, sourceOf, type Shipped } from './sources.ts';
import { workshopId } from './workshop.ts';

export const optionsIn = (language: Shipped, more: Partial<ReportOptions> = {}): ReportOptions => ({ ...optionsFor('summary', language), ...more });

export const collected = (records: readonly LiveRec[], id = workshopId): Promise<ReportInput> => collect(sourceOf(records), id);

/** The model of a report, made as the program makes it. */
export async function modelOf(records: readonly LiveRec[], language: Shipped, more: Partial<ReportOptions> = {}, id = workshopId): Promise<ReportModel> {
  const format = makeFormat(language, { region: 'MD' });
  const library = definitionOf(more.type ?? 'summary').needsLibrary === true ? libraryIn(language) : null;
  return buildReport(await collect(sourceOf(records), id, askedFor(more.type ?? 'summary')), optionsIn(language, { day: '2026-03-09', ...more }), makeWords(reportWords(language), language, format.number), format, library);
}

export const plain = (runs: readonly ModelRun[]): string => runs.map((run) => (run.kind === 'text' ? run.text : `[note ${String(run.note)}]`)).join('');

/** The blocks as lines a person can compare: `role or heading level | number | text`. */
export function linesOf(model: ReportModel): readonly string[] {
  return model.sections.flatMap(({ blocks }) => blocks.flatMap(lines));
}

function lines(block: ModelBlock): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [`h${String(block.level)} | ${block.number?.label ?? ''} | ${plain(block.runs)}`];
    case 'paragraph':
      return [`${block.role} | ${block.number?.label ?? ''} | ${plain(block.runs)}`];
    case 'figure':
      return [`figure | ${plain(block.caption?.runs ?? [])} | ${block.picture.alternative}`];
    case 'heat-map':
      return [`heat-map | ${block.caption.number?.label ?? ''} | ${block.alternative}`];
    case 'room':
      return [`room | | ${String(block.lines)} lines${block.labels === undefined ? '' : ` | ${block.labels.map(plain).join(' / ')}`}`];
    case 'table':
      return [...(block.head === undefined ? [] : [block.head]), ...block.rows].map(
        (cells) => `row | | ${cells.map((cell) => cell.map(({ runs }) => plain(runs)).join(' / ')).join(' | ')}`,
      );
    case 'contents':
      return block.entries.map((entry) => `toc${String(entry.level)} | ${entry.number} | ${plain(entry.runs)}`);
  }
}

import type { ModelBlock, Paragraph, RecordRef, ReportModel } from '../../../report/model.ts';

/** What the sheets of a report have in common: the model without its text. */
export type Frame = Omit<ReportModel, 'sections' | 'notes'>;

/** A footnote with the number it is referred to by. */
export type Note = { readonly number: number; readonly paragraph: Paragraph };

/** On the screen, words lead to the record; on paper and in the PDF they are links within the report. */
export type Drawing = {
  readonly frame: Pick<Frame, 'language' | 'direction' | 'page'>;
  readonly form: 'screen' | 'print';
  /** Id of the words that say what the number of a block does; on the screen only. */
  readonly openId?: string;
  /** The record whose blocks stand out. */
  readonly marked?: RecordRef | null;
};

/** True when both name the same record. */
export function isSameRecord(a: RecordRef | null | undefined, b: RecordRef | null | undefined): boolean {
  return a !== null && a !== undefined && a.kind === b?.kind && a.id === b.id;
}

/** The record a block is of. */
export function recordOf(block: ModelBlock): RecordRef | undefined {
  return 'record' in block ? block.record : undefined;
}

/**
 * True for a paragraph or heading whose own text is not in the report's language. Names of bodies and persons are said
 * in a tone of their own and do not count, nor do the cells of tables, where a name stands for itself.
 */
export function isForeign(block: ModelBlock): boolean {
  if (block.type !== 'paragraph' && block.type !== 'heading') return false;
  return block.runs.some((run) => run.kind === 'text' && run.tone === undefined && run.target === undefined && run.language !== undefined);
}

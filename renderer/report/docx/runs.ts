import { FootnoteReferenceRun, InternalHyperlink, TextRun as DocxRun, type IRunOptions } from 'docx';
import { directionOf, type Direction } from '../direction.ts';
import type { ModelRun, ReportModel, TextRun } from '../model.ts';
import { splitByScript } from '../script.ts';
import { proofingTag } from './theme.ts';
import { xmlText } from './xml-text.ts';

export type ParagraphRun = DocxRun | InternalHyperlink | FootnoteReferenceRun;

// Tells readers that follow the letters alone (LibreOffice, browsers) that a list of Latin names in Arabic runs from
// right to left, as the `rtl` run tells Word.
const rightToLeftMark = '\u200f';

/** Names of the character styles that carry a run's tone. */
export const toneStyles = { label: 'ReportLabel', muted: 'ReportMuted', marker: 'ReportMarker' } as const;

/** Character style of a run that leads to another place of the report. */
export const linkStyle = 'ReportLink';

/** The one place where a run gets its direction and language. */
export function docxRuns(model: ReportModel, runs: readonly ModelRun[], direction: Direction): readonly ParagraphRun[] {
  return stretches(runs, direction).flatMap((piece): readonly ParagraphRun[] => {
    if (piece.kind === 'note') return [new FootnoteReferenceRun(piece.note)];
    const run = new DocxRun(runOptions(model, piece));
    return piece.run.target === undefined ? [run] : [new InternalHyperlink({ anchor: piece.run.target, children: [run] })];
  });
}

type Piece =
  | { readonly kind: 'note'; readonly note: number }
  | { readonly kind: 'text'; readonly run: TextRun; readonly text: string; readonly direction: Direction };

/**
 * Cuts runs by script. A paragraph is cut as a whole: what a bracket or a space between two runs belongs to depends on
 * the words on both sides of it.
 */
function stretches(runs: readonly ModelRun[], direction: Direction): readonly Piece[] {
  const whole = runs.map((run) => (run.kind === 'text' ? run.text : '\u200b')).join('');
  const cuts = splitByScript(whole, direction);
  const pieces: Piece[] = [];
  let cut = 0;
  let used = 0;
  for (const run of runs) {
    if (run.kind === 'note') pieces.push({ kind: 'note', note: run.note });
    let left = run.kind === 'text' ? run.text : '\u200b';
    while (left !== '') {
      const stretch = cuts[cut];
      if (stretch === undefined) break;
      const text = left.slice(0, stretch.text.length - used);
      if (run.kind === 'text') pieces.push({ kind: 'text', run, text: marked(cuts, cut, used, text), direction: stretch.direction });
      left = left.slice(text.length);
      used += text.length;
      if (used === stretch.text.length) [cut, used] = [cut + 1, 0];
    }
  }
  return pieces;
}

/** A separator between two Latin names in Arabic gets the mark in front. */
function marked(cuts: ReturnType<typeof splitByScript>, cut: number, used: number, text: string): string {
  const isSeparator = used === 0 && cuts[cut]?.direction === 'rtl' && cuts[cut - 1] !== undefined && /^[،؛]\s*$/u.test(text);
  return isSeparator ? rightToLeftMark + text : text;
}

function runOptions(model: ReportModel, piece: Extract<Piece, { kind: 'text' }>): IRunOptions {
  const { run, text, direction } = piece;
  return {
    text: xmlText(text),
    ...(direction === 'rtl' ? { rightToLeft: true } : {}),
    ...(run.strong === true ? { bold: true } : {}),
    // Arabic has no italics: emphasis there is weight.
    ...(run.emphasis === true ? (direction === 'rtl' ? { bold: true } : { italics: true }) : {}),
    ...(run.tone === undefined ? (run.target === undefined ? {} : { style: linkStyle }) : { style: toneStyles[run.tone] }),
    ...languageOf(model, run, direction),
  };
}

function languageOf(model: ReportModel, run: TextRun, direction: Direction): Pick<IRunOptions, 'language'> {
  const { language } = run;
  if (language === undefined || language === model.language) return {};
  const tag = proofingTag(language);
  // Latin names inside a text in Arabic are of no language we know: only the Arabic gets the tag.
  if (direction !== directionOf(language)) return {};
  if (direction === 'rtl') return { language: { bidirectional: tag } };
  return { language: /^(?:zh|ja|ko)/u.test(tag) ? { eastAsia: tag } : { value: tag } };
}

import { FootnoteReferenceRun, InternalHyperlink, type IXmlableObject } from 'docx';
import { directionOf, type Direction } from '../direction.ts';
import type { ModelRun, ReportModel, TextRun } from '../model.ts';
import { LightRun, runXml, type RunLook } from './light-run.ts';
import { cut, spansOf, withMarks } from './spans.ts';
import { splitByScript } from '../script.ts';
import { proofingTag } from './theme.ts';
import { xmlText } from './xml-text.ts';

/** What of a paragraph's text only docx can make. */
type Special = InternalHyperlink | FootnoteReferenceRun;

/** Names of the character styles that carry a run's tone. */
export const toneStyles = { label: 'ReportLabel', muted: 'ReportMuted', marker: 'ReportMarker' } as const;

/** Character style of a run that leads to another place of the report. */
export const linkStyle = 'ReportLink';

/** The runs of a paragraph that docx itself makes. */
export function docxRuns(model: ReportModel, runs: readonly ModelRun[], direction: Direction): readonly (LightRun | Special)[] {
  return runsAs((text, look) => new LightRun(text, look), model, runs, direction);
}

/** The runs of a paragraph that is written as XML. */
export function xmlRuns(model: ReportModel, runs: readonly ModelRun[], direction: Direction): readonly (IXmlableObject | Special)[] {
  return runsAs(runXml, model, runs, direction);
}

/** The one place where a run gets its direction and language. */
function runsAs<T>(made: (text: string, look: RunLook) => T, model: ReportModel, runs: readonly ModelRun[], direction: Direction): readonly (T | Special)[] {
  return pieces(model, runs, direction).map((piece): T | Special => {
    if (piece.kind === 'note') return new FootnoteReferenceRun(piece.note);
    const text = xmlText(piece.text);
    const look = lookOf(model, piece);
    const { target } = piece.run;
    return target === undefined ? made(text, look) : new InternalHyperlink({ anchor: target, children: [new LightRun(text, look)] });
  });
}

type Piece =
  | { readonly kind: 'note'; readonly note: number }
  | { readonly kind: 'text'; readonly run: TextRun; readonly text: string; readonly direction: Direction };

function pieces(model: ReportModel, runs: readonly ModelRun[], base: Direction): readonly Piece[] {
  const spans = spansOf(model, runs);
  return spans.flatMap((span, at): readonly Piece[] => {
    if (span.kind === 'note') return [span];
    const before = spans[at - 1];
    const text = withMarks(span.runs, span.direction, base, before?.kind === 'text' ? before.runs : []);
    return cut(text, splitByScript(text.map((run) => run.text).join(''), span.direction));
  });
}

function lookOf(model: ReportModel, { run, direction }: Extract<Piece, { kind: 'text' }>): RunLook {
  const rightToLeft = direction === 'rtl';
  const emphasis = run.emphasis === true;
  return {
    rightToLeft,
    // Arabic has no italics: emphasis there is weight.
    bold: run.strong === true || (emphasis && rightToLeft),
    italics: emphasis && !rightToLeft,
    style: run.tone === undefined ? (run.target === undefined ? undefined : linkStyle) : toneStyles[run.tone],
    language: languageOf(model, run, direction),
  };
}

function languageOf(model: ReportModel, run: TextRun, direction: Direction): RunLook['language'] {
  const { language } = run;
  if (language === undefined || language === model.language) return undefined;
  const tag = proofingTag(language);
  // Latin names inside a text in Arabic are of no language we know: only the Arabic gets the tag.
  if (direction !== directionOf(language)) return undefined;
  if (direction === 'rtl') return { bidirectional: tag };
  return /^(?:zh|ja|ko)/u.test(tag) ? { eastAsia: tag } : { value: tag };
}

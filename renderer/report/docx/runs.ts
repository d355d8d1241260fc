import { ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, type IXmlableObject } from 'docx';
import type { Direction } from '../direction.ts';
import type { ModelRun, TextRun } from '../model.ts';
import { LightRun, runXml, type RunLook } from './light-run.ts';
import { namedLanguage, type Rendering } from './rendering.ts';
import { cut, spansOf, withMarks } from './spans.ts';
import { splitByScript } from '../script.ts';
import { slotOf } from './theme.ts';
import { xmlText } from './xml-text.ts';

/** What of a paragraph's text only docx can make. */
type Special = InternalHyperlink | ExternalHyperlink | FootnoteReferenceRun;

/** Names of the character styles that carry a run's tone. */
export const toneStyles = { label: 'ReportLabel', muted: 'ReportMuted', marker: 'ReportMarker' } as const;

/** Character style of a run that leads to another place, of the report or outside. */
export const linkStyle = 'ReportLink';

/** The runs of a paragraph that docx itself makes. */
export function docxRuns(rendering: Rendering, runs: readonly ModelRun[], direction: Direction): readonly (LightRun | Special)[] {
  return runsAs((text, look) => new LightRun(text, look), rendering, runs, direction);
}

/** The runs of a paragraph that is written as XML. */
export function xmlRuns(rendering: Rendering, runs: readonly ModelRun[], direction: Direction): readonly (IXmlableObject | Special)[] {
  return runsAs(runXml, rendering, runs, direction);
}

/** The one place where a run gets its direction and language. */
function runsAs<T>(made: (text: string, look: RunLook) => T, rendering: Rendering, runs: readonly ModelRun[], direction: Direction): readonly (T | Special)[] {
  return pieces(rendering, runs, direction).map((piece): T | Special => {
    if (piece.kind === 'note') return new FootnoteReferenceRun(rendering.notesBefore + piece.note);
    const text = xmlText(piece.text);
    const look = lookOf(rendering, piece);
    const { target, href } = piece.run;
    if (target !== undefined) return new InternalHyperlink({ anchor: rendering.mark + target, children: [new LightRun(text, look)] });
    return href !== undefined && isAddress(href) ? new ExternalHyperlink({ link: href, children: [new LightRun(text, look)] }) : made(text, look);
  });
}

function isLink({ target, href }: TextRun): boolean {
  return target !== undefined || (href !== undefined && isAddress(href));
}

/** Only what a browser or a mail program opens becomes a link; anything else stays text. */
function isAddress(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s<>"{}|\\^`\u0000-\u001f\p{Surrogate}]+$/iu.test(href);
}

type Piece =
  | { readonly kind: 'note'; readonly note: number }
  | { readonly kind: 'text'; readonly run: TextRun; readonly text: string; readonly direction: Direction };

function pieces(rendering: Rendering, runs: readonly ModelRun[], base: Direction): readonly Piece[] {
  const spans = spansOf(rendering.model, runs);
  return spans.flatMap((span, at): readonly Piece[] => {
    if (span.kind === 'note') return [span];
    const before = spans[at - 1];
    const text = withMarks(span.runs, span.direction, base, before?.kind === 'text' ? before.runs : []);
    return cut(text, splitByScript(text.map((run) => run.text).join(''), span.direction));
  });
}

function lookOf(rendering: Rendering, { run, direction }: Extract<Piece, { kind: 'text' }>): RunLook {
  const rightToLeft = direction === 'rtl';
  const emphasis = run.emphasis === true;
  const hasItalics = !rightToLeft && slotOf(run.language ?? rendering.model.language) === 'value';
  return {
    rightToLeft,
    // Arabic, Bengali and Chinese have no italics: emphasis there is weight.
    bold: run.strong === true || (emphasis && !hasItalics),
    italics: emphasis && hasItalics,
    style: run.tone === undefined ? (isLink(run) ? linkStyle : undefined) : toneStyles[run.tone],
    language: namedLanguage(rendering, run.language, direction),
  };
}

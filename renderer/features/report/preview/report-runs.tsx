import type { ReactNode } from 'react';
import { cut, spansOf } from '../../../report/docx/spans.ts';
import type { Direction } from '../../../report/direction.ts';
import type { ModelRun, NumberRef, TextRun } from '../../../report/model.ts';
import { splitByScript } from '../../../report/script.ts';
import type { Drawing } from './frame.ts';

type RunsProps = {
  readonly drawing: Drawing;
  readonly runs: readonly ModelRun[];
  /** Of the paragraph. */
  readonly base: Direction;
  /** What the paragraph itself is marked as. */
  readonly language?: string | undefined;
};
type Piece = ReturnType<typeof cut>[number];

/**
 * The runs of a paragraph. Words of another language or direction stand in an element of their own that tells both, set
 * apart, so that they keep their order and do not carry off the signs around them: the same cuts as in the Word file.
 */
export function Runs({ drawing, runs, base, language }: RunsProps) {
  return spansOf(drawing.frame, runs).map((span, at) =>
    span.kind === 'note' ? <NoteMark key={at} drawing={drawing} note={span.note} /> : <Words key={at} drawing={drawing} runs={span.runs} direction={span.direction} base={base} language={language} />,
  );
}

function NoteMark({ drawing, note }: { readonly drawing: Drawing; readonly note: number }) {
  const number = String(note);
  if (drawing.form === 'screen') return <sup className="report-note-mark">{number}</sup>;
  return <sup className="report-note-mark"><a id={`note-mark-${number}`} href={`#note-${number}`} role="doc-noteref">{number}</a></sup>;
}

type WordsProps = { readonly drawing: Drawing; readonly runs: readonly TextRun[]; readonly direction: Direction } & Pick<RunsProps, 'base' | 'language'>;

/** Runs that are read as one: of one language, tone and target. */
function Words({ drawing, runs, direction, base, language: known }: WordsProps) {
  const [first] = runs;
  if (first === undefined) return null;
  const { language, tone, target, href } = first;
  const inner = stretches(runs, direction).map((pieces, at) => <Stretch key={at} pieces={pieces} direction={direction} />);
  const shell = {
    ...(language === undefined || language === 'und' || language === known ? {} : { lang: language }),
    ...(tone === undefined ? {} : { className: `report-${tone}` }),
  };
  const link = linkOf(drawing, target, href);
  const content = link === undefined ? inner : link(inner);
  if (direction !== base) return <bdi dir={direction} {...shell}>{content}</bdi>;
  return Object.keys(shell).length === 0 ? <>{content}</> : <span {...shell}>{content}</span>;
}

/** A link on paper; on the screen a place within the sheets, or words alone: no address is ever opened. */
function linkOf({ form }: Drawing, target: string | undefined, href: string | undefined): ((words: ReactNode) => ReactNode) | undefined {
  if (target !== undefined) return (words) => (form === 'print' ? <a href={`#${target}`}>{words}</a> : <span className="report-link" data-target={target}>{words}</span>);
  if (href !== undefined && isWebAddress(href)) return (words) => (form === 'print' ? <a href={href}>{words}</a> : <span className="report-link">{words}</span>);
  return undefined;
}

/** Only what a browser opens as a page: the text of a record may hold anything. */
export function isWebAddress(href: string): boolean {
  return /^https?:\/\/[^\s]+$/iu.test(href);
}

/** The text cut where its direction changes; pieces of one direction together, whatever their looks. */
function stretches(runs: readonly TextRun[], direction: Direction): readonly (readonly Piece[])[] {
  const pieces = cut(runs, splitByScript(runs.map(({ text }) => text).join(''), direction));
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last?.[0]?.direction === piece.direction) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function Stretch({ pieces, direction }: { readonly pieces: readonly Piece[]; readonly direction: Direction }) {
  const [first] = pieces;
  const content = pieces.map((piece, at) => <Look key={at} piece={piece} />);
  const own = first?.direction ?? direction;
  // A number keeps its order by itself.
  if (own === direction || pieces.every(({ text }) => /^[\d.,:/\s]+$/u.test(text))) return <>{content}</>;
  return <bdi dir={own}>{content}</bdi>;
}

/** Arabic has no italics: emphasis there is weight. */
function Look({ piece: { run, text, direction } }: { readonly piece: Piece }) {
  const emphasised = run.emphasis === true ? <em data-weight={direction === 'rtl' ? '' : undefined}>{text}</em> : text;
  return run.strong === true ? <strong>{emphasised}</strong> : <>{emphasised}</>;
}

/** A label with Arabic in it, or a sign at its end, goes with the paragraph; 1.2/3 would read 3/2.1. */
export function labelDirection({ label }: NumberRef, base: Direction): Direction {
  return base === 'rtl' && /\p{Script=Arabic}|\(|\.$/u.test(label) ? 'rtl' : 'ltr';
}

import { directionOf, type Direction } from '../direction.ts';
import type { ModelRun, ReportModel, TextRun } from '../model.ts';
import { edgeDirection, hasRightToLeft, type Stretch } from '../script.ts';

/**
 * Runs that are read as one: of one language and one tone. A name after a sentence, a reference, a marker in another
 * language each stand for themselves and do not run on from the words before them.
 */
export type Span =
  | { readonly kind: 'note'; readonly note: number }
  | { readonly kind: 'text'; readonly runs: readonly TextRun[]; readonly direction: Direction };

// Word goes by the `rtl` of a run. LibreOffice and browsers go by the letters alone: these tell them the same.
const marks = { ltr: '\u200e', rtl: '\u200f' } as const;

/** Groups the runs of a paragraph into spans, each with the direction of its language. */
export function spansOf(model: Pick<ReportModel, 'language'>, runs: readonly ModelRun[]): readonly Span[] {
  const spans: Span[] = [];
  for (const run of runs) {
    const last = spans.at(-1);
    const lastRun = last?.kind === 'text' ? last.runs.at(-1) : undefined;
    if (run.kind === 'note') spans.push(run);
    else if (last?.kind === 'text' && lastRun !== undefined && isOneSpan(run, lastRun)) spans[spans.length - 1] = { ...last, runs: [...last.runs, run] };
    else spans.push({ kind: 'text', runs: [run], direction: directionOfRun(model, run) });
  }
  return spans;
}

function isOneSpan(a: TextRun, b: TextRun): boolean {
  return a.language === b.language && a.tone === b.tone && a.target === b.target && a.href === b.href;
}

/** An address is read from left to right in every language, with the signs at its ends. */
function directionOfRun(model: Pick<ReportModel, 'language'>, run: TextRun): Direction {
  return run.href !== undefined && !hasRightToLeft(run.text) ? 'ltr' : directionOf(run.language ?? model.language);
}

/** Runs of one span that look alike are one run in the file. */
function isOneLook(a: TextRun, b: TextRun): boolean {
  return a.strong === b.strong && a.emphasis === b.emphasis;
}

/** The runs of a span with the marks that keep it apart from the paragraph around it and from the span before it. */
export function withMarks(runs: readonly TextRun[], own: Direction, base: Direction, before: readonly TextRun[]): readonly TextRun[] {
  const text = textOf(runs);
  if (own !== base) return runs.map((run, at) => ({ ...run, text: enclosed(run.text, own, at === 0, at === runs.length - 1) }));
  const other = base === 'rtl' ? 'ltr' : 'rtl';
  if (base === 'ltr' && !hasRightToLeft(text)) return runs;
  const runsOn = edgeDirection(textOf(before), 'last') === other && edgeDirection(text, 'first') === other;
  return runs.map((run, at) => {
    const isSeparator = base === 'rtl' && /^[،؛]\s*$/u.test(run.text) && at > 0;
    return isSeparator || (at === 0 && runsOn) ? { ...run, text: marks[base] + run.text } : run;
  });
}

/** A span of the other direction, with its first and last sign held on its own side. */
function enclosed(text: string, own: Direction, isFirst: boolean, isLast: boolean): string {
  const opened = isFirst ? text.replace(/^(\s*)(?=[^\s\p{L}])/u, `$1${marks[own]}`) : text;
  return isLast ? opened.replace(/(?<=[^\s\p{L}])(\s*)$/u, `${marks[own]}$1`) : opened;
}

function textOf(runs: readonly TextRun[]): string {
  return runs.map((run) => run.text).join('');
}

type TextPiece = { readonly kind: 'text'; readonly run: TextRun; readonly text: string; readonly direction: Direction };

/** Cuts runs where the direction changes within their joined text. */
export function cut(runs: readonly TextRun[], stretches: readonly Stretch[]): readonly TextPiece[] {
  const found: TextPiece[] = [];
  let at = 0;
  let used = 0;
  for (const run of runs) {
    let left = run.text;
    for (let stretch = stretches[at]; left !== '' && stretch !== undefined; stretch = stretches[at]) {
      const text = left.slice(0, stretch.text.length - used);
      const last = found.at(-1);
      if (last !== undefined && last.direction === stretch.direction && isOneLook(last.run, run)) found[found.length - 1] = { ...last, text: last.text + text };
      else found.push({ kind: 'text', run, text, direction: stretch.direction });
      left = left.slice(text.length);
      used += text.length;
      if (used === stretch.text.length) [at, used] = [at + 1, 0];
    }
  }
  return found;
}

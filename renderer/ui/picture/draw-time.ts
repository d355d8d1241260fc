import { barTone, edge, edgeSpace, ink, ink2, lineHeight, paper, rowSpace, textSize, width, type Pen } from './pen.ts';
import type { TimeFill, TimePicture } from './picture-model.ts';

const labelWidth = 560;
const inset = 24;
const barHeight = 30;
const small = 22;
/** Room for the words of the day that is marked. */
const nowWidth = 240;
/** As long as a bar is drawn at least: what takes a day would be lost on a line of years. */
const shortest = 8;

/** Draws bars on a line of days below `from` and answers where they end, with what the ways of filling mean below them. */
export function drawTime(pen: Pen, { length, ticks, rows, now, legend }: TimePicture, from: number): number {
  const start = edgeSpace + labelWidth;
  const whole = width - start - edgeSpace;
  const placeOf = (day: number): number => start + (day / length) * whole;
  const labelled = ticks.filter(({ label }) => label !== '');
  let top = from;
  pen.font(small, 400);
  const heads = labelled.map(({ at, label }, index) => pen.words(label, placeOf(at) + 6, top, placeOf(labelled[index + 1]?.at ?? length) - placeOf(at) - 12, ink2));
  const begins = top;
  const ends = begins + Math.max(0, ...heads);
  top = ends;
  if (now !== null) top += pen.middle(now.label, Math.min(Math.max(placeOf(now.at), start + nowWidth / 2), start + whole - nowWidth / 2), top, nowWidth, ink);
  const first = top;
  top += rowSpace / 2;
  const lines = rows.map((row) => {
    const height = drawWords(pen, row, top);
    const middle = top + (height - barHeight) / 2;
    top += height + rowSpace;
    return middle;
  });
  for (const { at, label } of ticks) {
    pen.box(placeOf(at), first, label === '' ? 1 : 2, top - first, edge);
    if (label !== '') pen.box(placeOf(at), begins, 2, ends - begins, edge);
  }
  for (const [index, { from: day, to, isMark, fill }] of rows.entries()) {
    const [at, end, line] = [placeOf(day), placeOf(to), lines[index] ?? 0];
    if (isMark) pen.lozenge((at + end) / 2, line, barHeight, fill === 'full', fill === 'span' ? ink : barTone);
    else drawBar(pen, at, line, Math.max(shortest, end - at), fill);
  }
  if (now !== null) pen.box(placeOf(now.at) - 2, first, 4, top - first, ink);
  return drawLegend(pen, legend, top);
}

/** Writes what a row is called and, small, its days; answers how high both are. */
function drawWords(pen: Pen, { label, note, depth }: TimePicture['rows'][number], top: number): number {
  const at = edgeSpace + depth * inset;
  const widest = labelWidth - rowSpace - depth * inset;
  pen.font(textSize, 400);
  const high = pen.words(label, at, top, widest, ink);
  pen.font(small, 400);
  return high + pen.words(note, at, top + high, widest, ink2);
}

function drawBar(pen: Pen, at: number, top: number, long: number, fill: TimeFill): void {
  if (fill === 'span') {
    pen.box(at, top + barHeight / 2 - 3, long, 6, ink);
    for (const end of [at, at + long - 4]) pen.box(end, top + 4, 4, barHeight - 8, ink);
    return;
  }
  pen.box(at, top, long, barHeight, barTone);
  if (fill === 'full') return;
  pen.box(at + 3, top + 3, Math.max(0, long - 6), barHeight - 6, paper);
  if (fill === 'hatched') pen.hatch(at + 3, top + 3, Math.max(0, long - 6), barHeight - 6, barTone, 'bold');
  if (fill === 'out') pen.box(at, top + barHeight / 2 - 2, long, 4, barTone);
}

function drawLegend(pen: Pen, legend: TimePicture['legend'], from: number): number {
  const sample = 60;
  const wide = (width - 2 * edgeSpace) / 3;
  let top = from + rowSpace;
  pen.font(small, 400);
  for (let first = 0; first < legend.length; first += 3) {
    const heights = legend.slice(first, first + 3).map(({ fill, isMark, label }, column) => {
      const at = edgeSpace + column * wide;
      if (isMark) pen.lozenge(at + sample / 2, top, barHeight, false, ink);
      else drawBar(pen, at, top, sample, fill);
      return pen.words(label, at + sample + rowSpace, top - 2, wide - sample - 2 * rowSpace, ink2);
    });
    top += Math.max(lineHeight, ...heights);
  }
  return top;
}

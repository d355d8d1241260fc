import { edge, edgeSpace, ink, ink2, lineHeight, rowSpace, width, type Pen } from './pen.ts';
import { lanesOf, type ProcessPicture } from './picture-model.ts';

const laneWidth = 34;
const discSize = 34;
const gap = 16;
/** Where in a row its results leave, and where those of others come in: apart, so that the two are not taken for one line. */
const out = 40;
const into = 22;

/** Draws a process below `from` and answers where it ends. */
export function drawProcess(pen: Pen, { rows, lines }: ProcessPicture, from: number): number {
  const lanes = lanesOf(lines);
  const signs = edgeSpace + (Math.max(-1, ...lanes) + 1) * laneWidth + gap;
  const words = signs + discSize + gap;
  const widest = width - words - edgeSpace;
  const tops: number[] = [];
  let top = from;
  for (const { label, sign, state, note } of rows) {
    tops.push(top);
    pen.disc(signs, top + 4, discSize, sign, ink);
    const high = pen.words(label, words, top, widest, ink);
    const about = pen.words(note === '' ? state : `${state} · ${note}`, words, top + high, widest, ink2);
    top += Math.max(lineHeight + out, high + about) + rowSpace;
  }
  for (const [at, { from: source, to, isOpen }] of lines.entries()) {
    const lane = signs - gap - ((lanes[at] ?? 0) + 1) * laneWidth + laneWidth / 2;
    const [thick, color] = isOpen ? [5, ink] : [2, edge];
    const start = (tops[source] ?? from) + out;
    const ends = to.map((row) => (tops[row] ?? from) + into);
    pen.box(lane, start, signs - lane - gap / 2, thick, color);
    pen.box(lane, start, thick, Math.max(...ends) - start + thick, color);
    for (const end of ends) {
      pen.box(lane, end, signs - lane - gap / 2, thick, color);
      pen.box(signs - gap / 2 - 10, end - 5 + thick / 2, 10, 10, color);
    }
  }
  return top;
}

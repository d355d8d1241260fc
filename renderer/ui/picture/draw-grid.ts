import { barTone, edge, edgeSpace, ink, ink2, lineHeight, paper, rowSpace, textSize, width, type Pen } from './pen.ts';
import type { GridPicture, Heat } from './picture-model.ts';

const heatTones: Readonly<Record<Heat, { readonly ground: string; readonly text: string }>> = {
  0: { ground: '#edf3f4', text: ink }, 1: { ground: '#c6dde1', text: ink }, 2: { ground: '#8fbdc6', text: ink }, 3: { ground: barTone, text: '#ffffff' }, 4: { ground: '#0a4653', text: '#ffffff' },
};

const noHeat = { ground: paper, text: ink };
const noteSize = 22;
const noteHeight = 1.5 * noteSize;
/** The rows are often numbers alone. */
const labelWidth = 320;
/** Between columns that stand together and the next ones. */
const groupSpace = 32;

/** Draws a grid below `from`, its columns in their groups, and answers where it ends. */
export function drawGrid(pen: Pen, { columns, rows, groups = [] }: GridPicture, from: number): number {
  const starts = groups.map((_, at) => groups.slice(0, at).reduce((sum, group) => sum + group.columns, 0));
  const gapsBefore = (column: number): number => starts.filter((start) => start > 0 && start <= column).length;
  const cell = (width - edgeSpace - labelWidth - edgeSpace - groupSpace * Math.max(0, groups.length - 1)) / Math.max(1, columns.length);
  const placeOf = (column: number): number => edgeSpace + labelWidth + column * cell + gapsBefore(column) * groupSpace;
  const middleOf = (column: number): number => placeOf(column) + cell / 2;
  let top = from;
  if (groups.length > 0) {
    pen.font(textSize, 700);
    top += Math.max(0, ...groups.map(({ label, columns: many }, at) => pen.middle(label, placeOf(starts[at] ?? 0) + (many * cell) / 2, top, many * cell, ink)));
    pen.font(textSize, 400);
  }
  const heads = columns.map(({ label }, at) => pen.middle(label, middleOf(at), top, cell - rowSpace, ink2));
  top += Math.max(lineHeight, ...heads) + rowSpace / 2;
  for (const { label, cells } of rows) {
    const noted = Math.max(0, ...cells.map((one) => notesOf(one).length)) * noteHeight;
    const height = Math.max(lineHeight + noted + rowSpace, pen.words(label, edgeSpace, top + rowSpace / 2, labelWidth - rowSpace, ink) + rowSpace);
    for (const [at, one] of cells.entries()) {
      const tone = one.heat === null ? noHeat : heatTones[one.heat];
      pen.box(placeOf(at) + 2, top + 2, cell - 4, height - 4, tone.ground);
      if (one.heat === null) pen.hatch(placeOf(at) + 2, top + 2, cell - 4, height - 4, edge);
      const begins = top + (height - lineHeight - noted) / 2;
      pen.middle(one.text, middleOf(at), begins, cell, tone.text);
      pen.font(noteSize, 400);
      for (const [line, note] of notesOf(one).entries()) pen.middle(note, middleOf(at), begins + lineHeight + line * noteHeight, cell, tone.text);
      pen.font(textSize, 400);
    }
    top += height;
  }
  return top;
}

const notesOf = ({ note, change }: GridPicture['rows'][number]['cells'][number]): readonly string[] => [note, change].filter((line) => line !== undefined);

import { drawProcess } from './draw-process.ts';
import { edge, edgeSpace, ink, ink2, lineHeight, paper, penOn, rowSpace, textSize, width, type Pen, type Sheet } from './pen.ts';
import type { BarPicture, GridPicture, Heat, Picture } from './picture-model.ts';

const heatTones: Readonly<Record<Heat, { readonly ground: string; readonly text: string }>> = {
  0: { ground: '#edf3f4', text: ink }, 1: { ground: '#c6dde1', text: ink }, 2: { ground: '#8fbdc6', text: ink }, 3: { ground: '#2f7a89', text: '#ffffff' }, 4: { ground: '#0a4653', text: '#ffffff' },
};

const noHeat = { ground: paper, text: ink };
const noteSize = 22;
const noteHeight = 1.5 * noteSize;

const labelWidth = 520;
/** Of a grid, whose rows are often numbers alone. */
const rowLabelWidth = 320;

/** The picture as the bytes of a PNG file. @throws Error where the system has no room for a canvas of its size. */
export async function drawPicture(picture: Picture, sheet: Sheet): Promise<Uint8Array> {
  const family = getComputedStyle(document.body).fontFamily;
  const words = [sheet.title, sheet.caption, ...wordsOf(picture)].join(' ');
  await Promise.all(['400', '700'].map(async (weight) => await document.fonts.load(`${weight} ${textSize}px ${family}`, words)));
  // Once to learn how high it is, and once for good.
  const height = Math.ceil(draw(penOn(new OffscreenCanvas(width, 1), sheet, family), picture, sheet));
  const canvas = new OffscreenCanvas(width, height);
  draw(penOn(canvas, sheet, family), picture, sheet);
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

/** What is written in a picture: a face comes in pieces, and a letter without its piece would be drawn in another face. */
const wordsOf = (picture: Picture): readonly string[] =>
  (picture.kind === 'process' ? picture.rows.flatMap(({ label, state, note }) => [label, state, note]) : picture.rows.map(({ label }) => label));

function draw(pen: Pen, picture: Picture, { title, caption }: Sheet): number {
  const whole = width - 2 * edgeSpace;
  pen.font(44, 700);
  let top = edgeSpace + pen.words(title, edgeSpace, edgeSpace, whole, ink) + rowSpace;
  pen.font(textSize, 400);
  top = drawn(pen, picture, top);
  pen.font(26, 400);
  return top + rowSpace + pen.words(caption, edgeSpace, top + rowSpace, whole, ink2) + edgeSpace;
}

/** Draws the rows of a picture from `top` on, and answers where they end. */
function drawn(pen: Pen, picture: Picture, top: number): number {
  switch (picture.kind) {
    case 'bars': return drawBars(pen, picture, top);
    case 'grid': return drawGrid(pen, picture, top);
    case 'process': return drawProcess(pen, picture, top);
  }
}

function drawBars(pen: Pen, { rows }: BarPicture, from: number): number {
  const start = edgeSpace + labelWidth;
  const numbers = 140;
  const longest = width - start - numbers - edgeSpace;
  const most = Math.max(1, ...rows.map(({ value }) => value));
  let top = from;
  for (const { label, value, text } of rows) {
    const height = Math.max(lineHeight, pen.words(label, edgeSpace, top, labelWidth - rowSpace, ink));
    const length = (value / most) * longest;
    pen.box(start, top, 2, height, edge);
    pen.box(start + 2, top + 6, length, lineHeight - 12, heatTones[3].ground);
    pen.words(text, start + length + rowSpace, top, numbers, ink);
    top += height + rowSpace;
  }
  return top;
}

function drawGrid(pen: Pen, { columns, rows }: GridPicture, from: number): number {
  const start = edgeSpace + rowLabelWidth;
  const cell = (width - start - edgeSpace) / Math.max(1, columns.length);
  const middleOf = (at: number): number => start + (at + 0.5) * cell;
  const heads = columns.map(({ label }, at) => pen.middle(label, middleOf(at), from, cell - rowSpace, ink2));
  let top = from + Math.max(lineHeight, ...heads) + rowSpace / 2;
  for (const { label, cells } of rows) {
    const noted = cells.some(({ note }) => note !== undefined) ? noteHeight : 0;
    const height = Math.max(lineHeight + noted + rowSpace, pen.words(label, edgeSpace, top + rowSpace / 2, rowLabelWidth - rowSpace, ink) + rowSpace);
    for (const [at, { text, heat, note }] of cells.entries()) {
      const tone = heat === null ? noHeat : heatTones[heat];
      pen.box(start + at * cell + 2, top + 2, cell - 4, height - 4, tone.ground);
      if (heat === null) pen.hatch(start + at * cell + 2, top + 2, cell - 4, height - 4, edge);
      const from = top + (height - lineHeight - noted) / 2;
      pen.middle(text, middleOf(at), from, cell, tone.text);
      if (note === undefined) continue;
      pen.font(noteSize, 400);
      pen.middle(note, middleOf(at), from + lineHeight, cell, tone.text);
      pen.font(textSize, 400);
    }
    top += height;
  }
  return top;
}

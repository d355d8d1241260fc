import { drawGrid } from './draw-grid.ts';
import { drawProcess } from './draw-process.ts';
import { drawTime } from './draw-time.ts';
import { barTone, edge, edgeSpace, ink, ink2, lineHeight, penOn, rowSpace, textSize, width, type Pen, type Sheet } from './pen.ts';
import type { BarPicture, Picture } from './picture-model.ts';

const labelWidth = 520;

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
function wordsOf(picture: Picture): readonly string[] {
  switch (picture.kind) {
    case 'process': return picture.rows.flatMap(({ label, state, note }) => [label, state, note]);
    case 'time': return [...picture.rows.flatMap(({ label, note }) => [label, note]), ...[...picture.ticks, ...picture.legend].map(({ label }) => label), picture.now?.label ?? ''];
    case 'bars':
    case 'grid': return picture.rows.map(({ label }) => label);
  }
}

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
    case 'time': return drawTime(pen, picture, top);
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
    pen.box(start + 2, top + 6, length, lineHeight - 12, barTone);
    pen.words(text, start + length + rowSpace, top, numbers, ink);
    top += height + rowSpace;
  }
  return top;
}

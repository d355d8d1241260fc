import type { BarPicture, GridPicture, Heat, Picture } from './picture-model.ts';

/** What a picture as a file says around its bars or cells. */
export type Sheet = { readonly title: string; readonly caption: string; readonly direction: 'ltr' | 'rtl'; readonly language: string };

/** Always the light colours of `tokens.css`: the file goes into documents and onto paper. */
const paper = '#ffffff';
const ink = '#1b2225';
const ink2 = '#475256';
const edge = '#7e878a';
const heatTones: Readonly<Record<Heat, { readonly ground: string; readonly text: string }>> = {
  0: { ground: '#edf3f4', text: ink }, 1: { ground: '#c6dde1', text: ink }, 2: { ground: '#8fbdc6', text: ink }, 3: { ground: '#2f7a89', text: '#ffffff' }, 4: { ground: '#0a4653', text: '#ffffff' },
};

const noHeat = { ground: paper, text: ink };
const noteSize = 22;
const noteHeight = 1.5 * noteSize;

/** Pixels: a third of a page's width at 300 to the inch would be 800; twice that stays sharp over a whole page. */
const width = 1600;
const edgeSpace = 64;
const labelWidth = 520;
const textSize = 30;
const lineHeight = 1.5 * textSize;
const rowSpace = 18;
/** Of a grid, whose rows are often numbers alone. */
const rowLabelWidth = 320;

/** The picture as the bytes of a PNG file. @throws Error where the system has no room for a canvas of its size. */
export async function drawPicture(picture: Picture, sheet: Sheet): Promise<Uint8Array> {
  const family = getComputedStyle(document.body).fontFamily;
  const words = [sheet.title, sheet.caption, ...picture.rows.map(({ label }) => label)].join(' ');
  await Promise.all(['400', '700'].map(async (weight) => await document.fonts.load(`${weight} ${textSize}px ${family}`, words)));
  // Once to learn how high it is, and once for good.
  const height = Math.ceil(draw(penOn(new OffscreenCanvas(width, 1), sheet, family), picture, sheet));
  const canvas = new OffscreenCanvas(width, height);
  draw(penOn(canvas, sheet, family), picture, sheet);
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

type Pen = {
  readonly font: (size: number, weight: 400 | 700) => void;
  /** Draws words from the inline start `at` and gives the height they took. */
  readonly words: (text: string, at: number, top: number, widest: number, color: string) => number;
  /** The same around the middle `at`. */
  readonly middle: (text: string, at: number, top: number, widest: number, color: string) => number;
  readonly box: (at: number, top: number, length: number, height: number, color: string) => void;
  /** Slanting lines over a box, thin enough to leave what is written on it readable. */
  readonly hatch: (at: number, top: number, length: number, height: number, color: string) => void;
};

/** Measures run from the inline start; the pen knows at which side that is. */
function penOn(canvas: OffscreenCanvas, { direction, language }: Sheet, family: string): Pen {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = paper;
  context.fillRect(0, 0, width, canvas.height);
  context.textBaseline = 'top';
  context.direction = direction;
  let size = textSize;
  const side = (at: number): number => (direction === 'rtl' ? width - at : at);
  const lines = (align: 'start' | 'center', text: string, at: number, top: number, widest: number, color: string): number => {
    context.fillStyle = color;
    context.textAlign = align;
    const broken = brokenLines(text, language, (line) => context.measureText(line).width <= widest);
    for (const [number, line] of broken.entries()) context.fillText(line, side(at), top + number * 1.5 * size + size * 0.2);
    return broken.length * 1.5 * size;
  };
  return {
    font: (next, weight) => {
      size = next;
      context.font = `${weight} ${next}px ${family}`;
    },
    words: (text, at, top, widest, color) => lines('start', text, at, top, widest, color),
    middle: (text, at, top, widest, color) => lines('center', text, at, top, widest, color),
    box: (at, top, length, height, color) => {
      context.fillStyle = color;
      context.fillRect(direction === 'rtl' ? width - at - length : at, top, length, height);
    },
    hatch: (at, top, length, height, color) => {
      context.save();
      context.beginPath();
      context.rect(direction === 'rtl' ? width - at - length : at, top, length, height);
      context.clip();
      context.beginPath();
      const left = direction === 'rtl' ? width - at - length : at;
      for (let from = left - height; from < left + length; from += 18) {
        context.moveTo(from, top + height);
        context.lineTo(from + height, top);
      }
      context.globalAlpha = 0.45;
      context.strokeStyle = color;
      context.stroke();
      context.restore();
    },
  };
}

/** Breaks words into lines that fit, where the language breaks them; a word too long for a line stands alone. */
export function brokenLines(text: string, language: string, fits: (line: string) => boolean): readonly string[] {
  const pieces = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line.trim() !== '' && /[\p{L}\p{N}]/u.test(piece) && !fits((line + piece).trimEnd())) {
      lines.push(line.trim());
      line = piece;
    } else line += piece;
  }
  return line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trim()];
}

function draw(pen: Pen, picture: Picture, { title, caption }: Sheet): number {
  const whole = width - 2 * edgeSpace;
  pen.font(44, 700);
  let top = edgeSpace + pen.words(title, edgeSpace, edgeSpace, whole, ink) + rowSpace;
  pen.font(textSize, 400);
  top = picture.kind === 'bars' ? drawBars(pen, picture, top) : drawGrid(pen, picture, top);
  pen.font(26, 400);
  return top + rowSpace + pen.words(caption, edgeSpace, top + rowSpace, whole, ink2) + edgeSpace;
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

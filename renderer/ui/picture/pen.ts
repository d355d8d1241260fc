import type { Fill } from '../icon.tsx';

/** What a picture as a file says around its bars or cells. */
export type Sheet = { readonly title: string; readonly caption: string; readonly direction: 'ltr' | 'rtl'; readonly language: string };

/** Always the light colours of `tokens.css`: the file goes into documents and onto paper. */
export const paper = '#ffffff';
export const ink = '#1b2225';
export const ink2 = '#475256';
export const edge = '#7e878a';
export const barTone = '#2f7a89';
/** Pixels: a third of a page's width at 300 to the inch would be 800; twice that stays sharp over a whole page. */
export const width = 1600;
export const edgeSpace = 64;
export const textSize = 30;
export const lineHeight = 1.5 * textSize;
export const rowSpace = 18;

export type Pen = {
  readonly font: (size: number, weight: 400 | 700) => void;
  /** Draws words from the inline start `at` and gives the height they took. */
  readonly words: (text: string, at: number, top: number, widest: number, color: string) => number;
  /** The same around the middle `at`. */
  readonly middle: (text: string, at: number, top: number, widest: number, color: string) => number;
  readonly box: (at: number, top: number, length: number, height: number, color: string) => void;
  /** A lozenge around the middle `at`; where it is not full, its frame alone. */
  readonly lozenge: (at: number, top: number, size: number, isFull: boolean, color: string) => void;
  /** A ring, filled as far as what it stands for is settled (`Disc` of the screen). */
  readonly disc: (at: number, top: number, size: number, fill: Fill, color: string) => void;
  /** Slanting lines over a box, thin enough to leave what is written on it readable; bold where they are all that it says. */
  readonly hatch: (at: number, top: number, length: number, height: number, color: string, weight?: 'thin' | 'bold') => void;
};

/** Measures run from the inline start; the pen knows at which side that is. */
export function penOn(canvas: OffscreenCanvas, { direction, language }: Sheet, family: string): Pen {
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
    lozenge: (at, top, size, isFull, color) => {
      const [x, y, reach] = [side(at), top + size / 2, size / 2];
      context.lineWidth = 3;
      context.strokeStyle = color;
      context.fillStyle = isFull ? color : paper;
      context.beginPath();
      for (const [right, down] of [[0, -1], [1, 0], [0, 1], [-1, 0]] as const) context.lineTo(x + right * reach, y + down * reach);
      context.closePath();
      context.fill();
      context.stroke();
    },
    disc: (at, top, size, fill, color) => {
      const [x, y, radius] = [side(at + size / 2), top + size / 2, size / 2 - 2];
      context.lineWidth = 3;
      context.strokeStyle = color;
      context.fillStyle = color;
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      if (fill === 'full') context.fill();
      context.stroke();
      context.beginPath();
      if (fill === 'half' || fill === 'three-quarters') {
        const [from, to] = fill === 'half' ? [-0.5, 0.5] : [-0.5, 1];
        context.moveTo(x, y);
        context.arc(x, y, radius, from * Math.PI, to * Math.PI);
        context.fill();
      } else if (fill === 'out') {
        context.moveTo(x - radius * 0.55, y);
        context.lineTo(x + radius * 0.55, y);
        context.stroke();
      } else if (fill === 'full') {
        context.strokeStyle = paper;
        context.moveTo(x - radius * 0.5, y + radius * 0.05);
        context.lineTo(x - radius * 0.12, y + radius * 0.42);
        context.lineTo(x + radius * 0.55, y - radius * 0.38);
        context.stroke();
      }
    },
    hatch: (at, top, length, height, color, weight = 'thin') => {
      const isBold = weight === 'bold';
      context.save();
      context.beginPath();
      context.rect(direction === 'rtl' ? width - at - length : at, top, length, height);
      context.clip();
      context.beginPath();
      const left = direction === 'rtl' ? width - at - length : at;
      for (let from = left - height; from < left + length; from += isBold ? 12 : 18) {
        context.moveTo(from, top + height);
        context.lineTo(from + height, top);
      }
      context.lineWidth = isBold ? 4 : 1;
      context.globalAlpha = isBold ? 1 : 0.45;
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

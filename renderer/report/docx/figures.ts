import { ImageRun, Paragraph } from 'docx';
import type { Picture } from '../input.ts';
import type { Figure } from '../model.ts';
import { directed } from './paragraphs.ts';
import type { Rendering } from './rendering.ts';

/** A picture at the width of the text at most, with what is read out in its place. */
export function docxFigure({ model, width }: Rendering, { picture, caption }: Figure): Paragraph {
  // Fifteen twentieths of a point make a pixel.
  return new Paragraph({ style: 'Figure', ...directed(model.direction), ...(caption === undefined ? {} : { keepNext: true }), children: [pictureRun(picture, Math.floor(width / 15), 600)] });
}

/** A picture as a run, no larger than given (pixels at 96 to the inch). */
export function pictureRun({ type, bytes, width, height, alternative }: Picture, widest: number, highest: number): ImageRun {
  const scale = Math.min(1, widest / width, highest / height);
  return new ImageRun({
    type,
    data: bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: alternative, title: alternative, description: alternative },
  });
}

import { Bookmark, type IParagraphOptions, type Paragraph as DocxParagraph } from 'docx';
import type { Direction } from '../direction.ts';
import type { Heading, NumberRef, Paragraph } from '../model.ts';
import { LightParagraph, type ParagraphLook, type ParagraphPart } from './light-paragraph.ts';
import { isWritten, numberingInstance, numberingReference } from './numbering.ts';
import type { Rendering } from './rendering.ts';
import { xmlRuns } from './runs.ts';
import { secondStyle, styleIds } from './styles.ts';

/** The one place where a paragraph gets its direction. */
export function directed(direction: Direction): Pick<IParagraphOptions, 'bidirectional'> {
  return direction === 'rtl' ? { bidirectional: true } : {};
}

/** A paragraph of the model in Word's terms. */
export function docxParagraph(rendering: Rendering, paragraph: Paragraph, startsPage = false): DocxParagraph {
  return made(rendering, paragraph, styleIds[paragraph.role], { startsPage, keepNext: paragraph.keepNext === true });
}

/** A heading with the bookmark that contents and cross-references link to. */
export function docxHeading(rendering: Rendering, heading: Heading, startsPage = false): DocxParagraph {
  return made(rendering, heading, `Heading${String(heading.level)}`, { startsPage });
}

function made(rendering: Rendering, node: Paragraph | Heading, style: string, more: Pick<ParagraphLook, 'startsPage' | 'keepNext'>): DocxParagraph {
  const label = node.number !== undefined && isWritten(rendering.model, node.number) ? `${node.number.label} ` : '';
  const written = label === '' ? node.runs : [{ kind: 'text', text: label } as const, ...node.runs];
  const runs = xmlRuns(rendering, written, node.direction);
  const look = { style: rendering.isSecond ? secondStyle(style) : style, rightToLeft: node.direction === 'rtl', ...more, ...numbered(rendering, node.number) };
  return new LightParagraph(look, node.id === undefined ? runs : marked(rendering.mark + node.id, runs));
}

/** The place that references lead to, around what stands there. */
function marked(id: string, runs: readonly ParagraphPart[]): readonly ParagraphPart[] {
  const { start, end } = new Bookmark({ id, children: [] });
  return [start, ...runs, end];
}

function numbered(rendering: Rendering, number: NumberRef | undefined): Pick<ParagraphLook, 'number'> {
  if (number === undefined || isWritten(rendering.model, number)) return {};
  const { series, level } = number;
  return { number: { series: numberingReference(rendering, series), level, instance: numberingInstance(number) } };
}

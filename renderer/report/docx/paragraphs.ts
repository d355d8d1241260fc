import { Bookmark, type IParagraphOptions, type Paragraph as DocxParagraph } from 'docx';
import type { Direction } from '../direction.ts';
import type { Heading, NumberRef, Paragraph, ReportModel } from '../model.ts';
import { LightParagraph, type ParagraphLook, type ParagraphPart } from './light-paragraph.ts';
import { isWritten, numberingInstance } from './numbering.ts';
import { xmlRuns } from './runs.ts';
import { styleIds } from './styles.ts';

/** The one place where a paragraph gets its direction. */
export function directed(direction: Direction): Pick<IParagraphOptions, 'bidirectional'> {
  return direction === 'rtl' ? { bidirectional: true } : {};
}

/** A paragraph of the model in Word's terms. */
export function docxParagraph(model: ReportModel, paragraph: Paragraph): DocxParagraph {
  return made(model, paragraph, styleIds[paragraph.role]);
}

/** A heading with the bookmark that contents and cross-references link to. */
export function docxHeading(model: ReportModel, heading: Heading): DocxParagraph {
  return made(model, heading, `Heading${String(heading.level)}`);
}

function made(model: ReportModel, node: Paragraph | Heading, style: string): DocxParagraph {
  const label = node.number !== undefined && isWritten(model, node.number) ? `${node.number.label} ` : '';
  const written = label === '' ? node.runs : [{ kind: 'text', text: label } as const, ...node.runs];
  const runs = xmlRuns(model, written, node.direction);
  const look = { style, rightToLeft: node.direction === 'rtl', ...numbered(model, node.number) };
  return new LightParagraph(look, node.id === undefined ? runs : marked(node.id, runs));
}

/** The place that references lead to, around what stands there. */
function marked(id: string, runs: readonly ParagraphPart[]): readonly ParagraphPart[] {
  const { start, end } = new Bookmark({ id, children: [] });
  return [start, ...runs, end];
}

function numbered(model: ReportModel, number: NumberRef | undefined): Pick<ParagraphLook, 'number'> {
  if (number === undefined || isWritten(model, number)) return {};
  const { series, level } = number;
  return { number: { series, level, instance: numberingInstance(number) } };
}

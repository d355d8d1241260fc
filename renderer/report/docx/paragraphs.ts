import { Bookmark, type IParagraphOptions, type Paragraph as DocxParagraph } from 'docx';
import type { Direction } from '../direction.ts';
import type { Heading, Paragraph } from '../model.ts';
import { LightParagraph, type ParagraphLook, type ParagraphPart } from './light-paragraph.ts';
import { isWritten, numberingInstance, numberingReference } from './numbering.ts';
import type { Rendering } from './rendering.ts';
import { xmlRuns } from './runs.ts';
import { compactStyle, secondStyle, styleIds } from './styles.ts';

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
  const own = node.compact === true ? compactStyle(style) : style;
  const look = { style: rendering.isSecond ? secondStyle(own) : own, rightToLeft: node.direction === 'rtl', ...more, ...numbered(rendering, node) };
  return new LightParagraph(look, node.id === undefined ? runs : marked(rendering.mark + node.id, runs));
}

/** The place that references lead to, around what stands there. */
function marked(id: string, runs: readonly ParagraphPart[]): readonly ParagraphPart[] {
  const { start, end } = new Bookmark({ id, children: [] });
  return [start, ...runs, end];
}

function numbered(rendering: Rendering, { number, compact }: Pick<Paragraph, 'number' | 'compact'>): Pick<ParagraphLook, 'number'> {
  if (number === undefined || isWritten(rendering.model, number)) return {};
  const { series, level } = number;
  return { number: { series: numberingReference(rendering, compact === true && series === 'bullet' ? 'compact-bullet' : series), level, instance: numberingInstance(number) } };
}

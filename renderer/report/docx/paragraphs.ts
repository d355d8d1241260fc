import { Bookmark, type IParagraphOptions, type IXmlableObject, type Paragraph as DocxParagraph } from 'docx';
import type { Direction } from '../direction.ts';
import type { Heading, ModelRun, NumberRef, Paragraph } from '../model.ts';
import { LightParagraph, type ParagraphLook, type ParagraphPart } from './light-paragraph.ts';
import { fieldXml, runXml } from './light-run.ts';
import { hasOwnDigits, isWritten, numberingInstance, numberingReference, roomOf } from './numbering.ts';
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
  const runs = partsOf(rendering, node);
  const own = node.compact === true ? compactStyle(style) : style;
  const look = { style: rendering.isSecond ? secondStyle(own) : own, rightToLeft: node.direction === 'rtl', ...more, ...numbered(rendering, node) };
  return new LightParagraph(look, node.id === undefined ? runs : marked(rendering.mark + node.id, runs));
}

/** What a paragraph holds: its text, after the label where Word does not count it itself. The number of a table or figure is a field. */
function partsOf(rendering: Rendering, { number, direction, runs }: Paragraph | Heading): readonly ParagraphPart[] {
  const parts = (all: readonly ModelRun[]): readonly ParagraphPart[] => xmlRuns(rendering, all, direction);
  if (number === undefined || number.label === '' || !isWritten(rendering.model, number)) return parts(runs);
  const { series, label } = number;
  const written = (text: string): ModelRun => ({ kind: 'text', text, ...(isPale(number) ? { tone: 'muted' } : {}) });
  if (roomOfLabel(rendering, number) !== null) return [...parts([written(label)]), tab, ...parts(runs)];
  if ((series !== 'table' && series !== 'figure') || hasOwnDigits(label)) return parts([written(`${label} `), ...runs]);
  const [before = '', count = '', after = ''] = label.split(/([0-9]+)/u);
  // Each report of a file counts its own tables and figures.
  const instruction = ` SEQ ${series === 'table' ? 'Table' : 'Figure'}${rendering.mark.replace(/\W/gu, '')} \\* ARABIC `;
  return [...parts([written(before)]), ...fieldXml(instruction, [runXml(count, {})]), ...parts([written(`${after} `), ...runs])];
}

const tab: IXmlableObject = { 'w:r': [{ 'w:tab': {} }] };

/** Labels of parts are words before a heading; those of other series stand in the margin. */
function roomOfLabel(rendering: Rendering, number: NumberRef): ReturnType<typeof roomOf> {
  return number.series === 'part' ? null : roomOf(number, rendering.theme);
}

/** As `numbering.ts` has it: labels of headings and sides are as dark as what they stand before. */
function isPale({ series, level }: NumberRef): boolean {
  return !(['part', 'annex', 'table', 'figure', 'side', 'ordered', 'bullet'].includes(series) || (series === 'outline' && level < 2));
}

/** The place that references lead to, around what stands there. */
function marked(id: string, runs: readonly ParagraphPart[]): readonly ParagraphPart[] {
  const { start, end } = new Bookmark({ id, children: [] });
  return [start, ...runs, end];
}

function numbered(rendering: Rendering, { number, compact }: Pick<Paragraph, 'number' | 'compact'>): Pick<ParagraphLook, 'number' | 'indent'> {
  if (number === undefined) return {};
  if (isWritten(rendering.model, number)) {
    const room = roomOfLabel(rendering, number);
    return room === null ? {} : { indent: room };
  }
  const { series, level } = number;
  return { number: { series: numberingReference(rendering, compact === true && series === 'bullet' ? 'compact-bullet' : series), level, instance: numberingInstance(number) } };
}

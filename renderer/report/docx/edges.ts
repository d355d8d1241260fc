import { Footer, Header } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { FooterPart } from '../model.ts';
import { pictureRun } from './figures.ts';
import { LightParagraph, type ParagraphPart } from './light-paragraph.ts';
import { fieldXml, runXml } from './light-run.ts';
import type { Rendering } from './rendering.ts';
import { xmlRuns } from './runs.ts';
import { slotOf } from './theme.ts';
import { xmlText } from './xml-text.ts';

/** Head of every page but the first: who gives the report out, its title and where it stands. */
export function pageHeader(rendering: Rendering): Header {
  const { title, status } = rendering.model.header;
  return new Header({ children: [...organisation(rendering, 'Letterhead'), line(rendering, 'Header', [...mark(rendering), ...text(rendering, `${title} · ${status}`)])] });
}

/** Head of the first page: a picture and who gives the report out. The title stands below it anyway. */
export function firstHeader(rendering: Rendering): Header {
  const { logo } = rendering.model;
  const named = organisation(rendering, 'LetterheadEnd');
  const shown = [...mark(rendering), ...(logo === null ? [] : [pictureRun(logo, 240, 76)])];
  if (shown.length > 0 || named.length === 0) return new Header({ children: [line(rendering, named.length === 0 && shown.length > 0 ? 'LetterheadEnd' : 'Letterhead', shown), ...named] });
  return new Header({ children: named });
}

/** Page X of Y, in the middle: a section has no direction of its own in docx. */
export function pageFooter(rendering: Rendering): Footer {
  return new Footer({ children: [line(rendering, 'Footer', rendering.model.footer.flatMap((part) => footerPart(rendering, part)))] });
}

function organisation(rendering: Rendering, style: string): readonly LightParagraph[] {
  const { organisation: name } = rendering.model.header;
  return name === '' ? [] : [line(rendering, style, text(rendering, name))];
}

const faces = { value: 'ascii', eastAsia: 'eastAsia', bidirectional: 'cs' } as const;

/** The draft mark as Word sets it itself, so that its own command takes it away. Pale, and behind the text. */
function mark({ model, theme }: Rendering): readonly ParagraphPart[] {
  if (model.draftMark === null) return [];
  const font = theme.label[faces[slotOf(model.language)]];
  return [new TextWatermark({ text: xmlText(model.draftMark), font, color: theme.colours.mark, opacity: 0.5, width: 400 })];
}

function text(rendering: Rendering, words: string): readonly ParagraphPart[] {
  return xmlRuns(rendering, [{ kind: 'text', text: words }], rendering.model.direction);
}

function footerPart({ model }: Rendering, part: FooterPart): readonly ParagraphPart[] {
  if ('field' in part) return fieldXml(part.field === 'page' ? 'PAGE' : 'NUMPAGES');
  return [runXml(xmlText(part.text), { rightToLeft: model.direction === 'rtl' })];
}

function line({ model }: Rendering, style: string, parts: readonly ParagraphPart[]): LightParagraph {
  return new LightParagraph({ style, rightToLeft: model.direction === 'rtl' }, parts);
}

import { BuilderElement, FileChild, InternalHyperlink, Run, StringContainer, Tab, TextRun as DocxRun, type XmlComponent } from 'docx';
import type { Contents, ContentsEntry, TextRun } from '../model.ts';
import { LightParagraph, type ParagraphPart } from './light-paragraph.ts';
import { LightRun } from './light-run.ts';
import { reportPlace, type Rendering } from './rendering.ts';
import { docxRuns } from './runs.ts';

/**
 * The contents list as Word's own field with its lines already written. docx's class puts an empty paragraph before and
 * after lines that are given to it, so field and content control are set here.
 */
export class ContentsList extends FileChild {
  constructor(rendering: Rendering, contents: Contents) {
    super('w:sdt');
    this.root.push(properties(), element('w:sdtContent', {}, paragraphs(rendering, contents)));
  }
}

function paragraphs(rendering: Rendering, contents: Contents): readonly LightParagraph[] {
  const title = { kind: 'text', text: contents.title } as const;
  const last = contents.entries.length - 1;
  return [
    line(rendering, 'TOCHeading', docxRuns(rendering, [title], rendering.model.direction)),
    ...contents.entries.map((entry, at) => {
      const before = at === 0 ? fieldStart(rendering, contents.levels ?? 3) : [];
      const after = at === last ? [new Run({ children: [fieldChar('end')] })] : [];
      return line(rendering, `TOC${String(entry.level)}`, [...before, entryLine(rendering, entry), ...after]);
    }),
  ];
}

/** The lines of a contents list without the field that makes it anew. */
export function contentsLines(rendering: Rendering, contents: Contents): readonly LightParagraph[] {
  const title = { kind: 'text', text: contents.title } as const;
  return [
    line(rendering, 'TOCHeading', docxRuns(rendering, [title], rendering.model.direction)),
    ...contents.entries.map((entry) => line(rendering, `TOC${String(entry.level)}`, [entryLine(rendering, entry)])),
  ];
}

/** The styles of the list run in the direction of the file's first report; the list of another says its own. */
function line({ model, file }: Rendering, style: string, parts: readonly ParagraphPart[]): LightParagraph {
  const rightToLeft = model.direction === 'rtl';
  return new LightParagraph({ style, rightToLeft, leftToRight: !rightToLeft && file.direction === 'rtl' }, parts);
}

function entryLine(rendering: Rendering, entry: ContentsEntry): InternalHyperlink {
  const { model, mark } = rendering;
  // First lines have words before them (Annex 1.), so their texts cannot stand under one another.
  const gap = entry.level === 1 ? [{ kind: 'text', text: ' ' } as const] : [];
  const number: readonly TextRun[] = entry.number === '' ? [] : [{ kind: 'text', text: entry.number }, ...gap];
  const runs = (part: readonly TextRun[]): readonly LightRun[] =>
    docxRuns(rendering, part.map(unlinked), model.direction).filter((run) => run instanceof LightRun);
  const tab = entry.level === 1 ? [] : [new DocxRun({ children: [new Tab()] })];
  return new InternalHyperlink({ anchor: mark + entry.target, children: [...runs(number), ...tab, ...runs(entry.runs)] });
}

/** A line of the list is a link already. */
function unlinked({ target: _target, href: _href, ...run }: TextRun): TextRun {
  return run;
}

/** Headings of this report down to a level, with links; not marked as dirty, so that Word does not ask to update it. */
function fieldStart(rendering: Rendering, levels: number): readonly Run[] {
  const own = rendering.file.layout !== 'after' ? '' : ` \\b ${reportPlace(rendering)}`;
  const instruction = new StringContainer('w:instrText', `TOC \\o "1-${String(levels)}" \\h \\z \\u${own}`);
  return [
    new Run({ children: [fieldChar('begin')] }),
    new Run({ children: [instruction] }),
    new Run({ children: [fieldChar('separate')] }),
  ];
}

function fieldChar(kind: 'begin' | 'separate' | 'end'): XmlComponent {
  return element('w:fldChar', { 'w:fldCharType': kind });
}

function properties(): XmlComponent {
  const gallery = element('w:docPartGallery', { 'w:val': 'Table of Contents' });
  return element('w:sdtPr', {}, [element('w:docPartObj', {}, [gallery, element('w:docPartUnique', {})])]);
}

function element(name: string, attributes: Readonly<Record<string, string>>, children: readonly XmlComponent[] = []): XmlComponent {
  const payload = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement({ name, attributes: payload, children });
}

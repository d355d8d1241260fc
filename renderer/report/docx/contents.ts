import { BuilderElement, FileChild, InternalHyperlink, Paragraph, Run, StringContainer, Tab, TextRun as DocxRun, type XmlComponent } from 'docx';
import type { Contents, ContentsEntry, ReportModel, TextRun } from '../model.ts';
import { directed } from './paragraphs.ts';
import { LightRun } from './light-run.ts';
import { docxRuns } from './runs.ts';

/**
 * The contents list as Word's own field with its lines already written. docx's class puts an empty paragraph before and
 * after lines that are given to it, so field and content control are set here.
 */
export class ContentsList extends FileChild {
  constructor(model: ReportModel, contents: Contents) {
    super('w:sdt');
    this.root.push(properties(), element('w:sdtContent', {}, paragraphs(model, contents)));
  }
}

function paragraphs(model: ReportModel, contents: Contents): readonly Paragraph[] {
  const title = { kind: 'text', text: contents.title } as const;
  const last = contents.entries.length - 1;
  return [
    new Paragraph({ style: 'TOCHeading', ...directed(model.direction), children: docxRuns(model, [title], model.direction) }),
    ...contents.entries.map((entry, at) => {
      const before = at === 0 ? fieldStart() : [];
      const after = at === last ? [new Run({ children: [fieldChar('end')] })] : [];
      return new Paragraph({
        style: `TOC${String(entry.level)}`,
        ...directed(model.direction),
        children: [...before, entryLine(model, entry), ...after],
      });
    }),
  ];
}

function entryLine(model: ReportModel, entry: ContentsEntry): InternalHyperlink {
  // First lines have words before them (Annex 1.), so their texts cannot stand under one another.
  const gap = entry.level === 1 ? [{ kind: 'text', text: ' ' } as const] : [];
  const number: readonly TextRun[] = entry.number === '' ? [] : [{ kind: 'text', text: entry.number }, ...gap];
  const runs = (part: readonly TextRun[]): readonly LightRun[] =>
    docxRuns(model, part, model.direction).filter((run) => run instanceof LightRun);
  const tab = entry.level === 1 ? [] : [new DocxRun({ children: [new Tab()] })];
  return new InternalHyperlink({ anchor: entry.target, children: [...runs(number), ...tab, ...runs(entry.runs)] });
}

/** Headings 1 to 3, with links; not marked as dirty, so that Word does not ask to update it. */
function fieldStart(): readonly Run[] {
  const instruction = new StringContainer('w:instrText', 'TOC \\o "1-3" \\h \\z \\u');
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

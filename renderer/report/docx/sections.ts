import { BookmarkEnd, BookmarkStart, FileChild, PageOrientation, SectionType, Table, bookmarkUniqueNumericId, type IContext, type ISectionOptions, type IXmlableObject, type XmlComponent } from 'docx';
import { beginsPage } from '../begins-page.ts';
import { pairModels, type Pair } from '../bilingual.ts';
import type { ModelSection } from '../model.ts';
import { childrenOf } from './blocks.ts';
import { columnChildren, type Twins } from './columns.ts';
import { firstHeader, pageFooter, pageHeader } from './edges.ts';
import { LightParagraph } from './light-paragraph.ts';
import { reportPlace, textWidth, type Rendering } from './rendering.ts';
import { seamStyle } from './styles.ts';
import { pages } from './theme.ts';

/** Blocks on pages of one form. */
type Sheet = { readonly orientation: ModelSection['orientation']; readonly children: FileChild[] };

/**
 * The sections of a file: one for each report and for each change between upright and turned pages. Every report has headers
 * and footers of its own.
 */
export function docxSections(renderings: readonly Rendering[]): readonly ISectionOptions[] {
  let ending: readonly FileChild[] = [];
  const sections = renderings.flatMap((rendering) => {
    const { start, end } = place(rendering);
    const made = sheetsOf(rendering).map((sheet, at) => sectionOf(rendering, sheet, at === 0, at === 0 ? [...ending, ...start] : []));
    ending = end;
    return made;
  });
  return sections.map((section, at) => {
    const isLast = at === sections.length - 1;
    return { ...section, children: isLast ? [...section.children, ...ending] : closed(section.children) };
  });
}

/** The sections of a report that stands in two languages side by side; headers, footers and pages are those of the first. */
export function twinSections(twins: Twins): readonly ISectionOptions[] {
  const [first, second] = twins;
  const sheets: Sheet[] = [];
  for (const { pairs, orientation, startsPage } of pairModels(first.model, second.model)) {
    const width = textWidth(first, orientation);
    pagesOf(pairs).forEach((page, at) => {
      const last = sheets.at(-1);
      const isNew = last === undefined || last.orientation !== orientation || (at === 0 ? startsPage === true || page.some(opensPage) : true);
      const sheet = isNew ? { orientation, children: [] } : last;
      if (isNew) sheets.push(sheet);
      for (const child of columnChildren([{ ...first, width }, { ...second, width }], page)) append(sheet.children, [child]);
    });
  }
  const sections = sheets.map((sheet, at) => sectionOf(first, sheet, at === 0, []));
  return sections.map((section, at) => ({ ...section, children: at === sections.length - 1 ? section.children : closed(section.children) }));
}

/** Pairs cut before each that begins a page: a row of a table, in which they stand, cannot begin one. */
function pagesOf(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const cuts = [0, ...pairs.flatMap((pair, at) => (at > 0 && opensPage(pair) ? [at] : []))];
  return cuts.map((from, at) => pairs.slice(from, cuts[at + 1]));
}

const opensPage = ({ first, second }: Pair): boolean => [first[0], second[0]].some((block) => block !== undefined && beginsPage(block));

/** What holds a report together where the file has several; it ends where the next begins. */
function place(rendering: Rendering): { readonly start: readonly FileChild[]; readonly end: readonly FileChild[] } {
  if (rendering.file.layout !== 'after') return { start: [], end: [] };
  const id = bookmarkUniqueNumericId();
  return { start: [new Between(new BookmarkStart(reportPlace(rendering), id))], end: [new Between(new BookmarkEnd(id))] };
}

function sheetsOf(rendering: Rendering): readonly Sheet[] {
  const sheets: Sheet[] = [];
  for (const section of rendering.model.sections) {
    const [first] = section.blocks;
    if (first === undefined) continue;
    const last = sheets.at(-1);
    const canBreak = first.type === 'heading' || first.type === 'paragraph';
    const isNew = last === undefined || last.orientation !== section.orientation || (section.startsPage === true && !canBreak);
    const sheet = isNew ? { orientation: section.orientation, children: [] } : last;
    if (isNew) sheets.push(sheet);
    const wide = { ...rendering, width: textWidth(rendering, section.orientation) };
    section.blocks.forEach((block, at) => {
      const begins = at === 0 ? section.startsPage === true || beginsPage(block) : beginsPage(block);
      append(sheet.children, childrenOf(wide, block, begins && sheet.children.length > 0));
    });
  }
  return sheets.length === 0 ? [{ orientation: undefined, children: [] }] : sheets;
}

function append(children: FileChild[], added: readonly FileChild[]): void {
  const [first] = added;
  if (isTable(children.at(-1)) && isTable(first)) children.push(seam());
  children.push(...added);
}

function sectionOf(rendering: Rendering, sheet: Sheet, isFirst: boolean, before: readonly FileChild[]): ISectionOptions {
  const { width, height } = pages[rendering.model.page];
  const turned = sheet.orientation === 'landscape' ? { orientation: PageOrientation.LANDSCAPE } : {};
  // Further sections of a report go on with its headers and footers.
  const edges = isFirst
    ? { headers: { default: pageHeader(rendering), first: firstHeader(rendering) }, footers: { default: pageFooter(rendering), first: pageFooter(rendering) } }
    : {};
  return {
    properties: {
      titlePage: isFirst,
      ...(rendering.mark === '' && isFirst ? {} : { type: SectionType.NEXT_PAGE }),
      page: { size: { width, height, ...turned }, margin: rendering.theme.page },
    },
    ...edges,
    children: [...before, ...sheet.children],
  };
}

/** The children of a section that another follows: it ends with a paragraph, which carries its form. */
function closed(children: readonly FileChild[]): readonly FileChild[] {
  return children.at(-1) instanceof LightParagraph ? children : [...children, seam()];
}

function seam(): LightParagraph {
  return new LightParagraph({ style: seamStyle, rightToLeft: false }, []);
}

function isTable(child: FileChild | undefined): boolean {
  return child instanceof Table;
}

/** A mark that stands between two paragraphs. */
class Between extends FileChild {
  readonly #mark: XmlComponent;

  constructor(mark: XmlComponent) {
    super('w:mark');
    this.#mark = mark;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return this.#mark.prepForXml(context);
  }
}

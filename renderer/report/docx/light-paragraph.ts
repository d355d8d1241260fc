import { ConcreteHyperlink, ExternalHyperlink, Paragraph as DocxParagraph, XmlComponent, type IContext, type IXmlableObject, type SectionProperties } from 'docx';

/** What a paragraph may look like here. Everything else about looks is in styles. */
export type ParagraphLook = {
  readonly style: string;
  readonly rightToLeft: boolean;
  /** Says so where the style would have it run from right to left. */
  readonly leftToRight?: boolean;
  readonly keepNext?: boolean;
  /** Begins a page. */
  readonly startsPage?: boolean;
  /** How far it stands in, and its label out of that. */
  readonly indent?: { readonly start: number; readonly hanging: number };
  /** Level and list of the definition that counts it. */
  readonly number?: { readonly series: string; readonly level: number; readonly instance: number };
};

/** A run as XML, or what docx makes of links, notes and bookmarks. */
export type ParagraphPart = IXmlableObject | XmlComponent;

/**
 * A paragraph that hands its XML over in one piece. docx builds and walks a tree of objects for each run and each property, and
 * Arabic with Latin names and numbers needs some fifteen runs an answer: without those trees 2,000 answers take half of the time.
 */
export class LightParagraph extends DocxParagraph {
  readonly #look: ParagraphLook;
  readonly #parts: readonly ParagraphPart[];
  #section: SectionProperties | undefined;

  constructor(look: ParagraphLook, parts: readonly ParagraphPart[]) {
    super({});
    this.#look = look;
    this.#parts = parts;
  }

  /** docx writes the properties of a section into its last paragraph. */
  override addSectionProperties(section: SectionProperties): void {
    this.#section = section;
  }

  override removeSectionProperties(): void {
    this.#section = undefined;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const { number } = this.#look;
    // As a paragraph of docx does: a list that is never used is not written.
    if (number !== undefined) context.file.Numbering.createConcreteNumberingInstance(number.series, number.instance);
    const parts = this.#parts.flatMap((part) => xmlOf(part, context));
    const properties = propertiesOf(this.#look);
    return { 'w:p': [{ 'w:pPr': this.#section === undefined ? properties : [...properties, ...xmlOf(this.#section, context)] }, ...parts] };
  }
}

function xmlOf(part: ParagraphPart, context: IContext): readonly IXmlableObject[] {
  if (!(part instanceof XmlComponent)) return [part];
  const made = (part instanceof ExternalHyperlink ? linked(part, context) : part).prepForXml(context);
  return made === undefined ? [] : [made];
}

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** A link outside, whose address lies beside the text among the relationships of its part. */
function linked({ options }: ExternalHyperlink, { viewWrapper }: IContext): ConcreteHyperlink {
  const id = `Link${String(viewWrapper.Relationships.RelationshipCount + 1)}`;
  viewWrapper.Relationships.addRelationship(id, hyperlink, options.link, 'External');
  return new ConcreteHyperlink(options.children, id);
}

/** In the order of the schema (CT_PPr). docx puts the list's number where its name stands in braces. */
function propertiesOf({ style, rightToLeft, leftToRight, keepNext, startsPage, indent, number }: ParagraphLook): readonly IXmlableObject[] {
  const found: IXmlableObject[] = [{ 'w:pStyle': { _attr: { 'w:val': style } } }];
  if (keepNext === true) found.push({ 'w:keepNext': {} });
  if (startsPage === true) found.push({ 'w:pageBreakBefore': {} });
  if (number !== undefined) {
    const list = `{${number.series}-${String(number.instance)}}`;
    found.push({ 'w:numPr': [{ 'w:ilvl': { _attr: { 'w:val': number.level } } }, { 'w:numId': { _attr: { 'w:val': list } } }] });
  }
  if (rightToLeft) found.push({ 'w:bidi': {} });
  else if (leftToRight === true) found.push({ 'w:bidi': { _attr: { 'w:val': 0 } } });
  if (indent !== undefined) found.push({ 'w:ind': { _attr: { 'w:start': indent.start, 'w:hanging': indent.hanging } } });
  return found;
}

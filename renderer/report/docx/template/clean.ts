import { elementsOf, withChildren, wordsOf, type Element, type Node } from './xml.ts';

/** What of a header or footer may stay: text, tables and pictures, in Word's own and in its drawing namespaces. */
const kept = /^(?:w|wp|a|pic|v):/u;

/** Content that runs, is fetched, is somebody's comment or leads elsewhere. What stands for text in it is not kept either. */
const dropped: ReadonlySet<string> = new Set([
  'w:object', 'w:control', 'w:altChunk', 'w:del', 'w:moveFrom', 'w:commentReference', 'w:commentRangeStart', 'w:commentRangeEnd',
  'w:footnoteReference', 'w:endnoteReference', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:sdtPr', 'w:sdtEndPr', 'w:customXmlPr', 'w:smartTagPr',
  'w:sectPr', 'w:permStart', 'w:permEnd', 'w:proofErr', 'w:rPrChange', 'w:pPrChange', 'w:tblPrChange', 'w:tcPrChange', 'w:trPrChange', 'w:numPr',
  'a:hlinkClick', 'a:hlinkHover', 'a:extLst', 'w:subDoc', 'w:movie', 'w:ffData', 'w:framePr',
]);

/** Wrappers whose content is text like any other. */
const opened: ReadonlySet<string> = new Set(['w:hyperlink', 'w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo', 'w:fldSimple', 'w:dir', 'w:bdo', 'mc:Fallback']);

/** Fields that only count or repeat what is in the file. All others are left as the words they last showed. */
const fields = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|TITLE|SUBJECT|STYLEREF)\b/iu;

/** Gives the new id of a picture, or undefined where it is not kept. */
export type PictureIds = (id: string) => string | undefined;

/** The content of a header or footer without anything that runs, is fetched from elsewhere or leads there. */
export function cleanContent(root: Element, pictures: PictureIds): readonly Element[] {
  const cleaned = withChildren(root, root.children.flatMap((child) => clean(child, pictures)));
  return elementsOf(cleaned).map((child) => withoutFields(child)).filter(({ name }) => name === 'w:p' || name === 'w:tbl');
}

function clean(node: Node, pictures: PictureIds): readonly Node[] {
  if (typeof node === 'string') return [node];
  const { name } = node;
  if (name === 'mc:AlternateContent') return elementsOf(node, 'mc:Fallback').flatMap((fallback) => clean(fallback, pictures));
  if (opened.has(name)) return node.children.flatMap((child) => clean(child, pictures));
  if (!kept.test(name) || dropped.has(name)) return [];
  const children = node.children.flatMap((child) => clean(child, pictures));
  const reference = node.attributes['r:embed'] ?? node.attributes['r:id'];
  const attributes = Object.fromEntries(Object.entries(node.attributes).filter(([key]) => isPlain(key)));
  if (name === 'a:blip' || name === 'v:imagedata') {
    const id = reference === undefined ? undefined : pictures(reference);
    return id === undefined ? [] : [{ name, attributes: { ...attributes, [name === 'a:blip' ? 'r:embed' : 'r:id']: id }, children }];
  }
  // A picture that is not kept leaves no frame behind.
  if ((name === 'w:drawing' || name === 'w:pict') && !holdsShape({ name, attributes, children })) return [];
  return [{ name, attributes, children }];
}

/** Attributes of Word itself, of drawings and of shapes. Those that name a relation, an address or a program's extension go. */
function isPlain(key: string): boolean {
  if (/^(?:href|src|o:href|onload)$/iu.test(key)) return false;
  return !key.includes(':') || (/^(?:w|xml|o):/u.test(key) && !/^o:(?:href|relid|title|oleicon|bullet)/iu.test(key));
}

function holdsShape({ name, children }: Element): boolean {
  const below = children.filter((child): child is Element => typeof child !== 'string');
  const isContent = name === 'a:blip' || name === 'v:imagedata' || name === 'v:textbox' || name === 'v:textpath';
  return isContent || below.some((child) => holdsShape(child));
}

/** Leaves the words a forbidden field showed last, and the field itself where it may stay. */
function withoutFields(element: Element): Element {
  const runs = allRuns(element);
  const gone = new Set<Element>();
  const open: { signs: Element[]; said: string; isShown: boolean }[] = [];
  for (const run of runs) {
    const sign = elementsOf(run, 'w:fldChar')[0]?.attributes['w:fldCharType'];
    const current = open.at(-1);
    if (sign === 'begin') open.push({ signs: [run], said: '', isShown: false });
    else if (current === undefined) {
      if (sign !== undefined || elementsOf(run, 'w:instrText').length > 0) gone.add(run);
    } else if (sign === 'end') {
      current.signs.push(run);
      if (!fields.test(current.said)) for (const one of current.signs) gone.add(one);
      open.pop();
    } else if (sign === 'separate') {
      current.signs.push(run);
      current.isShown = true;
    } else if (!current.isShown) {
      current.signs.push(run);
      current.said += elementsOf(run, 'w:instrText').map(wordsOf).join('');
    }
  }
  for (const { signs } of open) for (const one of signs) gone.add(one);
  return without(element, gone);
}

function allRuns(element: Element): readonly Element[] {
  return elementsOf(element).flatMap((child) => (child.name === 'w:r' ? [child] : allRuns(child)));
}

function without(element: Element, gone: ReadonlySet<Element>): Element {
  return withChildren(element, element.children.flatMap((child): readonly Node[] => (typeof child === 'string' ? [child] : gone.has(child) ? [] : [without(child, gone)])));
}

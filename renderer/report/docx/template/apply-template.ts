import { defaultLimits } from '../../../record/file/limits.ts';
import { pack, unpack } from '../../../record/file/zip.ts';
import { mergeStyles, type MergedStyles } from './merge-styles.ts';
import type { Letterhead, Template } from './read-template.ts';
import { allOf, childOf, elementsOf, make, parseXml, withChildren, wordsOf, writeXml, type Element } from './xml.ts';

/**
 * A report of ours in a ministry's looks: its styles, theme, headers and footers. Our text, numbers and directions stay as they
 * are. Throws where the bytes are no report of ours.
 */
export function applyTemplate(bytes: Uint8Array, template: Template): Uint8Array {
  const unpacked = unpack(bytes, 'all', defaultLimits);
  if (!unpacked.ok) throw new Error(`Not a report: ${unpacked.detail}`);
  const parts = new Map(unpacked.entries);
  const text = (name: string): string => new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
  const put = (name: string, root: Element): void => {
    parts.set(name, new TextEncoder().encode(writeXml(root)));
  };
  const merged = mergeStyles(parseXml(text('word/styles.xml')), template.styles);
  put('word/styles.xml', merged.styles);
  if (template.theme !== null) put('word/theme/theme1.xml', cleanTheme(template.theme));
  parts.set('word/numbering.xml', new TextEncoder().encode(text('word/numbering.xml').replace(/<w:rFonts [^>]*\/>/gu, '')));
  const relations = new Map(elementsOf(parseXml(text('word/_rels/document.xml.rels'))).map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']));
  const seen = new Set<string>();
  for (const [, kind = '', type = '', id = ''] of text('word/document.xml').matchAll(/<w:(header|footer)Reference w:type="(default|first)" r:id="([^"]+)"/gu)) {
    const part = `word/${relations.get(id) ?? ''}`;
    const letterhead = letterheadFor(template, kind, type);
    if (letterhead === null || seen.has(part)) continue;
    seen.add(part);
    const rels = part.replace('word/', 'word/_rels/') + '.rels';
    const pictures = placePictures(parts, letterhead, seen.size);
    put(rels, withPictures(parseXml(text(rels)), pictures));
    put(part, withLetterhead(parseXml(text(part)), letterhead, merged, pictures, kind === 'footer'));
  }
  put('[Content_Types].xml', withTypes(parseXml(text('[Content_Types].xml'))));
  return pack(Object.fromEntries(parts), 6);
}

function letterheadFor(template: Template, kind: string, type: string): Letterhead | null {
  if (kind === 'header') return type === 'first' ? template.firstHeader : template.header;
  return type === 'first' ? template.firstFooter : template.footer;
}

/** By the id it had in the template: the id and the part it has now. */
type Placed = ReadonlyMap<string, { readonly id: string; readonly target: string }>;

function placePictures(parts: Map<string, Uint8Array>, { pictures }: Letterhead, edge: number): Placed {
  return new Map([...pictures].map(([old, { bytes, type }], at) => {
    const target = `media/template-${String(edge)}-${String(at + 1)}.${type}`;
    parts.set(`word/${target}`, bytes);
    return [old, { id: `rIdTemplate${String(at + 1)}`, target }];
  }));
}

const image = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

function withPictures(relations: Element, placed: Placed): Element {
  const added = [...placed.values()].map(({ id, target }) => make('Relationship', { Id: id, Type: image, Target: target }));
  return withChildren(relations, [...relations.children, ...added]);
}

/** The ministry's content, then ours: in a header what the report is and the draft mark, in a footer the number unless there is one. */
function withLetterhead(root: Element, { content }: Letterhead, { ids }: MergedStyles, placed: Placed, isFooter: boolean): Element {
  const theirs = content.map((element) => renamed(element, ids, placed));
  const isNumbered = isFooter && content.flatMap((element) => allOf(element, 'w:instrText')).some((field) => /\bPAGE\b/iu.test(wordsOf(field)));
  const ours = isNumbered ? [] : elementsOf(root).flatMap((paragraph) => ownLine(paragraph));
  const all = [...theirs, ...ours];
  // A table is never the last of a header.
  return { ...root, attributes: { ...root.attributes, ...namespaces }, children: all.at(-1)?.name === 'w:p' ? all : [...all, seam([])] };
}

/** Of what may stand in a header (`clean.ts`); docx declares some of them. */
const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:o': 'urn:schemas-microsoft-com:office:office',
};

/** Our own letterhead gives way to the ministry's; of the rest, what is empty goes too. */
function ownLine(paragraph: Element): readonly Element[] {
  const runs = elementsOf(paragraph, 'w:r');
  const style = childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'];
  if (!style?.startsWith('Letterhead')) return runs.length === 0 ? [] : [paragraph];
  const marks = runs.filter((run) => childOf(run, 'w:pict') !== undefined);
  return marks.length === 0 ? [] : [seam(marks)];
}

function seam(runs: readonly Element[]): Element {
  return make('w:p', {}, [make('w:pPr', {}, [make('w:pStyle', { 'w:val': 'Seam' })]), ...runs]);
}

function renamed(element: Element, ids: ReadonlyMap<string, string>, placed: Placed): Element {
  const { name, attributes } = element;
  const isStyle = name === 'w:pStyle' || name === 'w:rStyle' || name === 'w:tblStyle';
  const changed = Object.entries(attributes).map(([key, value]) => {
    if (key === 'r:embed' || key === 'r:id') return [key, placed.get(value)?.id ?? value] as const;
    return [key, isStyle && key === 'w:val' ? (ids.get(value) ?? 'Normal') : value] as const;
  });
  return { name, attributes: Object.fromEntries(changed), children: element.children.map((child) => (typeof child === 'string' ? child : renamed(child, ids, placed))) };
}

/** Colours and faces alone: fills with pictures and extensions of programs stay behind. */
function cleanTheme(element: Element): Element {
  const isRoot = element.name === 'a:theme';
  const attributes = Object.fromEntries(Object.entries(element.attributes).filter(([key]) => !key.includes(':')));
  // A list of fills has a fixed length.
  if (element.name === 'a:blipFill') return make('a:solidFill', {}, [make('a:schemeClr', { val: 'phClr' })]);
  const children = elementsOf(element).filter(({ name }) => name.startsWith('a:') && name !== 'a:extLst' && name !== 'a:objectDefaults');
  return {
    name: element.name,
    attributes: isRoot ? { ...attributes, 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' } : attributes,
    children: children.map(cleanTheme),
  };
}

function withTypes(types: Element): Element {
  const known = new Set(elementsOf(types, 'Default').map(({ attributes }) => attributes['Extension']?.toLowerCase()));
  const missing = (['png', 'jpeg', 'gif'] as const).filter((extension) => !known.has(extension));
  return withChildren(types, [...missing.map((extension) => make('Default', { Extension: extension, ContentType: `image/${extension}` })), ...types.children]);
}

import { elementsOf, parseXml, type Element, type Node } from '../../../renderer/report/docx/template/xml.ts';
import { workshopId } from './workshop.ts';
import { partsOf } from './word-file.ts';

/** What stands on one line with all that is in it. */
const whole = new Set(['w:pPr', 'w:rPr', 'w:r', 'w:tblPr', 'w:tblGrid', 'w:trPr', 'w:tcPr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:sdtPr']);
/** Attributes that count up from file to file, by the element they name something for. */
const counted: Readonly<Record<string, readonly string[]>> = {
  'w:bookmarkStart': ['w:id'],
  'w:bookmarkEnd': ['w:id'],
  'w:numId': ['w:val'],
  'w:hyperlink': ['r:id'],
  'w:headerReference': ['r:id'],
  'w:footerReference': ['r:id'],
  'a:blip': ['r:embed'],
  'wp:docPr': ['id'],
  'pic:cNvPr': ['id'],
};

/**
 * The text parts of a Word file in a form that can be compared by eye and by line: an element a line, ids numbered anew in the order
 * they are met, namespaces and revision ids left out. No part of the text
 * carries a date of its making; that is in the properties. Headers and footers that say the same stand once.
 */
export function normalised(bytes: Uint8Array): string {
  const parts = Object.entries(partsOf(bytes)).filter(([name]) => /^word\/(?:document|footnotes|header\d+|footer\d+)\.xml$/u.test(name));
  const renumber = numbering();
  const said = new Map<string, string>();
  for (const [name, xml] of parts.sort(([a], [b]) => a.localeCompare(b))) {
    const text = lines(simplified(parseXml(xml.replaceAll(workshopId, 'ws')), renumber), '').join('\n');
    if (!said.has(text)) said.set(text, name.replace(/\d+\.xml$/u, '.xml'));
  }
  return `${[...said].map(([text, name]) => `<!-- ${name} -->\n${text}`).join('\n\n')}\n`;
}

type Renumber = (space: string, id: string) => string;

function numbering(): Renumber {
  const known = new Map<string, number>();
  const next = new Map<string, number>();
  return (space, id) => {
    const key = `${space} ${id}`;
    const number = known.get(key) ?? (next.get(space) ?? 0) + 1;
    if (!known.has(key)) next.set(space, number);
    known.set(key, number);
    return String(number);
  };
}

function simplified(element: Element, renumber: Renumber): Element {
  const ids = counted[element.name] ?? [];
  const kept = Object.entries(element.attributes).filter(([key]) => !/^(?:xmlns|mc:Ignorable|w:rsid)/u.test(key));
  const attributes = Object.fromEntries(kept.map(([key, value]) => [key, ids.includes(key) ? renumber(key === 'w:id' ? 'bookmark' : `${element.name} ${key}`, value) : value]));
  return { name: element.name, attributes, children: element.children.map((child) => (typeof child === 'string' ? child : simplified(child, renumber))) };
}

function lines(element: Element, indent: string): readonly string[] {
  // A paragraph of one run is read in one line.
  const isShort = element.name === 'w:p' && elementsOf(element).length < 3;
  if (isShort || whole.has(element.name) || elementsOf(element).length === 0) return [indent + inline(element)];
  return [`${indent}${opening(element)}>`, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : lines(child, `${indent} `))), `${indent}</${element.name}>`];
}

function inline(node: Node): string {
  if (typeof node === 'string') return node.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
  return node.children.length === 0 ? `${opening(node)}/>` : `${opening(node)}>${node.children.map(inline).join('')}</${node.name}>`;
}

function opening({ name, attributes }: Element): string {
  return `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`).join('')}`;
}

import { SaxesParser } from 'saxes';
import { xmlLimits } from './limits.ts';

/** An element with the prefixes its part uses; text stands among the children. */
export type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly Node[] };
export type Node = Element | string;

/** Thrown for a part that is not well-formed, too deep or too large, or that declares a document type or entities of its own. */
export class UnreadableXml extends Error {
  override readonly name = 'UnreadableXml';
}

type Open = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: Node[] };

/** Parses a part within the limits. Throws `UnreadableXml`. */
export function parseXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: false });
  const open: Open[] = [];
  let root: Element | undefined;
  let elements = 0;
  parser.on('error', (error) => {
    throw new UnreadableXml(error.message.split('\n')[0] ?? 'not well-formed');
  });
  parser.on('doctype', () => {
    throw new UnreadableXml('it declares a document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    if (open.length >= xmlLimits.depth || elements > xmlLimits.elements) throw new UnreadableXml('it is too deep or too large');
    open.push({ name, attributes: { ...attributes }, children: [] });
  });
  parser.on('closetag', () => {
    const done = open.pop();
    if (done === undefined) return;
    const parent = open.at(-1);
    if (parent === undefined) root = done;
    else parent.children.push(done);
  });
  parser.on('text', (said) => open.at(-1)?.children.push(said));
  parser.on('cdata', (said) => open.at(-1)?.children.push(said));
  parser.write(text).close();
  if (root === undefined) throw new UnreadableXml('it is empty');
  return root;
}

/** A part as text. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${written(root)}`;
}

function written({ name, attributes, children }: Element): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value).replace(/"/gu, '&quot;').replace(/[\t\n\r]/gu, ' ')}"`).join('');
  if (children.length === 0) return `<${name}${said}/>`;
  return `<${name}${said}>${children.map((child) => (typeof child === 'string' ? escape(child) : written(child))).join('')}</${name}>`;
}

function escape(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

/** The children that are elements, of one name where it is given. */
export function elementsOf({ children }: Element, name?: string): readonly Element[] {
  return children.filter((child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name));
}

/** The first child of a name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element === undefined ? undefined : elementsOf(element, name)[0];
}

/** All elements of a name below one, in reading order. */
export function allOf(element: Element, name: string): readonly Element[] {
  return elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);
}

/** The words of an element itself. */
export function wordsOf({ children }: Element): string {
  return children.filter((child) => typeof child === 'string').join('');
}

/** The same element with other children. */
export function withChildren(element: Element, children: readonly Node[]): Element {
  return { ...element, children };
}

/** An element; `w:val` is what most of Word's properties have. */
export function make(name: string, attributes: Readonly<Record<string, string>> = {}, children: readonly Node[] = []): Element {
  return { name, attributes, children };
}

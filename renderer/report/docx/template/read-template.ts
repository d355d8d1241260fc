import { unpack } from '../../../record/file/zip.ts';
import { cleanContent } from './clean.ts';
import { pictureLimits, templateLimits } from './limits.ts';
import { allOf, childOf, elementsOf, parseXml, UnreadableXml, wordsOf, type Element } from './xml.ts';

/** A header or footer of a template: what stands in it, and its pictures by the id they have there. */
export type Letterhead = { readonly content: readonly Element[]; readonly pictures: ReadonlyMap<string, TemplatePicture> };
export type TemplatePicture = { readonly bytes: Uint8Array; readonly type: 'png' | 'jpeg' | 'gif' };

/** What is taken from a ministry's file: looks and letterhead, plain values without anything that runs or leads elsewhere. */
export type Template = {
  /** The root of its styles. */
  readonly styles: Element;
  /** The root of its theme, where it has one. */
  readonly theme: Element | null;
  readonly header: Letterhead | null;
  readonly footer: Letterhead | null;
  /** Those of the first page, which may be other ones or none. */
  readonly firstHeader: Letterhead | null;
  readonly firstFooter: Letterhead | null;
  /** In twentieths of a point. */
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>> | null;
};

/** What a file had that does not come along: macros, addresses and files outside it, embedded objects, pictures of other kinds or too many, the text of its pages. */
export type LeftBehind = 'macros' | 'outside' | 'objects' | 'pictures' | 'text';

export type TemplateRead = { readonly ok: true; readonly template: Template; readonly left: ReadonlySet<LeftBehind> };
export type TemplateRefusal = { readonly ok: false; readonly code: 'damaged' | 'too-large' | 'not-word' | 'encrypted'; readonly detail: string };

class Refused extends Error {
  readonly code: TemplateRefusal['code'];
  constructor(code: TemplateRefusal['code'], detail: string) {
    super(detail);
    this.code = code;
  }
}

/**
 * Reads a `.dotx` or `.docx` (or one with macros, which stay behind) for its looks. Nothing outside the file is ever opened; a
 * file that is no Word file, damaged, encrypted or larger than any letterhead is refused as a whole.
 */
export function readTemplate(bytes: Uint8Array): TemplateRead | TemplateRefusal {
  try {
    const file = new Package(bytes);
    return { ok: true, template: templateOf(file), left: file.left };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: error.code, detail: error.message };
    if (error instanceof UnreadableXml) return { ok: false, code: 'damaged', detail: error.message };
    throw error;
  }
}

type Relation = { readonly type: string; readonly target: string };

/** Relations to what is never taken, by their type. */
const leftTypes: Readonly<Record<string, LeftBehind>> = { vbaProject: 'macros', oleObject: 'objects', package: 'objects', control: 'objects' };

/** The parts of a file that were asked for, each unpacked when it is needed. */
class Package {
  readonly #bytes: Uint8Array;
  /** What was met on the way and stays behind. */
  readonly left = new Set<LeftBehind>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    if (isCompound(bytes)) throw isEncrypted(bytes) ? new Refused('encrypted', 'the file has a pass-phrase') : new Refused('not-word', 'a file of the Word before 2007 or of another program');
  }

  part(name: string): Uint8Array | undefined {
    const found = unpack(this.#bytes, [name], templateLimits);
    if (found.ok) return found.entries.get(name);
    const code = found.code === 'not-ours' ? 'not-word' : found.code === 'too-large' ? 'too-large' : 'damaged';
    throw new Refused(code, found.detail);
  }

  xml(name: string): Element | undefined {
    const part = this.part(name);
    return part === undefined ? undefined : parseXml(textOf(part));
  }

  /** Relations of a part to others of the file, by id. Those that lead out of it are not there. */
  relations(name: string): ReadonlyMap<string, Relation> {
    const at = name.lastIndexOf('/') + 1;
    const root = this.xml(`${name.slice(0, at)}_rels/${name.slice(at)}.rels`);
    const inside = new Map<string, Relation>();
    for (const { attributes } of root === undefined ? [] : elementsOf(root, 'Relationship')) {
      const type = (attributes['Type'] ?? '').replace(/^.*\//u, '');
      const isOutside = attributes['TargetMode'] === 'External';
      const left = isOutside ? 'outside' : leftTypes[type];
      if (left !== undefined) this.left.add(left);
      if (!isOutside) inside.set(attributes['Id'] ?? '', { type, target: resolved(name.slice(0, at), attributes['Target'] ?? '') });
    }
    return inside;
  }
}

function templateOf(file: Package): Template {
  const main = [...file.relations('').values()].find(({ type }) => type === 'officeDocument')?.target;
  const document = main === undefined ? undefined : file.xml(main);
  if (main === undefined || document?.name !== 'w:document') throw new Refused('not-word', 'it holds no Word document');
  if (allOf(document, 'w:t').some((words) => wordsOf(words).trim() !== '')) file.left.add('text');
  const relations = file.relations(main);
  const byType = (type: string): string | undefined => [...relations.values()].find((relation) => relation.type === type)?.target;
  const stylesPart = byType('styles');
  const styles = stylesPart === undefined ? undefined : file.xml(stylesPart);
  if (styles?.name !== 'w:styles') throw new Refused('not-word', 'it has no styles');
  const themePart = byType('theme');
  const section = allOf(document, 'w:sectPr').at(-1);
  const edge = (name: 'w:headerReference' | 'w:footerReference', type: 'default' | 'first'): Letterhead | null => {
    const reference = section === undefined ? undefined : elementsOf(section, name).find(({ attributes }) => attributes['w:type'] === type);
    const target = relations.get(reference?.attributes['r:id'] ?? '')?.target;
    return target === undefined ? null : letterheadOf(file, target);
  };
  const hasFirst = childOf(section, 'w:titlePg') !== undefined;
  return {
    styles,
    theme: themePart === undefined ? null : (file.xml(themePart) ?? null),
    header: edge('w:headerReference', 'default'),
    footer: edge('w:footerReference', 'default'),
    firstHeader: edge('w:headerReference', hasFirst ? 'first' : 'default'),
    firstFooter: edge('w:footerReference', hasFirst ? 'first' : 'default'),
    margins: marginsOf(childOf(section, 'w:pgMar')),
  };
}

function letterheadOf(file: Package, part: string): Letterhead | null {
  const root = file.xml(part);
  if (root === undefined) return null;
  const relations = file.relations(part);
  const pictures = new Map<string, TemplatePicture>();
  let left: number = pictureLimits.bytes;
  const content = cleanContent(root, (id) => {
    if (pictures.has(id)) return id;
    const target = relations.get(id);
    const bytes = target?.type === 'image' ? file.part(target.target) : undefined;
    const type = bytes === undefined ? undefined : pictureType(bytes);
    if (bytes === undefined || type === undefined || bytes.length > left || pictures.size >= pictureLimits.count) {
      if (bytes !== undefined) file.left.add('pictures');
      return undefined;
    }
    left -= bytes.length;
    pictures.set(id, { bytes, type });
    return id;
  });
  return content.length === 0 ? null : { content, pictures };
}

/** No margin so wide that less than a third of the page would be left. */
function marginsOf(margins: Element | undefined): Template['margins'] {
  if (margins === undefined) return null;
  const side = (name: string, otherwise: number): number => {
    const value = Math.abs(Number(margins.attributes[`w:${name}`] ?? Number.NaN));
    return Number.isFinite(value) ? Math.min(Math.round(value), 4000) : otherwise;
  };
  return { top: side('top', 1304), bottom: side('bottom', 1304), left: side('left', 1304), right: side('right', 1304), header: side('header', 624), footer: side('footer', 624) };
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function pictureType(bytes: Uint8Array): TemplatePicture['type'] | undefined {
  const begins = (...signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47)) return 'png';
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg';
  return begins(0x47, 0x49, 0x46, 0x38) ? 'gif' : undefined;
}

/** The container of Word before 2007, and of a file with a pass-phrase (MS-CFB 2.2). */
function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte);
}

/** The stream that holds an encrypted file, by its name in the directory (MS-OFFCRYPTO 1.3.2). */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage').flatMap((char) => [char.charCodeAt(0), 0]);
  const [first = 0] = name;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function textOf(part: Uint8Array): string {
  const isWide = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
  try {
    return new TextDecoder(isWide ? (part[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', { fatal: true }).decode(part);
  } catch {
    throw new Refused('damaged', 'a part is not text');
  }
}

import { numberIn, textOf, type FieldReader } from './decode.ts';
import { fileKindOf, type FileKind } from './file-type.ts';
import { isObject, type Json } from './json.ts';
import type { MultiText } from './text.ts';

/**
 * Records of kind `attachment` with a file beside the journal: photos of flip charts, signed lists, slides. Those without `file` are the
 * logo and the template of `report-attachment.ts`, which have their bytes inside.
 */

/** In a report: printed as a figure, named in a list, or not mentioned. */
export const reportUses = ['shown', 'listed', 'left-out'] as const;
export type ReportUse = (typeof reportUses)[number];

/** What a record says of a file: what is in it, how much, and of a picture its sides in pixels. */
export type FileRef = { readonly sha256: string; readonly size: number; readonly type: string; readonly width?: number; readonly height?: number };

/** Fields of an attachment that a person writes or chooses, as history shows them. */
export const attachedFields = ['name', 'alternative', 'inReport', 'file'] as const;

export type AttachedView = {
  readonly id: string;
  readonly parent: string;
  /** As the file was called. */
  readonly name: string;
  readonly kind: FileKind;
  readonly file: FileRef;
  /** The picture in the size of a screen or a page, turned upright and without what a camera adds; null where there is none. */
  readonly picture: FileRef | null;
  /** What it shows, in words. */
  readonly alternative: MultiText;
  readonly use: ReportUse;
  readonly open: readonly string[];
};

type Readable = FieldReader & { readonly id: string; readonly parent: string | null; readonly open: readonly string[] };

/** An attachment out of its record; undefined for one whose bytes are inside, and for what is none. */
export function attachedOf(view: Readable): AttachedView | undefined {
  const file = fileRefOf(view.fields['file']);
  if (file === undefined || view.parent === null) return undefined;
  const { name } = view.fields;
  const kind = fileKindOf(file.type);
  return {
    id: view.id,
    parent: view.parent,
    name: typeof name === 'string' ? name : '',
    kind,
    file,
    picture: fileRefOf(view.fields['picture']) ?? null,
    alternative: textOf(view, 'alternative'),
    use: chosenUse(view.fields['inReport'], kind),
    open: view.open,
  };
}

/** What a file is used for as long as nobody has said: named, and not shown, because what is on a photo nobody has looked at yet. */
function chosenUse(value: Json | undefined, kind: FileKind): ReportUse {
  const use = reportUses.find((known) => known === value) ?? 'listed';
  // A choice made for another file, or by hand: what is no picture can only be named.
  return use === 'shown' && kind !== 'picture' ? 'listed' : use;
}

/** A reference to a file out of a field; undefined for anything else. */
export function fileRefOf(value: Json | undefined): FileRef | undefined {
  if (!isObject(value)) return undefined;
  const { sha256, type } = value;
  const [size, width, height] = [numberIn(value, 'size'), numberIn(value, 'width'), numberIn(value, 'height')];
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/u.test(sha256) || size === undefined) return undefined;
  const sides = width === undefined || height === undefined ? {} : { width, height };
  return { sha256, size, type: typeof type === 'string' ? type : 'application/octet-stream', ...sides };
}

/** Hash of what is printed of an attachment: the picture made for it, or the file itself where Word has its kind. */
export function printedRef({ picture, file }: Pick<AttachedView, 'picture' | 'file'>): string | undefined {
  return picture?.sha256 ?? (file.type === 'image/jpeg' || file.type === 'image/png' ? file.sha256 : undefined);
}

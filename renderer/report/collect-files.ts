import { attachedOf, printedRef, type AttachedView } from '../domain/attached.ts';
import { readPicture } from '../domain/picture.ts';
import { comparePlaces } from '../record/order.ts';
import { conflictsOf, type RecordSource, type RecordView } from '../record/view.ts';
import { textOf } from './decode.ts';
import type { ReportFile } from './input.ts';

/** Bytes by the hash of what is in them. */
export type PictureBytes = ReadonlyMap<string, Uint8Array>;

/** Records that a file of a report may stand on. What stands on a participant is about a person, and is in none. */
const parents = ['workshop', 'roundtable', 'question', 'contribution', 'section'] as const;

/** The files a report may show or name, in the order of their places; `there` are the records of the report. */
export function filesOf(records: readonly RecordView[], there: ReadonlyMap<string, RecordView>, pictures: PictureBytes): readonly ReportFile[] {
  return attachedIn(records).flatMap(({ view, attached }): readonly ReportFile[] => {
    const parent = there.get(attached.parent);
    const kind = parents.find((one) => one === parent?.kind);
    const { use } = attached;
    if (kind === undefined || use === 'left-out') return [];
    const marks = conflictsOf(view) > 0 ? (['values'] as const) : [];
    const picture = use === 'shown' ? pictureOf(attached, pictures) : null;
    return [{ id: view.id, marks, name: attached.name, kind: attached.kind, size: attached.file.size, use, text: textOf(view, 'alternative'), parent: { kind, id: attached.parent }, picture }];
  });
}

/** Reads the pictures that are shown, where the source has them. */
export async function picturesOf(source: RecordSource, records: readonly RecordView[]): Promise<PictureBytes> {
  const found = new Map<string, Uint8Array>();
  for (const { attached } of attachedIn(records)) {
    const ref = attached.use === 'shown' ? printedRef(attached) : undefined;
    const bytes = ref === undefined || found.has(ref) ? undefined : await source.file?.(ref);
    if (ref !== undefined && bytes !== undefined) found.set(ref, bytes);
  }
  return found;
}

function attachedIn(records: readonly RecordView[]): readonly { readonly view: RecordView; readonly attached: AttachedView }[] {
  const views = records.filter(({ kind, state }) => kind === 'attachment' && state !== 'gone').sort(comparePlaces);
  return views.flatMap((view) => {
    const attached = attachedOf(view);
    return attached === undefined ? [] : [{ view, attached }];
  });
}

/** Kind and sides are those of the bytes, whatever the record says of them. */
function pictureOf(attached: AttachedView, pictures: PictureBytes): ReportFile['picture'] {
  const bytes = pictures.get(printedRef(attached) ?? '');
  const read = bytes === undefined ? undefined : readPicture(bytes);
  return bytes === undefined || read === undefined ? null : { ...read, bytes };
}

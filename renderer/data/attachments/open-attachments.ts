import type { Bridge } from '../../../preload/contract.ts';
import type { Failure } from '../../../preload/shapes.ts';
import { isProgram, isRefusedName, largestAttachedFile, longestAttachedName } from '../../../preload/attachment-rules.ts';
import { attachedOf, printedRef, type FileRef, type ReportUse } from '../../domain/attached.ts';
import { fileKindOf, fileTypeOf } from '../../domain/file-type.ts';
import type { Json } from '../../domain/json.ts';
import { withoutMetadata } from '../../domain/photo-metadata.ts';
import { filesNamedIn } from '../../record/file-refs.ts';
import { recOf } from '../../record/row.ts';
import type { Database } from '../database.ts';
import { comeback, intentsOf, lastPlace, removal, typed, viewById } from '../rows.ts';
import type { Saved } from '../saved.ts';
import type { WritePath } from '../write-path.ts';
import { readAllAttached } from './attached-reads.ts';
import type { Attaching, Attachments, AttachProblem, Drawing, IncomingFile, Kept } from './attachments.ts';

type Parts = { readonly db: Database; readonly path: WritePath; readonly bridge: Bridge; readonly newId: () => string };

/** Longer side of what screen and report show: some 240 dots an inch across the text of a page. */
const longestSide = 1600;

/** Loaded when it is first asked for: nothing of it is on the first screen. */
export function openAttachments(parts: Parts): Attachments {
  const { db, path, bridge } = parts;
  // What is being kept and what is being swept never meet: a file is there before the record that names it.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const result = turn.then(task, task);
    turn = result.catch(() => undefined);
    return result;
  };
  const set = async (id: string, fields: { readonly [field: string]: Json }, group?: string): Promise<Saved> =>
    path.commit(await journalOf(db, id), () => Promise.resolve({ op: `attachment.${Object.keys(fields).join('+')}`, answer: null, group, intents: intentsOf(id, 'attachment', fields) }));
  return {
    choose: () => choose(bridge),
    add: (parent, file, drawing) => inTurn(() => add(parts, parent, file, drawing)),
    bytes: async (record, sha256) => {
      const read = await bridge.call('attachment:read', { journal: await journalOf(db, record), sha256 });
      return read.ok ? { ok: true, value: new Uint8Array(read.value.bytes) } : read;
    },
    shownPictures: (workshop, known = new Map()) => shownPictures(parts, workshop, known),
    saveCopy: async (id) => {
      const view = await viewById(db, id);
      const attached = view === undefined ? undefined : attachedOf(view);
      if (attached === undefined) return gone;
      return bridge.call('attachment:save-copy', { journal: await journalOf(db, id), sha256: attached.file.sha256, suggestedName: tidyName(attached.name) });
    },
    setName: (id, name, stay) => set(id, { name: tidyName(name) }, stay),
    setAlternative: (id, text, stay) => set(id, { 'alternative.o': typed(text) }, stay),
    setUse: (id, use) => set(id, { inReport: use }),
    remove: async (id) => path.commit(await journalOf(db, id), async (rows) => ({ op: 'record.remove', answer: null, intents: await removal(rows, id) })),
    restore: async (id) => path.commit(await journalOf(db, id), async (rows) => ({ op: 'record.restore', answer: null, intents: await comeback(rows, id) })),
    removeUnneeded: (journal) => inTurn(async () => {
      const kept = await filesNeeded(db, journal);
      const done = await bridge.call('attachment:keep-only', { journal, kept: [...kept.keys()] });
      return done.ok ? { ok: true, value: done.value.removed } : done;
    }),
  };
}

/**
 * Files that a journal's records name, by hash: everything a person can still see or bring back. What is only in its history or in a
 * snapshot does not count: history is dropped by the purge that calls this, and snapshots keep files of their own.
 */
export async function filesNeeded(db: Database, journal: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db.rows.where('[ws+kind+life]').between([journal], [journal, []]).toArray();
  return filesNamedIn(rows.map(recOf));
}

const gone: Failure = { ok: false, code: 'not-found', detail: 'no such attachment' };

async function journalOf(db: Database, record: string): Promise<string> {
  return (await db.rows.get(record))?.ws ?? record;
}

async function choose(bridge: Bridge): ReturnType<Attachments['choose']> {
  const chosen = await bridge.call('attachment:choose', {});
  if (!chosen.ok) return chosen;
  const files: (IncomingFile | { readonly name: string; readonly problem: AttachProblem })[] = [];
  for (const { token, name, size } of chosen.value) {
    const refused = isRefusedName(name) ? 'program' : size > largestAttachedFile ? 'too-large' : undefined;
    const taken = refused === undefined ? await bridge.call('attachment:take', { token }) : undefined;
    if (taken?.ok === true) files.push({ name, bytes: taken.value.bytes });
    else files.push({ name, problem: refused ?? problemOf(taken) });
  }
  return { ok: true, value: files };
}

async function shownPictures({ db, bridge }: Parts, workshop: string, known: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const attached of await readAllAttached(db, workshop)) {
    const sha256 = attached.use === 'shown' ? printedRef(attached) : undefined;
    if (sha256 === undefined || found.has(sha256)) continue;
    const before = known.get(sha256);
    const read = before === undefined ? await bridge.call('attachment:read', { journal: workshop, sha256 }) : undefined;
    const bytes = before ?? (read?.ok === true ? read.value.bytes : undefined);
    if (bytes !== undefined) found.set(sha256, bytes);
  }
  return found;
}

function problemOf(failure: Failure | undefined): AttachProblem {
  if (failure?.code === 'too-large' || failure?.code === 'no-space') return failure.code;
  return failure?.code === 'forbidden' ? 'program' : 'failed';
}

async function add(parts: Parts, parent: string, file: IncomingFile, drawing: Drawing): Promise<Attaching> {
  const { db, path, bridge, newId } = parts;
  const name = tidyName(file.name);
  const refused = refusalOf(file);
  if (refused !== undefined) return { ok: false, name, problem: refused };
  const journal = await journalOf(db, parent);
  const { bytes, type, metadata } = prepared(file);
  const drawn = fileKindOf(type) === 'picture' ? await drawing.reduce(bytes, type, longestSide) : undefined;
  const kept = await bridge.call('attachment:add', { journal, bytes });
  if (!kept.ok) return { ok: false, name, problem: problemOf(kept) };
  const small = drawn === undefined ? undefined : await bridge.call('attachment:add', { journal, bytes: drawn.bytes });
  if (small?.ok === false) return { ok: false, name, problem: problemOf(small) };
  const id = newId();
  const original: FileRef = { sha256: kept.value.sha256, size: bytes.length, type, ...drawn?.from };
  const picture: FileRef | undefined = drawn === undefined || small === undefined
    ? undefined
    : { sha256: small.value.sha256, size: drawn.bytes.length, type: 'image/jpeg', width: drawn.width, height: drawn.height };
  const saved = await path.commit(journal, async (rows) => {
    const parentKind = (await rows.rows.get(parent))?.kind;
    if (parentKind === undefined) return undefined;
    const use: ReportUse = picture !== undefined && parentKind !== 'workshop' && parentKind !== 'step' ? 'shown' : 'listed';
    const fields = { name, file: original, picture, inReport: use, place: await lastPlace(rows, parent) };
    return { op: 'attachment.add', answer: id, intents: intentsOf(id, 'attachment', fields) };
  });
  return saved.ok ? { ok: true, kept: { id, name, metadata } } : { ok: false, name, problem: problemOf(saved) };
}

function refusalOf({ name, bytes }: IncomingFile): AttachProblem | undefined {
  if (bytes.length === 0) return 'empty';
  if (isRefusedName(name) || isProgram(bytes)) return 'program';
  return bytes.length > largestAttachedFile ? 'too-large' : undefined;
}

/** Photos without place and device; of those that cannot be followed it is said that they may still have them. */
function prepared({ name, bytes }: IncomingFile): { readonly bytes: Uint8Array; readonly type: string; readonly metadata: Kept['metadata'] } {
  const type = fileTypeOf(name, bytes);
  const kind = fileKindOf(type);
  if (kind !== 'picture' && kind !== 'photo') return { bytes, type, metadata: 'none' };
  const bare = kind === 'picture' ? withoutMetadata(bytes) : undefined;
  if (bare === undefined) return { bytes, type, metadata: 'may-remain' };
  return { bytes: bare, type, metadata: bare.length === bytes.length ? 'none' : 'removed' };
}

/** A name as main and other systems take it, its ending kept. */
export function tidyName(name: string): string {
  const plain = name.normalize('NFC').replaceAll(/[\\/:*?"<>|\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, ' ').replaceAll(/\s+/gu, ' ').trim();
  const ending = /\.[\p{L}\p{N}]{1,12}$/u.exec(plain)?.[0] ?? '';
  const stem = [...plain.slice(0, plain.length - ending.length)].slice(0, longestAttachedName - 20).join('');
  return stem + ending === '' ? 'file' : stem + ending;
}

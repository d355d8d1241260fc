import { createHash } from 'node:crypto';
import { z } from 'zod';
import { JournalName, SnapshotCounts, snapshotReasons, type SnapshotReason, type SnapshotSummary } from '../../preload/shapes.ts';
import { isFileName, isJournalFile, ownerLength } from './layout.ts';

const Whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const Sha256 = z.string().refine(isFileName);

export const IndexedJournal = z.object({
  journal: JournalName,
  file: z.string().refine(isJournalFile),
  upTo: Whole,
  /** Chain hash of the journal at `upTo`: with it, equal numbers mean equal lines. */
  chain: z.string().max(64),
  bytes: Whole,
  sha256: Sha256,
  counts: SnapshotCounts,
  /** Attachments as they lie on the disk; `name` is the hash by which records name it, where sealing made the bytes others. */
  files: z.array(z.object({ sha256: Sha256, name: Sha256.optional(), bytes: Whole })),
});
export type IndexedJournal = z.infer<typeof IndexedJournal>;

const Index = z.object({
  format: z.literal(1),
  /** Which installation took it; rotation looks at one installation's snapshots only. */
  owner: z.string().regex(/^[0-9a-f]{8}$/u),
  /** Which computer and user, whatever installation: by this a wipe knows what the laptop wrote under an earlier one. */
  machine: z.string().regex(/^[0-9a-f]{8}$/u).optional(),
  /** Rises by one with every snapshot of an installation: the order, whatever the clock does. */
  counter: Whole,
  at: Whole,
  reason: z.enum(snapshotReasons),
  version: z.string().max(100),
  journals: z.array(IndexedJournal),
});
/** What one snapshot consists of. */
export type Index = z.infer<typeof Index>;
/** An index with the name it is found by. */
export type Listed = Index & { readonly id: string };

const Sealed = z.object({ sha256: z.string(), index: z.unknown() });

/** The text of an index file: JSON with its own checksum, so that damage to a number is not believed. */
export function encodeIndex(index: Index): Uint8Array {
  return Buffer.from(`{"sha256":"${checksum(index)}","index":${JSON.stringify(index)}}\n`, 'utf8');
}

/** Reads an index file; undefined when it is damaged or of a newer program. */
export function decodeIndex(bytes: Uint8Array): Index | undefined {
  try {
    const sealed = Sealed.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return checksum(sealed.index) === sealed.sha256 ? Index.parse(sealed.index) : undefined;
  } catch {
    return undefined;
  }
}

// JSON keeps the order of keys, so what was read is written again as it was.
function checksum(index: unknown): string {
  return createHash('sha256').update(JSON.stringify(index)).digest('hex');
}

/** Who wrote a tagged file. */
export const ownerOfTag = (tag: string): string => tag.slice(0, ownerLength);

const passing: ReadonlySet<SnapshotReason> = new Set(['timed', 'close', 'person']);

/** True for snapshots that rotation never removes: what comes before a change that a person may want to undo. */
export const isProtected = (reason: SnapshotReason): boolean => !passing.has(reason);

/** What the list shows of a snapshot. */
export function summaryOf(listed: Listed, owner: string): SnapshotSummary {
  const files = new Map(listed.journals.flatMap((journal) => journal.files.map(({ sha256, bytes }) => [sha256, bytes] as const)));
  const sum = (sizes: Iterable<number>): number => [...sizes].reduce((total, size) => total + size, 0);
  return {
    id: listed.id,
    at: listed.at,
    counter: listed.counter,
    reason: listed.reason,
    isProtected: isProtected(listed.reason),
    isOwn: listed.owner === owner,
    version: listed.version,
    bytes: sum(listed.journals.map(({ bytes }) => bytes)) + sum(files.values()),
    files: files.size,
    journals: listed.journals.map(({ journal, upTo, chain, bytes, counts }) => ({ journal, upTo, chain, bytes, counts })),
  };
}

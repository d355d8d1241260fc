import { z } from 'zod';

/** What goes over the seam: failures, states and settings, each described once. The channels are in `contract.ts`. */

/** Why a call did not do what was asked. `detail` is for the log and for copying, never the only text a person sees. */
export const failureCodes = [
  'invalid', // the call did not fit the contract
  'forbidden', // the sender is not our own first frame
  'busy', // somebody else holds what is needed
  'out-of-sequence', // the journal expects another number
  'no-space', // the disk is full
  'read-only', // the folder or file cannot be written
  'in-use', // the file is open in another program
  'wiped', // it was removed for good on this laptop, and must not come back from a file
  'not-found', // what was named is not there
  'damaged', // what was read is not what was written
  'newer-data', // a newer version of the program wrote the data: here it is only read
  'too-large', // beyond what the program reads
  'no-snapshot', // the snapshot that has to come first could not be taken; `detail` says why
  'locked', // a pass-phrase has to be given first
  'failed', // anything else
] as const;
export type FailureCode = (typeof failureCodes)[number];
export type Failure = { readonly ok: false; readonly code: FailureCode; readonly detail: string };
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;

/** A journal's name: a workshop's id, or `installation` for the installation's own items. No path can be built from it. */
export const JournalName = z.string().regex(/^[a-z0-9][a-z0-9:-]{0,127}$/);
export const Seq = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const FileName = z.string().min(1).max(200).regex(/^[^\\/:*?"<>|\p{Cc}]+$/u);
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
export const Nothing = z.strictObject({});
/** The name of an attachment: what is in it. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A journal under a pass-phrase. `damaged`: what is needed to try one cannot be read. `label`: a name that may be shown while it is locked. */
export const VaultState = z.strictObject({ state: z.enum(['locked', 'open', 'damaged']), label: z.string().nullable() });
export type VaultState = z.infer<typeof VaultState>;

export const JournalState = z.strictObject({
  journal: JournalName,
  /** Actor that own writes carry from now on; drawn anew by main whenever the line of history may have forked. */
  actor: z.string().regex(/^[0-9a-z]{16,32}$/),
  /** The number before the line that everything is built from; 0 where the journal never began anew. */
  base: Seq,
  /** Last number on the disk (a line takes as many as its `n` says); the next append carries the number after it. */
  last: Seq,
  /** A damaged tail was cut off and kept aside, in a file beside the journal. */
  tailKeptAside: z.boolean(),
  /** Only where the journal is under a pass-phrase. */
  vault: VaultState.optional(),
  /** How much of it: lines, and characters that can be read or not. */
  damage: z.strictObject({ lines: z.number().int().min(0), characters: z.number().int().min(0) }).optional(),
});
export type JournalState = z.infer<typeof JournalState>;

/** Bytes of a journal: of what it is built from, and of its history. */
export const JournalSize = z.strictObject({ journal: JournalName, live: Seq, history: Seq });
export type JournalSize = z.infer<typeof JournalSize>;

export const OpenPlace = z.strictObject({
  workshop: z.string().max(128),
  view: z.enum(['prepare', 'capture', 'time', 'votes', 'overview', 'assess', 'report', 'export', 'translate']),
  question: z.string().max(256).nullable(),
  /** The contribution being typed when the place was left, so that it comes back into the entry box. */
  entry: z.string().max(128).nullable(),
});
export type OpenPlace = z.infer<typeof OpenPlace>;

/** A timer of a question, as `renderer/domain/timer.ts` has it. Times are milliseconds. */
const KeptTimer = z.strictObject({
  workshop: z.string().max(128),
  question: z.string().max(256),
  table: z.string().max(256).nullable(),
  total: z.number(),
  extension: z.number(),
  ran: z.number(),
  startedAt: z.number().nullable(),
});

/** Timers that have begun and were not put back, with the clock they were kept by (`renderer/domain/steady-clock.ts`). */
export const KeptTimers = z.strictObject({
  clock: z.strictObject({ at: z.number(), up: z.number(), shift: z.number() }),
  list: z.array(KeptTimer).max(500),
});
export type KeptTimers = z.infer<typeof KeptTimers>;

/** When a block of an agenda began, by the wall clock; `absorbed`: minutes of being late that were spread over the rest of the day. */
export const BeganBlock = z.strictObject({ workshop: z.string().max(128), block: z.string().max(256), at: z.number(), absorbed: z.number().int() });
export type BeganBlock = z.infer<typeof BeganBlock>;

/** Settings of this device: they stay outside the record (design section 3, point 9). */
export const DeviceSettings = z.strictObject({
  language: z.string().max(35).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.number().int().min(100).max(200),
  place: OpenPlace.nullable(),
  /** Who translates on this laptop, as typed last. */
  translator: z.string().max(200).optional(),
  /** Minutes without input after which workshops under a pass-phrase are locked; 0: never. */
  lockAfter: z.number().int().min(0).max(1440).optional(),
  /** The break-out table that this laptop is, by workshop. */
  tableHere: z.record(z.string().max(128), z.string().max(256)).optional(),
  timers: KeptTimers.optional(),
  began: z.array(BeganBlock).max(200).optional(),
  /** Tours by keyboard: the practice copy they take place in, the one under way, and how many steps of each were done. */
  tours: z.strictObject({
    practice: z.string().max(128).nullable(),
    open: z.enum(['capture', 'projector', 'report']).nullable(),
    steps: z.strictObject({ capture: z.number().int().min(0).max(50), projector: z.number().int().min(0).max(50), report: z.number().int().min(0).max(50) }),
  }).optional(),
});
export type DeviceSettings = z.infer<typeof DeviceSettings>;

/** How far a removal for good has come. What is `waiting` goes when its folder is there again. */
export const WipeReport = z.strictObject({
  /** Snapshots that something was removed from, in both folders. */
  snapshots: z.number().int().min(0),
  /** Snapshots of other laptops in these folders that still hold what was wiped: they are theirs, and were left. */
  others: z.number().int().min(0),
  first: z.enum(['done', 'waiting']),
  second: z.enum(['none', 'done', 'waiting']),
});
export type WipeReport = z.infer<typeof WipeReport>;
export const RemovedJournal = z.strictObject({ journal: JournalName, contributions: z.number().int().min(0) });
/**
 * How far this start can go. `newer-data` and `read-only`: nothing is written. `no-space` and `no-database`: the rows are in memory
 * only, made from the journals, which are written as ever.
 */
export const startModes = ['usual', 'newer-data', 'read-only', 'no-space', 'no-database'] as const;
export type StartMode = (typeof startModes)[number];

/** What main found, and did, before the page. Each is told once. */
export const StartFound = z.strictObject({
  mode: z.enum(startModes),
  /** Bytes that are free and that a start needs, where there are too few. */
  space: z.strictObject({ free: z.number().min(0), needed: z.number().min(0) }).nullable(),
  /** The database was put aside, so that it is made anew from the journals. */
  setAside: z.enum(['newer-chromium', 'unusable']).nullable(),
  /** Journals that were last written on another computer or in another folder: from now on another actor writes. */
  copied: z.array(JournalName),
  /** Journals that cannot be read now. Nothing was done to them. */
  unreadable: z.array(JournalName),
});
export type StartFound = z.infer<typeof StartFound>;

export const StartState = z.strictObject({
  version: z.string(),
  /** The development runtime of design section 5; the About box says so. */
  substituteRuntime: z.boolean(),
  systemLanguages: z.array(z.string()),
  settings: DeviceSettings,
  journals: z.array(JournalState),
  /** Workshops that were wiped on this laptop and must not come back. */
  wiped: z.array(JournalName),
  /** The database was removed by this start, because its files held what was removed for good. */
  databaseRemoved: z.boolean(),
  found: StartFound,
});
export type StartState = z.infer<typeof StartState>;

/** How much can still be written to a folder's disk. `stopped`: nothing is written any more, until there is room again. */
export const SpaceState = z.strictObject({
  level: z.enum(['enough', 'low', 'stopped']),
  /** Bytes. */
  free: z.number().min(0),
  where: z.enum(['data', 'snapshots']),
  /** Bytes below which nothing is written. */
  limit: z.number().min(0),
});
export type SpaceState = z.infer<typeof SpaceState>;

/** A report as markup, with what stands around each page. The markup is shown by a page that runs nothing and reaches nothing. */
export const PrintInput = z.strictObject({
  body: z.string().min(1).max(64 * 1024 * 1024),
  /** Style sheets as one text. */
  styles: z.string().max(4 * 1024 * 1024),
  title: z.string().max(1000),
  language: z.string().regex(/^[A-Za-z0-9-]{2,35}$/),
  direction: z.enum(['ltr', 'rtl']),
  page: z.enum(['A4', 'Letter']),
  /** At the start and at the end of the line above the text. */
  header: z.array(z.string().max(1000)).max(2),
  footer: z.array(z.union([z.strictObject({ text: z.string().max(200) }), z.strictObject({ field: z.enum(['page', 'pages']) })])).max(10),
});
export type PrintInput = z.infer<typeof PrintInput>;

/** Why a snapshot was taken. Those before a change are protected: rotation never removes them. */
export const snapshotReasons = ['timed', 'close', 'person', 'before-migration', 'before-import', 'before-merge', 'before-restore', 'before-purge'] as const;
export const SnapshotReason = z.enum(snapshotReasons);
export type SnapshotReason = z.infer<typeof SnapshotReason>;

export const SnapshotId = z.string().regex(/^[0-9]{8}T[0-9]{6}Z-[0-9a-f]{16}$/);
/** What the page counts in a journal, for the list: main passes it on. */
export const SnapshotCounts = z.strictObject({ records: Seq, workshops: Seq, contributions: Seq });
export type SnapshotCounts = z.infer<typeof SnapshotCounts>;

export const SnapshotSummary = z.strictObject({
  id: SnapshotId,
  /** When it was taken, by the clock of that computer; `counter` is the order. */
  at: Seq,
  counter: Seq,
  reason: SnapshotReason,
  isProtected: z.boolean(),
  /** False for one of another installation, or of this one before its data folder was lost. */
  isOwn: z.boolean(),
  version: z.string(),
  /** Bytes of all of it; files that several snapshots share count in each. */
  bytes: Seq,
  files: Seq,
  journals: z.array(z.strictObject({ journal: JournalName, upTo: Seq, chain: z.string(), bytes: Seq, counts: SnapshotCounts })),
});
export type SnapshotSummary = z.infer<typeof SnapshotSummary>;

/** How a folder of snapshots is: said in words, never a reason not to save. `behind`: not all is in it yet. */
export const folderConditions = ['ready', 'behind', 'absent', 'read-only', 'no-space', 'failed'] as const;
export const FolderCondition = z.enum(folderConditions);
export type FolderCondition = z.infer<typeof FolderCondition>;

export const SnapshotState = z.strictObject({
  first: z.strictObject({ folder: z.string(), isUsual: z.boolean(), condition: FolderCondition, free: Seq.nullable() }),
  /** The second folder, such as a USB stick; null where none was chosen. */
  second: z.strictObject({ folder: z.string(), condition: FolderCondition, free: Seq.nullable() }).nullable(),
  /** The last snapshot of this installation; a snapshot is listed only after it was read back and checked. */
  last: z.strictObject({ id: SnapshotId, at: Seq, reason: SnapshotReason }).nullable(),
  /** The last try that failed, when none has succeeded since, in this run of the program. */
  failure: z.strictObject({ at: Seq, code: z.enum(failureCodes) }).nullable(),
});
export type SnapshotState = z.infer<typeof SnapshotState>;

/** Where snapshots are looked for: the two folders, or one the person chose (`file:choose-folder`). */
export const SnapshotPlace = z.union([z.enum(['first', 'second']), z.strictObject({ token: z.string() })]);
export type SnapshotPlace = z.infer<typeof SnapshotPlace>;
/** A pass-phrase as it is typed. */
export const Passphrase = z.string().min(1).max(1000);
/** Fewer letters could be tried out within days on one laptop. */
export const shortestPassphrase = 12;
export const NewPassphrase = z.string().max(1000).refine((text) => [...text.normalize('NFKC')].length >= shortestPassphrase);
/** A pass-phrase that was tried; after several wrong ones the next may be tried in `wait` seconds. */
export const tried = <T extends z.ZodType>(value: T) => z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('right'), value }),
  z.strictObject({ kind: z.literal('wrong'), wait: z.number().int().min(0) }),
  /** It was not tried: too soon after the last. */
  z.strictObject({ kind: z.literal('too-soon'), wait: z.number().int().min(0) }),
]);

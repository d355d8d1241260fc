import { z } from 'zod';

/**
 * The one seam between the privileged process and the screen: every channel is described here once, typed on both sides
 * and checked on the way in. Answers are values, never thrown errors: an error loses all but its message on the way.
 */

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
const Seq = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const FileName = z.string().min(1).max(200).regex(/^[^\\/:*?"<>|\p{Cc}]+$/u);
const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const Nothing = z.strictObject({});
/** The name of an attachment: what is in it. */
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

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
  view: z.enum(['prepare', 'capture', 'report', 'export', 'translate']),
  question: z.string().max(256).nullable(),
  /** The contribution being typed when the place was left, so that it comes back into the entry box. */
  entry: z.string().max(128).nullable(),
});
export type OpenPlace = z.infer<typeof OpenPlace>;

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
});
export type DeviceSettings = z.infer<typeof DeviceSettings>;

/** How far a removal for good has come. What is `waiting` goes when its folder is there again. */
export const WipeReport = z.strictObject({
  /** Snapshots that something was removed from, in both folders. */
  snapshots: z.number().int().min(0),
  first: z.enum(['done', 'waiting']),
  second: z.enum(['none', 'done', 'waiting']),
});
export type WipeReport = z.infer<typeof WipeReport>;
const RemovedJournal = z.strictObject({ journal: JournalName, contributions: z.number().int().min(0) });
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
const SnapshotReason = z.enum(snapshotReasons);
export type SnapshotReason = z.infer<typeof SnapshotReason>;

const SnapshotId = z.string().regex(/^[0-9]{8}T[0-9]{6}Z-[0-9a-f]{16}$/);
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
const FolderCondition = z.enum(folderConditions);
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
const SnapshotPlace = z.union([z.enum(['first', 'second']), z.strictObject({ token: z.string() })]);
export type SnapshotPlace = z.infer<typeof SnapshotPlace>;
/** A pass-phrase as it is typed. */
const Passphrase = z.string().min(1).max(1000);
/** Fewer letters could be tried out within days on one laptop. */
export const shortestPassphrase = 12;
const NewPassphrase = z.string().max(1000).refine((text) => [...text.normalize('NFKC')].length >= shortestPassphrase);
/** A pass-phrase that was tried; after several wrong ones the next may be tried in `wait` seconds. */
const tried = <T extends z.ZodType>(value: T) => z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('right'), value }),
  z.strictObject({ kind: z.literal('wrong'), wait: z.number().int().min(0) }),
  /** It was not tried: too soon after the last. */
  z.strictObject({ kind: z.literal('too-soon'), wait: z.number().int().min(0) }),
]);

const channel = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): { readonly in: I; readonly out: O } => ({
  in: input,
  out: output,
});

export const contract = {
  /** Everything the first screen needs, in one answer. */
  'app:read-start': channel(Nothing, StartState),
  /** The first screen is painted and can be typed into. */
  'app:announce-ready': channel(Nothing, z.null()),
  /** Answer to `close-requested`: what is unsaved, if anything. */
  'app:answer-close': channel(z.strictObject({ saved: z.boolean() }), z.null()),
  /** What has to be done before closing still goes on: main has patience anew. */
  'app:still-closing': channel(Nothing, z.null()),
  /** The database must not or cannot be used: another window takes over, with rows in memory. The page that asks is closed. */
  'start:without-database': channel(z.strictObject({ why: z.enum(['newer-data', 'unusable', 'not-migrated']) }), z.null()),
  /** Shows what is meant in its folder: what of a journal was kept aside, or the data folder. */
  'start:show': channel(z.strictObject({ journal: JournalName.nullable() }), z.null()),
  'settings:write': channel(DeviceSettings, z.null()),
  /** An error in the page that nobody caught, for the log: main keeps no message, and of the stack only places in our own files. */
  'problem:note': channel(
    z.strictObject({ where: z.enum(['error', 'promise', 'screen', 'start']), name: z.string().max(200), stack: z.string().max(50_000) }),
    z.null(),
  ),
  /** What a person may save and hand on: versions, machine, sizes, log; no recorded text, no name, no path. */
  'problem:report': channel(Nothing, z.strictObject({ text: z.string() })),
  /** The last lines of the log, oldest first. */
  'problem:read-log': channel(Nothing, z.strictObject({ lines: z.array(z.string()), bytes: z.number().min(0) })),
  /** Opens the log's folder in the system's own file browser. */
  'problem:show-log': channel(Nothing, z.null()),
  /** Looks how much room there is, now. */
  'space:look': channel(Nothing, SpaceState),
  /** Makes the journal if it is not there yet. */
  'journal:open': channel(z.strictObject({ journal: JournalName }), JournalState),
  /**
   * Appends one line and flushes it to the disk; answers only after that. `seq` must be `last + 1`. After a failure the line
   * may be on the disk all the same: `journal:open` says so by its `last`, and the same line once more is answered as done.
   */
  'journal:append': channel(
    z.strictObject({ journal: JournalName, seq: Seq, body: z.string().min(2).max(64 * 1024 * 1024) }),
    z.strictObject({ last: Seq }),
  ),
  /**
   * Begins the journal anew: as `journal:append`, but nothing is built from the lines before this one any more, which holds
   * all there is. It comes to its place whole or not at all.
   */
  'journal:append-base': channel(
    z.strictObject({ journal: JournalName, seq: Seq, body: z.string().min(2).max(256 * 1024 * 1024) }),
    z.strictObject({ last: Seq }),
  ),
  /**
   * Reads what verifies of one segment, oldest first: the last one, or the last that begins before number `before`. Reaches
   * behind the base; `next` asks for the segment before it.
   */
  'journal:read-history': channel(
    z.strictObject({ journal: JournalName, before: Seq.nullable() }),
    z.strictObject({ bodies: z.array(z.string()), next: Seq.nullable() }),
  ),
  /**
   * Removes history, whole chains of it, that ended before `since` (milliseconds since 1970) or is beyond so many bytes; null removes
   * all of it, with what was kept aside. What the journal is built from stays.
   */
  'journal:drop-history': channel(
    z.strictObject({ journal: JournalName, keep: z.strictObject({ since: z.number().int(), bytes: Seq }).nullable() }),
    z.null(),
  ),
  'journal:read-sizes': channel(Nothing, z.array(JournalSize)),
  /** Reads bodies after a number, from the base on, oldest first, in pages of at most `limit` lines; a page of long lines ends sooner. */
  'journal:read': channel(
    z.strictObject({ journal: JournalName, after: Seq, limit: z.number().int().min(1).max(5000) }),
    z.strictObject({ bodies: z.array(z.string()), last: Seq }),
  ),
  /** A file brought writes of our own actor that we do not know: from now on another actor writes. */
  'journal:renew-actor': channel(z.strictObject({ journal: JournalName }), JournalState),
  /** Workshops that were wiped on this laptop, with when and how much it was. */
  'wipe:read': channel(Nothing, z.array(z.strictObject({ ...RemovedJournal.shape, at: z.number().int(), isDone: z.boolean() }))),
  /** Removes workshops for good: journals, attachments, snapshots. Their rows are the page's affair. */
  'wipe:workshops': channel(z.strictObject({ workshops: z.array(RemovedJournal).min(1) }), WipeReport),
  /** Removes all data of this installation for good; settings, log and database go with the next start. */
  'wipe:everything': channel(z.strictObject({ workshops: z.array(RemovedJournal) }), WipeReport),
  /** A journal began anew at a number without some records: what was written of it before goes from the snapshots as well. */
  'wipe:before': channel(z.strictObject({ ...RemovedJournal.shape, before: Seq }), WipeReport),
  /** A wiped workshop may come back from a file. */
  'wipe:allow': channel(z.strictObject({ journal: JournalName }), z.null()),
  /** Ends the program and starts it again. */
  'app:restart': channel(Nothing, z.null()),
  /** Asks the person where to save; answers a token in place of a path, or null when the person thinks better of it. */
  'file:choose-save': channel(
    z.strictObject({ suggestedName: FileName, kind: z.enum(['report', 'pdf', 'markdown', 'record-json', 'package', 'workbook', 'pack', 'practices-csv', 'practices-json', 'note', 'problem-report']) }),
    z.strictObject({ token: z.string(), name: z.string(), folder: z.string() }).nullable(),
  ),
  /** Writes to a temporary file, flushes, renames, reads back and answers what is now on the disk. */
  'file:write': channel(z.strictObject({ token: z.string(), bytes: Bytes }), z.strictObject({ bytes: Bytes })),
  /** Asks the person for a folder for several files; answers a token in place of a path. */
  'file:choose-folder': channel(Nothing, z.strictObject({ token: z.string(), folder: z.string() }).nullable()),
  /**
   * Writes a file of this name into a chosen folder, as `file:write` does. A file that is there is never replaced: the new one
   * gets a number after its name. Answers what it is called, what is on the disk, and a token to show it by.
   */
  'file:write-in': channel(
    z.strictObject({ token: z.string(), name: FileName, bytes: Bytes }),
    z.strictObject({ token: z.string(), name: z.string(), bytes: Bytes }),
  ),
  /** Shows the written file in its folder. */
  'file:show': channel(z.strictObject({ token: z.string() }), z.null()),
  /** Makes a tagged PDF; nothing is written. One at a time. */
  'report:print-pdf': channel(PrintInput, z.strictObject({ bytes: Bytes })),
  /** Stops the PDF that is being made, if one is. */
  'report:stop-print': channel(Nothing, z.null()),
  /** Asks the person for `.mwb` files and answers their bytes; of one under a pass-phrase none, but a token for `vault:unseal`. */
  'file:open-workbooks': channel(Nothing, z.array(z.strictObject({ name: z.string(), bytes: Bytes, sealed: z.string().optional() }))),
  /** `.mwb` files that the system handed over since the last time, by a double click or on the command line, as by `file:open-workbooks`. */
  'file:take-handed': channel(Nothing, z.array(z.strictObject({ name: z.string(), bytes: Bytes, sealed: z.string().optional() }))),
  /** Asks the person for one pack of own items, one table of practices, a logo or a template; null when the person thinks better of it. */
  'file:open-document': channel(z.strictObject({ kind: z.enum(['pack', 'practices', 'picture', 'template', 'cleared-file']) }), z.strictObject({ name: z.string(), bytes: Bytes }).nullable()),
  /** Asks the person for files to attach, several at once; answers tokens in place of paths. */
  'attachment:choose': channel(Nothing, z.array(z.strictObject({ token: z.string(), name: z.string(), size: z.number() }))),
  /** The bytes of one chosen file. */
  'attachment:take': channel(z.strictObject({ token: z.string() }), z.strictObject({ bytes: Bytes })),
  /** Keeps a file beside the journal, under the hash of its bytes; answers after it is on the disk and was read back. */
  'attachment:add': channel(z.strictObject({ journal: JournalName, bytes: Bytes }), z.strictObject({ sha256: Sha256, size: z.number() })),
  /** `not-found`, or `damaged` where the bytes are not what the name says. */
  'attachment:read': channel(z.strictObject({ journal: JournalName, sha256: Sha256 }), z.strictObject({ bytes: Bytes })),
  /** What lies beside the journal, with the bytes each takes on the disk. */
  'attachment:list': channel(z.strictObject({ journal: JournalName }), z.strictObject({ files: z.array(z.strictObject({ sha256: Sha256, size: z.number() })) })),
  /** Asks the person where to, and writes a copy with the file's own ending; null when the person thinks better of it. */
  'attachment:save-copy': channel(
    z.strictObject({ journal: JournalName, sha256: Sha256, suggestedName: FileName }),
    z.strictObject({ token: z.string(), name: z.string(), folder: z.string() }).nullable(),
  ),
  /**
   * Brings the attachments of one journal of a snapshot back, to it or to the journal of a copy; what is there already stays. `missing`: those
   * that cannot be read there, or not opened.
   */
  'attachment:put-back': channel(
    z.strictObject({ place: SnapshotPlace, id: SnapshotId, journal: JournalName, into: JournalName }),
    z.strictObject({ kept: z.number(), missing: z.number() }),
  ),
  /** Removes all other files of the journal: after a purge alone. */
  'attachment:keep-only': channel(z.strictObject({ journal: JournalName, kept: z.array(Sha256).max(100_000) }), z.strictObject({ removed: z.number() })),
  /** Where snapshots lie, how the folders are, and when the last one was taken. */
  'snapshot:state': channel(Nothing, SnapshotState),
  /**
   * Begins a snapshot of the journals as far as the page's rows have them. Answers which of them have to be sent because they moved
   * on since the last snapshot; a null `run` says that there is nothing new, which only `timed` and `close` are content with.
   */
  'snapshot:begin': channel(
    z.strictObject({ reason: SnapshotReason, journals: z.array(z.strictObject({ journal: JournalName, upTo: Seq })).max(10_000) }),
    z.strictObject({ run: z.string().nullable(), wanted: z.array(JournalName) }),
  ),
  /** The chain hash of a journal at one of its lines, for the manifest. */
  'snapshot:chain': channel(z.strictObject({ journal: JournalName, upTo: Seq }), z.strictObject({ chain: z.string() })),
  /** Writes one journal's `.mwb` and answers what is now on the disk, to be checked. */
  'snapshot:put': channel(z.strictObject({ run: z.string(), journal: JournalName, upTo: Seq, bytes: Bytes }), z.strictObject({ bytes: Bytes })),
  /** All that was put reads as the rows say: only now the snapshot is listed, and old ones are let go. */
  'snapshot:finish': channel(
    z.strictObject({ run: z.string(), checked: z.array(z.strictObject({ journal: JournalName, counts: SnapshotCounts })) }),
    SnapshotSummary,
  ),
  /** Snapshots of a folder, the newest first. `unreadable` counts those whose list entry is damaged. */
  'snapshot:list': channel(z.strictObject({ place: SnapshotPlace }), z.strictObject({ snapshots: z.array(SnapshotSummary), unreadable: Seq })),
  /** The `.mwb` of one journal of a snapshot; only as it was checked when it was taken. */
  'snapshot:read': channel(z.strictObject({ place: SnapshotPlace, id: SnapshotId, journal: JournalName }), z.strictObject({ bytes: Bytes })),
  /** Asks for another folder and moves everything there; null when the person thinks better of it. */
  'snapshot:choose-folder': channel(Nothing, SnapshotState.nullable()),
  'snapshot:choose-second': channel(Nothing, SnapshotState.nullable()),
  /** The second folder is no longer written to; what is in it stays. */
  'snapshot:forget-second': channel(Nothing, SnapshotState),
  /** Brings the second folder up to date, if it is there. */
  'snapshot:catch-up': channel(Nothing, SnapshotState),
  'snapshot:show': channel(z.strictObject({ place: z.enum(['first', 'second']) }), z.null()),
  /** Opens a journal that is under a pass-phrase. The key stays in main. */
  'vault:unlock': channel(z.strictObject({ journal: JournalName, passphrase: Passphrase }), tried(JournalState)),
  /** Forgets all keys; answers where the journals stand now. */
  'vault:lock': channel(Nothing, z.array(JournalState)),
  /** Removes the database from the disk, files and all, so that nothing of removed rows is left in them. It must be closed. */
  'vault:clear-database': channel(Nothing, z.null()),
  /** Prepares a pass-phrase: the next base line is sealed, and `vault:finish` does the rest. */
  'vault:begin-sealing': channel(z.strictObject({ journal: JournalName, passphrase: NewPassphrase, label: z.string().max(200).nullable() }), JournalState),
  /** Prepares its removal: the next base line is plain, and `vault:finish` does the rest. */
  'vault:begin-unsealing': channel(z.strictObject({ journal: JournalName, passphrase: Passphrase }), tried(z.null())),
  /** Ends what was begun by these two, or takes it back where no base line was written. */
  'vault:finish': channel(z.strictObject({ journal: JournalName }), JournalState),
  /** Another pass-phrase for the same key, after the present one. */
  'vault:change': channel(z.strictObject({ journal: JournalName, passphrase: Passphrase, next: NewPassphrase }), tried(z.null())),
  /** As `file:write`, under the pass-phrase of a journal; answers what the file on the disk holds when it is opened. */
  'vault:write-file': channel(z.strictObject({ token: z.string(), journal: JournalName, bytes: Bytes }), z.strictObject({ bytes: Bytes })),
  /** Opens a file that `file:open-workbooks` found to be under a pass-phrase. Answers what is in it; nothing is changed. */
  'vault:unseal': channel(z.strictObject({ token: z.string(), passphrase: Passphrase }), tried(z.strictObject({ bytes: Bytes }))),
  /** Puts a journal that has no line yet under the pass-phrase of a file that was opened so. */
  'vault:adopt': channel(z.strictObject({ token: z.string(), journal: JournalName }), JournalState),
  /** The name that is shown, in clear, while the journal is locked; null: none. */
  'vault:set-label': channel(z.strictObject({ journal: JournalName, label: z.string().max(200).nullable() }), JournalState),
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Input<C extends Channel> = z.infer<Contract[C]['in']>;
export type Output<C extends Channel> = z.infer<Contract[C]['out']>;

/** Main tells the screen; each has a subscribe function that answers an unsubscribe function. */
export const events = {
  /** The window is about to close: save, then answer with `app:answer-close`. */
  'close-requested': z.null(),
  /** The system goes to sleep or is locked: save, then lock what is under a pass-phrase. */
  'lock-requested': z.null(),
  /** The computer was asleep: what lies on sticks and network folders may have gone, and what is unsaved is tried again. */
  resumed: z.null(),
  /** The system hands over files: `file:take-handed` gives them. */
  'files-handed': z.null(),
  /** There is more or less room than before: `space:look` says how much. */
  'space-changed': z.null(),
} as const;
export type EventName = keyof typeof events;

/** What the preload hands to the page as `window.workbook`: functions only. */
export type Bridge = {
  readonly call: <C extends Channel>(channel: C, input: Input<C>) => Promise<Outcome<Output<C>>>;
  readonly subscribe: (event: EventName, listener: () => void) => () => void;
};

import { z } from 'zod';
import { ProjectorShow, ProjectorState } from './projector-shapes.ts';
import {
  Bytes,
  DeviceSettings,
  FileName,
  JournalName,
  JournalSize,
  JournalState,
  NewPassphrase,
  Nothing,
  type Outcome,
  Passphrase,
  PrintInput,
  RemovedJournal,
  Seq,
  Sha256,
  SnapshotCounts,
  SnapshotId,
  SnapshotPlace,
  SnapshotReason,
  SnapshotState,
  SnapshotSummary,
  SpaceState,
  StartState,
  WipeReport,
  tried,
} from './shapes.ts';

/**
 * The one seam between the privileged process and the screen: every channel is described here once, typed on both sides
 * and checked on the way in. Answers are values, never thrown errors: an error loses all but its message on the way.
 */

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
  /** Keeps the machine and its screens from sleeping, or no longer; it also ends with the window. */
  'awake:set': channel(z.strictObject({ awake: z.boolean() }), z.null()),
  /** Milliseconds since the machine was switched on, sleep counted: the one clock that nobody sets and no sleep stops. */
  'clock:read': channel(Nothing, z.strictObject({ up: z.number().int().min(0) })),
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
  /** Removes what was wiped from the snapshots of other laptops as well, where they lie in the same folders. */
  'wipe:others': channel(Nothing, WipeReport),
  /** A journal began anew at a number without some records: what was written of it before goes from the snapshots as well. */
  'wipe:before': channel(z.strictObject({ ...RemovedJournal.shape, before: Seq }), WipeReport),
  /** A wiped workshop may come back from a file. */
  'wipe:allow': channel(z.strictObject({ journal: JournalName }), z.null()),
  /** Ends the program and starts it again. */
  'app:restart': channel(Nothing, z.null()),
  /** Asks the person where to save; answers a token in place of a path, or null when the person thinks better of it. */
  'file:choose-save': channel(
    z.strictObject({ suggestedName: FileName, kind: z.enum(['report', 'pdf', 'markdown', 'record-json', 'package', 'workbook', 'pack', 'workshop-template', 'practices-csv', 'practices-json', 'note', 'picture', 'spreadsheet', 'problem-report']) }),
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
  /** Asks the person for one pack of own items, one table of practices, one list of participants, a spreadsheet of the plan, a logo or a template; null when the person thinks better of it. */
  'file:open-document': channel(z.strictObject({ kind: z.enum(['pack', 'workshop-template', 'practices', 'participants', 'plan-sheet', 'picture', 'template', 'cleared-file']) }), z.strictObject({ name: z.string(), bytes: Bytes }).nullable()),
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
  /** Opens what a snapshot has of a journal that is gone, or under another pass-phrase now: it can be read from then on. */
  'vault:unlock-snapshot': channel(z.strictObject({ place: SnapshotPlace, id: SnapshotId, journal: JournalName, passphrase: Passphrase }), tried(z.null())),
  /** Puts a journal without a line under the pass-phrase of another, or of a snapshot of it that was opened so; null where that has none. */
  'vault:follow': channel(z.strictObject({ from: JournalName, journal: JournalName }), JournalState.nullable()),
  /** The name that is shown, in clear, while the journal is locked; null: none. */
  'vault:set-label': channel(z.strictObject({ journal: JournalName, label: z.string().max(200).nullable() }), JournalState),
  /** Opens the projector, or shows something else on the one that is open. */
  'projector:open': channel(ProjectorShow, ProjectorState),
  /** Shows something else, where it is open. */
  'projector:show': channel(ProjectorShow, ProjectorState),
  'projector:close': channel(Nothing, ProjectorState),
  'projector:read': channel(Nothing, ProjectorState),
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
  /** The projector was opened, was ended, or stands on another screen: `projector:read` says where. */
  'projector-changed': z.null(),
} as const;
export type EventName = keyof typeof events;

/** What the preload hands to the page as `window.workbook`: functions only. */
export type Bridge = {
  readonly call: <C extends Channel>(channel: C, input: Input<C>) => Promise<Outcome<Output<C>>>;
  readonly subscribe: (event: EventName, listener: () => void) => () => void;
};

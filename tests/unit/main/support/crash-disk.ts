import path from 'node:path';
import type { Disk, DiskFile, EntryState } from '../../../../main/files/disk.ts';

/** Everything stops: the power is cut, or the process is killed. */
export class PowerCut extends Error {}

type FileNode = { readonly kind: 'file'; readonly id: number; now: Buffer; kept: Buffer; poisoned: boolean };
type FolderNode = { readonly kind: 'folder'; readonly id: number; now: Entries; kept: Entries; pending: Entries[] };
type Node = FileNode | FolderNode;
type Entries = ReadonlyMap<string, Node>;
export type Random = () => number;

export type Rules = {
  /** The call with this number, counted from 1, and all after it, are cut off. */
  readonly cutAt?: number;
  /** The call with this number fails with this code, and half of what an append wanted is written. */
  readonly failAt?: { readonly call: number; readonly code: string };
  /** Flushes that are forgotten, to see that a test notices; `site` answers where in `main/` it is called, as `main/settings.ts:67`. */
  readonly ignores?: (operation: 'flush' | 'flushFolder', place: string, site: () => string) => boolean;
};

const project = path.resolve(import.meta.dirname, '../../../..');

let ids = 0;
const newId = (): number => (ids += 1);
const newFolder = (entries: Entries): FolderNode => ({ kind: 'folder', id: newId(), now: entries, kept: entries, pending: [] });

/** Where in `main/` the call under way comes from: the innermost place there, which is the one that names the flush. */
function callSite(): string {
  const stack = new Error('where').stack ?? '';
  const from = stack.indexOf(`${project}/main/`);
  return from < 0 ? 'not in main' : (/^main\/[^\s():]+\.ts:\d+/u.exec(stack.slice(from + project.length + 1))?.[0] ?? 'not in main');
}

function problem(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/**
 * A disk in memory that keeps apart what was flushed and what was only written. Files and folders are flushed apart, as on
 * a real one; after a failed flush the pages count as clean although they never reached the disk.
 */
export class CrashDisk implements Disk {
  readonly #root: FolderNode;
  readonly #rules: Rules;
  #calls = 0;

  constructor(rules: Rules = {}, root: FolderNode = newFolder(new Map([['data', newFolder(new Map())]]))) {
    this.#rules = rules;
    this.#root = root;
  }

  get calls(): number {
    return this.#calls;
  }

  /** What is there after a power cut that loses all that was not flushed. */
  afterLosing(rules: Rules = {}): CrashDisk {
    return new CrashDisk(rules, copy(this.#root, (node) => (node.kind === 'file' ? node.kept : node.kept)));
  }

  /** What is there after a power cut in which some of it still came through: any prefix of each file and folder. */
  afterTearing(random: Random, rules: Rules = {}): CrashDisk {
    const pick = (length: number): number => Math.floor(random() * (length + 1));
    return new CrashDisk(
      rules,
      copy(this.#root, (node) => {
        if (node.kind === 'folder') return [node.kept, ...node.pending][pick(node.pending.length)] ?? node.kept;
        if (node.now.length < node.kept.length) return random() < 0.5 ? node.now : node.kept;
        return node.now.subarray(0, node.kept.length + pick(node.now.length - node.kept.length));
      }),
    );
  }

  /** What is there when only the process was killed: all that was written, and none of it any safer than before. */
  afterKill(rules: Rules = {}): CrashDisk {
    return new CrashDisk(rules, this.#root);
  }

  /** The same disk once more, with what is on it and what is only written: what happens on one of them the other does not see. */
  fork(rules: Rules = {}): CrashDisk {
    return new CrashDisk(rules, twin(this.#root, new Map()));
  }

  async create(file: string): Promise<DiskFile> {
    this.#step('create', file);
    const folder = this.#folderOf(file);
    if (folder.now.has(path.basename(file))) throw problem('EEXIST');
    const node: FileNode = { kind: 'file', id: newId(), now: Buffer.alloc(0), kept: Buffer.alloc(0), poisoned: false };
    this.#enter(folder, (entries) => entries.set(path.basename(file), node));
    return await Promise.resolve(this.#handle(node, file));
  }

  async openAppend(file: string): Promise<DiskFile> {
    this.#step('openAppend', file);
    return await Promise.resolve(this.#handle(this.#file(file), file));
  }

  async read(file: string): Promise<Uint8Array> {
    this.#step('read', file);
    return await Promise.resolve(Buffer.from(this.#file(file).now));
  }

  async readPart(file: string, offset: number, length: number): Promise<Uint8Array> {
    this.#step('readPart', file);
    return await Promise.resolve(Buffer.from(this.#file(file).now.subarray(offset, offset + length)));
  }

  async rename(from: string, to: string): Promise<void> {
    this.#step('rename', from);
    const node = this.#node(from);
    if (node === undefined) throw problem('ENOENT');
    this.#enter(this.#folderOf(from), (entries) => entries.set(path.basename(to), node).delete(path.basename(from)));
    await Promise.resolve();
  }

  async remove(file: string): Promise<void> {
    this.#step('remove', file);
    this.#file(file);
    this.#enter(this.#folderOf(file), (entries) => entries.delete(path.basename(file)));
    await Promise.resolve();
  }

  async makeFolder(folder: string): Promise<void> {
    this.#step('makeFolder', folder);
    const parent = this.#folderOf(folder);
    if (!parent.now.has(path.basename(folder))) this.#enter(parent, (entries) => entries.set(path.basename(folder), newFolder(new Map())));
    await Promise.resolve();
  }

  async removeFolder(folder: string): Promise<void> {
    this.#step('removeFolder', folder);
    if (this.#folder(folder).now.size > 0) throw problem('ENOTEMPTY');
    this.#enter(this.#folderOf(folder), (entries) => entries.delete(path.basename(folder)));
    await Promise.resolve();
  }

  async list(folder: string): Promise<readonly string[]> {
    this.#step('list', folder);
    return await Promise.resolve([...this.#folder(folder).now.keys()].sort());
  }

  async stat(place: string): Promise<EntryState | undefined> {
    this.#step('stat', place);
    const node = this.#node(place);
    const size = node?.kind === 'file' ? node.now.length : 0;
    return await Promise.resolve(node === undefined ? undefined : { size, isFolder: node.kind === 'folder', isWritable: true, identity: String(node.id) });
  }

  async flushFolder(folder: string): Promise<void> {
    this.#step('flushFolder', folder);
    const node = this.#folder(folder);
    if (this.#rules.ignores?.('flushFolder', folder, callSite) !== true) [node.kept, node.pending] = [node.now, []];
    await Promise.resolve();
  }

  async freeSpace(): Promise<number> {
    this.#step('freeSpace', '/');
    return await Promise.resolve(1e12);
  }

  #handle(node: FileNode, file: string): DiskFile {
    return {
      append: async (bytes) => {
        const whole = Buffer.concat([node.now, bytes]);
        const half = whole.subarray(0, node.now.length + Math.floor(bytes.byteLength / 2));
        this.#step('append', file, () => (node.now = half));
        node.now = whole;
        await Promise.resolve();
      },
      flush: async () => {
        this.#step('flush', file, () => (node.poisoned = true));
        if (!node.poisoned && this.#rules.ignores?.('flush', file, callSite) !== true) node.kept = node.now;
        await Promise.resolve();
      },
      truncate: async (length) => {
        this.#step('truncate', file);
        node.now = node.now.subarray(0, length);
        await Promise.resolve();
      },
      close: async () => {
        this.#step('close', file);
        await Promise.resolve();
      },
    };
  }

  /** Counts a call, and fails it when its turn has come; `halfway` is what has happened by then. */
  #step(operation: string, place: string, halfway?: () => void): void {
    this.#calls += 1;
    const { cutAt, failAt } = this.#rules;
    if (cutAt !== undefined && this.#calls >= cutAt) throw new PowerCut(`${operation} ${place}`);
    if (failAt?.call !== this.#calls) return;
    halfway?.();
    throw problem(failAt.code);
  }

  #enter(folder: FolderNode, change: (entries: Map<string, Node>) => void): void {
    const entries = new Map(folder.now);
    change(entries);
    folder.now = entries;
    folder.pending.push(entries);
  }

  #node(place: string): Node | undefined {
    let node: Node | undefined = this.#root;
    for (const name of place.split('/').filter((part) => part !== '')) node = node?.kind === 'folder' ? node.now.get(name) : undefined;
    return node;
  }

  #file(place: string): FileNode {
    const node = this.#node(place);
    if (node?.kind !== 'file') throw problem('ENOENT');
    return node;
  }

  #folder(place: string): FolderNode {
    const node = this.#node(place);
    if (node?.kind !== 'folder') throw problem('ENOENT');
    return node;
  }

  #folderOf(place: string): FolderNode {
    return this.#folder(path.dirname(place));
  }
}

/** A deep copy that keeps identities, unflushed writes, and that a file has several names. */
function twin<T extends Node>(node: T, made: Map<Node, Node>): T {
  const known = made.get(node);
  if (known !== undefined) return known as T;
  if (node.kind === 'file') {
    const file: FileNode = { ...node };
    made.set(node, file);
    return file as T;
  }
  const folder: FolderNode = { ...node, pending: [] };
  made.set(node, folder);
  const states = new Map<Entries, Entries>();
  const copied = (entries: Entries): Entries => {
    const before = states.get(entries) ?? new Map([...entries].map(([name, one]) => [name, twin(one, made)]));
    states.set(entries, before);
    return before;
  };
  [folder.now, folder.kept, folder.pending] = [copied(node.now), copied(node.kept), node.pending.map(copied)];
  return folder as T;
}

type Survivor = { (node: FileNode): Buffer; (node: FolderNode): Entries };

/** A copy in which all that survived is flushed; what is the same stays the same, so that identities hold. */
function copy(folder: FolderNode, survives: (node: Node) => Buffer | Entries): FolderNode {
  const survivor = survives as Survivor;
  const entries = new Map<string, Node>();
  for (const [name, node] of survivor(folder)) {
    if (node.kind === 'folder') entries.set(name, copy(node, survives));
    else {
      const bytes = Buffer.from(survivor(node));
      entries.set(name, { ...node, now: bytes, kept: bytes, poisoned: false });
    }
  }
  return { kind: 'folder', id: folder.id, now: entries, kept: entries, pending: [] };
}

/** The same numbers for the same seed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

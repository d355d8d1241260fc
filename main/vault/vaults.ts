import path from 'node:path';
import type { VaultState } from '../../preload/shapes.ts';
import type { Disk } from '../files/disk.ts';
import { Refusal } from '../files/failure.ts';
import { folderName } from '../journal/folder-name.ts';
import { boxOf, isContainer, openContainer, sealContainer } from './container.ts';
import { drawKey, lockKey, unlockKey, type Cost, type DataKey, type KeyBox } from './keys.ts';
import { lineKeys, type LineKeys } from './sealed-line.ts';
import { readVault, removeVault, writeVault, type Vault } from './vault-file.ts';

type Options = { readonly disk: Disk; /** Holds a folder for each journal. */ readonly folder: string; readonly cost: Cost };
type Lent = { readonly key: DataKey; readonly box: KeyBox };
type Held = { readonly key: DataKey; readonly lines: LineKeys };

/** The pass-phrases of this installation: which journals are under one, and the keys of those that are open, which never leave main. */
export class Vaults {
  readonly #options: Options;
  readonly #known = new Map<string, Vault | 'damaged' | undefined>();
  readonly #keys = new Map<string, Held>();
  /** Keys of snapshots that a person opened and that are not the journal's own, because it is gone or has another now: they only read. */
  readonly #lent = new Map<string, Lent>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** The vault of a journal, read once. */
  async of(journal: string): Promise<Vault | 'damaged' | undefined> {
    if (!this.#known.has(journal)) this.#known.set(journal, await readVault(this.#options.disk, this.#folderOf(journal)));
    return this.#known.get(journal);
  }

  /** What the screen may know of it. */
  async stateOf(journal: string): Promise<VaultState | undefined> {
    const vault = await this.of(journal);
    if (vault === undefined) return undefined;
    if (vault === 'damaged') return { state: 'damaged', label: null };
    return { state: this.#keys.has(journal) ? 'open' : 'locked', label: vault.label };
  }

  /** The keys for a journal's lines. @throws Refusal `locked`. */
  linesOf(journal: string): LineKeys {
    return this.#held(journal).lines;
  }

  /** True when a journal under a pass-phrase is open now. */
  get someAreOpen(): boolean {
    return this.#keys.size > 0;
  }

  /** The journal whose data key this is, if it is open. */
  openedBy(key: string): string | undefined {
    return [...this.#keys].find(([, held]) => held.key.id === key)?.[0];
  }

  /** False for a wrong pass-phrase. @throws Refusal `not-found`, `damaged`. */
  async unlock(journal: string, passphrase: string): Promise<boolean> {
    const key = await unlockKey((await this.#vault(journal)).box, passphrase);
    if (key === undefined) return false;
    this.#hold(journal, key);
    return true;
  }

  /**
   * Opens what was sealed of a journal under an earlier pass-phrase, or before the journal was lost: from now on it can be read. False for
   * a wrong pass-phrase. @throws Refusal `damaged`.
   */
  async lend(journal: string, sealed: Uint8Array, passphrase: string): Promise<boolean> {
    const box = boxOf(sealed);
    const key = await unlockKey(box, passphrase);
    if (key !== undefined) this.#lent.set(journal, { key, box });
    return key !== undefined;
  }

  /**
   * Puts a journal that has none under the pass-phrase of another, or that a snapshot of that one was opened with. False where there is
   * neither. @throws Refusal `locked`, `busy` when there is one.
   */
  async follow(from: string, journal: string): Promise<boolean> {
    const lent = this.#lent.get(from);
    if ((await this.of(from)) === undefined && lent === undefined) return false;
    const { key, box } = (await this.of(from)) === undefined && lent !== undefined ? lent : { key: this.#held(from).key, box: (await this.#vault(from)).box };
    await this.adopt(journal, { key: { id: key.id, bytes: Buffer.from(key.bytes) }, box }, null, 'sealed');
    return true;
  }

  /** True for the pass-phrase that the journal is under; nothing is changed. */
  async isRight(journal: string, passphrase: string): Promise<boolean> {
    return (await unlockKey((await this.#vault(journal)).box, passphrase)) !== undefined;
  }

  /** Forgets the key of one journal, or of all. */
  lock(journal: string | null): void {
    for (const [name, { key, lines }] of this.#keys) {
      if (journal !== null && name !== journal) continue;
      for (const bytes of [key.bytes, lines.cipher, lines.number]) bytes.fill(0);
      this.#keys.delete(name);
    }
    for (const [name, { key }] of this.#lent) {
      if (journal !== null && name !== journal) continue;
      key.bytes.fill(0);
      this.#lent.delete(name);
    }
  }

  /** Lets go of a journal whose folder is removed. */
  forget(journal: string): void {
    this.lock(journal);
    this.#known.delete(journal);
  }

  /** A vault with a key of its own, open at once. @throws Refusal `busy` when there is one. */
  async make(journal: string, passphrase: string, label: string | null, state: Vault['state']): Promise<void> {
    const key = drawKey();
    await this.adopt(journal, { key, box: await lockKey(key, passphrase, this.#options.cost) }, label, state);
  }

  /** A vault with the key that a file came with, so that one pass-phrase opens both. */
  async adopt(journal: string, { key, box }: { readonly key: DataKey; readonly box: KeyBox }, label: string | null, state: Vault['state']): Promise<void> {
    if ((await this.of(journal)) !== undefined) throw new Refusal('busy', 'there is a pass-phrase');
    await this.#store(journal, { format: 1, state, label, box });
    this.#hold(journal, key);
  }

  /** Locks the same data key with another pass-phrase. */
  async change(journal: string, passphrase: string): Promise<void> {
    await this.write(journal, { box: await lockKey(this.#held(journal).key, passphrase, this.#options.cost) });
  }

  /** Changes what is written of a vault. @throws Refusal `not-found`, `damaged`. */
  async write(journal: string, part: Partial<Omit<Vault, 'format'>>): Promise<void> {
    await this.#store(journal, { ...(await this.#vault(journal)), ...part });
  }

  async remove(journal: string): Promise<void> {
    this.#known.delete(journal);
    await removeVault(this.#options.disk, this.#folderOf(journal));
    this.lock(journal);
  }

  /**
   * A content as it may lie on a disk: in a container where the journal is under a pass-phrase, itself otherwise, also when
   * the pass-phrase is being taken off. @throws Refusal `locked`.
   */
  async seal(journal: string, content: Uint8Array): Promise<Uint8Array> {
    const vault = await this.of(journal);
    if (vault === undefined || (vault !== 'damaged' && vault.state === 'unsealing')) return content;
    return await sealContainer(this.#held(journal).key, (await this.#vault(journal)).box, content);
  }

  /** True for what `seal` makes of a content under a pass-phrase. */
  isSealed(bytes: Uint8Array): boolean {
    return isContainer(bytes);
  }

  /** The content of what `seal` answered, whether or not it was sealed then. @throws Refusal `locked`, `damaged`. */
  async open(journal: string, bytes: Uint8Array): Promise<Uint8Array> {
    if (!isContainer(bytes)) return bytes;
    const { id } = boxOf(bytes);
    const key = [this.#keys.get(journal)?.key, this.#lent.get(journal)?.key].find((one) => one?.id === id);
    if (key === undefined) throw new Refusal('locked', 'the pass-phrase it is under was not given');
    return await openContainer(key, bytes);
  }

  async #store(journal: string, vault: Vault): Promise<void> {
    // Whatever happens on the way, the next look is at the disk.
    this.#known.delete(journal);
    await writeVault(this.#options.disk, this.#folderOf(journal), vault);
    this.#known.set(journal, vault);
  }

  async #vault(journal: string): Promise<Vault> {
    const vault = await this.of(journal);
    if (vault === undefined) throw new Refusal('not-found', 'no pass-phrase');
    if (vault === 'damaged') throw new Refusal('damaged', 'the key of the journal cannot be read');
    return vault;
  }

  #hold(journal: string, key: DataKey): void {
    this.#keys.set(journal, { key, lines: lineKeys(key) });
  }

  #held(journal: string): Held {
    const held = this.#keys.get(journal);
    if (held === undefined) throw new Refusal('locked', 'no pass-phrase was given');
    return held;
  }

  #folderOf(journal: string): string {
    return path.join(this.#options.folder, folderName(journal));
  }
}

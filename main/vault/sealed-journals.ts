import type { JournalSize, JournalState } from '../../preload/shapes.ts';
import { Refusal } from '../files/failure.ts';
import type { Journals } from '../journal/journals.ts';
import { isSealed, openBody, sealBody } from './sealed-line.ts';
import type { Vault } from './vault-file.ts';
import type { Vaults } from './vaults.ts';

type Options = {
  readonly journals: Journals;
  readonly vaults: Vaults;
  /** Brings other files of a journal into the form that `Vaults.seal` gives them now: attachments, snapshots. It may be run again. */
  readonly follow: (journal: string) => Promise<void>;
};

/**
 * The journals as everybody else sees them. Where a journal is under a pass-phrase its bodies are sealed on their way in and
 * opened on their way out; while it is locked nothing is read or appended. The chain below runs over what is on the disk.
 *
 * A pass-phrase is set and taken off with a base line: vault written, base line in the new form, everything before it
 * removed, other files, vault written again. A power cut before the base line leaves the old form, after it the new one.
 */
export class SealedJournals {
  readonly #journals: Journals;
  #ahead: Promise<JournalState[]> | undefined;
  readonly #vaults: Vaults;
  readonly #follow: Options['follow'];
  /** Journals whose form is changing in this run; where it stopped in an earlier one, it is settled first. */
  readonly #changing = new Set<string>();
  #isFrozen = false;

  constructor({ journals, vaults, follow }: Options) {
    this.#journals = journals;
    this.#vaults = vaults;
    this.#follow = follow;
  }

  /** Looks where every journal stands, for the first that will ask. */
  async lookAhead(): Promise<void> {
    this.#ahead = this.#look();
    await this.#ahead;
  }

  /** Where every journal stands, and whether it is locked. */
  async states(): Promise<JournalState[]> {
    const ahead = this.#ahead ?? this.#look();
    this.#ahead = undefined;
    return await ahead;
  }

  async #look(): Promise<JournalState[]> {
    const states = await this.#journals.states();
    for (const { journal } of states) await this.#settled(journal);
    return await Promise.all(states.map(async (state) => await this.#described(state)));
  }

  /** As `Journals.freeze`; what an earlier run left half-way stays so. */
  async freeze(): Promise<void> {
    this.#isFrozen = true;
    await this.#journals.freeze();
  }

  /** As `Journals.found`. */
  async found(): Promise<{ readonly copied: string[]; readonly unreadable: string[] }> {
    return await this.#journals.found();
  }

  /** As `Journals.keptAside`. */
  async keptAside(journal: string): Promise<string> {
    return await this.#journals.keptAside(journal);
  }

  /** @throws Refusal `locked`, and what `Journals` throws. */
  async open(journal: string): Promise<JournalState> {
    await this.#form(journal);
    return await this.#described(await this.#journals.open(journal));
  }

  /** @throws Refusal `locked`, and what `Journals` throws. */
  async append(journal: string, seq: number, body: string): Promise<number> {
    return await this.#journals.append(journal, seq, await this.#sealedAs(journal, body, await this.#form(journal)));
  }

  /** A base line is in the form that the journal is to have from now on. @throws Refusal `locked`, and what `Journals` throws. */
  async appendBase(journal: string, seq: number, body: string): Promise<number> {
    await this.#form(journal);
    const vault = await this.#vaults.of(journal);
    const form = vault === undefined || vault === 'damaged' || vault.state === 'unsealing' ? 'plain' : 'sealed';
    return await this.#journals.appendBase(journal, seq, await this.#sealedAs(journal, body, form));
  }

  /** @throws Refusal `locked`, `damaged`, and what `Journals` throws. */
  async read(journal: string, after: number, limit: number): Promise<{ readonly bodies: string[]; readonly last: number }> {
    await this.#form(journal);
    const { bodies, last } = await this.#journals.read(journal, after, limit);
    return { bodies: await this.#opened(journal, bodies), last };
  }

  /** @throws as `read`. */
  async readHistory(journal: string, before: number | null): Promise<{ readonly bodies: readonly string[]; readonly next: number | null }> {
    await this.#form(journal);
    const { bodies, next } = await this.#journals.readHistory(journal, before);
    return { bodies: await this.#opened(journal, bodies), next };
  }

  async dropHistory(journal: string, keep: { readonly since: number; readonly bytes: number } | null): Promise<void> {
    await this.#journals.dropHistory(journal, keep);
  }

  /** As `Journals.lookAgain`. */
  async lookAgain(): Promise<void> {
    await this.#journals.lookAgain();
  }

  /** As `Journals.chainAt`: the chain runs over what is on the disk. */
  async chainAt(journal: string, seq: number): Promise<string> {
    return await this.#journals.chainAt(journal, seq);
  }

  async sizes(): Promise<readonly JournalSize[]> {
    return await this.#journals.sizes();
  }

  /** @throws Refusal `locked`, and what `Journals` throws. */
  async renewActor(journal: string): Promise<JournalState> {
    await this.#form(journal);
    return await this.#described(await this.#journals.renewActor(journal));
  }

  /** Prepares a pass-phrase: the next base line is sealed. @throws Refusal `busy` when there is one. */
  async beginSealing(journal: string, passphrase: string, label: string | null): Promise<JournalState> {
    this.#changing.delete(journal);
    await this.#settled(journal);
    const state = await this.#journals.open(journal);
    this.#changing.add(journal);
    // A journal without a line has nothing that would have to be replaced.
    await this.#vaults.make(journal, passphrase, label, state.last === 0 ? 'sealed' : 'sealing');
    return await this.#described(state);
  }

  /** Prepares its removal: the next base line is plain. @throws Refusal `locked`, `not-found`. */
  async beginUnsealing(journal: string): Promise<void> {
    await this.#form(journal);
    this.#changing.add(journal);
    await this.#vaults.write(journal, { state: 'unsealing' });
  }

  /** Ends what was begun, or takes it back when no base line was written. @throws Refusal `locked`, and what the disk throws. */
  async finish(journal: string): Promise<JournalState> {
    this.#changing.delete(journal);
    await this.#settled(journal);
    const vault = await this.#vaults.of(journal);
    if (vault !== undefined && vault !== 'damaged' && vault.state !== 'sealed') {
      await this.#journals.dropHistory(journal, null);
      await this.#follow(journal);
      if (vault.state === 'sealing') await this.#vaults.write(journal, { state: 'sealed' });
      else await this.#vaults.remove(journal);
    }
    return await this.#described(await this.#journals.open(journal));
  }

  /** As `Journals.letGo`; its key is forgotten with it. */
  async letGo(journal: string): Promise<void> {
    await this.#journals.letGo(journal);
    this.#vaults.forget(journal);
  }

  async close(): Promise<void> {
    await this.#journals.close();
    this.#vaults.lock(null);
  }

  async #described(state: JournalState): Promise<JournalState> {
    const vault = await this.#vaults.stateOf(state.journal);
    return vault === undefined ? state : { ...state, vault };
  }

  /** The form of a journal's last lines. @throws Refusal `locked`, `damaged` where they cannot be opened. */
  async #form(journal: string): Promise<'plain' | 'sealed'> {
    await this.#settled(journal);
    const vault = await this.#vaults.of(journal);
    if (vault === undefined) return 'plain';
    if (vault === 'damaged') throw new Refusal('damaged', 'the key of the journal cannot be read');
    this.#vaults.linesOf(journal);
    return vault.state === 'sealed' ? 'sealed' : await this.#formOfBase(journal);
  }

  async #formOfBase(journal: string): Promise<'plain' | 'sealed'> {
    const { base } = await this.#journals.open(journal);
    const { bodies } = await this.#journals.read(journal, base, 1);
    return bodies[0] !== undefined && isSealed(bodies[0]) ? 'sealed' : 'plain';
  }

  /**
   * Where a change of form stopped half-way in an earlier run: without the base line it never was; with it everything before
   * is removed now, and the rest, which needs the key, is done by `finish` when it is unlocked.
   */
  async #settled(journal: string): Promise<void> {
    if (this.#isFrozen) return;
    const vault = await this.#vaults.of(journal);
    if (vault === undefined || vault === 'damaged' || vault.state === 'sealed' || this.#changing.has(journal)) return;
    const form = await this.#formOfBase(journal);
    if (form === (vault.state === 'sealing' ? 'sealed' : 'plain')) await this.#journals.dropHistory(journal, null);
    else if (vault.state === 'sealing') await this.#vaults.remove(journal);
    else await this.#vaults.write(journal, { state: 'sealed' });
  }

  async #sealedAs(journal: string, body: string, form: 'plain' | 'sealed'): Promise<string> {
    return form === 'sealed' ? sealBody(this.#vaults.linesOf(journal), body) : body;
  }

  /** A line in clear among sealed ones was put there by somebody else. */
  async #opened(journal: string, bodies: readonly string[]): Promise<string[]> {
    const vault = await this.#vaults.of(journal);
    if (vault === undefined || vault === 'damaged') {
      if (bodies.some(looksSealed)) throw new Refusal('damaged', 'a sealed line without its key');
      return [...bodies];
    }
    return bodies.map((body) => {
      if (isSealed(body)) return openBody(this.#vaults.linesOf(journal), body);
      if (mayBePlain(vault)) return body;
      throw new Refusal('damaged', 'a line in clear in a sealed journal');
    });
  }
}

/** Sealed lines say so near their start; those of a plain journal need not be parsed for it. */
function looksSealed(body: string): boolean {
  return body.slice(0, 500).includes('","x":"') && isSealed(body);
}

/** Only while its form changes has a journal both. */
function mayBePlain(vault: Vault): boolean {
  return vault.state !== 'sealed';
}

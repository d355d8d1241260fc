import type { Channel } from '../../preload/contract.ts';
import type { JournalState } from '../../preload/shapes.ts';
import type { SealedJournals } from '../vault/sealed-journals.ts';
import type { Tries } from '../vault/tries.ts';
import type { Vaults } from '../vault/vaults.ts';
import type { Handlers } from './register.ts';

type Group = Exclude<Extract<Channel, `vault:${string}`>, 'vault:write-file' | 'vault:unseal' | 'vault:adopt' | 'vault:unlock-snapshot' | 'vault:follow'>;

type Parts = {
  readonly vaults: Vaults;
  readonly journals: SealedJournals;
  readonly tries: Tries;
  /** Removes the page's database with its files. */
  readonly clearDatabase: () => Promise<void>;
  /** Called when all has been locked. */
  readonly locked: () => void;
};

type Tried<T> = { readonly kind: 'right'; readonly value: T } | { readonly kind: 'wrong' | 'too-soon'; readonly wait: number };

/** The channels for pass-phrases. Neither they nor keys are in any answer or message. */
export function vaultHandlers({ vaults, journals, tries, clearDatabase, locked }: Parts): Pick<Handlers, Group> {
  return {
    'vault:unlock': async ({ journal, passphrase }) =>
      await tryOnce(tries, journal, async () => ((await vaults.unlock(journal, passphrase)) ? await unlocked(journals, journal) : undefined)),
    'vault:lock': async () => {
      vaults.lock(null);
      locked();
      return await journals.states();
    },
    'vault:clear-database': async () => {
      await clearDatabase();
      return null;
    },
    'vault:begin-sealing': async ({ journal, passphrase, label }) => await journals.beginSealing(journal, passphrase, label),
    'vault:begin-unsealing': async ({ journal, passphrase }) =>
      await tryOnce(tries, journal, async () => {
        if (!(await vaults.isRight(journal, passphrase))) return undefined;
        await journals.beginUnsealing(journal);
        return null;
      }),
    'vault:finish': async ({ journal }) => await journals.finish(journal),
    'vault:change': async ({ journal, passphrase, next }) =>
      await tryOnce(tries, journal, async () => {
        if (!(await vaults.isRight(journal, passphrase))) return undefined;
        await vaults.change(journal, next);
        return null;
      }),
    'vault:set-label': async ({ journal, label }) => {
      await vaults.write(journal, { label });
      return await journals.open(journal);
    },
  };
}

/** What a power cut interrupted is ended now that there is a key; where that fails, the next unlocking tries again. */
async function unlocked(journals: SealedJournals, journal: string): Promise<JournalState> {
  return await journals.finish(journal).catch(async () => await journals.open(journal));
}

/** Tries a pass-phrase, unless it is too soon after wrong ones. `work` answers undefined for a wrong one. */
export async function tryOnce<T>(tries: Tries, what: string, work: () => Promise<T | undefined>): Promise<Tried<T>> {
  const wait = tries.wait(what);
  if (wait > 0) return { kind: 'too-soon', wait };
  const value = await work();
  if (value === undefined) return { kind: 'wrong', wait: tries.failed(what) };
  tries.succeeded(what);
  return { kind: 'right', value };
}

import type { SaveHabits } from '../files/atomic-save.ts';
import { saveDocument } from '../files/atomic-save.ts';
import type { Disk } from '../files/disk.ts';
import { Refusal } from '../files/failure.ts';
import type { SaveTokens } from '../files/save-tokens.ts';
import { boxOf, openContainer } from '../vault/container.ts';
import { unlockKey, type DataKey, type KeyBox } from '../vault/keys.ts';
import type { Snapshots } from '../snapshots/snapshots.ts';
import type { SealedJournals } from '../vault/sealed-journals.ts';
import type { Tries } from '../vault/tries.ts';
import type { Vaults } from '../vault/vaults.ts';
import type { Handlers } from './register.ts';
import { tryOnce } from './vault-handlers.ts';

type Group = 'vault:write-file' | 'vault:unseal' | 'vault:adopt' | 'vault:unlock-snapshot' | 'vault:follow';

type Parts = {
  readonly disk: Disk;
  readonly tokens: SaveTokens;
  readonly newTag: () => string;
  readonly habits: SaveHabits;
  readonly vaults: Vaults;
  readonly journals: SealedJournals;
  readonly tries: Tries;
  readonly snapshots: Pick<Snapshots, 'lying'>;
};

/** The channels for files under a pass-phrase: those that leave the laptop, and those that come to it. */
export function vaultFileHandlers({ disk, tokens, newTag, habits, vaults, journals, tries, snapshots }: Parts): Pick<Handlers, Group> {
  /** Keys of files that were opened in this run, by token. */
  const opened = new Map<string, { readonly key: DataKey; readonly box: KeyBox }>();
  return {
    'vault:write-file': async ({ token, journal, bytes }) => {
      // Without a pass-phrase it would be written in clear, although somebody asked for the contrary.
      if ((await vaults.stateOf(journal)) === undefined) throw new Refusal('invalid', 'the journal has no pass-phrase');
      const written = await saveDocument(disk, tokens.pathOf(token), await vaults.seal(journal, bytes), newTag(), habits);
      return { bytes: new Uint8Array(await vaults.open(journal, written)) };
    },
    'vault:unseal': async ({ token, passphrase }) => {
      const file = await disk.read(tokens.pathOf(token));
      const box = boxOf(file);
      return await tryOnce(tries, box.id, async () => {
        const key = await unlockKey(box, passphrase);
        if (key === undefined) return undefined;
        const bytes = await openContainer(key, file);
        opened.set(token, { key, box });
        return { bytes };
      });
    },
    'vault:adopt': async ({ token, journal }) => {
      const known = opened.get(token);
      if (known === undefined) throw new Refusal('forbidden', 'the file was not opened');
      const state = await journals.open(journal);
      if (state.last > 0) throw new Refusal('busy', 'the journal has lines');
      await vaults.adopt(journal, known, null, 'sealed');
      return await journals.open(journal);
    },
    'vault:unlock-snapshot': async ({ place, id, journal, passphrase }) => {
      const sealed = await snapshots.lying(place, id, journal);
      return await tryOnce(tries, boxOf(sealed).id, async () => ((await vaults.lend(journal, sealed, passphrase)) ? null : undefined));
    },
    'vault:follow': async ({ from, journal }) => {
      const state = await journals.open(journal);
      // One that is written in already stays as it is: its pass-phrase, or that it has none, is its own affair.
      const isFollowing = state.last === 0 && state.vault === undefined && (await vaults.follow(from, journal));
      return isFollowing ? await journals.open(journal) : null;
    },
  };
}

import type { Bridge } from '../../../preload/contract.ts';
import type { Database } from '../database.ts';
import type { Saved } from '../saved.ts';
import type { Tried } from './vault.ts';
import type { VaultList } from './vault-list.ts';

/** Asks a person for the pass-phrase of a file, as often as it takes. Answers false when the person thinks better of it. */
export type AskPassphrase = (file: { readonly name: string; readonly attempt: (passphrase: string) => Promise<Saved<Tried>> }) => Promise<boolean>;

/** What is in a file under a pass-phrase; null when the person leaves it closed. `locked` where nobody can be asked. */
export async function unsealed(bridge: Bridge, file: { readonly name: string; readonly sealed: string }, ask: AskPassphrase | undefined): Promise<Saved<Uint8Array | null>> {
  if (ask === undefined) return { ok: false, code: 'locked', detail: 'nobody to ask' };
  let bytes: Uint8Array | null = null;
  const attempt = async (passphrase: string): Promise<Saved<Tried>> => {
    const answer = await bridge.call('vault:unseal', { token: file.sealed, passphrase });
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'right') return { ok: true, value: { kind: answer.value.kind, wait: answer.value.wait } };
    bytes = answer.value.value.bytes;
    return { ok: true, value: { kind: 'right' } };
  };
  const isOpen = await ask({ name: file.name, attempt });
  return { ok: true, value: isOpen ? bytes : null };
}

/** Puts a workshop that is new on this laptop under the pass-phrase of the file it comes in, before its first line is written. */
export async function adoptPassphrase({ db, bridge, list }: { readonly db: Database; readonly bridge: Bridge; readonly list: VaultList }, token: string, workshop: string): Promise<Saved> {
  const isKnown = (await db.journals.get(workshop)) !== undefined || list.get().some((one) => one.workshop === workshop);
  if (isKnown) return { ok: true, value: null };
  const adopted = await bridge.call('vault:adopt', { token, journal: workshop });
  if (!adopted.ok) return adopted;
  list.tell(adopted.value);
  return { ok: true, value: null };
}

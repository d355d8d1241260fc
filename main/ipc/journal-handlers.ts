import type { Channel } from '../../preload/contract.ts';
import type { SealedJournals } from '../vault/sealed-journals.ts';
import type { Handlers } from './register.ts';

type Group = Extract<Channel, `journal:${string}`>;

type Journals = Pick<SealedJournals, 'open' | 'append' | 'appendBase' | 'readHistory' | 'dropHistory' | 'sizes' | 'read' | 'renewActor'>;

/** The journal's channels. */
export function journalHandlers(journals: Journals): Pick<Handlers, Group> {
  return {
    'journal:open': async ({ journal }) => await journals.open(journal),
    'journal:append': async ({ journal, seq, body }) => ({ last: await journals.append(journal, seq, body) }),
    'journal:append-base': async ({ journal, seq, body }) => ({ last: await journals.appendBase(journal, seq, body) }),
    'journal:read-history': async ({ journal, before }) => {
      const { bodies, next } = await journals.readHistory(journal, before);
      return { bodies: [...bodies], next };
    },
    'journal:drop-history': async ({ journal, keep }) => {
      await journals.dropHistory(journal, keep);
      return null;
    },
    'journal:read-sizes': async () => [...(await journals.sizes())],
    'journal:read': async ({ journal, after, limit }) => await journals.read(journal, after, limit),
    'journal:renew-actor': async ({ journal }) => await journals.renewActor(journal),
  };
}

import type { Journals } from '../journal/journals.ts';
import type { Handlers } from './register.ts';

type Group = 'journal:open' | 'journal:append' | 'journal:read' | 'journal:renew-actor';

/** The journal's channels. */
export function journalHandlers(journals: Journals): Pick<Handlers, Group> {
  return {
    'journal:open': async ({ journal }) => await journals.open(journal),
    'journal:append': async ({ journal, seq, body }) => ({ last: await journals.append(journal, seq, body) }),
    'journal:read': async ({ journal, after, limit }) => await journals.read(journal, after, limit),
    'journal:renew-actor': async ({ journal }) => await journals.renewActor(journal),
  };
}

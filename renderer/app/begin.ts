import { openDatabase, type Database } from '../data/database.ts';
import { readFaces } from '../ui/read-faces.ts';
import { bridgeOf } from './bridge.ts';

/**
 * What the start waits for, asked for before the rest of the page's script has run: `main.tsx` names this module first. The
 * database opens and main answers while React and the screens are still being read.
 */
export function begin() {
  const bridge = bridgeOf(window);
  if (bridge === undefined) return undefined;
  readFaces(['Noto Serif', 'Noto Sans'], 'a');
  const migration = new EventTarget();
  const before = async (old: Database): Promise<void> => {
    migration.dispatchEvent(new Event('begin'));
    // A migration is rare: what it needs is read when one begins.
    const { snapshotBeforeMigration } = await import('../data/before-migration.ts');
    await snapshotBeforeMigration(old, bridge, () => new Date());
  };
  const open = (): Promise<Database> => openDatabase({ before });
  const opening = open();
  // Whoever waits for it hears of a failure; until then nobody does.
  opening.catch(() => undefined);
  return { bridge, opening, migration, open, start: bridge.call('app:read-start', {}) };
}

export const begun = begin();

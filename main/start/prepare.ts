import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { StartFound, StartMode } from '../../preload/shapes.ts';
import type { Disk } from '../files/disk.ts';
import { asFailure } from '../files/failure.ts';
import { errorKind, openLog, type Log } from '../log.ts';
import { Settings } from '../settings.ts';
import { recordVersions, type Versions } from '../versions.ts';
import { PurgeList } from '../wipe/purge-list.ts';
import { removeAtStart } from '../wipe/wipe.ts';
import { putDatabaseAside, type StartPlan } from './plan.ts';

/** What main tells the page of its own doing; the journals add what they found. */
export type Prepared = {
  readonly log: Log;
  readonly settings: Settings;
  readonly found: Pick<StartFound, 'mode' | 'space' | 'setAside'>;
  readonly purged: PurgeList;
  /** The database was removed, because its files held what was removed for good. */
  readonly databaseRemoved: boolean;
};

type Preparing = {
  readonly disk: Disk;
  readonly userData: string;
  /** Where the log is written: elsewhere when nothing of the data may change. */
  readonly ownFolder: string;
  readonly now: Versions;
  readonly newTag: () => string;
};

/** Carries the plan out: database put aside, versions recorded, settings read. What the disk refuses makes the start a smaller one. */
export async function prepareStart(plan: StartPlan, { disk, userData, ownFolder, now, newTag }: Preparing): Promise<Prepared> {
  if (plan.mode !== 'newer-data') await mkdir(userData, { recursive: true });
  const log = openLog(ownFolder);
  const settingsFile = path.join(userData, 'settings.json');
  const listParts = { disk, userData, newTag };
  const onlyRead = async () => ({ settings: await Settings.readOnly(disk, settingsFile), purged: await PurgeList.readOnly(listParts), databaseRemoved: false });
  if (plan.mode === 'newer-data') {
    log.warn('newer data', { schema: plan.found?.schema ?? 0 });
    return { log, ...(await onlyRead()), found: { mode: 'newer-data', space: null, setAside: null } };
  }
  let mode: StartMode = plan.mode;
  let setAside: StartFound['setAside'] = null;
  try {
    if (plan.putAside !== null && mode === 'usual') {
      const isMoved = await putDatabaseAside(disk, userData, plan.putAside, newTag()).then(() => true, () => false);
      log.warn('database set aside', { why: plan.putAside, chromium: now.chromium, isMoved });
      if (isMoved) setAside = plan.putAside;
      else mode = 'no-database'; // it stays where it is, and is not opened
    }
    await recordVersions(disk, userData, plan.found, now, newTag());
  } catch (error) {
    log.warn('start made smaller', { kind: errorKind(error) });
    mode = smaller(mode, asFailure(error).code);
  }
  if (mode === 'read-only') return { log, ...(await onlyRead()), found: { mode, space: plan.space, setAside } };
  const purged = await PurgeList.open(listParts, () => log.warn('purge list damaged'));
  const { databaseRemoved } = await removeAtStart(disk, userData, purged);
  const settings = await Settings.open(disk, settingsFile, newTag, (keptAs) => log.warn('settings damaged', { keptAs }));
  return { log, settings, found: { mode, space: plan.space, setAside }, purged, databaseRemoved };
}

/** The start that is still possible when the data folder refuses to be written to. */
function smaller(mode: StartMode, code: string): StartMode {
  if (code === 'read-only') return 'read-only';
  return mode === 'usual' ? 'no-database' : mode;
}

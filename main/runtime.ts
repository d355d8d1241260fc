import path from 'node:path';
import { frozenNames } from '../preload/frozen-names.ts';
import { snapshotFolderName } from './snapshots/layout.ts';

/** The runtime that stands in where only package registries can be reached (design section 5). */
const substituteElectron = '33.2.1';

/** True on the development runtime; the About box says so, and its data lies apart. */
export function isSubstituteRuntime(electronVersion: string): boolean {
  return electronVersion === substituteElectron;
}

type DataFolderQuestion = {
  readonly appData: string;
  readonly substituteRuntime: boolean;
  /** Value of `--user-data-dir`, empty when not given. */
  readonly switchValue: string;
  /** `WORKBOOK_USER_DATA`, for tests. */
  readonly variable: string | undefined;
  readonly packaged: boolean;
};

/**
 * Where the data lies. The switch is a person's own choice, seen on the command line. The variable counts in development
 * only: a release must not lose sight of its data because of something in the environment.
 */
export function dataFolder({ appData, substituteRuntime, switchValue, variable, packaged }: DataFolderQuestion): string {
  if (switchValue !== '') return path.resolve(switchValue);
  if (!packaged && variable !== undefined && variable !== '') return path.resolve(variable);
  return path.join(appData, substituteRuntime ? `${frozenNames.userDataFolder}-development` : frozenNames.userDataFolder);
}

/**
 * Where snapshots lie unless a person moves them: where a person sees them. With a data folder of one's own, and on the
 * development runtime, they stay with the data, so that a trial leaves nothing in anybody's documents.
 */
export function usualSnapshotFolder({ documents, userData, isOwnDataFolder, substituteRuntime }: {
  readonly documents: string;
  readonly userData: string;
  readonly isOwnDataFolder: boolean;
  readonly substituteRuntime: boolean;
}): string {
  return isOwnDataFolder || substituteRuntime ? path.join(userData, 'snapshots') : path.join(documents, snapshotFolderName);
}

/** The development server's origin, on this computer only; none in a packaged program. */
export function devServerOrigin(variable: string | undefined, packaged: boolean): string | undefined {
  if (packaged || variable === undefined || !URL.canParse(variable)) return undefined;
  const { protocol, hostname, origin } = new URL(variable);
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ? origin : undefined;
}

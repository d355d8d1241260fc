import { session, type Session } from 'electron';
import { refuseNetwork } from '../security/network.ts';
import { installPermissions } from '../security/permissions.ts';
import { serveScheme, type PageSource } from '../security/scheme.ts';
import type { StartMode } from '../../preload/shapes.ts';
import { frozenNames } from '../../preload/frozen-names.ts';

/** The session whose database holds the rows: the profile's, or one that forgets everything. */
export const rowsIn = (mode: StartMode): Session => (mode === 'usual' ? session.defaultSession : session.fromPartition('workbook-in-memory'));

/** Serves our page in a session and nothing else. Before its window: with the first page Chromium would go and fetch dictionaries. */
export function serveWorkbook(own: Session, source: PageSource, devServer: string | undefined, refused: (what: string) => void): void {
  refuseNetwork(own, devServer, refused);
  installPermissions(own);
  serveScheme(own, source, devServer);
}

/** Chromium keeps removed rows in its files until it tidies them up; this removes the files. */
export async function clearRows(mode: StartMode): Promise<void> {
  await rowsIn(mode).clearStorageData({ storages: ['indexdb'], origin: frozenNames.workbookOrigin });
}

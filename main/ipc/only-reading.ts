import type { Channel } from '../../preload/contract.ts';
import type { Failure, StartMode } from '../../preload/shapes.ts';

/** What may be called while the data folder must not change: reading, and files that a person has made elsewhere. All else is refused. */
const harmless: ReadonlySet<Channel> = new Set<Channel>([
  'app:read-start', 'app:announce-ready', 'app:answer-close', 'settings:write', 'awake:set', 'clock:read', 'start:show', 'journal:open', 'journal:read',
  'journal:read-history', 'journal:read-sizes', 'wipe:read', 'app:restart', 'vault:unlock', 'vault:lock', 'attachment:read', 'attachment:list', 'attachment:save-copy', 'snapshot:list', 'snapshot:read',
  'file:choose-save', 'file:write', 'file:choose-folder', 'file:write-in', 'file:show', 'file:open-document', 'report:print-pdf', 'report:stop-print',
  'projector:open', 'projector:show', 'projector:close', 'projector:read',
]);

/** True for the modes in which the data folder must not, or cannot, be written to. */
export const isOnlyReading = (mode: StartMode): mode is 'newer-data' | 'read-only' => mode === 'newer-data' || mode === 'read-only';

/** Why a channel is not answered in this mode, or `undefined`. */
export function refusedIn(mode: StartMode, channel: Channel): Failure | undefined {
  if (!isOnlyReading(mode) || harmless.has(channel)) return undefined;
  return { ok: false, code: mode, detail: 'nothing is written in this start' };
}

import type { Session } from 'electron';
import { frozenNames } from '../../preload/frozen-names.ts';

/** The one thing our page may ask for: putting text on the clipboard. Reading it, and all else, is refused. */
export function isPermitted(permission: string, origin: string): boolean {
  return permission === 'clipboard-sanitized-write' && withoutSlash(origin) === frozenNames.workbookOrigin;
}

/** Electron gives origins with a slash at the end, addresses with a path. */
function withoutSlash(origin: string): string {
  return origin.endsWith('/') ? origin.slice(0, -1) : origin;
}

/** Answers every request and every check by the rule above. */
export function installPermissions(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const origin = contents.mainFrame.origin;
    answer(details.isMainFrame && isPermitted(permission, origin));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin));
  session.setDevicePermissionHandler(() => false);
}

import path from 'node:path';
import { frozenNames } from '../../preload/frozen-names.ts';

/** The folder in which the projector's page is built, beside the workbook's. */
export const projectorFolder = 'projector';

/**
 * The address in the bundle that an address of the projector's origin means: its page, its own scripts and styles, and the fonts that
 * it shares with the workbook. Undefined for all else, the workbook's page and scripts above all.
 */
export function projectorPath(address: string): string | undefined {
  if (!address.startsWith(`${frozenNames.projectorOrigin}/`)) return undefined;
  const path = address.slice(frozenNames.projectorOrigin.length);
  if (path === '/' || path === '/index.html') return `/${projectorFolder}/index.html`;
  const isServed = /^\/projector\/[\w.-]+\.(?:js|css)$/u.test(path) || /^\/assets\/[\w.-]+\.woff2$/u.test(path);
  return isServed ? path : undefined;
}

/** True for a file of the projector's page: the workbook's own session does not serve it. */
export function isProjectorFile(root: string, file: string): boolean {
  return path.relative(root, file).split(path.sep)[0] === projectorFolder;
}

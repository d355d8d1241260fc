import { net, session, type Session } from 'electron';
import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { frozenNames } from '../../preload/frozen-names.ts';
import { refuseNetwork } from '../security/network.ts';
import { serveScheme, type PageSource } from '../security/scheme.ts';
import { contentType } from '../security/scheme-files.ts';
import { projectorPath } from './projector-files.ts';

type Parts = {
  /** Folder of the bundled pages. */
  readonly root: string;
  readonly devServer: string | undefined;
  readonly refused: (what: string) => void;
};

let made: Session | undefined;

/** The projector's session: in memory, nothing served but its page, no network, no permission for anything. */
export function projectorSession({ root, devServer, refused }: Parts): Session {
  if (made !== undefined) return made;
  const own = session.fromPartition('projector', { cache: false });
  refuseNetwork(own, devServer, refused, frozenNames.projectorOrigin);
  own.setPermissionRequestHandler((_contents, _permission, answer) => { answer(false); });
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  serveScheme(own, devServer === undefined ? fromFolder(root) : fromServer(devServer), devServer);
  made = own;
  return own;
}

function fromFolder(root: string): PageSource {
  return async (address) => {
    const file = projectorPath(address);
    return file === undefined ? undefined : { bytes: await readFile(path.join(root, file)), type: contentType(file) };
  };
}

/** In development the page's parts are files of the checkout, wherever they lie. */
function fromServer(server: string): PageSource {
  return async (address) => {
    if (!address.startsWith(`${frozenNames.projectorOrigin}/`)) return undefined;
    const place = projectorPath(address) ?? address.slice(frozenNames.projectorOrigin.length);
    const given = await net.fetch(server + place, { bypassCustomProtocolHandlers: true });
    return given.ok ? { bytes: new Uint8Array(await given.arrayBuffer()), type: given.headers.get('content-type') ?? 'application/octet-stream' } : undefined;
  };
}

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { net, protocol, type Session } from 'electron';
import { frozenNames } from '../../preload/frozen-names.ts';
import { answerHeaders, contentSecurityPolicy, noncePlaceholder } from './headers.ts';
import { isProjectorFile, projectorFolder } from '../projector/projector-files.ts';
import { contentType, fileFor } from './scheme-files.ts';

/** Registers our scheme, once and before `ready`: only a standard scheme has storage, modules and workers. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: frozenNames.scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** A file of the page. */
type Served = { readonly bytes: Uint8Array; readonly type: string };
/** What the page is made of, by its address in the workbook's origin. */
export type PageSource = (address: string) => Promise<Served | undefined>;

/** The page's files: from a folder, or in development from the Vite server at `devServer`. */
export function pageSource(root: string, devServer: string | undefined): PageSource {
  return devServer === undefined ? fromFolder(root) : fromServer(devServer);
}

/** Serves the page to one session, under one origin and the same rules wherever it comes from. */
export function serveScheme(session: Session, source: PageSource, devServer: string | undefined): void {
  const devSocket = devServer?.replace(/^http/, 'ws');
  session.protocol.handle(frozenNames.scheme, async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const served = await source(request.url).catch(() => undefined);
    return served === undefined ? refuse(404) : answer(served, devSocket);
  });
}

function fromFolder(root: string): PageSource {
  return async (address) => {
    const file = fileFor(root, address, frozenNames.workbookOrigin);
    return file === undefined || isProjectorFile(root, file) ? undefined : { bytes: await readFile(file), type: contentType(file) };
  };
}

function fromServer(server: string): PageSource {
  return async (address) => {
    if (!address.startsWith(`${frozenNames.workbookOrigin}/`) || address.startsWith(`${frozenNames.workbookOrigin}/${projectorFolder}/index.html`)) return undefined;
    const given = await net.fetch(server + address.slice(frozenNames.workbookOrigin.length), { bypassCustomProtocolHandlers: true });
    if (!given.ok) return undefined;
    return { bytes: new Uint8Array(await given.arrayBuffer()), type: given.headers.get('content-type') ?? 'application/octet-stream' };
  };
}

function answer({ bytes, type }: Served, devSocket: string | undefined): Response {
  const dev = devSocket === undefined ? {} : { devSocket };
  if (!type.startsWith('text/html')) return new Response(bytes, { headers: answerHeaders(type, contentSecurityPolicy(dev)) });
  const nonce = randomBytes(16).toString('base64url');
  const page = new TextDecoder().decode(bytes).replaceAll(noncePlaceholder, nonce);
  const headers = { ...answerHeaders(type, contentSecurityPolicy({ nonce, ...dev })), 'Cache-Control': 'no-store' };
  return new Response(page, { headers });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: answerHeaders('text/plain', contentSecurityPolicy({})) });
}

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { net, protocol, type ProtocolRequest, type ProtocolResponse, type Session } from 'electron';
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
type Answer = Pick<ProtocolResponse, 'statusCode' | 'headers'> & { readonly data: Buffer };
/** What the page is made of, by its address in the workbook's origin. */
export type PageSource = (address: string) => Promise<Served | undefined>;

/** The page's files: from a folder, or in development from the Vite server at `devServer`. */
export function pageSource(root: string, devServer: string | undefined): PageSource {
  return devServer === undefined ? fromFolder(root) : fromServer(devServer);
}

/**
 * Serves the page to one session, under one origin and the same rules wherever it comes from. By the buffer protocol, not by
 * `protocol.handle`: that one reads Node's whole fetch machinery in the middle of a start and sends each file through two streams.
 */
export function serveScheme(session: Session, source: PageSource, devServer: string | undefined): void {
  const devSocket = devServer?.replace(/^http/, 'ws');
  const answerTo = async ({ method, url }: ProtocolRequest): Promise<Answer> => {
    if (method !== 'GET' && method !== 'HEAD') return refuse(405);
    const served = await source(url).catch(() => undefined);
    return served === undefined ? refuse(404) : answer(served, devSocket);
  };
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above; both versions of Electron have it
  session.protocol.registerBufferProtocol(frozenNames.scheme, (request, send) => void answerTo(request).then(send));
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

function answer({ bytes, type }: Served, devSocket: string | undefined): Answer {
  const dev = devSocket === undefined ? {} : { devSocket };
  if (!type.startsWith('text/html')) return answerOf(200, bytes, answerHeaders(type, contentSecurityPolicy(dev)));
  const nonce = randomBytes(16).toString('base64url');
  const page = new TextDecoder().decode(bytes).replaceAll(noncePlaceholder, nonce);
  return answerOf(200, Buffer.from(page), { ...answerHeaders(type, contentSecurityPolicy({ nonce, ...dev })), 'Cache-Control': 'no-store' });
}

function refuse(status: number): Answer {
  return answerOf(status, new Uint8Array(), answerHeaders('text/plain', contentSecurityPolicy({})));
}

function answerOf(statusCode: number, bytes: Uint8Array, headers: Readonly<Record<string, string>>): Answer {
  return { statusCode, data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), headers: { ...headers } };
}

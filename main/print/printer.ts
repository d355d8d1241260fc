import { randomBytes, randomUUID } from 'node:crypto';
import { BrowserWindow, session, type Session } from 'electron';
import type { PrintInput } from '../../preload/shapes.ts';
import { Refusal } from '../files/failure.ts';
import { errorKind } from '../log.ts';
import { safePreferences } from '../safe-preferences.ts';
import { answerHeaders } from '../security/headers.ts';
import type { PageSource } from '../security/scheme.ts';
import { frozenNames } from '../../preload/frozen-names.ts';
import { footerTemplate, headerTemplate, isFont, isPrintRequest, printAddress, printDocument, printOrigin, printPolicy } from './print-document.ts';

/** Turns a page of markup into a PDF, one at a time. */
export interface Printer {
  /** @throws Refusal `busy` while another is made, `failed` when its window goes or nothing comes of it. */
  readonly print: (input: PrintInput) => Promise<Uint8Array<ArrayBuffer>>;
  /** Stops what is under way; its `print` then throws. */
  readonly stop: () => void;
}

/** Thousands of answers take seconds; what takes minutes has gone wrong. */
const longest = 180_000;

/**
 * Prints in a hidden window with a session of its own that forgets everything: no scripts, no preload, nothing served but the
 * document and our fonts. `refused` learns what was asked for beyond that, never from where.
 */
export function hiddenPrinter(source: PageSource, refused: (what: string) => void): Printer {
  let current: { readonly end: (reason: string) => void } | undefined;
  return {
    stop: () => current?.end('stopped'),
    print: async (input) => {
      if (current !== undefined) throw new Refusal('busy', 'a PDF is being made');
      const fonts = new OpenAnswers();
      const own = session.fromPartition(`print-${randomUUID()}`, { cache: false });
      guard(own, refused);
      serve(own, input, source, fonts);
      const window = hiddenWindow(own);
      let end: (reason: string) => void = () => undefined;
      const ended = new Promise<never>((_resolve, reject) => { end = (reason) => { reject(new Refusal('failed', reason)); }; });
      const clock = setTimeout(() => { end('too slow'); }, longest);
      window.webContents.on('render-process-gone', () => { end('page gone'); });
      window.once('closed', () => { end('window closed'); });
      current = { end };
      try {
        return await Promise.race([printed(window, input, fonts).catch(notMade), ended]);
      } finally {
        clearTimeout(clock);
        current = undefined;
        if (!window.isDestroyed()) window.destroy();
        own.protocol.unhandle(frozenNames.scheme);
      }
    },
  };
}

/** What was under way when the page's process went fails too, at times before Electron says that it went. */
function notMade(error: unknown): never {
  throw new Refusal('failed', `not made: ${errorKind(error)}`);
}

async function printed(window: BrowserWindow, input: PrintInput, fonts: OpenAnswers): Promise<Uint8Array<ArrayBuffer>> {
  await window.loadURL(printAddress);
  const once = async (): Promise<Buffer> => await window.webContents.printToPDF({
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    preferCSSPageSize: true,
    printBackground: true,
    headerTemplate: headerTemplate(input),
    footerTemplate: footerTemplate(input),
  });
  // A hidden window is laid out when it is first printed, and only then asks for its fonts.
  const asked = fonts.asked;
  const first = await once();
  await fonts.settled();
  return new Uint8Array(fonts.asked === asked ? first : await once());
}

function hiddenWindow(own: Session): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      ...safePreferences({ session: own, devTools: false }),
      javascript: false,
      images: true,
      plugins: false,
    },
  });
}

function guard(own: Session, refused: (what: string) => void): void {
  own.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isPrintRequest(details.url);
    if (cancel) refused(`print: ${details.resourceType}`);
    answer({ cancel });
  });
  own.setPermissionRequestHandler((_contents, _permission, answer) => { answer(false); });
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  // As in `refuseNetwork`: a session that has languages to spell fetches their dictionaries.
  own.setSpellCheckerEnabled(false);
  if (process.platform !== 'darwin') own.setSpellCheckerLanguages([]);
}

/** The document, once; and fonts out of the program's own page. */
function serve(own: Session, input: PrintInput, source: PageSource, fonts: OpenAnswers): void {
  const nonce = randomBytes(16).toString('base64url');
  const headers = (type: string): Readonly<Record<string, string>> => ({ ...answerHeaders(type, printPolicy(nonce)), 'Cache-Control': 'no-store' });
  own.protocol.handle(frozenNames.scheme, async ({ url, method }) => {
    if (method === 'GET' && url === printAddress) return new Response(printDocument(input, nonce), { headers: headers('text/html; charset=utf-8') });
    if (method !== 'GET' || !isFont(url)) return new Response(null, { status: 404, headers: headers('text/plain') });
    const font = await fonts.during(source(frozenNames.workbookOrigin + url.slice(printOrigin.length)).catch(() => undefined));
    return font === undefined ? new Response(null, { status: 404, headers: headers('text/plain') }) : new Response(font.bytes, { headers: headers('font/woff2') });
  });
}

/** Which fonts are on their way: a page without scripts cannot say itself when it has them. */
class OpenAnswers {
  readonly #open = new Set<Promise<unknown>>();
  #asked = 0;

  get asked(): number {
    return this.#asked;
  }

  async during<T>(answer: Promise<T>): Promise<T> {
    this.#asked += 1;
    this.#open.add(answer);
    try {
      return await answer;
    } finally {
      this.#open.delete(answer);
    }
  }

  /** When all that was asked for has been answered. */
  async settled(): Promise<void> {
    while (this.#open.size > 0) await Promise.all(this.#open);
  }
}

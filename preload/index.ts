import { contextBridge, ipcRenderer } from 'electron';
import { isChannel, isEvent } from './channel-names.ts';
import type { Failure } from './shapes.ts';

const refused = (detail: string): Failure => ({ ok: false, code: 'invalid', detail });

const isListener = (value: unknown): value is () => unknown => typeof value === 'function';

/**
 * What the page can reach: two functions, never `ipcRenderer` itself. The arguments come from the page, so nothing is
 * believed here; main parses every value again (`contract.ts` has the types the page sees).
 */
const bridge = {
  call: async (channel: unknown, input: unknown): Promise<unknown> => {
    if (!isChannel(channel)) return refused('no such channel');
    // An input that cannot be cloned is thrown by `invoke`; answers are values on this seam.
    return await ipcRenderer.invoke(channel, input).catch((error: unknown) => refused(String(error)));
  },
  subscribe: (event: unknown, listener: unknown): (() => void) => {
    if (!isEvent(event) || !isListener(listener)) return () => undefined;
    // The event object would hand `sender` to the page.
    const pass = (): void => {
      listener();
    };
    ipcRenderer.on(event, pass);
    return () => void ipcRenderer.removeListener(event, pass);
  },
};

contextBridge.exposeInMainWorld('workbook', Object.freeze(bridge));

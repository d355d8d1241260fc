import { contextBridge, ipcRenderer } from 'electron';
import { projectorMessages } from './projector-messages.ts';

const isListener = (value: unknown): value is (show: unknown) => unknown => typeof value === 'function';

/**
 * What the projector's page can reach: it says that it is ready, and is given what it shows; it says that a person ends it. There is
 * no way to ask for anything.
 */
const bridge = {
  ready: (listener: unknown): void => {
    if (!isListener(listener)) return;
    ipcRenderer.removeAllListeners(projectorMessages.show);
    // The event object would hand `sender` to the page.
    ipcRenderer.on(projectorMessages.show, (_event, show: unknown) => void listener(show));
    ipcRenderer.send(projectorMessages.ready);
  },
  end: (): void => {
    ipcRenderer.send(projectorMessages.end);
  },
};

contextBridge.exposeInMainWorld('projector', Object.freeze(bridge));

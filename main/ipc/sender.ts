import type { IpcMainInvokeEvent } from 'electron';
import { frozenNames } from '../../preload/frozen-names.ts';

/** What is known of who sent a message. */
export type Sender = {
  readonly contentsId: number;
  /** Gone when the frame has been navigated or removed meanwhile. */
  readonly frame: { readonly origin: string; readonly isMainFrame: boolean } | null;
};

/** Only the first frame of a window we made ourselves, showing our own origin, is listened to. */
export function isTrusted(sender: Sender, ownWindows: ReadonlySet<number>): boolean {
  return ownWindows.has(sender.contentsId) && sender.frame !== null && sender.frame.isMainFrame && sender.frame.origin === frozenNames.workbookOrigin;
}

/** The sender as Electron gives it. */
export function senderOf({ sender, senderFrame }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): Sender {
  const frame = senderFrame === null ? null : { origin: senderFrame.origin, isMainFrame: senderFrame === sender.mainFrame };
  return { contentsId: sender.id, frame };
}

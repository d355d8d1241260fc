import { useEffect, useEffectEvent } from 'react';
import type { Suspect } from '../domain/encoding/suspect-encoding.ts';
import { useWords } from '../i18n/use-words.ts';
import { useNotice } from '../ui/notice.tsx';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Looks at what is pasted into any field of the program: letters that were read in a wrong encoding are named in a quiet notice,
 * and put right where that is certain and wanted. Nothing is changed by itself, and typing never waits.
 */
export function PasteCheck(): null {
  const t = useWords();
  const notice = useNotice();

  const tell = useEffectEvent((field: TextField, text: string, { kind, mended }: Suspect) => {
    const leave = { label: t(mended === null ? 'encoding.close' : 'encoding.leave') };
    if (mended === null) {
      notice({ text: t(`encoding.looks.${kind}`), leave });
      return;
    }
    const convert = (): void => {
      if (!replaceIn(field, text, mended)) return;
      notice({ text: t('encoding.converted'), action: { label: t('common.undo'), run: () => { replaceIn(field, mended, text); } } });
    };
    notice({ text: t(`encoding.looks.${kind}`), leave, action: { label: t('encoding.convert'), run: convert, isUndo: false } });
  });

  useEffect(() => {
    const look = (event: ClipboardEvent): void => {
      const { target } = event;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || /^[\0-\x7f]*$/u.test(text)) return;
      void suspectIn(text).then((suspect) => { if (suspect !== undefined) tell(target, text, suspect); });
    };
    document.addEventListener('paste', look, true);
    return () => { document.removeEventListener('paste', look, true); };
  }, []);
  return null;
}

/** The rule and its tables are fetched with the first paste that is more than plain letters. */
async function suspectIn(text: string): Promise<Suspect | undefined> {
  const { suspectEncoding } = await import('../domain/encoding/suspect-encoding.ts');
  const gbk = new TextDecoder('gbk');
  return suspectEncoding(text, (bytes) => gbk.decode(bytes));
}

/** Puts a text in place of another in a field, as typing would: the field saves it, and its own Ctrl Z takes it back. */
function replaceIn(field: TextField, from: string, to: string): boolean {
  const [old, next] = [from, to].map((text) => shapedFor(field, text));
  if (old === undefined || next === undefined || !field.isConnected) return false;
  const at = field.value.lastIndexOf(old);
  if (at === -1) return false;
  field.focus();
  field.setSelectionRange(at, at + old.length);
  // Deprecated without a successor: nothing else writes into a field and keeps what Ctrl Z takes back.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return document.execCommand('insertText', false, next);
}

/** A field has its own line ends, a field of one line has none. */
const shapedFor = (field: TextField, text: string): string =>
  field instanceof HTMLTextAreaElement ? text.replace(/\r\n?/gu, '\n') : text.replace(/[\r\n]+/gu, '');

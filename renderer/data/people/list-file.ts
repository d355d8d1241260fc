import type { Bridge } from '../../../preload/contract.ts';
import { listOfSheets, listOfText, looksLikeSheets } from '../../content/participants/read-list.ts';
import { suspectEncoding } from '../../domain/encoding/suspect-encoding.ts';
import { decodeText } from '../decode-text.ts';
import type { OpenedList, People, RefusedList } from './people.ts';

/** Lists out of files and out of what was pasted. Nothing is written. */
export function createListReads(bridge: Bridge): Pick<People, 'openList' | 'readList'> {
  return {
    async openList() {
      const chosen = await bridge.call('file:open-document', { kind: 'participants' });
      if (!chosen.ok) return chosen;
      if (chosen.value === null) return { ok: true, value: null };
      const { name, bytes } = chosen.value;
      return { ok: true, value: looksLikeSheets(bytes) ? readBook(name, bytes) : readText(name, decodeText(bytes)) };
    },
    readList: (name, text) => Promise.resolve(readText(name, text)),
  };
}

function readBook(name: string, bytes: Uint8Array): OpenedList | RefusedList {
  const read = listOfSheets(bytes);
  return read.kind === 'refused' ? { ...read, name } : { ...read, name, suspect: null };
}

function readText(name: string, text: string): OpenedList | RefusedList {
  const read = listOfText(text);
  if (read.kind === 'refused') return { ...read, name };
  const gbk = new TextDecoder('gbk');
  return { ...read, name, suspect: suspectEncoding(text, (bytes) => gbk.decode(bytes)) ?? null };
}

import type { Picture } from '../../../report/input.ts';

const known = new WeakMap<Uint8Array, string>();

/** A picture as an address that carries it: nothing is fetched, and a PDF needs no second file. */
export function pictureSource({ type, bytes }: Pick<Picture, 'type' | 'bytes'>): string {
  const found = known.get(bytes) ?? `data:image/${type === 'jpg' ? 'jpeg' : 'png'};base64,${base64(bytes)}`;
  known.set(bytes, found);
  return found;
}

/** In pieces: a whole picture is too many arguments for one call. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

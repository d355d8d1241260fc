const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** By value. */
const codes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
const padding = 61; // "="
const none = 255;
/** By code. */
const values = new Uint8Array(128).fill(none);
codes.forEach((code, value) => { values[code] = value; });

/**
 * Bytes as text that JSON can hold (RFC 4648, section 4); for the few files that travel inside a record. Written as bytes and read
 * as text at once: a megabyte is made on the page, and a text put together piece by piece would hold it up.
 */
export function toBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let at = 0, to = 0; at < bytes.length; at += 3, to += 4) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text[to] = codes[group >> 18] ?? 0;
    text[to + 1] = codes[(group >> 12) & 63] ?? 0;
    text[to + 2] = codes[(group >> 6) & 63] ?? 0;
    text[to + 3] = codes[group & 63] ?? 0;
  }
  const beyond = (3 - (bytes.length % 3)) % 3;
  text.fill(padding, text.length - beyond);
  return new TextDecoder().decode(text);
}

/** The bytes of such a text; undefined for one that is none. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const length = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let group = 0;
  for (let at = 0, to = 0; at < length; at += 1) {
    const value = values[text.charCodeAt(at)] ?? none;
    if (value === none) return undefined;
    group = ((group << 6) | value) & 0xffffff;
    const place = at % 4;
    if (place > 0) bytes[to++] = (group >> ((3 - place) * 2)) & 255;
  }
  return bytes;
}

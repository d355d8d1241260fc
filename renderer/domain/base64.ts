const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** The two letters of each twelve bits: half the steps, and no list of arguments. */
const pairs: readonly string[] = Array.from({ length: 4096 }, (_, value) => letters.charAt(value >> 6) + letters.charAt(value & 63));
const none = 255;
const values = new Uint8Array(128).fill(none);
[...letters].forEach((letter, value) => { values[letter.charCodeAt(0)] = value; });

/** Bytes as text that JSON can hold (RFC 4648, section 4); for the few files that travel inside a record. Quick: a megabyte is written on the page. */
export function toBase64(bytes: Uint8Array): string {
  const whole = bytes.length - (bytes.length % 3);
  let text = '';
  for (let at = 0; at < whole; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += (pairs[group >> 12] ?? '') + (pairs[group & 4095] ?? '');
  }
  if (whole === bytes.length) return text;
  const rest = ((bytes[whole] ?? 0) << 16) | ((bytes[whole + 1] ?? 0) << 8);
  const last = (pairs[rest >> 12] ?? '') + (pairs[rest & 4095] ?? '');
  return text + last.slice(0, bytes.length - whole + 1).padEnd(4, '=');
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

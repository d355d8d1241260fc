/**
 * A photo says where and with what it was taken, and by its thumbnail what was cut away. That goes before a photo is kept, without a
 * change to the picture: the rooms of a workshop are not to be found on a map by whoever gets the file.
 */

/** The picture without what it says of place, device and time; `undefined` where the bytes cannot be followed. */
export function withoutMetadata(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegWithout(bytes);
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return pngWithout(bytes);
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return webpWithout(bytes);
  // A GIF has neither place nor device.
  return textAt(bytes, 0, 4) === 'GIF8' ? bytes : undefined;
}

/**
 * ITU-T T.81, B.1.1: segments up to the end of the image. Kept are JFIF, Adobe's word on colours and colour profiles; of Exif only how the
 * picture is turned. What stands behind the image (a second one, a film) goes as well.
 */
function jpegWithout(bytes: Uint8Array): Uint8Array | undefined {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let turned = 1;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === 0xda) {
      const end = endOfImage(bytes, at);
      return joined([...kept.slice(0, 1), ...(turned === 1 ? [] : [turnedBy(turned)]), ...kept.slice(1), bytes.subarray(at, end)]);
    } else {
      const end = at + 2 + view.getUint16(at + 2);
      if (end <= at + 3 || end > bytes.length) return undefined;
      const segment = bytes.subarray(at, end);
      if (marker === 0xe1) turned = orientationOf(segment) ?? turned;
      if (isKeptSegment(marker, segment)) kept.push(segment);
      at = end;
    }
  }
  return undefined;
}

function isKeptSegment(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xe2) return textAt(segment, 4, 11) === 'ICC_PROFILE';
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  // JFIF has a thumbnail where its length says more than the sixteen bytes without one.
  if (marker === 0xe0) return segment.length === 18;
  return (!isApplication && marker !== 0xfe) || marker === 0xee;
}

/**
 * Behind the marker of the end; where it is missing, the end of the file. `at` is the first scan: in its data every ff that is no marker is
 * followed by 00 (B.1.1.5), and tables may stand before the next scan.
 */
function endOfImage(bytes: Uint8Array, at: number): number {
  const view = viewOf(bytes);
  for (let next = at; next !== -1 && next + 1 < bytes.length; ) {
    const marker = bytes[next + 1] ?? 0;
    if (marker === 0xd9) return next + 2;
    const isData = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
    const after = isData || next + 4 > bytes.length ? next + 1 : next + 2 + view.getUint16(next + 2);
    next = bytes.indexOf(0xff, after);
  }
  return bytes.length;
}

/** Exif 2.32, 4.6.4: tag 0x0112 of the first directory, 1 to 8. */
function orientationOf(segment: Uint8Array): number | undefined {
  if (textAt(segment, 4, 6) !== 'Exif\u0000\u0000' || segment.length < 20) return undefined;
  const view = viewOf(segment.subarray(10));
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return undefined;
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * 12;
    if (at + 12 > view.byteLength) return undefined;
    if (view.getUint16(at, little) !== 0x0112) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An Exif segment that says nothing but how the picture is turned. */
function turnedBy(orientation: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([0xff, 0xe1, 0, exif.length + 2, ...exif]);
}

/** ISO/IEC 15948, 11.3: texts, time and Exif are chunks of their own. */
function pngWithout(bytes: Uint8Array): Uint8Array | undefined {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const name = textAt(bytes, at + 4, 4);
    if (!['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'].includes(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(kept);
    at = end;
  }
  return undefined;
}

/** https://developers.google.com/speed/webp/docs/riff_container: Exif and XMP are chunks, and flags in the header of an extended file. */
function webpWithout(bytes: Uint8Array): Uint8Array | undefined {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (end > bytes.length) return undefined;
    const name = textAt(bytes, at, 4);
    if (name === 'VP8X') kept.push(bytes.slice(at, end).map((byte, index) => (index === 8 ? byte & ~0x0c : byte)));
    else if (name !== 'EXIF' && name !== 'XMP ') kept.push(bytes.subarray(at, end));
    at = end;
  }
  const body = joined([bytes.subarray(8, 12), ...kept]);
  const head = new Uint8Array(8);
  head.set(bytes.subarray(0, 4));
  viewOf(head).setUint32(4, body.length, true);
  return joined([head, body]);
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

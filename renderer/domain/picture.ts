/** What a picture says of itself in its first bytes. */
export type PictureKind = { readonly type: 'png' | 'jpg'; readonly width: number; readonly height: number };

/** Larger ones are no logo, and a few bytes can unpack to them. */
const mostPixels = 10_000;

/**
 * Kind and size in pixels of a PNG or JPEG, read from its bytes and not from its name; undefined for anything else, a damaged
 * header, or a side of none or more than 10,000 pixels.
 */
export function readPicture(bytes: Uint8Array): PictureKind | undefined {
  const found = readPng(bytes) ?? readJpeg(bytes);
  if (found === undefined) return undefined;
  return [found.width, found.height].every((side) => side > 0 && side <= mostPixels) ? found : undefined;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

/** ISO/IEC 15948, 5.2 and 11.2.2: signature, then the header with width and height. */
function readPng(bytes: Uint8Array): PictureKind | undefined {
  if (bytes.length < 33 || pngSignature.some((byte, at) => bytes[at] !== byte)) return undefined;
  const view = viewOf(bytes);
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** ITU-T T.81, B.1.1 and B.2.2: segments until a frame header, which has height before width. */
function readJpeg(bytes: Uint8Array): PictureKind | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = viewOf(bytes);
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) return { type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    const length = view.getUint16(at + 2);
    if (marker === 0xda || length < 2) return undefined;
    at += 2 + length;
  }
  return undefined;
}

/** SOF0 to SOF15 without the tables that have numbers among them. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

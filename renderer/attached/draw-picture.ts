import type { Drawing, DrawnPicture } from '../data/attachments/attachments.ts';

/** JPEG good enough to read handwriting on a flip chart. */
const quality = 0.82;
/** More would be no photo, and a few bytes can unpack to it. */
const mostPixels = 200_000_000;

/** Draws pictures with what the page has for it; turned as the camera says, on white, and by that without anything but the picture. */
export const pageDrawing: Drawing = {
  reduce: async (bytes, type, longest) => {
    try {
      return await reduce(bytes, type, longest);
    } catch {
      return undefined; // damaged, or of a make that is not read: it is kept as a file
    }
  },
};

async function reduce(bytes: Uint8Array, type: string, longest: number): Promise<DrawnPicture | undefined> {
  const whole = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type }), { imageOrientation: 'from-image' });
  try {
    const from = { width: whole.width, height: whole.height };
    if (from.width * from.height > mostPixels) return undefined;
    const scale = Math.min(1, longest / Math.max(from.width, from.height));
    const [width, height] = [Math.max(1, Math.round(from.width * scale)), Math.max(1, Math.round(from.height * scale))];
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext('2d');
    if (pen === null) return undefined;
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, width, height);
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(whole, 0, 0, width, height);
    const drawn = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    return { bytes: new Uint8Array(await drawn.arrayBuffer()), width, height, from };
  } finally {
    whole.close();
  }
}

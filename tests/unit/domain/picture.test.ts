import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../renderer/domain/base64.ts';
import { readPicture } from '../../../renderer/domain/picture.ts';
import { attachmentFields, attachmentOf, type ReportAttachment } from '../../../renderer/domain/report-attachment.ts';

const png = (width: number, height: number): Uint8Array => {
  const header = Buffer.alloc(25);
  header.writeUInt32BE(13, 0);
  header.write('IHDR', 4, 'latin1');
  header.writeUInt32BE(width, 8);
  header.writeUInt32BE(height, 12);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), header, deflateSync(Buffer.alloc(9))]);
};
/** A JPEG as a phone writes it: JFIF and Exif segments, a table, then the frame (baseline or progressive). */
const jpeg = (frame: number): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xe1, 0, 5, 0xff, 0xc0, 9, 0xff, 0xc4, 0, 3, 7, 0xff, frame, 0, 17, 8, 1, 44, 2, 128, 3, 1, 17, 0, 2, 17, 1, 3, 17, 1]);

describe('a picture', () => {
  it('is known by its bytes, with its size', () => {
    expect(readPicture(png(640, 200))).toEqual({ type: 'png', width: 640, height: 200 });
    expect(readPicture(jpeg(0xc0))).toEqual({ type: 'jpg', width: 640, height: 300 });
    expect(readPicture(jpeg(0xc2))).toEqual({ type: 'jpg', width: 640, height: 300 });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a side of none', png(0, 20)],
    ['a side beyond any logo', png(10_001, 20)],
    ['half a header', png(640, 200).subarray(0, 20)],
    ['a JPEG without a frame', jpeg(0xda)],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
  ])('is not %s', (_, bytes) => {
    expect(readPicture(bytes)).toBeUndefined();
  });

  it('never runs on, whatever the bytes are', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (tail) => {
      readPicture(Uint8Array.from([0xff, 0xd8, ...tail]));
    }));
  });
});

describe('bytes in a record', () => {
  it('come back as they were, in the form every reader of base64 knows', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(new Uint8Array(bytes));
    }));
    for (const text of ['abc', 'ab=c', 'ab!d', 'a===']) expect(fromBase64(text), text).toBeUndefined();
  });

  it('are no file where the record is larger than allowed, empty, or of another kind', () => {
    const logo: ReportAttachment = { name: 'emblema.png', type: 'png', width: 640, height: 200, alternative: 'Emblem of the ministry', bytes: png(640, 200) };
    expect(attachmentOf('report-logo', attachmentFields('report-logo', logo))).toMatchObject({ ...logo, bytes: new Uint8Array(logo.bytes) });
    for (const bytes of [new Uint8Array(), new Uint8Array(512 * 1024 + 1)]) {
      expect(attachmentOf('report-logo', attachmentFields('report-logo', { ...logo, bytes }))).toBeUndefined();
    }
    expect(attachmentOf('report-template', attachmentFields('report-template', logo))).toBeUndefined();
    expect(attachmentOf('report-logo', { type: 'png', data: 'not base64' })).toBeUndefined();
  });
});

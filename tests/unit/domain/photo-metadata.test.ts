import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileKindOf, fileTypeOf } from '../../../renderer/domain/file-type.ts';
import { withoutMetadata } from '../../../renderer/domain/photo-metadata.ts';

const latin = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const segment = (marker: number, body: readonly number[]): number[] => [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body];

/** Exif as a telephone writes it: how it is turned, what with, and where. */
function exif(order: 'II' | 'MM', orientation: number): number[] {
  const little = order === 'II';
  const two = (value: number): number[] => (little ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const four = (value: number): number[] => (little ? [...two(value & 0xffff), ...two(value >> 16)] : [...two(value >> 16), ...two(value & 0xffff)]);
  const entry = (tag: number, type: number, count: number, value: readonly number[]): number[] => [...two(tag), ...two(type), ...four(count), ...value];
  const directory = [...two(3), ...entry(0x010f, 2, 4, latin('SAM\0')), ...entry(0x0112, 3, 1, [...two(orientation), 0, 0]), ...entry(0x8825, 4, 1, four(50)), ...four(0)];
  return segment(0xe1, [...latin('Exif\0\0'), ...latin(order), ...two(42), ...four(8), ...directory, ...latin('GPS 47.7611 N 27.9297 E Samsung SM-A536B')]);
}

const jfif = segment(0xe0, [...latin('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]);
const thumb = segment(0xe0, [...latin('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]);
const profile = segment(0xe2, [...latin('ICC_PROFILE\0'), 1, 1, 1, 2, 3]);
const second = segment(0xe2, [...latin('MPF\0'), 1, 2, 3]);
const adobe = segment(0xee, latin('Adobe\0d'));
const tables = segment(0xdb, [0, ...latin('q'.repeat(64))]);
const frame = segment(0xc0, [8, 0, 2, 0, 3, 1, 1, 0x11, 0]);
/** A table between two scans whose bytes look like the end of the image. */
const between = segment(0xc4, [0, 0xff, 0xd9, 4]);
const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd3, 0x56];
const image = [...tables, ...frame, ...scan, ...between, ...scan, 0xff, 0xd9];
const bytesOf = (...parts: readonly (readonly number[])[]): Uint8Array => Uint8Array.from([0xff, 0xd8, ...parts.flat()]);
const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('latin1');

describe('a photo of a telephone', () => {
  it('loses place, device, texts, previews and what stands behind the picture; the picture stays to the byte', () => {
    const photo = bytesOf(thumb, exif('II', 1), segment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0<GPSLatitude>')), second, profile, adobe, segment(0xed, latin('Photoshop 3.0\0by Ana')), segment(0xfe, latin('SM-A536B')), image, latin('MotionPhoto_Data film'));
    expect([...(withoutMetadata(photo) ?? [])]).toEqual([...bytesOf(profile, adobe, image)]);
  });

  it.each(['II', 'MM'] as const)('keeps how it is turned, and nothing else of Exif (%s)', (order) => {
    const bare = withoutMetadata(bytesOf(jfif, exif(order, 6), image));
    expect(textOf(bare)).not.toMatch(/GPS|SAM|Samsung/u);
    const kept = segment(0xe1, [...latin('Exif\0\0MM\0*'), 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]);
    expect([...(bare ?? [])]).toEqual([...bytesOf(kept, jfif, image)]);
    expect(withoutMetadata(bare ?? new Uint8Array())).toEqual(bare);
  });

  it('without any of that stays as it is, also where its end is missing', () => {
    for (const photo of [bytesOf(jfif, image), bytesOf(tables, frame, scan)]) expect(withoutMetadata(photo)).toEqual(photo);
  });

  it('cut off or made of anything is not followed, and never throws', () => {
    const photo = bytesOf(jfif, exif('MM', 8), image);
    const head = photo.length - image.length;
    for (let length = 0; length < head; length += 1) expect([length, withoutMetadata(photo.subarray(0, length))]).toEqual([length, undefined]);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom([0xff, 0xd8], [0x89, 0x50], latin('RIFF\0\0\0\0WEBP')), (junk, start) => {
      withoutMetadata(Uint8Array.from([...start, ...junk]));
    }));
  });
});

describe('other pictures', () => {
  const chunk = (name: string, body: readonly number[]): number[] => [0, 0, 0, body.length, ...latin(name), ...body, 0, 0, 0, 0];
  const png = (...chunks: readonly number[][]): Uint8Array => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...chunks.flat()]);
  const [header, data, end] = [chunk('IHDR', [1, 2]), chunk('IDAT', [3, 4]), chunk('IEND', [])];

  it('lose the same: PNG', () => {
    const photo = png(header, chunk('eXIf', latin('GPS')), chunk('iTXt', latin('Author Ana')), chunk('tIME', [1]), chunk('iCCP', [7]), data, end, latin('behind'));
    expect(withoutMetadata(photo)).toEqual(png(header, chunk('iCCP', [7]), data, end));
    expect(withoutMetadata(png(header, data))).toBeUndefined();
  });

  it('lose the same: WebP, whose header then says so', () => {
    const riff = (chunks: readonly number[]): Uint8Array => Uint8Array.from([...latin('RIFF'), chunks.length + 4, 0, 0, 0, ...latin('WEBP'), ...chunks]);
    const part = (name: string, body: readonly number[]): number[] => [...latin(name), body.length, 0, 0, 0, ...body, ...(body.length % 2 === 1 ? [0] : [])];
    const extended = (flags: number): number[] => part('VP8X', [flags, 0, 0, 0, 1, 0, 0, 1, 0, 0]);
    const photo = riff([...extended(0x2c), ...part('VP8 ', [1, 2, 3]), ...part('EXIF', latin('GPS')), ...part('XMP ', latin('<x/>'))]);
    expect(withoutMetadata(photo)).toEqual(riff([...extended(0x20), ...part('VP8 ', [1, 2, 3])]));
  });
});

describe('what a file is', () => {
  it('is told by its bytes, and by its ending only within a container', () => {
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 0]);
    const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]);
    const heic = Uint8Array.from([0, 0, 0, 24, ...latin('ftypheic'), 0]);
    const kinds = [
      ['Flip chart.PNG', bytesOf(jfif), 'picture'], ['IMG_2041.HEIC', heic, 'photo'], ['photo.jpg', heic, 'photo'], ['Lista semnată.pdf', Uint8Array.from(latin('%PDF-1.7')), 'pdf'],
      ['Plan.docx', zip, 'word'], ['Plan.XLSX', zip, 'sheet'], ['slides.pptx', zip, 'slides'], ['all.zip', zip, 'other'], ['old.ppt', ole, 'slides'],
      ['مذكرة.txt', Uint8Array.from(latin('notes')), 'text'], ['binary.txt', Uint8Array.from([1, 0, 2]), 'other'], ['report.docx', Uint8Array.from(latin('<html>')), 'other'],
    ] as const;
    expect(kinds.map(([name, bytes]) => [name, fileKindOf(fileTypeOf(name, bytes))])).toEqual(kinds.map(([name, , kind]) => [name, kind]));
    expect(fileKindOf('constructor')).toBe('other');
  });
});

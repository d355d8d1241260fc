import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainHash, chainStart, encodeLine, verifyEnd, verifyLines } from '../../../main/journal/chain.ts';

function segmentOf(bodies: readonly string[]): Buffer {
  let previous = chainStart;
  return Buffer.concat(bodies.map((body) => {
    previous = chainHash(previous, body);
    return encodeLine({ hash: previous, body });
  }));
}

const bodies = fc.array(fc.constantFrom('Răspunsul din Bălți', 'تنشر وزارة العمل', 'Местные органы', '{"s":1}', '答复', 'x', '😀 – “ок”'), { minLength: 1, maxLength: 8 });

describe('the lines of a segment', () => {
  it('are chained by the hash of the line before and the body, as bytes of UTF-8', () => {
    const expected = createHash('sha256').update('0123456789abcdef').update('Местные органы', 'utf8').digest('hex').slice(0, 16);
    expect(chainHash('0123456789abcdef', 'Местные органы')).toBe(expected);
  });

  it('verify as far as no byte is another, and their end is that of all of them', () => {
    fc.assert(fc.property(bodies, fc.nat(), fc.integer({ min: 0, max: 255 }), (texts, place, byte) => {
      const segment = segmentOf(texts);
      const at = place % segment.length;
      const isWhole = segment[at] === byte;
      segment[at] = byte;
      const all = verifyLines(segment, chainStart);
      expect(verifyEnd(segment, chainStart)).toEqual({ length: all.length, count: all.lines.length, end: all.lines.at(-1), before: all.lines.at(-2) });
      expect(all.lines.map(({ body }) => body)).toEqual(texts.slice(0, all.lines.length));
      expect(all.length === segment.length).toBe(isWhole);
    }));
  });

  it('do not verify where they are no text, whatever their hash says', () => {
    const body = Buffer.from([0x22, 0xff, 0xfe, 0x22]);
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
    const segment = Buffer.concat([Buffer.from(`${hash} `), body, Buffer.from('\n')]);
    expect(verifyLines(segment, chainStart)).toEqual({ lines: [], length: 0 });
  });
});

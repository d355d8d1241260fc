import { describe, expect, it } from 'vitest';
import { drawKey } from '../../../../main/vault/keys.ts';
import { isSealed, lineKeys, openBody, sealBody } from '../../../../main/vault/sealed-line.ts';

const workshop = '0192f0c1-7a10-7cc3-8000-0f1e2d3c4b5a';
const keys = lineKeys(drawKey());
const body = (s: number): string => JSON.stringify({ s, n: 1, a: 'x'.repeat(20), ws: workshop, op: 'contribution.text', w: [`Медсёстры ждут девять месяцев, ينتظرون (${s})`] });
const refusal = (work: () => unknown): string => {
  try {
    work();
    return 'taken';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

describe('a sealed line', () => {
  it('says its numbers and nothing else in clear, and gives back the body', () => {
    const sealed = sealBody(keys, body(7));
    expect(JSON.parse(sealed)).toEqual({ s: 7, n: 1, ws: workshop, k: keys.id, x: expect.stringMatching(/^[A-Za-z0-9+/=]+$/) });
    expect(openBody(keys, sealed)).toBe(body(7));
    expect([isSealed(sealed), isSealed(body(7))]).toEqual([true, false]);
  });

  it('is the same line when it is tried again, and another one for another text', () => {
    expect(sealBody(keys, body(7))).toBe(sealBody(keys, body(7)));
    expect(sealBody(keys, body(7))).not.toBe(sealBody(keys, body(8)));
  });

  it('keeps in clear that a journal begins anew with it', () => {
    const base = JSON.stringify({ s: 9, at: 1790000000000, base: true, ws: workshop, w: [] });
    const sealed = sealBody(keys, base);
    expect(JSON.parse(sealed)).toMatchObject({ s: 9, n: 1, at: 1790000000000, base: true });
    expect(openBody(keys, sealed)).toBe(base);
  });

  it('is refused with any one bit flipped', () => {
    const sealed = Buffer.from(sealBody(keys, body(7)));
    const taken: string[] = [];
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = Buffer.from(sealed);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const outcome = refusal(() => openBody(keys, flipped.toString('utf8')));
      if (outcome !== 'damaged') taken.push(`bit ${bit}: ${outcome}`);
    }
    expect(taken).toEqual([]);
  });

  it.each([
    ['another time', (line: { s: number; n: number; ws: string; k: string; x: string }) => ({ s: line.s, n: line.n, at: 5, ws: line.ws, k: line.k, x: line.x })],
    ['another number', (line: object) => ({ ...line, s: 8 })],
    ['more numbers', (line: object) => ({ ...line, n: 2 })],
    ['another workshop', (line: object) => ({ ...line, ws: 'another' })],
    ['a new beginning', (line: { s: number; n: number; ws: string; k: string; x: string }) => ({ s: line.s, n: line.n, ws: line.ws, base: true, k: line.k, x: line.x })],
    ['something beside it', (line: object) => ({ ...line, more: 1 })],
    ['base64 of another spelling', (line: { x: string }) => ({ ...line, x: line.x.replace(/=*$/u, '') + (line.x.endsWith('=') ? '' : '=') })],
  ])('is refused in the place of %s', (_title, change) => {
    const changed = JSON.stringify(change(JSON.parse(sealBody(keys, body(7))) as never));
    expect(refusal(() => openBody(keys, changed))).toBe('damaged');
  });

  it('is refused under another key, and what is no body is not sealed', () => {
    expect(refusal(() => openBody(lineKeys(drawKey()), sealBody(keys, body(1))))).toBe('damaged');
    expect(refusal(() => sealBody(keys, '[]'))).toBe('invalid');
    expect(refusal(() => openBody(keys, body(1)))).toBe('damaged');
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { boxOf, isContainer, openContainer, sealContainer } from '../../../../main/vault/container.ts';
import { drawKey, lockKey, unlockKey, type KeyBox } from '../../../../main/vault/keys.ts';

const cost = { n: 2, r: 1, p: 1 };
const key = drawKey();
const content = Buffer.from('Nurses who return to Bălți wait nine months. ينتظرون تسعة أشهر. '.repeat(3));
let box: KeyBox;
beforeAll(async () => {
  box = await lockKey(key, 'пять мокрых зонтов', cost);
});
const code = async (work: Promise<unknown>): Promise<string> => await work.then(() => 'taken', (error: unknown) => (error as { code?: string }).code ?? 'unknown');

describe('a file under a pass-phrase', () => {
  it.each([0, 1, 63, 64, 65, content.length])('gives back %i bytes in pieces of 64', async (length) => {
    const sealed = await sealContainer(key, box, content.subarray(0, length), 64);
    expect(isContainer(sealed)).toBe(true);
    expect(Buffer.from(sealed).includes('Nurses')).toBe(false);
    expect(Buffer.from(await openContainer(key, sealed)).equals(content.subarray(0, length))).toBe(true);
  });

  it('is opened by the pass-phrase alone, however the keyboard writes its letters', async () => {
    const accented = await lockKey(key, 'caf\u00e9 à la gare', cost);
    const sealed = await sealContainer(key, accented, content);
    const found = await unlockKey(boxOf(sealed), 'cafe\u0301 a\u0300 la gare');
    expect(found === undefined ? '' : Buffer.from(await openContainer(found, sealed)).toString()).toBe(content.toString());
    expect(await unlockKey(boxOf(sealed), 'cafe a la gare')).toBeUndefined();
  });

  it('is another file each time', async () => {
    expect(Buffer.from(await sealContainer(key, box, content)).equals(await sealContainer(key, box, content))).toBe(false);
  });

  it('is refused with any one bit flipped', async () => {
    const sealed = await sealContainer(key, box, content, 64);
    const taken: string[] = [];
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = new Uint8Array(sealed);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const outcome = await code(openContainer(key, flipped));
      if (outcome !== 'damaged') taken.push(`bit ${bit}: ${outcome}`);
    }
    expect(taken).toEqual([]);
  });

  it('is refused cut at any byte, with bytes added, and with pieces taken out or exchanged', async () => {
    const sealed = Buffer.from(await sealContainer(key, box, content.subarray(0, 192), 64));
    const taken: number[] = [];
    for (let length = 0; length < sealed.length; length += 1) if ((await code(openContainer(key, sealed.subarray(0, length)))) !== 'damaged') taken.push(length);
    expect(taken).toEqual([]);
    const piece = 64 + 28;
    const [first, second, last] = [3, 2, 1].map((back) => sealed.subarray(sealed.length - back * piece, sealed.length - (back - 1) * piece));
    const head = sealed.subarray(0, sealed.length - 3 * piece);
    const others = [[...[head, first!, second!, last!], Buffer.from([0])], [head, first!, last!], [head, second!, first!, last!], [head, first!, second!]];
    for (const parts of others) expect(await code(openContainer(key, Buffer.concat(parts)))).toBe('damaged');
  });

  it('is refused under another key, and says what it is not', async () => {
    expect(await code(openContainer(drawKey(), await sealContainer(key, box, content)))).toBe('damaged');
    expect(isContainer(Buffer.from('PK\u0003\u0004'))).toBe(false);
  });
});

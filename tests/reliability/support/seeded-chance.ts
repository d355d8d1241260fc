import { vi } from 'vitest';

/** Ids, order keys and clocks of the product come from `random` from now on, so that a seed repeats a run to the byte. */
export function seedChance(random: () => number): void {
  let clock = Date.UTC(2026, 10, 26, 14);
  vi.spyOn(Math, 'random').mockImplementation(random);
  vi.spyOn(Date, 'now').mockImplementation(() => (clock += 7));
  vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((room) => {
    const bytes = new Uint8Array(room.buffer, room.byteOffset, room.byteLength);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = Math.floor(random() * 256);
    return room;
  });
}

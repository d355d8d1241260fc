import { expect, it } from 'vitest';
import { shortestPassphrase as ofMain } from '../../../preload/shapes.ts';
import { passphraseStrength, shortestPassphrase } from '../../../renderer/domain/passphrase.ts';

it.each([
  ['', 'short'],
  ['Bălți 2026!', 'short'],
  ['aaaaaaaaaaaaaaaa', 'weak'],
  ['password12345', 'weak'],
  ['qwertyqwerty1', 'weak'],
  ['йцукен12345йцукен', 'weak'],
  ['Health in Bălți', 'weak'],
  ['balcony trumpet', 'fair'],
  ['семь мокрых зонтов', 'fair'],
  ['seven wet umbrellas at noon', 'strong'],
  ['سبع مظلات مبللة عند الظهر', 'strong'],
  ['七把湿雨伞中午放在门口等人来取走好吗我们一起去河边看鱼鸟花', 'strong'],
])('%s is %s', (passphrase, strength) => {
  expect(passphraseStrength(passphrase, ['Health in Bălți'])).toBe(strength);
});

it('holds to the same shortest length as main', () => {
  expect(shortestPassphrase).toBe(ofMain);
});

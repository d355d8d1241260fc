/** How a pass-phrase stands, in words: `short` is not taken. */
export type PassphraseStrength = 'short' | 'weak' | 'fair' | 'strong';

/** Fewer letters could be tried out on one laptop. Main holds to the same number. */
export const shortestPassphrase = 12;

/** What everybody tries first, and runs of keys in the order of common keyboards. */
const known = ['password', 'passwort', 'parola', 'пароль', 'motdepasse', 'contraseña', 'qwerty', 'йцукен', 'azerty', 'workshop', 'workbook', 'atelier', 'taller', 'семинар', '12345', 'abcdef', 'абвгд', 'ابتث'];

/**
 * Tells the strength of a pass-phrase from what a person adds by themselves: different letters beyond repetitions, rows of
 * keys, the words everybody tries first, and the names given (the title of the workshop, which anybody may guess).
 */
export function passphraseStrength(passphrase: string, names: readonly string[] = []): PassphraseStrength {
  const text = passphrase.normalize('NFKC');
  if ([...text].length < shortestPassphrase) return 'short';
  const own = withoutKnown(text.toLocaleLowerCase('und'), names);
  const letters = [...own.replaceAll(/(.)\1+/gu, '$1')];
  const different = new Set(letters).size;
  const words = own.split(/[\s\p{P}\d]+/u).filter((word) => [...word].length >= 3).length;
  if (letters.length < 8 || different < 5) return 'weak';
  return letters.length >= 20 && different >= 8 && words >= 3 ? 'strong' : letters.length >= 28 && different >= 10 ? 'strong' : 'fair';
}

function withoutKnown(text: string, names: readonly string[]): string {
  const lowered = names.map((name) => name.normalize('NFKC').toLocaleLowerCase('und')).filter((name) => [...name].length >= 4);
  return [...lowered, ...lowered.flatMap((name) => name.split(/\s+/u).filter((word) => [...word].length >= 4)), ...known]
    .reduce((rest, name) => rest.replaceAll(name, ' '), text)
    .trim();
}

/** Words of a strength: each key stands whole, so that a missing word is found by its name. */
export const strengthKeys = {
  short: 'vault.strength.short',
  weak: 'vault.strength.weak',
  fair: 'vault.strength.fair',
  strong: 'vault.strength.strong',
} as const;

/** Names that States had, or that documents call them by, beside those of today; each language's where it differs. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  CZ: ['Czech Republic', 'République tchèque', 'República Checa', 'Чешская Республика', 'الجمهورية التشيكية', '捷克共和国'],
  GB: ['UK', 'Great Britain'],
  MK: ['The former Yugoslav Republic of Macedonia', 'ex-République yougoslave de Macédoine'],
  NR: ['Nauru'],
  SZ: ['Swaziland', 'Swazilandia', 'Свазиленд', 'سوازيلند'],
  TR: ['Turkey', 'Turquie', 'Turquía'],
  US: ['USA'],
};

/**
 * What people call a State beside its official name, by ISO 3166 code: the platform's names in the languages given ("Russia"
 * for "Russian Federation"), and names it had. They find a State and are never shown.
 */
export function commonNames(languages: readonly string[]): (code: string) => readonly string[] {
  const displays = languages.map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
  return (code) => [...new Set([...displays.flatMap((display) => display.of(code) ?? []), ...(otherNames[code] ?? [])])];
}

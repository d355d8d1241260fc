/** Language, region and digits together: how dates and numbers are written (design section 4). */
export type LocaleChoice = {
  readonly language: string;
  /** ISO 3166 code, e.g. `MD`: order of dates, names of months. */
  readonly region?: string | undefined;
  /** `western` unless a workshop chooses the digits of its language. */
  readonly digits?: 'western' | 'own' | undefined;
};

/**
 * The tag that Intl is asked with. The calendar is Gregorian everywhere; English in a region that has no English of its
 * own is international English, for "10 October 2011" and not "October 10, 2011".
 */
export function localeTag({ language, region, digits = 'western' }: LocaleChoice): string {
  const base = new Intl.Locale(language);
  const asked = new Intl.Locale(language, {
    ...(region === undefined ? {} : { region }),
    calendar: 'gregory',
    ...(digits === 'western' ? { numberingSystem: 'latn' } : {}),
  });
  const known = new Intl.Locale(new Intl.DateTimeFormat(asked.toString()).resolvedOptions().locale);
  const international = base.language === 'en' && base.region === undefined && known.region === undefined;
  const tag = international ? new Intl.Locale(asked.toString(), { region: '001' }) : asked;
  return digits === 'own' ? withOwnDigits(tag) : tag.toString();
}

/** Intl's default digits of Arabic and others hang on the region; a workshop that asks for own digits gets the script's. */
function withOwnDigits(locale: Intl.Locale): string {
  const numberingSystem = ownDigits[locale.language];
  return numberingSystem === undefined ? locale.toString() : new Intl.Locale(locale.toString(), { numberingSystem }).toString();
}

const ownDigits: Readonly<Record<string, string>> = { ar: 'arab', fa: 'arabext', ur: 'arabext', bn: 'beng', hi: 'deva', ne: 'deva', my: 'mymr' };

import type { Library } from '../../content/library.ts';
import type { FinderRow } from './finder.ts';
import { fold } from './fold.ts';
import { shownNumber } from './shelves.ts';

/** The facets of the activity finder. */
export const activityFacets = ['roundtable', 'theme', 'agency'] as const;
export type ActivityFacet = (typeof activityFacets)[number];

export type ActivityRow = FinderRow<ActivityFacet> & {
  readonly title: string;
  readonly number: string;
  readonly theme: string;
  readonly agencies: readonly string[];
};

/** The activities of the compendium as rows, in its order. */
export function activityRows(library: Library, language: string): readonly ActivityRow[] {
  const known = library.activities.items.filter(({ deprecated }) => deprecated === undefined);
  return known.map((item): ActivityRow => {
    const { words, language: spoken } = library.activities.words(item.id, language);
    const { data } = item;
    const theme = library.themes.words(data.theme, language).words.title;
    const names = data.agencies.map((agency) => library.label('bodies', agency, language));
    const flat = [words.title, item.number, ...[words.objective].flat(), ...[words.detail ?? []].flat(), ...Object.values(words.subActivities).flat(), theme, ...names];
    return {
      id: item.id,
      title: words.title,
      number: shownNumber(item) ?? '',
      theme: data.theme,
      agencies: data.agencies,
      language: spoken,
      text: fold(flat.join('\n')),
      values: { roundtable: [String(data.roundtable)], theme: [data.theme], agency: data.agencies },
    };
  });
}

/** Short name of an agency: the letters in brackets at the end of its official name. */
export function agencyLetters(name: string): string {
  return /[(（]([^()（）]+)[)）]\s*$/u.exec(name)?.[1] ?? name;
}


import { plainOf, type Article } from '../../content/article.ts';
import { practiceForms, type PracticeForm } from '../../content/kinds.ts';
import type { Library } from '../../content/library.ts';
import type { FinderRow } from './finder.ts';
import { fold } from './fold.ts';
import type { OwnPractice } from './reading.tsx';

/** The facets of the catalogue, in the order they stand in. */
export const practiceFacets = ['sector', 'state', 'kind', 'partner', 'source'] as const;
export type PracticeFacet = (typeof practiceFacets)[number];

/** What a practice is: the form it stands in, and whether it is a lesson from something that went otherwise. */
export const practiceKinds = [...practiceForms, 'lesson'] as const;
export type PracticeKind = PracticeForm | 'lesson';

/** The five sources, by number. */
export const documents = ['000', '001', '002', '003', '004'] as const;
export type Document = (typeof documents)[number];

/** Value of a facet where an item names none. */
export const noneNamed = 'none';

export type PracticeRow = FinderRow<PracticeFacet> & {
  readonly title: string;
  readonly number: string;
  readonly qualifier: string | undefined;
  /** Codes of states and slugs of regions. */
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly kinds: readonly PracticeKind[];
};

/** All practices as rows of the catalogue: those of the library in its order, then one's own. */
export function practiceRows(library: Library, language: string, own: readonly OwnPractice[] = []): readonly PracticeRow[] {
  return [...libraryRows(library, language), ...ownRows(library, language, own)];
}

function ownRows(library: Library, language: string, own: readonly OwnPractice[]): readonly PracticeRow[] {
  const slugs = own.length === 0 ? new Map<string, string>() : new Map([...partnerNames(library, language)].map(([slug, name]) => [fold(name), slug]));
  return own.map(({ article, practice: { countries, sectors } }): PracticeRow => {
    const states = countries.flatMap((code) => library.stateNames(code));
    const names = sectors.map((sector) => library.label('sectors', sector, language));
    // A partner that the library knows is the same one; any other is its own name.
    const partners = [...new Set(partnersOf(article).map((name) => slugs.get(fold(name)) ?? name))];
    return {
      id: article.id,
      title: article.title,
      number: article.number,
      qualifier: article.qualifier,
      countries,
      regions: [],
      kinds: ['own'],
      language: article.language,
      text: fold([article.title, article.number, plainOf(article), ...states, ...names].join('\n')),
      values: {
        sector: sectors,
        state: countries.length === 0 ? [noneNamed] : countries,
        kind: ['own'],
        partner: partners.length === 0 ? [noneNamed] : partners,
        source: [],
      },
    };
  });
}

const partnersOf = ({ sections }: Article): readonly string[] => sections.flatMap(({ key, entries }) => (key === 'partners' ? entries.flatMap(({ text }) => text) : []));

function libraryRows(library: Library, language: string): readonly PracticeRow[] {
  const known = library.practices.items.filter(({ deprecated }) => deprecated === undefined);
  return known.map((item): PracticeRow => {
    const { words, language: spoken } = library.practices.words(item.id, language);
    const { data } = item;
    const kinds: readonly PracticeKind[] = data.kind === 'lesson' ? [data.form, 'lesson'] : [data.form];
    const states = data.countries.flatMap((code) => library.stateNames(code));
    const regions = (data.regions ?? []).map((slug) => library.label('regions', slug, language));
    const names = data.sectors.map((sector) => library.label('sectors', sector, language));
    const flat = [words.title, words.qualifier ?? '', item.number, ...Object.values(words.partners), ...words.themes, ...words.tags, ...[words.summary].flat(), ...states, ...regions, ...names];
    return {
      id: item.id,
      title: words.title,
      number: item.number,
      qualifier: words.qualifier,
      countries: data.countries,
      regions: data.regions ?? [],
      kinds,
      language: spoken,
      text: fold(flat.join('\n')),
      values: {
        sector: data.sectors,
        state: data.countries.length === 0 ? [noneNamed] : data.countries,
        kind: kinds,
        partner: Object.keys(words.partners).length === 0 ? [noneNamed] : Object.keys(words.partners),
        source: [...new Set(item.sources.filter(({ part }) => part === undefined).map(({ document }) => document))],
      },
    };
  });
}

/** Names of partners by their slugs: the official one where the library has it, else as the first practice writes it. */
export function partnerNames(library: Library, language: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id } of library.practices.items) {
    for (const [slug, written] of Object.entries(library.practices.words(id, language).words.partners)) {
      const official = library.label('bodies', slug, language);
      if (!names.has(slug)) names.set(slug, official === slug ? written : official);
    }
  }
  return names;
}


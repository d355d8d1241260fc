import type { Count, TallyRules } from './tally.ts';

/** Something in a count that cannot be, given the number of people: said, never refused. */
export type CountWarning =
  /** More dots than these people have. */
  | { readonly kind: 'dots'; readonly found: number; readonly most: number }
  /** More people have named an option at one place than voted. */
  | { readonly kind: 'place'; readonly place: number; readonly found: number; readonly most: number }
  /** More people have rated or ranked an option than voted. */
  | { readonly kind: 'option'; readonly option: string; readonly found: number; readonly most: number }
  | { readonly kind: 'abstained'; readonly found: number; readonly most: number };

/** Compares a count with the number of people who were there; nothing where that is not known. `dots` are those of one person. */
export function checkCount({ method, options, levels }: TallyRules, { cells, present, abstained }: Count, dots: number): readonly CountWarning[] {
  if (present === null) return [];
  if (abstained > present) return [{ kind: 'abstained', found: abstained, most: present }];
  const voters = present - abstained;
  const of = (option: string): readonly number[] => cells.get(option) ?? [];
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  if (method === 'dots') {
    const found = sum(options.map((option) => of(option)[0] ?? 0));
    return found > voters * dots ? [{ kind: 'dots', found, most: voters * dots }] : [];
  }
  const perOption = options.map((option): CountWarning => ({ kind: 'option', option, found: sum(of(option)), most: voters }));
  const places = method === 'ranking' ? Array.from({ length: levels }, (_, at) => at) : [];
  const perPlace = places.map((at): CountWarning => ({ kind: 'place', place: at + 1, found: sum(options.map((option) => of(option)[at] ?? 0)), most: voters }));
  return [...perPlace, ...perOption].filter(({ found, most }) => found > most);
}

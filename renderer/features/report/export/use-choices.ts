import { useCallback, useMemo } from 'react';
import { useLive, useWorkbook } from '../../../data/live.tsx';
import type { ReportChoices } from '../../../domain/report-choices.ts';
import { shippedLanguages } from '../../../i18n/languages.ts';
import { shippedKinds } from '../../../report/kinds/registry.ts';
import type { NamedBy } from './jobs.ts';

/** Changes one choice, kept at once with the workshop. */
export type Choose = <N extends keyof ReportChoices>(name: N, value: ReportChoices[N]) => void;

/** Changes one choice from what is kept when its turn comes, so that of two quick changes the second builds on the first. */
export type Change = <N extends keyof ReportChoices>(name: N, change: (now: ReportChoices) => ReportChoices[N]) => void;

/** The choices as they are shown, and the ways to change them. */
export type Choices = { readonly choices: ReportChoices; readonly choose: Choose; readonly change: Change };

/** The kinds and languages there are. */
export const known: NamedBy = { kinds: shippedKinds, languages: shippedLanguages.map(({ language }) => language) };

/** The choices kept with the workshop; undefined until they have been read. */
export function useChoices(workshop: string): Choices | undefined {
  const { workshops } = useWorkbook();
  const kept = useLive(({ read }) => read.reportChoices(workshop), [workshop]);
  const choices = useMemo(() => (kept === undefined ? undefined : { ...kept, languages: madeLanguages(kept.languages) }), [kept]);
  const choose = useCallback<Choose>((name, value) => { void workshops.setReportChoice(workshop, name, value); }, [workshops, workshop]);
  const change = useCallback<Change>((name, to) => { void workshops.changeReportChoice(workshop, name, to); }, [workshops, workshop]);
  return choices === undefined ? undefined : { choices, choose, change };
}

/** In the order they are offered; the first that is shipped where the workshop's own is not. */
function madeLanguages(chosen: readonly string[]): readonly string[] {
  const made = known.languages.filter((language) => chosen.includes(language));
  return made.length > 0 ? made : known.languages.slice(0, 1);
}

/** A list with one more or one less of its values, in the order of all there are. */
export function toggled<T>(all: readonly T[], chosen: readonly T[], value: T, isOn: boolean): readonly T[] {
  return all.filter((one) => (one === value ? isOn : chosen.includes(one)));
}

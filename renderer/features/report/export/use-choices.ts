import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
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

/**
 * The choices kept with the workshop; undefined until they have been read. What was just chosen counts at once, before it has
 * come back from the record: "Nobody" and then Ctrl E at once must not name anybody.
 */
export function useChoices(workshop: string): Choices | undefined {
  const { workshops } = useWorkbook();
  const kept = useLive(({ read }) => read.reportChoices(workshop), [workshop]);
  const { ahead, lay } = useAhead(kept);
  const choices = useMemo(() => {
    if (kept === undefined) return undefined;
    const now = { ...kept, ...ahead };
    return { ...now, languages: madeLanguages(now.languages) };
  }, [kept, ahead]);
  const choose = useCallback<Choose>((name, value) => { lay(name, () => value, workshops.setReportChoice(workshop, name, value)); }, [workshops, workshop, lay]);
  const change = useCallback<Change>((name, to) => { lay(name, to, workshops.changeReportChoice(workshop, name, to)); }, [workshops, workshop, lay]);
  return choices === undefined ? undefined : { choices, choose, change };
}

type Lay = <N extends keyof ReportChoices>(name: N, change: (now: ReportChoices) => ReportChoices[N], writing: Promise<{ readonly ok: boolean }>) => void;

/** What was chosen and has not come back yet; it goes when the record has it, when anything was read after it was written, and when it could not be. */
function useAhead(kept: ReportChoices | undefined): { readonly ahead: Partial<ReportChoices>; readonly lay: Lay } {
  const [ahead, setAhead] = useState<Partial<ReportChoices>>(none);
  const [underWay, setUnderWay] = useState(0);
  const read = useRef(kept);
  const lay = useCallback<Lay>((name, to, writing) => {
    if (kept !== undefined) setAhead((before) => ({ ...before, [name]: to({ ...kept, ...before }) }));
    setUnderWay((count) => count + 1);
    void writing.then(({ ok }) => { if (!ok) setAhead(none); }).finally(() => { setUnderWay((count) => count - 1); });
  }, [kept]);
  useEffect(() => {
    const isNew = read.current !== kept;
    read.current = kept;
    if (underWay === 0 && ahead !== none && (isNew || isIn(kept, ahead))) setAhead(none);
  }, [kept, underWay, ahead]);
  return { ahead, lay };
}

const isIn = (kept: ReportChoices | undefined, ahead: Partial<ReportChoices>): boolean => JSON.stringify({ ...kept, ...ahead }) === JSON.stringify(kept);

const none: Partial<ReportChoices> = {};

/** In the order they are offered; the first that is shipped where the workshop's own is not. */
function madeLanguages(chosen: readonly string[]): readonly string[] {
  const made = known.languages.filter((language) => chosen.includes(language));
  return made.length > 0 ? made : known.languages.slice(0, 1);
}

/** A list with one more or one less of its values, in the order of all there are. */
export function toggled<T>(all: readonly T[], chosen: readonly T[], value: T, isOn: boolean): readonly T[] {
  return all.filter((one) => (one === value ? isOn : chosen.includes(one)));
}

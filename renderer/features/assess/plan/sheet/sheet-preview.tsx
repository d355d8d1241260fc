import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { planDifferences, type PlanDifferences } from '../../../../domain/plan/sheet/differences.ts';
import { sheetOrder } from '../../../../domain/plan/sheet/sheet-order.ts';
import { useFormats, useWords } from '../../../../i18n/use-words.ts';
import { Button } from '../../../../ui/button.tsx';
import { Margin } from '../../../../ui/margin.tsx';
import { isComposing, useShortcuts } from '../../../../ui/use-shortcuts.ts';
import type { Planned } from '../planned.ts';
import { SheetChanges } from './sheet-changes.tsx';
import { SheetProblems, type ShownProblem } from './sheet-problems.tsx';
import type { OpenedSheet } from './use-plan-sheet.ts';

type PreviewProps = Planned & { readonly opened: OpenedSheet; readonly onDone: () => void };

/** What a spreadsheet would change in the plan, before anything is written. Enter takes it over, Escape leaves it. */
export function SheetPreview({ opened, onDone, ...given }: PreviewProps) {
  const { plan, tree, workshop, language, act } = given;
  const { name, read } = opened;
  const t = useWords();
  const panel = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const differences = useMemo(() => (read.kind === 'refused' ? null : planDifferences(read.sheet, tree, workshop)), [read, tree, workshop]);
  const problems: readonly ShownProblem[] = read.kind === 'refused' ? [{ code: read.code, cell: null }] : [...read.problems, ...(differences?.problems ?? [])];
  const count = differences === null ? 0 : differences.changed.length + differences.added.length;
  const canTake = differences !== null && problems.length === 0 && count > 0;
  useEffect(() => { panel.current?.focus(); }, []);
  useShortcuts({ Escape: onDone });
  const take = (): void => {
    if (!canTake) return;
    const order = { language, ...sheetOrder(differences, chosen) };
    if (order.changed.length + order.added.length > 0) act(t('plan.sheet.taken', { name }), async () => await plan.takeSheet(workshop, order), { isQuiet: false });
    onDone();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent) || (event.target instanceof Element && event.target.closest('button') !== null)) return;
    event.preventDefault();
    take();
  };
  return (
    <section ref={panel} className="plan-sheet" aria-label={t('plan.sheet.title')} tabIndex={-1} data-problems={problems.length} onKeyDownCapture={press}>
      <Margin>
        <h2 className="small-head">{t('plan.sheet.title')}</h2>
        <p className="secondary">{t('people.import.from', { name })}</p>
        {problems.length > 0 || differences === null ? null : <Counts differences={differences} unknown={read.kind === 'plan' ? read.unknown : []} />}
      </Margin>
      {problems.length > 0 ? <SheetProblems problems={problems} /> : null}
      {problems.length > 0 || differences === null ? null : <SheetChanges {...given} differences={differences} chosen={chosen} onChoose={setChosen} />}
      <Margin>
        <div className="plan-acts">
          {canTake ? <Button variant="main" keycap="Enter" onPress={take}>{t('plan.sheet.take')}</Button> : null}
          <Button keycap="Esc" onPress={onDone}>{t('common.cancel')}</Button>
        </div>
      </Margin>
    </section>
  );
}

/** How much it changes, and what of it is left out. */
function Counts({ differences: { changed, added, missing, gone }, unknown }: { readonly differences: PlanDifferences; readonly unknown: readonly string[] }) {
  const t = useWords();
  const formats = useFormats();
  const cells = changed.reduce((sum, one) => sum + one.cells.length, 0);
  return (
    <div role="status">
      {cells + added.length === 0 ? <p>{t('plan.sheet.none')}</p> : null}
      {cells === 0 ? null : <p>{t('plan.sheet.changed', { number: cells })}</p>}
      {added.length === 0 ? null : <p>{t('plan.sheet.new', { number: added.length })}</p>}
      {missing === 0 ? null : <p className="secondary">{t('plan.sheet.missing', { number: missing })}</p>}
      {gone === 0 ? null : <p className="secondary">{t('plan.sheet.gone', { number: gone })}</p>}
      {unknown.length === 0 ? null : <p className="secondary">{t('plan.sheet.unknown', { list: formats.list(unknown) })}</p>}
    </div>
  );
}

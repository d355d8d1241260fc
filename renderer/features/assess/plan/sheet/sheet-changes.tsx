import { said } from '../../../../content/checklist-sheet.ts';
import type { AddedItem, CellChange, PlanDifferences } from '../../../../domain/plan/sheet/differences.ts';
import { expectedResponses, planLevels, progresses } from '../../../../domain/plan/plan-item.ts';
import { isSheetDay, isSheetText, type SheetField } from '../../../../domain/plan/sheet/sheet-values.ts';
import type { Formats } from '../../../../i18n/formats.ts';
import { planLevelKeys, progressKeys } from '../../../../i18n/plan-keys.ts';
import { useFormats, useWords } from '../../../../i18n/use-words.ts';
import type { Words } from '../../../../i18n/word-types.ts';
import { Spoken } from '../../../../ui/spoken.tsx';
import { ChoiceRow } from '../../choice-row.tsx';
import { responseKeys } from '../../word-keys.ts';
import type { Planned } from '../planned.ts';
import { namedNode, titleOf } from '../plan-words.ts';
import { sheetFieldKeys } from './sheet-words.ts';

type ChangesProps = Planned & {
  readonly differences: PlanDifferences;
  /** Cells that are taken although the plan was changed there as well. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
};

/** What changes, item by item: what the plan says and what the spreadsheet says. */
export function SheetChanges({ tree, screen, language, differences: { changed, added }, chosen, onChoose }: ChangesProps) {
  const t = useWords();
  const formats = useFormats();
  if (changed.length + added.length === 0) return null;
  const choose = (cell: string, isTaken: boolean): void => {
    const others = [...chosen].filter((one) => one !== cell);
    onChoose(new Set(isTaken ? [...others, cell] : others));
  };
  const level = (cells: readonly CellChange[]): string => valueWords(t, formats, 'level', cells.find(({ field }) => field === 'level')?.then ?? '');
  const above = ({ parent }: AddedItem): string => {
    const node = tree.find(({ item }) => item.id === parent);
    const row = added.find(({ id }) => id === parent);
    return node !== undefined ? namedNode(t, node, formats) : row === undefined ? t('plan.atTop') : t('plan.sheet.fresh', { level: level(row.cells), row: row.row });
  };
  return (
    <table className="table plan-sheet-changes" aria-label={t('plan.sheet.title')}>
      <thead><tr><th scope="col">{t('people.import.column')}</th><th scope="col">{t('plan.sheet.now')}</th><th scope="col">{t('plan.sheet.then')}</th></tr></thead>
      {changed.map(({ node, cells }) => (
        <tbody key={node.item.id} data-item={node.item.id}>
          <tr><th scope="rowgroup" colSpan={3}>{namedNode(t, node, formats)} · <Spoken text={titleOf(t, node.item, screen)} /></th></tr>
          {cells.map((change) => <ChangeRow key={change.field} change={change} language={isSheetText(change.field) ? (node.item[change.field].original?.language ?? language) : null} isTaken={chosen.has(change.cell)} onChoose={choose} />)}
        </tbody>
      ))}
      {added.map((one) => (
        <tbody key={one.id} data-new={one.row}>
          <tr><th scope="rowgroup" colSpan={3}>{t('plan.sheet.fresh', { level: level(one.cells), row: one.row })}</th></tr>
          <tr><td>{t('plan.standsBelow')}</td><td /><td>{above(one)}</td></tr>
          {one.cells.filter(({ field }) => field !== 'level').map((change) => <ChangeRow key={change.field} change={change} language={isSheetText(change.field) ? language : null} isTaken={false} onChoose={choose} />)}
        </tbody>
      ))}
    </table>
  );
}

type RowProps = {
  readonly change: CellChange;
  /** Of a text; null for what is in the words of the screen. */
  readonly language: string | null;
  readonly isTaken: boolean;
  readonly onChoose: (cell: string, isTaken: boolean) => void;
};

function ChangeRow({ change: { field, cell, now, then, isConflict }, language, isTaken, onChoose }: RowProps) {
  const t = useWords();
  const formats = useFormats();
  const name = t(sheetFieldKeys[field]);
  const value = (given: string) => <span className="plan-sheet-value">{language === null ? valueWords(t, formats, field, given) : <Spoken text={said(given, language)} />}</span>;
  return (
    <>
      <tr data-cell={cell}>
        <td>{name}</td>
        <td>{value(now)}</td>
        <td>{value(then)}</td>
      </tr>
      {isConflict ? (
        <tr>
          <td colSpan={3}>
            <p className="assess-clash">{t('plan.sheet.conflict')}</p>
            <ChoiceRow label={name} isFixed options={[{ id: 'plan', label: t('plan.sheet.keep') }, { id: 'sheet', label: t('plan.sheet.use') }]} value={isTaken ? 'sheet' : 'plan'} onChange={(id) => { onChoose(cell, id === 'sheet'); }} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** A value as it is read on the screen. */
function valueWords(t: Words, formats: Formats, field: SheetField, value: string): string {
  if (value === '') return '';
  if (isSheetDay(field)) return formats.date(value);
  const word = {
    level: () => planLevels.filter((one) => one === value).map((one) => t(planLevelKeys[one]))[0],
    progress: () => progresses.filter((one) => one === value).map((one) => t(progressKeys[one]))[0],
    expects: () => expectedResponses.filter((one) => one === value).map((one) => t(responseKeys[one]))[0],
  };
  return field === 'level' || field === 'progress' || field === 'expects' ? (word[field]() ?? value) : value;
}

import type { PlanItemView, PlanLevel } from '../../../../domain/plan/plan-item.ts';
import type { PlanNode, PlanTree } from '../../../../domain/plan/plan-tree.ts';
import { indicatorsOf } from '../../../../domain/plan/plan-tree.ts';
import type { SmartCode } from '../../../../domain/plan/smart.ts';
import type { PlainKey } from '../../../../i18n/word-types.ts';
import { planTextKeys } from '../../../../i18n/plan-keys.ts';

/** Which rows the matrix shows. Where indicators have rows of their own, no other row repeats them. */
export const matrixRows = ['all', 'activities'] as const;
export type MatrixRows = (typeof matrixRows)[number];

const ofWork = ['title', 'responsible', 'partners', 'start', 'due', 'budget', 'funding'] as const;
const ofIndicators = ['baseline', 'target', 'verification'] as const;
export type MatrixColumn = (typeof ofWork)[number] | (typeof ofIndicators)[number] | 'indicators' | 'progress';

const columns: Readonly<Record<MatrixRows, readonly MatrixColumn[]>> = {
  all: [...ofWork, ...ofIndicators, 'progress'],
  activities: [...ofWork, 'indicators', 'progress'],
};

export const columnsOf = (shown: MatrixRows): readonly MatrixColumn[] => columns[shown];

export const rowsOf = (tree: PlanTree, shown: MatrixRows): PlanTree => (shown === 'all' ? tree : tree.filter(({ item }) => item.level === 'activity'));

/** Heads of the columns. */
export const columnKeys: Readonly<Record<MatrixColumn, PlainKey>> = {
  title: 'plan.itemTitle',
  responsible: planTextKeys.responsible,
  partners: planTextKeys.partners,
  start: 'plan.field.start',
  due: 'plan.field.due',
  budget: planTextKeys.budget,
  funding: planTextKeys.funding,
  baseline: planTextKeys.baseline,
  target: planTextKeys.target,
  verification: planTextKeys.verification,
  indicators: 'plan.matrix.indicators',
  progress: 'plan.progress.title',
};

/** What a cell is called: of an indicator the day is that of its target. */
export const cellKey = (column: MatrixColumn, { level }: PlanItemView): PlainKey => (column === 'due' && level === 'indicator' ? 'plan.field.targetDay' : columnKeys[column]);

/** True where something can be written: an indicator has values, everything else somebody who does it, and an activity its progress. */
export function takes(column: MatrixColumn, level: PlanLevel): boolean {
  switch (column) {
    case 'title':
    case 'due': return true;
    case 'baseline':
    case 'target':
    case 'verification': return level === 'indicator';
    case 'progress': return level === 'activity';
    case 'indicators': return false;
    default: return level !== 'indicator';
  }
}

/** The indicators by which an activity is measured: its own, else those of what it stands below. */
export function measuresOf(node: PlanNode): readonly PlanNode[] {
  const own = indicatorsOf(node);
  return own.length > 0 || node.above === null ? own : indicatorsOf(node.above);
}

/** Of what an item lacks, that which a cell of its row would say. What no cell holds is said in the title. */
export function lacksAt(column: MatrixColumn, missing: readonly SmartCode[], { level }: PlanItemView, shown: MatrixRows): readonly SmartCode[] {
  return missing.filter((code) => placeOf(code, level, shown) === column);
}

function placeOf(code: SmartCode, level: PlanLevel, shown: MatrixRows): MatrixColumn | null {
  switch (code) {
    case 'title':
    case 'responsible':
    case 'budget':
    case 'start':
    case 'due': return code;
    case 'order': return 'due';
    case 'baseline':
    case 'target':
    case 'verification':
      if (level === 'indicator') return code;
      // The row of the indicator says so, where there is one.
      return shown === 'all' ? null : 'indicators';
    case 'indicator': return shown === 'all' ? 'title' : 'indicators';
    case 'activity':
    case 'origin':
    case 'measures': return 'title';
  }
}

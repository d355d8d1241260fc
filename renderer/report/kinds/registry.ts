import { reportKinds, type ReportKind } from '../../domain/report-choices.ts';
import type { Asked } from '../collect.ts';
import { agendaKind } from './agenda/kind.ts';
import { assessmentKind } from './assessment/kind.ts';
import { backgroundKind } from './background/kind.ts';
import { checklistsKind } from './checklists/kind.ts';
import { factsheetKind } from './factsheet/kind.ts';
import type { ReportKindDefinition } from './kind.ts';
import { planKind } from './plan/kind.ts';
import { practicesKind } from './practices/kind.ts';
import { recordKind } from './record/kind.ts';
import { signinKind } from './signin/kind.ts';
import { summaryKind } from './summary/kind.ts';
import { worksheetsKind } from './worksheets/kind.ts';

const definitions: Readonly<Partial<Record<ReportKind, ReportKindDefinition>>> = {
  summary: summaryKind,
  record: recordKind,
  practices: practicesKind,
  agenda: agendaKind,
  background: backgroundKind,
  worksheets: worksheetsKind,
  factsheet: factsheetKind,
  signin: signinKind,
  assessment: assessmentKind,
  checklists: checklistsKind,
  plan: planKind,
};

/** The definition of a kind of report. */
export function definitionOf(kind: ReportKind): ReportKindDefinition {
  const found = definitions[kind];
  if (found === undefined) throw new Error(`There is no report of the kind ${kind}`);
  return found;
}

/** What a report of this kind wants read besides what all of them do. */
export function askedFor(kind: ReportKind): Asked {
  const { needsAssessments, needsPlan } = definitionOf(kind);
  return { ...(needsAssessments === true ? { assessments: true } : {}), ...(needsPlan === true ? { plan: true } : {}) };
}

/** The kinds there are, in the order they are offered. */
export const shippedKinds: readonly ReportKind[] = reportKinds.filter((kind) => definitions[kind] !== undefined);

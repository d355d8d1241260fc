import { reportKinds, type ReportKind } from '../../domain/report-choices.ts';
import type { ReportKindDefinition } from './kind.ts';
import { backgroundKind } from './background/kind.ts';
import { practicesKind } from './practices/kind.ts';
import { summaryKind } from './summary/kind.ts';

const definitions: Readonly<Partial<Record<ReportKind, ReportKindDefinition>>> = {
  summary: summaryKind,
  practices: practicesKind,
  background: backgroundKind,
};

/** The definition of a kind of report. */
export function definitionOf(kind: ReportKind): ReportKindDefinition {
  const found = definitions[kind];
  if (found === undefined) throw new Error(`There is no report of the kind ${kind}`);
  return found;
}

/** The kinds there are, in the order they are offered. */
export const shippedKinds: readonly ReportKind[] = reportKinds.filter((kind) => definitions[kind] !== undefined);

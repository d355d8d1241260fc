import { sheetsOf, type Sheet } from '../../../content/checklist-sheet.ts';
import type { ReportInput } from '../../input.ts';
import type { ReportLibrary } from '../../library.ts';

/** The checklists that the workshop took up, own ones last; all of the library where it took up none. */
export function printedSheets({ assessments }: ReportInput, library: ReportLibrary | null, language: string): readonly Sheet[] {
  if (library === null) return [];
  const chosen = new Set((assessments?.checklists ?? []).filter(({ isChosen }) => isChosen).map(({ checklist }) => checklist));
  if (chosen.size === 0) return sheetsOf(library, [], language);
  return sheetsOf(library, assessments?.own ?? [], language).filter(({ id }) => chosen.has(id));
}

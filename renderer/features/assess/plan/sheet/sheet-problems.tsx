import type { SheetRefusal } from '../../../../content/sheet/read-sheets.ts';
import type { SheetProblem } from '../../../../domain/plan/sheet/sheet-rows.ts';
import type { Formats } from '../../../../i18n/formats.ts';
import { planLevelKeys } from '../../../../i18n/plan-keys.ts';
import { useFormats, useWords } from '../../../../i18n/use-words.ts';
import type { Words } from '../../../../i18n/word-types.ts';
import { Margin } from '../../../../ui/margin.tsx';
import { sheetWords } from './sheet-words.ts';

/** What keeps it from being taken over: something in it, or that it is no such file at all. */
export type ShownProblem = SheetProblem | { readonly code: SheetRefusal; readonly cell: null };

/** What is wrong, cell by cell, in the order of the rows. */
export function SheetProblems({ problems }: { readonly problems: readonly ShownProblem[] }) {
  const t = useWords();
  const formats = useFormats();
  const hasCells = problems.some(({ cell }) => cell !== null);
  return (
    <>
      <Margin>
        <h3 className="small-head">{t('plan.sheet.problems')}</h3>
        <p role="status">{t('plan.sheet.problemsAbout')}</p>
      </Margin>
      <table className="table plan-sheet-problems" aria-label={t('plan.sheet.problems')}>
        <thead><tr>{hasCells ? <th scope="col">{t('plan.sheet.cell')}</th> : null}<th scope="col">{t('people.import.reason')}</th></tr></thead>
        <tbody>
          {problems.toSorted(byRow).map((problem) => (
            <tr key={`${problem.code} ${problem.cell ?? ''}`} data-problem={problem.code}>
              {hasCells ? <td><bdi dir="ltr">{problem.cell}</bdi></td> : null}
              <td>{problemWords(t, formats, problem)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const rowOf = ({ cell }: ShownProblem): number => Number(/\d+$/u.exec(cell ?? '')?.[0] ?? 0);
const byRow = (one: ShownProblem, other: ShownProblem): number => rowOf(one) - rowOf(other);

function problemWords(t: Words, formats: Formats, problem: ShownProblem): string {
  switch (problem.code) {
    case 'measures-nothing': return t('plan.outOfPlace.measuresNothing');
    case 'no-id': return t('plan.sheet.problem.no-id', { value: t('plan.sheet.id') });
    case 'twice-head': return t('plan.sheet.problem.twice-head', { value: problem.value });
    case 'bad-day': return t('plan.sheet.problem.bad-day', { value: problem.value, example: '2027-03-31' });
    case 'twice-id': return t('plan.sheet.problem.twice-id', { row: problem.row });
    case 'not-at-level': return t('plan.sheet.problem.not-at-level', { value: t(planLevelKeys[problem.level]) });
    case 'unknown-choice': {
      const { levels, progress, expects } = sheetWords(t);
      return t('plan.sheet.problem.unknown-choice', { value: problem.value, list: formats.list(Object.values({ level: levels, progress, expects }[problem.field])) });
    }
    default: return t(`plan.sheet.problem.${problem.code}`);
  }
}

import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { expectedCells, expectedMaps, ExpectedTable } from './expected-table.tsx';
import type { Planned } from './planned.ts';

/** How much is addressed today, and how much once the plan is done, in the cells in which an activity is to change something; a key leads to both heat maps. */
export function ExpectedBeside(given: Planned) {
  const t = useWords();
  const maps = expectedMaps(given);
  const cells = expectedCells(maps).filter(({ sheet, column }) => sheet.questions.some((one) => one.column === column && maps.planned.some(({ checklist, question }) => checklist === sheet.id && question === one.path)));
  if (cells.length === 0) return null;
  return (
    <section>
      <h2 className="small-head">{t('plan.expected.title')}</h2>
      <p className="secondary">{t('plan.expected.about')}</p>
      <ExpectedTable cells={cells} />
      <p><Button variant="link" onPress={() => { given.onGo({ part: 'plan', item: null, view: 'expected' }); }}>{t('plan.expected.open')}</Button></p>
    </section>
  );
}

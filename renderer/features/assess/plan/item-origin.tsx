import { originOf } from '../../../domain/plan/origin.ts';
import type { PlanNode } from '../../../domain/plan/plan-tree.ts';
import { pickText } from '../../../domain/pick-text.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { libraryPlaceOf, useNavigate } from '../../../ui/route.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import { useLibrary } from '../../../library/use-library.ts';
import { titleOf as priorityTitle } from '../priorities/priority-words.ts';
import type { Planned } from './planned.ts';
import { namedNode } from './plan-words.ts';
import { useItemCites } from './use-item-cites.ts';

/** The ways back: to the priority, to the question whose answer is the gap, to the practice or activity of the library. */
export function ItemOrigin(given: Planned & { readonly node: PlanNode }) {
  const { node, workshop, priorities, sheets, screen, onGo } = given;
  const t = useWords();
  const formats = useFormats();
  const library = useLibrary();
  const navigate = useNavigate();
  const { uncite } = useItemCites(given);
  const { priority, gap, cites, through } = originOf(node, priorities);
  const sheet = sheets.find(({ id }) => id === gap?.checklist);
  const question = sheet?.questions.find(({ path }) => path === gap?.question);
  return (
    <>
      <h2 className="small-head">{t('plan.origin')}</h2>
      {through === null ? null : <p className="secondary">{t('plan.through', { name: namedNode(t, through, formats) })}</p>}
      {priority === null && gap === null ? <p className="secondary">{t('plan.originNone')}</p> : null}
      {priority === null ? null : (
        <p>{t('priorities.column.priority')}: <Button variant="link" onPress={() => { onGo({ part: 'priorities', priority: priority.id }); }}>{priorityTitle(t, priority, { sheets, language: screen }).plain}</Button></p>
      )}
      {gap === null ? null : sheet === undefined || question === undefined ? <p className="secondary">{t('priorities.fromGone')}</p> : (
        <p><Button variant="link" onPress={() => { onGo({ part: 'checklists', checklist: sheet.id, question: question.path }); }}>{t('priorities.fromQuestion', { title: sheet.title.plain, number: formats.number(question.number) })}</Button></p>
      )}
      {cites.length === 0 ? null : (
        <ul className="plan-cites">
          {cites.map(({ item, title, source }) => (
            <li key={item}>
              {library?.item(item) === undefined
                ? <Spoken text={pickText(title, screen)} />
                : <button type="button" className="assess-link" onClick={() => { navigate({ kind: 'library', place: libraryPlaceOf(item), item, workshop, question: null }); }}><Spoken text={pickText(title, screen)} /></button>}
              {' '}<span className="source"><Spoken text={pickText(source, screen)} /></span>{' '}
              <Button variant="link" label={t('cite.remove', { title: pickText(title, screen)?.plain ?? item })} onPress={() => { uncite(item); }}>{t('votes.remove')}</Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

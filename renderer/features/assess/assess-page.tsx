import { useState } from 'react';
import { useTableHere } from '../../data/live.tsx';
import { askedOf, placeOf } from '../../domain/assessment/place.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Columns } from '../../ui/columns.tsx';
import { useNavigate } from '../../ui/route.tsx';
import { AssessMap } from './assess-map.tsx';
import { ChecklistPart } from './checklist-part.tsx';
import type { Answering, AssessProps, Go } from './given.ts';
import { HeatBeside } from './heat-beside.tsx';
import { OverviewPart } from './overview-part.tsx';
import { PlanPlace } from './plan/plan-place.tsx';
import { PlanRow } from './plan/plan-row.tsx';
import { PrioritiesPlace } from './priorities/priorities-place.tsx';
import { PrioritiesRow } from './priorities/priorities-row.tsx';
import { QuestionPart } from './question-part.tsx';
import { StepsBeside } from './steps/steps-beside.tsx';
import { StepsMap } from './steps/steps-map.tsx';
import { StepsPart } from './steps/steps-part.tsx';
import { useSteps } from './steps/use-steps.ts';
import { useActs, useGiven } from './use-assess.ts';
import './assess.css';
import './steps/steps.css';

/** Map of steps and checklists, what is open of them, and beside it what helps there. */
export function AssessPage({ workshop, captured, asked }: AssessProps) {
  const t = useWords();
  const acts = useActs(workshop);
  const given = useGiven(workshop, acts);
  const steps = useSteps(workshop, acts);
  const go = useGo(workshop, captured);
  const answering = useAnswering(workshop, given?.view.tables.map(({ id }) => id) ?? []);
  if (given === null || steps === null) return <div className="app-message" aria-busy="true" aria-label={t('assess.loading')} />;
  const at = placeOf(asked);
  const sheet = at.part === 'checklists' ? given.sheets.find(({ id }) => id === at.checklist) : undefined;
  const question = at.part === 'checklists' ? sheet?.questions.find(({ path }) => path === at.question) : undefined;
  const map = (
    <div className="assess-map">
      <StepsMap {...steps} at={at} onGo={go} />
      <AssessMap {...given} isHere={at.part === 'checklists'} sheet={sheet} question={question} table={answering.table} onGo={go} />
      <PrioritiesRow workshop={workshop} isCurrent={at.part === 'priorities'} onGo={go} />
      <PlanRow workshop={workshop} isCurrent={at.part === 'plan'} onGo={go} />
    </div>
  );
  const frame = { map, mapLabel: t('assess.title'), workLabel: t('assess.title'), closeLabel: t('app.closePanel') };
  if (at.part === 'priorities') return <PrioritiesPlace {...given} frame={frame} open={at.priority} onGo={go} />;
  if (at.part === 'plan') return <PlanPlace {...given} frame={frame} open={at.item} shownAs={at.view} onGo={go} />;
  if (at.part === 'steps') {
    return (
      <Columns {...frame} knowledge={<StepsBeside {...steps} step={at.step} onGo={go} />} knowledgeLabel={t('steps.beside')}>
        <div className="assess" data-ready=""><StepsPart key={at.step ?? ''} {...steps} step={at.step} onGo={go} /></div>
      </Columns>
    );
  }
  return (
    <Columns {...frame} knowledge={<HeatBeside {...given} sheet={sheet} question={question} onGo={go} />} knowledgeLabel={t('assess.beside')}>
      <div className="assess" data-ready="">
        {sheet === undefined
          ? <OverviewPart {...given} onGo={go} />
          : question === undefined
            ? <ChecklistPart key={sheet.id} {...given} {...answering} sheet={sheet} onGo={go} />
            : <QuestionPart key={`${sheet.id} ${question.path} ${answering.table ?? ''}`} {...given} {...answering} sheet={sheet} question={question} onGo={go} />}
      </div>
    </Columns>
  );
}

function useGo(workshop: string, captured: string | null): Go {
  const navigate = useNavigate();
  return (at) => {
    const record = askedOf(at);
    navigate({ kind: 'workshop', id: workshop, view: 'assess', question: captured, ...(record === null ? {} : { text: { record, from: 'assess' } }) });
  };
}

/** The table that this laptop is, unless another was chosen here; the room where there are no tables. */
function useAnswering(workshop: string, tables: readonly string[]): Answering {
  const here = useTableHere(workshop);
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const table = chosen === undefined ? here : chosen;
  return { table: table !== null && tables.includes(table) ? table : null, onTable: setChosen };
}

import { useState } from 'react';
import { useTableHere } from '../../data/live.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Columns } from '../../ui/columns.tsx';
import { useNavigate } from '../../ui/route.tsx';
import { AssessMap } from './assess-map.tsx';
import { ChecklistPart } from './checklist-part.tsx';
import type { Answering, AssessProps, Go } from './given.ts';
import { HeatBeside } from './heat-beside.tsx';
import { OverviewPart } from './overview-part.tsx';
import { askedOf, placeOf } from '../../domain/assessment/place.ts';
import { QuestionPart } from './question-part.tsx';
import { useGiven } from './use-assess.ts';
import './assess.css';

/** Map of the checklists, the one that is answered, and beside it how much is addressed. */
export function AssessPage({ workshop, captured, asked }: AssessProps) {
  const t = useWords();
  const given = useGiven(workshop);
  const go = useGo(workshop, captured);
  const answering = useAnswering(workshop, given?.view.tables.map(({ id }) => id) ?? []);
  if (given === null) return <div className="app-message" aria-busy="true" aria-label={t('assess.loading')} />;
  const at = placeOf(asked);
  const sheet = given.sheets.find(({ id }) => id === at.checklist);
  const question = sheet?.questions.find(({ path }) => path === at.question);
  return (
    <Columns
      map={<AssessMap {...given} sheet={sheet} question={question} table={answering.table} onGo={go} />}
      mapLabel={t('assess.map')}
      knowledge={<HeatBeside {...given} sheet={sheet} question={question} onGo={go} />}
      knowledgeLabel={t('assess.beside')}
      workLabel={t('assess.title')}
      closeLabel={t('app.closePanel')}
    >
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

import type { ComponentProps } from 'react';
import type { PlanView } from '../../../domain/plan/plan-view.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Columns } from '../../../ui/columns.tsx';
import { useHelpPage } from '../../../ui/help-door.ts';
import type { Go } from '../given.ts';
import { usePriorities } from '../priorities/use-priorities.ts';
import type { Given } from '../use-assess.ts';
import { ItemPart } from './item-part.tsx';
import { PlanBeside } from './plan-beside.tsx';
import type { Planned } from './planned.ts';
import { usePlan } from './use-plan.ts';
import { WholePlan } from './whole-plan.tsx';
import './plan.css';

type PlaceProps = Given & { /** What stands around it as around every part of the place. */ readonly frame: Omit<ComponentProps<typeof Columns>, 'children'>; /** Of one item; null for the whole plan. */ readonly open: string | null; readonly shownAs: PlanView; readonly onGo: Go };

/** The action plan, or one item of it; beside it what is missing. The matrix has all the room, and says what is missing in its cells. */
export function PlanPlace({ frame, open, shownAs, ...props }: PlaceProps) {
  const t = useWords();
  const { language: screen } = useLanguage();
  useHelpPage('plan');
  const given = usePlan(props.workshop);
  const priorities = usePriorities(props.workshop)?.compared.priorities;
  if (given === null || priorities === undefined) return <div className="app-message" aria-busy="true" aria-label={t('plan.loading')} />;
  const all: Planned = { ...props, ...given, screen, priorities };
  const node = given.tree.find(({ item }) => item.id === open);
  const beside = node === undefined && shownAs === 'matrix' ? {} : { knowledge: <PlanBeside {...all} node={node} shownAs={shownAs} />, knowledgeLabel: node === undefined ? t('plan.check.title') : t('plan.smart.title') };
  return (
    <Columns {...frame} {...beside}>
      <div className="assess" data-ready="">
        {node === undefined ? <WholePlan {...all} shownAs={shownAs} /> : <ItemPart key={node.item.id} {...all} node={node} />}
      </div>
    </Columns>
  );
}

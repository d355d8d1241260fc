import type { ComponentProps } from 'react';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Columns } from '../../../ui/columns.tsx';
import { useHelpPage } from '../../../ui/help-door.ts';
import type { Go } from '../given.ts';
import { usePriorities } from '../priorities/use-priorities.ts';
import type { Given } from '../use-assess.ts';
import { ItemPart } from './item-part.tsx';
import { PlanBeside } from './plan-beside.tsx';
import type { Planned } from './planned.ts';
import { TreePart } from './tree-part.tsx';
import { usePlan } from './use-plan.ts';
import './plan.css';

type PlaceProps = Given & { /** What stands around it as around every part of the place. */ readonly frame: Omit<ComponentProps<typeof Columns>, 'children'>; /** Of one item; null for the whole plan. */ readonly open: string | null; readonly onGo: Go };

/** The action plan, or one item of it; beside it what is missing. */
export function PlanPlace({ frame, open, ...props }: PlaceProps) {
  const t = useWords();
  const { language: screen } = useLanguage();
  useHelpPage('plan');
  const given = usePlan(props.workshop);
  const priorities = usePriorities(props.workshop)?.compared.priorities;
  if (given === null || priorities === undefined) return <div className="app-message" aria-busy="true" aria-label={t('plan.loading')} />;
  const all: Planned = { ...props, ...given, screen, priorities };
  const node = given.tree.find(({ item }) => item.id === open);
  return (
    <Columns {...frame} knowledge={<PlanBeside {...all} node={node} />} knowledgeLabel={node === undefined ? t('plan.check.title') : t('plan.smart.title')}>
      <div className="assess" data-ready="">
        {node === undefined ? <TreePart {...all} /> : <ItemPart key={node.item.id} {...all} node={node} />}
      </div>
    </Columns>
  );
}

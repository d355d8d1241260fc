import type { ComponentProps } from 'react';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { rankedPriorities } from '../../../domain/priorities/rank.ts';
import { Columns } from '../../../ui/columns.tsx';
import { useHelpPage } from '../../../ui/help-door.ts';
import type { Go } from '../given.ts';
import type { Given } from '../use-assess.ts';
import { ListPart } from './list-part.tsx';
import { PrioritiesBeside } from './priorities-beside.tsx';
import { PriorityPart } from './priority-part.tsx';
import type { Compared } from './compared.ts';
import { usePriorities } from './use-priorities.ts';
import './priorities.css';

type PlaceProps = Given & { /** What stands around it as around every part of the place. */ readonly frame: Omit<ComponentProps<typeof Columns>, 'children'>; /** Of one priority; null for all of them. */ readonly open: string | null; readonly onGo: Go };

/** The candidate priorities compared, or one of them; beside them criteria and votes, or what the library has. */
export function PrioritiesPlace({ frame, open, ...props }: PlaceProps) {
  const t = useWords();
  const { language: screen } = useLanguage();
  const given = usePriorities(props.workshop);
  useHelpPage('priorities');
  if (given === null) return <div className="app-message" aria-busy="true" aria-label={t('priorities.loading')} />;
  const { compared } = given;
  const all: Compared = { ...props, ...given, screen, ranked: rankedPriorities(compared.priorities, compared) };
  const at = all.ranked.findIndex(({ priority }) => priority.id === open);
  const one = all.ranked[at];
  return (
    <Columns {...frame} knowledge={<PrioritiesBeside {...all} one={one} />} knowledgeLabel={one === undefined ? t('priorities.beside') : t('priorities.besideOne')}>
      <div className="assess" data-ready="">
        {one === undefined ? <ListPart {...all} /> : <PriorityPart key={one.priority.id} {...all} one={one} at={at} />}
      </div>
    </Columns>
  );
}

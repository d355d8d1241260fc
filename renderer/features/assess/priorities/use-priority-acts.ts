import type { Decision, PriorityView } from '../../../domain/priorities/priority.ts';
import { criterionWords } from '../../../i18n/named-words.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { Compared } from './compared.ts';
import { titleOf } from './priority-words.ts';

/** What can be done with a priority from where it is listed; each can be taken back. */
export type PriorityActs = {
  readonly open: (priority: PriorityView) => void;
  readonly rate: (priority: PriorityView, criterion: string, rating: number | null) => void;
  readonly decide: (priority: PriorityView, decision: Decision | null) => void;
  readonly move: (priority: PriorityView, step: 1 | -1) => void;
  readonly remove: (priority: PriorityView) => void;
};

/** The acts, in the words of the screen. */
export function usePriorityActs({ priorities, compared, act, onGo, sheets, screen }: Compared): PriorityActs {
  const t = useWords();
  const titled = (priority: PriorityView): string => titleOf(t, priority, { sheets, language: screen }).plain;
  return {
    open: ({ id }) => { onGo({ part: 'priorities', priority: id }); },
    rate: ({ id }, criterion, rating) => { act(t('priorities.ratingChanged', { what: criterionWords(t, screen, compared.criteria, criterion) }), async () => await priorities.rate(id, criterion, rating)); },
    decide: (priority, decision) => { act(t('priorities.decided', { title: titled(priority) }), async () => await priorities.decide(priority.id, decision)); },
    move: ({ id }, step) => { act(t('priorities.orderChanged'), async () => await priorities.move(id, step)); },
    remove: (priority) => { act(t('priorities.removed', { title: titled(priority) }), async () => await priorities.remove(priority.id), { isQuiet: false }); },
  };
}

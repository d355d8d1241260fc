import { useLive } from '../../../data/live.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { BeforeProps } from './before.ts';

/** Where nobody is to be named: photos show people, and no search finds them. */
export function PeopleStep({ workshop: { id }, choices }: BeforeProps) {
  const t = useWords();
  const files = useLive(({ read }) => read.allAttached(id), [id]);
  const shown = (files ?? []).filter(({ use }) => use === 'shown').length;
  const prints = choices.kinds.some((kind) => kind === 'record' || kind === 'summary');
  if (choices.attribution !== 'none' || shown === 0 || !prints) return null;
  return <p className="export-state" role="status"><Icon name="warning" /><span>{t('attached.people', { count: shown })}</span></p>;
}

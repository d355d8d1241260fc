import { Margin } from '../../../ui/margin.tsx';
import { useWords } from '../../../i18n/use-words.ts';

export function OverviewPart() {
  const t = useWords();
  return <Margin><h1 className="question-text">{t('room.overview')}</h1></Margin>;
}

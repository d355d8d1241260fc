import { Margin } from '../../../ui/margin.tsx';
import { useWords } from '../../../i18n/use-words.ts';

export function TimePart() {
  const t = useWords();
  return <Margin><h1 className="question-text">{t('room.time')}</h1></Margin>;
}

import type { AnswerView } from '../../domain/assessment/answer.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { useOpenHistory } from '../../ui/route.tsx';

/** Two laptops answered for the same table without knowing of each other: the way to both versions. */
export function Clashes({ answer }: { readonly answer: AnswerView }) {
  const t = useWords();
  const openHistory = useOpenHistory();
  if (answer.open.length === 0) return null;
  return <p className="assess-clash">{t('assess.clash')} <Button variant="link" onPress={() => { openHistory(answer.id); }}>{t('assess.settle')}</Button></p>;
}

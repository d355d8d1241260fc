import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { useOpenHistory } from '../../ui/route.tsx';

/** Two laptops wrote different things without knowing of each other: the way to both versions. `text` says of what. */
export function Clashes({ of: { id, open }, text }: { readonly of: { readonly id: string; readonly open: readonly string[] }; readonly text: string }) {
  const t = useWords();
  const openHistory = useOpenHistory();
  if (open.length === 0) return null;
  return <p className="assess-clash">{text} <Button variant="link" onPress={() => { openHistory(id); }}>{t('assess.settle')}</Button></p>;
}

import type { Sheet } from '../../../content/checklist-sheet.ts';
import type { AssessView } from '../../../data/assess/assess.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { useKept } from '../use-kept.ts';

/** Keeps the answers to these checklists, and their scores, as a spreadsheet. */
export function SaveBook({ sheets, view }: { readonly sheets: readonly Sheet[]; readonly view: AssessView }) {
  const t = useWords();
  const { language, direction } = useLanguage();
  const keep = useKept();
  const make = async (): Promise<Uint8Array> => {
    const [{ answersBook }, { writeSheets }] = await Promise.all([import('./answers-book.ts'), import('../../../content/sheet/write-sheets.ts')]);
    return writeSheets(answersBook({ t, language, view }, sheets), direction);
  };
  return <Button variant="link" onPress={() => { keep({ title: t('assess.book.title'), kind: 'spreadsheet' }, make); }}>{t('assess.book.save')}</Button>;
}

import type { AssessView } from '../../../data/assess/assess.ts';
import { useWorkbook } from '../../../data/live.tsx';
import { saveMade } from '../../../data/made-file.ts';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { useNotice } from '../../../ui/notice.tsx';
import type { Sheet } from '../../../content/checklist-sheet.ts';

/** Keeps the answers to these checklists, and their scores, as a spreadsheet. */
export function SaveBook({ sheets, view }: { readonly sheets: readonly Sheet[]; readonly view: AssessView }) {
  const t = useWords();
  const { language, direction } = useLanguage();
  const { bridge } = useWorkbook();
  const notice = useNotice();
  const save = async (): Promise<void> => {
    const result = await saveMade(bridge, { title: t('assess.book.title'), kind: 'spreadsheet' }, async () => {
      const [{ answersBook }, { writeSheets }] = await Promise.all([import('./answers-book.ts'), import('../../../content/sheet/write-sheets.ts')]);
      return writeSheets(answersBook({ t, language, view }, sheets), direction);
    });
    if (!result.ok) notice({ text: notDoneWords(t, result.code) });
    else if (result.value !== null) notice({ text: t('overview.saved', result.value) });
  };
  return <Button variant="link" onPress={() => { void save(); }}>{t('assess.book.save')}</Button>;
}

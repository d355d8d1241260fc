import { useFormats, useLanguage, useWords } from '../../../../i18n/use-words.ts';
import { Button } from '../../../../ui/button.tsx';
import { useKept } from '../../use-kept.ts';
import { numberOf } from '../plan-words.ts';
import type { Planned } from '../planned.ts';

/** Keeps the plan as a spreadsheet, in which it can be edited and from which it is read in again. */
export function SavePlan({ tree }: Planned) {
  const t = useWords();
  const formats = useFormats();
  const { direction } = useLanguage();
  const keep = useKept();
  const make = async (): Promise<Uint8Array> => {
    const [{ planSheets }, { writeSheets }, { sheetWords }] = await Promise.all([import('../../../../content/plan-sheet/write-plan.ts'), import('../../../../content/sheet/write-sheets.ts'), import('./sheet-words.ts')]);
    return writeSheets(planSheets(tree, sheetWords(t), t('plan.title'), (node) => numberOf(node, formats)), direction);
  };
  return <Button variant="quiet" onPress={() => { keep({ title: t('plan.title'), kind: 'spreadsheet' }, make); }}>{t('assess.book.save')}</Button>;
}

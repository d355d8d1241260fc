import { useCallback } from 'react';
import { plainIn } from '../../domain/pick-text.ts';
import type { OutlineRoundtable } from '../../domain/views.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Margin } from '../../ui/margin.tsx';
import { Picker, type PickerOption } from './picker.tsx';
import { completed } from './speakers.ts';

type MoveProps = {
  /** How many are taken elsewhere. */
  readonly count: number;
  readonly outline: readonly OutlineRoundtable[];
  /** The question they stand on now. */
  readonly from: string;
  readonly onChoose: (question: string) => void;
  readonly onClose: () => void;
};

/** Questions drawn at once. */
const shown = 6;

/** To which question: by its number or by words of it. */
export function MoveChooser({ count, outline, from, onChoose, onClose }: MoveProps) {
  const t = useWords();
  const { language } = useLanguage();
  const options = useCallback((typed: string): readonly PickerOption[] => {
    const all = outline.flatMap(({ title, questions }) => questions.map(({ id, number, wording }) => ({ key: id, label: `${number} ${plainIn(wording, language)}`, about: plainIn(title, language) })));
    return completed(all.filter(({ key }) => key !== from), typed).slice(0, shown);
  }, [outline, from, language]);
  return (
    <Margin className="capture-move">
      <Picker isInline label={t('capture.questions')} search={t('capture.moveTo', { count })} hint={t('capture.moveHint')} options={options} onChoose={onChoose} onClose={onClose} />
    </Margin>
  );
}

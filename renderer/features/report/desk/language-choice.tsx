import type { LanguageTag } from '../../../domain/text.ts';
import { languageName } from '../../../i18n/languages.ts';
import { allLanguages } from '../../../i18n/offered-languages.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Select } from '../../../ui/choice.tsx';
import { KeyCap } from '../../../ui/key-cap.tsx';

type LanguageChoiceProps = { readonly language: LanguageTag; readonly languages: readonly LanguageTag[]; readonly onChange: (language: LanguageTag) => void };

/** The language a passage is written in, as in capture. */
export function LanguageChoice({ language, languages, onChange }: LanguageChoiceProps) {
  const t = useWords();
  const { language: spoken } = useLanguage();
  const options = allLanguages([...languages, language]).map((id) => ({ id, label: languageName(id, spoken) }));
  return (
    <div className="desk-language">
      <Select label={t('capture.language')} hideLabel options={options} value={language} onChange={onChange} />
      <KeyCap keys="Alt L" />
    </div>
  );
}

import { attributions, type ReportChoices } from '../../../domain/report-choices.ts';
import { languageName, shippedLanguages } from '../../../i18n/languages.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { CheckLine } from '../../../ui/check-line.tsx';
import { SegmentedChoice, type Option } from '../../../ui/choice.tsx';
import { known, toggled, type Choices } from './use-choices.ts';
import { attributionKeys, kindKeys } from './word-keys.ts';

/** What is chosen every time: which reports, in which languages, and who is named. One kind and one language always stay. */
export function MainChoices({ choices, choose, change }: Choices) {
  const t = useWords();
  const { language } = useLanguage();
  const { kinds, languages } = choices;
  const made = known.kinds.filter((kind) => kinds.includes(kind));
  const named: readonly Option<ReportChoices['attribution']>[] = attributions.map((id) => ({ id, label: t(attributionKeys[id]) }));
  return (
    <div className="export-choices">
      <fieldset className="export-choice export-kinds">
        <legend className="field-label">{t('export.kinds')}</legend>
        {known.kinds.map((kind) => (
          <CheckLine
            key={kind}
            value={kind}
            label={t(kindKeys[kind].name)}
            about={t(kindKeys[kind].about)}
            checked={made.includes(kind)}
            isDisabled={made.length === 1 && made.includes(kind)}
            onChange={(isOn) => { change('kinds', (now) => toggled(known.kinds, now.kinds, kind, isOn)); }}
          />
        ))}
      </fieldset>
      <fieldset className="export-choice">
        <legend className="field-label">{t('export.languages')}</legend>
        <div className="export-languages">
          {shippedLanguages.map(({ language: id, name }) => (
            <CheckLine
              key={id}
              value={id}
              label={name}
              lang={id}
              about={id === language ? undefined : languageName(id, language)}
              checked={languages.includes(id)}
              isDisabled={languages.length === 1 && languages.includes(id)}
              onChange={(isOn) => { change('languages', (now) => toggled(known.languages, now.languages, id, isOn)); }}
            />
          ))}
        </div>
        <p className="export-hint">{t('export.languageAbout')}</p>
      </fieldset>
      <div className="export-choice">
        <SegmentedChoice label={t('export.attribution')} hideLabel={false} options={named} value={choices.attribution} onChange={(attribution) => { choose('attribution', attribution); }} />
        <p className="export-hint">{t('export.attributionAbout')}</p>
      </div>
    </div>
  );
}

import { listSign } from '../../../i18n/languages.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { CheckLine } from '../../../ui/check-line.tsx';
import { Group } from './group.tsx';
import { madeFormats } from './jobs.ts';
import { toggled, type Choices } from './use-choices.ts';
import { formatKeys } from './word-keys.ts';

/** What is written: formats, one document or several, and everything in one zip. */
export function FileChoices({ choices, choose, change }: Choices) {
  const t = useWords();
  const { language } = useLanguage();
  const { formats, oneDocument, inOnePackage, kinds } = choices;
  const made = madeFormats.filter((format) => formats.includes(format));
  const said = [...made.map((format) => t(formatKeys[format].name)), ...(oneDocument && kinds.length > 1 ? [t('export.oneDocument')] : []), ...(inOnePackage ? [t('export.package')] : [])];
  return (
    <Group id="files" title={t('export.group.files')} chosen={said.join(listSign(language))}>
      <fieldset>
        <legend className="field-label">{t('export.formats')}</legend>
        {madeFormats.map((format) => (
          <CheckLine
            key={format}
            label={t(formatKeys[format].name)}
            about={t(formatKeys[format].about)}
            checked={made.includes(format)}
            isDisabled={made.length === 1 && made.includes(format)}
            onChange={(isOn) => { change('formats', (now) => toggled(madeFormats, now.formats, format, isOn)); }}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend className="visually-hidden">{t('export.group.files')}</legend>
        <CheckLine label={t('export.oneDocument')} about={t('export.oneDocumentAbout')} checked={oneDocument} onChange={(isOn) => { choose('oneDocument', isOn); }} />
        <CheckLine label={t('export.package')} about={t('export.packageAbout')} checked={inOnePackage} onChange={(isOn) => { choose('inOnePackage', isOn); }} />
      </fieldset>
    </Group>
  );
}

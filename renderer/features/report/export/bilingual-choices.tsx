import { bilingualLayouts, type Bilingual } from '../../../domain/report-choices.ts';
import { languageName, shippedLanguages } from '../../../i18n/languages.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { SegmentedChoice, Select } from '../../../ui/choice.tsx';
import { Group } from './group.tsx';
import type { Choices } from './use-choices.ts';

/** No language has this tag. */
const none = '-';

/** A second language in every file. */
export function BilingualChoices({ choices, choose }: Choices) {
  const t = useWords();
  const { language } = useLanguage();
  const { bilingual } = choices;
  const options = [{ id: none, label: t('export.noSecond') }, ...shippedLanguages.map(({ language: id, name }) => ({ id, label: name, lang: id, ...(id === language ? {} : { detail: languageName(id, language) }) }))];
  const keep = (second: string, layout: Bilingual['layout']): void => { choose('bilingual', second === none ? null : { second, layout }); };
  return (
    <Group id="bilingual" title={t('export.group.bilingual')} chosen={bilingual === null ? t('export.noSecond') : languageName(bilingual.second, language)}>
      <Select label={t('export.second')} options={options} value={bilingual?.second ?? none} onChange={(second) => { keep(second, bilingual?.layout ?? 'columns'); }} />
      <p className="export-hint">{t('export.secondAbout')}</p>
      {bilingual === null ? null : (
        <SegmentedChoice
          label={t('export.layout')}
          hideLabel={false}
          options={bilingualLayouts.map((id) => ({ id, label: t(id === 'columns' ? 'export.columns' : 'export.after') }))}
          value={bilingual.layout}
          onChange={(layout) => { keep(bilingual.second, layout); }}
        />
      )}
    </Group>
  );
}

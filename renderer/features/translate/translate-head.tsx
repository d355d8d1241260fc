import { useState } from 'react';
import type { LanguageTag } from '../../domain/text.ts';
import type { Progress } from '../../domain/translation-views.ts';
import { languageInText, languageName } from '../../i18n/languages.ts';
import { allLanguages } from '../../i18n/offered-languages.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Select } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Disc } from '../../ui/icon.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Margin } from '../../ui/margin.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { summed, textFilters, type TextFilter } from './translate-model.ts';
import type { TranslatingHand } from './hand.ts';

type HeadProps = {
  readonly language: LanguageTag;
  readonly languages: readonly LanguageTag[];
  /** Of the chosen part. */
  readonly counts: Readonly<Record<Progress, number>>;
  readonly filter: TextFilter;
  readonly hand: TranslatingHand;
  readonly onLanguage: (language: LanguageTag) => void;
  readonly onFilter: (filter: TextFilter) => void;
};

/** Into which language, by whom, and how far it has come. */
export function TranslateHead({ language, languages, counts, filter, hand, onLanguage, onFilter }: HeadProps) {
  const t = useWords();
  const { language: spoken } = useLanguage();
  const { number } = useFormats();
  const options = allLanguages([...languages, language]).map((id) => ({ id, label: languageName(id, spoken) }));
  const of: Readonly<Record<TextFilter, number>> = { all: summed(counts).total, missing: counts.missing, stale: counts.stale, draft: counts.draft };
  return (
    <>
      <Margin className="translate-head">
        <h1 className="question-text">{t('translate.title', { language: languageInText(language, spoken) })}</h1>
        <div className="translate-choices">
          <div className="translate-target">
            <Select label={t('translate.target')} options={options} value={language} onChange={onLanguage} />
            <KeyCap keys="Alt L" />
          </div>
          <Name key={hand.name} hand={hand} />
        </div>
        <Bar counts={counts} />
      </Margin>
      <Tabs
        className="translate-filters"
        label={t('translate.filters')}
        value={filter}
        onChange={onFilter}
        tabs={textFilters.map((id) => ({ id, label: t(`translate.filter.${id}`, { number: number(of[id]) }) }))}
      >
        {null}
      </Tabs>
    </>
  );
}

/** Kept when the field is left: each letter of it would be another person. */
function Name({ hand }: { readonly hand: TranslatingHand }) {
  const t = useWords();
  const [name, setName] = useState(hand.name);
  return (
    <TextField
      className="translate-name"
      label={t('translate.name')}
      value={name}
      onChange={setName}
      onBlur={() => { if (name.trim() !== hand.name) hand.remember(name.trim().slice(0, 200)); }}
    />
  );
}

/** From the most settled to what is not there yet; the line above says the same in words. */
const shares = ['official', 'reviewed', 'draft', 'stale', 'missing'] as const;

function Bar({ counts }: { readonly counts: Readonly<Record<Progress, number>> }) {
  const t = useWords();
  const { total, done, checked, fill } = summed(counts);
  return (
    <>
      <p className="translate-counts">
        <Disc fill={fill} />
        <span>{t('translate.counts', { count: total, done, checked })}</span>
        {counts.stale === 0 ? null : <span>{t('translate.countStale', { count: counts.stale })}</span>}
      </p>
      <div className="translate-bar" aria-hidden="true">
        {shares.map((share) => (counts[share] === 0 ? null : <span key={share} data-share={share} style={{ flexGrow: counts[share] }} />))}
      </div>
    </>
  );
}

import { useMemo } from 'react';
import { useLive, useWorkbook } from '../../data/live.tsx';
import { digitKinds, hasOwnDigits, type Digits } from '../../domain/locale.ts';
import { stateRegions } from '../../domain/regions.ts';
import type { DateSpan } from '../../domain/date-span.ts';
import type { WorkshopView } from '../../domain/views.ts';
import { createFormats } from '../../i18n/formats.ts';
import { directionOf, languageName, regionName } from '../../i18n/languages.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import type { PlainKey } from '../../i18n/word-types.ts';
import { SegmentedChoice, Select } from '../../ui/choice.tsx';
import './regional-fields.css';

const none = 'none';

const digitWords: Readonly<Record<Digits, PlainKey>> = { western: 'prepare.regional.western', own: 'prepare.regional.own' };

/** How the workshop writes dates and numbers, with an example in each of its languages. */
export function RegionalFields({ view }: { readonly view: WorkshopView }) {
  const t = useWords();
  const { workshops } = useWorkbook();
  const regions = useRegionOptions(view.region);
  const languages = useLanguagesOf(view);
  return (
    <div className="prepare-fields">
      <Select
        label={t('prepare.regional.region')}
        value={view.region ?? none}
        options={regions}
        onChange={(id) => { void workshops.setRegion(view.id, id === none ? null : id); }}
      />
      {languages.some(hasOwnDigits) ? (
        <SegmentedChoice
          label={t('prepare.regional.digits')}
          hideLabel={false}
          value={view.digits}
          options={digitKinds.map((id) => ({ id, label: t(digitWords[id]) }))}
          onChange={(digits) => { void workshops.setDigits(view.id, digits); }}
        />
      ) : null}
      <Examples view={view} languages={languages} />
    </div>
  );
}

/** A span of two days in a month whose name differs from region to region. */
const exampleDates: DateSpan = { from: '2011-08-10', to: '2011-08-11' };

/** A date, a span, a number and a share, as reports in each language will have them. */
function Examples({ view, languages }: { readonly view: WorkshopView; readonly languages: readonly string[] }) {
  const t = useWords();
  const { language } = useLanguage();
  const { from, to } = view.dates ?? exampleDates;
  return (
    <div className="prepare-wide">
      <h3 className="field-label" id="regional-example">{t('prepare.regional.example')}</h3>
      <ul className="regional-examples" aria-labelledby="regional-example">
        {languages.map((one) => {
          const formats = createFormats({ language: one, region: view.region, digits: view.digits });
          const written = [formats.date(from), ...(from === to ? [] : [formats.dateRange(from, to)]), formats.number(12345.6), formats.percent(0.425)];
          return (
            <li key={one} className="regional-example">
              <span className="source">{languageName(one, language)}</span>
              <span className="regional-written" lang={one}>
                {written.map((text) => <bdi key={text} dir={directionOf(one)}>{text}</bdi>)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The language of new text, those that reports are wanted in, and those the title is translated into. */
function useLanguagesOf(view: WorkshopView): readonly string[] {
  const choices = useLive(({ read }) => read.reportChoices(view.id), [view.id]);
  const { language, texts: { title } } = view;
  return useMemo(
    () => [...new Set([language, ...(choices?.languages ?? []), ...(title.original === undefined ? [] : [title.original.language]), ...Object.keys(title.translations)])],
    [language, title, choices],
  );
}

/** Names of states by the alphabet of the reader; a region that is no state stays in the list while it is set. */
function useRegionOptions(own: string | null): readonly { readonly id: string; readonly label: string }[] {
  const t = useWords();
  const { language } = useLanguage();
  const { compare } = useFormats();
  return useMemo(() => {
    const codes = own === null || stateRegions.includes(own) ? stateRegions : [...stateRegions, own];
    const named = codes.map((id) => ({ id, label: regionName(id, language) })).sort((a, b) => compare(a.label, b.label));
    return [{ id: none, label: t('prepare.regional.none') }, ...named];
  }, [own, language, compare, t]);
}

import { languageInText } from '../../../i18n/languages.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { BeforeProps } from './before.ts';
import type { Survey } from './protocol.ts';

/** What goes into the reports, in counts, and what of it is not there yet in each of their languages. */
export function Contents({ survey }: BeforeProps) {
  const t = useWords();
  if (survey === undefined) return <p className="export-hint" role="status">{t('export.counting')}</p>;
  const { questions, contributions, positions, participants, untranslated, openConflicts } = survey;
  return (
    <section className="export-contents" aria-label={t('export.contents')}>
      <h2>{t('export.contents')}</h2>
      {contributions + positions === 0 ? <p>{t('export.emptyWorkshop')}</p> : null}
      <ul className="export-counts">
        <li>{t('export.questions', { count: questions })}</li>
        <li>{t('export.contributions', { count: contributions })}</li>
        <li>{t('export.positions', { count: positions })}</li>
        <li>{t('export.participants', { count: participants })}</li>
      </ul>
      {untranslated.map((missing) => <Missing key={missing.language} missing={missing} />)}
      {openConflicts > 0 ? (
        <p className="export-state" data-tone="stop"><Icon name="warning" /><span>{t('export.conflicts', { count: openConflicts })}</span></p>
      ) : null}
    </section>
  );
}

/** How many texts are missing in one language; open, it says which. */
function Missing({ missing: { language, count, first } }: { readonly missing: Survey['untranslated'][number] }) {
  const t = useWords();
  const { language: spoken } = useLanguage();
  const { number } = useFormats();
  const name = languageInText(language, spoken);
  if (count === 0) return <p className="export-state" data-tone="ok"><Icon name="tick" /><span>{t('export.allTranslated', { language: name })}</span></p>;
  return (
    <details className="export-missing" data-language={language}>
      <summary className="export-state" data-tone="note">
        <Icon name="chevron" />
        <span>{t('export.untranslated', { count, language: name })}</span>
      </summary>
      <ul>
        {first.map(({ place, text, language: written }, at) => (
          // Two texts may be the same; the list is made anew with every survey.
          <li key={at}>
            <span className="export-missing-place">{place}</span>
            <span lang={written} dir="auto">{text}</span>
          </li>
        ))}
      </ul>
      {count > first.length ? <p className="export-hint">{t('export.more', { number: number(count - first.length) })}</p> : null}
    </details>
  );
}

import { languageName } from '../../../i18n/languages.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { Survey } from './protocol.ts';

/** What goes into the report, in counts, and what of it is not in its language yet. */
export function Contents({ survey, language }: { readonly survey: Survey | undefined; readonly language: string }) {
  const t = useWords();
  const { language: spoken } = useLanguage();
  if (survey === undefined) return <p className="export-hint" role="status">{t('export.counting')}</p>;
  const { questions, contributions, positions, participants, untranslated, openConflicts } = survey;
  const name = languageName(language, spoken);
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
      <p className="export-state" data-tone={untranslated > 0 ? 'note' : 'ok'}>
        <Icon name={untranslated > 0 ? 'info' : 'tick'} />
        <span>{untranslated > 0 ? t('export.untranslated', { count: untranslated, language: name }) : t('export.allTranslated', { language: name })}</span>
      </p>
      {openConflicts > 0 ? (
        <p className="export-state" data-tone="stop"><Icon name="warning" /><span>{t('export.conflicts', { count: openConflicts })}</span></p>
      ) : null}
    </section>
  );
}

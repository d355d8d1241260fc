import { plainIn } from '../../../domain/pick-text.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Disc } from '../../../ui/icon.tsx';
import { useGiven } from './names.ts';

/** Which roundtables have a place in the agenda, and how long; those without one stay in sight. */
export function RoundtablesBeside() {
  const t = useWords();
  const { language } = useLanguage();
  const { outline, agenda: { blocks } } = useGiven();
  if (outline.length === 0) return null;
  return (
    <section className="agenda-knowledge">
      <h2 className="small-head">{t('agenda.roundtables')}</h2>
      <ul className="prepare-counts">
        {outline.map(({ id, number, title }) => {
          const minutes = blocks.filter(({ roundtables }) => roundtables.includes(id)).reduce((sum, block) => sum + (block.minutes ?? 0), 0);
          return (
            <li key={id} data-none={minutes === 0 || undefined}>
              <span>{`${number} ${plainIn(title, language)}`}</span>
              <span>{minutes === 0 ? <><Disc fill={0} /> {t('prepare.notYet')}</> : t('agenda.minutes', { count: minutes })}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

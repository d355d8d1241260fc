import type { Overview } from '../../../domain/overview.ts';
import { anyGroupWords } from '../../../i18n/named-words.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';

/** Who is on the list and has not been named as a speaker, by stakeholder group. */
export function SilentPeople({ groups, ownGroups }: Pick<Overview, 'groups' | 'ownGroups'>) {
  const t = useWords();
  const { number } = useFormats();
  const { language } = useLanguage();
  const present = groups.filter(({ people }) => people > 0);
  return (
    <section aria-label={t('overview.people')}>
      <h2 className="small-head">{t('overview.people')}</h2>
      <p className="secondary">{present.length === 0 ? t('overview.peopleNone') : t('overview.peopleAbout')}</p>
      {present.length === 0 ? null : (
        <table className="picture-table">
          <thead>
            <tr><th scope="col">{t('overview.group')}</th><th scope="col">{t('overview.spoke')}</th><th scope="col">{t('overview.silent')}</th></tr>
          </thead>
          <tbody>
            {present.map(({ group, people, spoke, silent }) => (
              <tr key={group}>
                <th scope="row">{anyGroupWords(t, language, ownGroups, group)}</th>
                <td>{t('overview.ofPeople', { spoke: number(spoke), people: number(people) })}</td>
                <td>{silent.length === 0 ? t('overview.everybody') : <ul className="overview-names">{silent.map((name, at) => <li key={`${name} ${String(at)}`}><bdi>{name}</bdi></li>)}</ul>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

import type { ContributionView } from '../../domain/views.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Disc } from '../../ui/icon.tsx';
import { groupWords, useNames } from './names.ts';
import { heardGroups } from './view-model.ts';

/** Which stakeholder groups were heard on the question, and which were not yet. */
export function HeardGroups({ contributions }: { readonly contributions: readonly ContributionView[] }) {
  const t = useWords();
  const { number } = useFormats();
  const { choices } = useNames();
  return (
    <section className="capture-heard" aria-label={t('capture.heard')}>
      <h2>{t('capture.heard')}</h2>
      <ul>
        {heardGroups(contributions, choices).map(({ group, count }) => (
          <li key={group}>
            <span>{groupWords(t, group)}</span>
            {count > 0 ? <span className="capture-heard-count">{number(count)}</span> : <span className="capture-heard-none"><Disc fill={0} />{t('capture.notYet')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

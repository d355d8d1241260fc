import { stakeholderGroups } from '../../domain/speaker.ts';
import { isBlank } from '../../domain/text.ts';
import { headerTexts } from '../../domain/views.ts';
import { groupWords } from '../../i18n/named-words.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Disc } from '../../ui/icon.tsx';
import { fieldKeys } from './field-keys.ts';
import { countByGroup } from './people.ts';
import type { PrepareGiven } from './prepare-frame.tsx';

/** What helps while preparing: what is still empty, who is not there yet. */
export function PrepareBeside({ view, people, outline, section }: PrepareGiven & { readonly section: string }) {
  return (
    <div className="prepare-beside">
      {section === 'header' ? <EmptyFields view={view} /> : null}
      {section === 'questions' ? <QuestionCounts outline={outline} /> : null}
      <GroupCounts people={people} total={view.participantsTotal} />
    </div>
  );
}

function EmptyFields({ view }: Pick<PrepareGiven, 'view'>) {
  const t = useWords();
  const empty = headerTexts.filter((field) => isBlank(view.texts[field].original?.blocks ?? []));
  return (
    <section>
      <h2 className="small-head">{t('prepare.progress')}</h2>
      {empty.length === 0 ? <p className="prepare-full"><Disc fill="full" /> {t('prepare.progressNone')}</p> : (
        <ul className="prepare-empty">
          {empty.map((field) => <li key={field}><Disc fill={0} /> {t(fieldKeys[field])}</li>)}
        </ul>
      )}
      <p className="secondary">{t('prepare.progressAbout')}</p>
    </section>
  );
}

function QuestionCounts({ outline }: Pick<PrepareGiven, 'outline'>) {
  const t = useWords();
  if (outline.length === 0) return null;
  return (
    <section>
      <h2 className="small-head">{t('prepare.questions')}</h2>
      <ul className="prepare-counts">
        {outline.map((roundtable) => (
          <li key={roundtable.id}>
            <span>{t('prepare.roundtable', { number: roundtable.number })}</span>
            <span>{t('prepare.questionsCount', { count: roundtable.questions.length })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function GroupCounts({ people, total }: { readonly people: PrepareGiven['people']; readonly total: number | null }) {
  const t = useWords();
  const formats = useFormats();
  const counts = countByGroup(people);
  return (
    <section>
      <h2 className="small-head">{t('prepare.groups')}</h2>
      <ul className="prepare-counts">
        {stakeholderGroups.map((group) => {
          const count = counts.get(group) ?? 0;
          return (
            <li key={group} data-none={count === 0 || undefined}>
              <span>{groupWords(t, group)}</span>
              <span>{count === 0 ? <><Disc fill={0} /> {t('prepare.notYet')}</> : formats.number(count)}</span>
            </li>
          );
        })}
      </ul>
      <p className="secondary">
        {total === null ? t('prepare.entered', { count: people.length }) : t('prepare.enteredOf', { entered: people.length, count: total })}
      </p>
    </section>
  );
}

import type { AskedMinutes } from '../../data/asked/asked.ts';
import { useLive } from '../../data/live.tsx';
import { isBlank } from '../../domain/text.ts';
import { headerTexts } from '../../domain/views.ts';
import { anyGroupWords } from '../../i18n/named-words.ts';
import { headerKeys } from '../../i18n/header-keys.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Disc } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import { countByGroup } from './people.ts';
import type { PrepareGiven } from './prepare-frame.tsx';

/** What helps while preparing: what is still empty, who is not there yet. */
export function PrepareBeside({ view, people, outline, section }: PrepareGiven & { readonly section: string }) {
  return (
    <div className="prepare-beside">
      {section === 'header' ? <EmptyFields view={view} /> : null}
      {section === 'questions' ? <QuestionCounts view={view} outline={outline} /> : null}
      <GroupCounts view={view} people={people} />
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
          {empty.map((field) => <li key={field}><Disc fill={0} /> {t(headerKeys[field])}</li>)}
        </ul>
      )}
      <p className="secondary">{t('prepare.progressAbout')}</p>
    </section>
  );
}

function QuestionCounts({ view, outline }: Pick<PrepareGiven, 'view' | 'outline'>) {
  const t = useWords();
  const minutes = useLive(async (workbook) => (await workbook.asked()).minutes(view.id), [view.id]);
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
      {minutes === undefined ? null : <QuestionMinutes outline={outline} minutes={minutes} />}
    </section>
  );
}

/** The time of the questions against that of the agenda, where somebody has set minutes. */
function QuestionMinutes({ outline, minutes }: Pick<PrepareGiven, 'outline'> & { readonly minutes: ReadonlyMap<string, AskedMinutes> }) {
  const t = useWords();
  const timed = outline.flatMap(({ id, number }) => {
    const found = minutes.get(id);
    return found === undefined || found.asked === 0 ? [] : [{ id, number, ...found }];
  });
  if (timed.length === 0) return null;
  return (
    <>
      <h3 className="small-head">{t('asked.minutes')}</h3>
      <ul className="prepare-minutes">
        {timed.map(({ id, number, asked, open, planned }) => (
          <li key={id}>
            <span>{t('prepare.roundtable', { number })}: {t('agenda.minutes', { count: asked })}</span>
            {planned === null ? <span className="secondary">{t('asked.notInAgenda')}</span> : <span className="secondary">{t('asked.inAgenda', { count: planned })}</span>}
            {planned === null || asked <= planned ? null : <Tag tone="caution" icon="warning">{t('asked.tooLong', { count: asked - planned })}</Tag>}
            {open === 0 ? null : <span className="secondary">{t('asked.untimed', { count: open })}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Women and men, where that was recorded of anybody. */
function SexCounts({ people }: Pick<PrepareGiven, 'people'>) {
  const t = useWords();
  const formats = useFormats();
  const count = (sex: 'f' | 'm' | null): number => people.filter((person) => person.sex === sex).length;
  if (count('f') + count('m') === 0) return null;
  return (
    <ul className="prepare-counts">
      <li><span>{t('people.women')}</span><span>{formats.number(count('f'))}</span></li>
      <li><span>{t('people.men')}</span><span>{formats.number(count('m'))}</span></li>
      {count(null) === 0 ? null : <li><span>{t('people.sexUnknown')}</span><span>{formats.number(count(null))}</span></li>}
    </ul>
  );
}

function GroupCounts({ view: { groups, participantsTotal: total }, people }: Pick<PrepareGiven, 'view' | 'people'>) {
  const t = useWords();
  const { language } = useLanguage();
  const formats = useFormats();
  return (
    <section>
      <h2 className="small-head">{t('prepare.groups')}</h2>
      <ul className="prepare-counts">
        {[...countByGroup(people, groups)].map(([group, count]) => (
          <li key={group} data-none={count === 0 || undefined}>
            <span dir="auto">{group === null ? t('people.noGroup') : anyGroupWords(t, language, groups, group)}</span>
            <span>{count === 0 ? <><Disc fill={0} /> {t('prepare.notYet')}</> : formats.number(count)}</span>
          </li>
        ))}
      </ul>
      <SexCounts people={people} />
      <p className="secondary">
        {total === null ? t('prepare.entered', { count: people.length }) : t('prepare.enteredOf', { entered: people.length, count: total })}
      </p>
    </section>
  );
}

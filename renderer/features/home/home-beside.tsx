import type { ReactNode } from 'react';
import { useProtected, useSaveState } from '../../data/live.tsx';
import { plainIn } from '../../domain/pick-text.ts';
import type { WorkshopSummary } from '../../domain/views.ts';
import { causeWords } from '../../i18n/named-words.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import type { HomeActions } from './use-home-actions.ts';

/** What is safe on this laptop, what the next workshop still needs, and the sample. */
export function HomeBeside({ all, last, actions, tours }: {
  readonly all: readonly WorkshopSummary[];
  readonly last: WorkshopSummary | undefined;
  readonly actions: HomeActions;
  readonly tours?: ReactNode;
}) {
  const t = useWords();
  const { language } = useLanguage();
  const known = useProtected();
  const areReadable = all.some(({ id }) => !known.some(({ workshop }) => workshop === id));
  const needsPeople = last !== undefined && last.participants === 0 && !last.sample;
  return (
    <div className="home-beside">
      <section>
        <h2 className="small-head">{t('home.laptop')}</h2>
        <JournalState all={all} />
        {areReadable ? <Line icon="warning" tone="caution" title={t('home.readable')}>{t('home.readableText')}</Line> : null}
      </section>
      {needsPeople ? (
        <section>
          <h2 className="small-head">{t('home.nextWorkshop')}</h2>
          <p className="home-beside-title" dir="auto">{plainIn(last.title, language)}</p>
          <p className="secondary">{t('home.noParticipants')}</p>
          <Button variant="link" onPress={() => { actions.enterParticipants(last.id); }}>{t('home.enterParticipants')}</Button>
        </section>
      ) : null}
      {all.length === 0 || all.some((workshop) => !workshop.sample) ? null : (
        <section>
          <h2 className="small-head">{t('home.newHere')}</h2>
          <p className="secondary">{t('home.sampleText')}</p>
        </section>
      )}
      {tours}
    </div>
  );
}

function JournalState({ all }: { readonly all: readonly WorkshopSummary[] }) {
  const t = useWords();
  const formats = useFormats();
  const state = useSaveState();
  if (state.kind === 'not-saved') {
    return <Line icon="warning" tone="stop" title={t('home.journalBad')}>{causeWords(t, state.failure.code)}</Line>;
  }
  const contributions = all.reduce((sum, workshop) => sum + workshop.contributions, 0);
  const counts = formats.list([t('home.workshopsCount', { count: all.length }), t('home.contributions', { count: contributions })]);
  const last = all.reduce((latest, { changedAt }) => (changedAt !== null && changedAt > latest ? changedAt : latest), '');
  return (
    <Line icon="tick" tone="ok" title={t('home.journal')}>
      {last === '' ? null : `${t('home.journalLast', { time: formats.dateTime(last) })} `}
      {t('home.journalCounts', { list: counts })}
    </Line>
  );
}

function Line({ icon, tone, title, children }: {
  readonly icon: IconName;
  readonly tone: 'ok' | 'caution' | 'stop';
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="home-line" data-tone={tone}>
      <Icon name={icon} />
      <div>
        <p className="home-beside-title">{title}</p>
        <p className="secondary">{children}</p>
      </div>
    </div>
  );
}

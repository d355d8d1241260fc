import { useMemo, useState, type ReactNode } from 'react';
import type { Agenda } from '../../../data/agenda/agenda.ts';
import { useLive, useWorkbook } from '../../../data/live.tsx';
import { layOut } from '../../../domain/agenda/layout.ts';
import { usualDayStart } from '../../../domain/agenda/views.ts';
import { dateOfDay } from '../../../domain/agenda-days.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { useNavigate } from '../../../ui/route.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { PrepareFrame, type SectionProps } from '../prepare-frame.tsx';
import { BlockEntry } from './block-entry.tsx';
import { DayHead } from './day-head.tsx';
import { DayList } from './day-list.tsx';
import { AgendaProvider, useGiven, type AgendaGiven } from './names.ts';
import { RoundtablesBeside } from './roundtables-beside.tsx';
import { useAct, useAgenda } from './use-agenda.ts';
import './agenda.css';

/** The agenda: a day at a time, each block beside its time, the next one typed at the foot. */
export function AgendaSection(props: SectionProps) {
  const agenda = useAgenda();
  return agenda === null ? <PrepareFrame map={props.map} beside={props.beside}>{null}</PrepareFrame> : <AgendaWork {...props} actions={agenda} />;
}

function AgendaWork({ view, outline, map, beside, number, actions }: SectionProps & { readonly actions: Agenda }) {
  const { language } = useLanguage();
  const act = useAct(actions, view.id);
  const agenda = useLive(() => actions.read(view.id), [actions, view.id]);
  const choices = useLive(({ read }) => read.speakers(view.id, language), [view.id, language]);
  const [chosen, setChosen] = useState(1);
  const given = useMemo((): AgendaGiven | null => (agenda === undefined ? null : { view, agenda, outline, choices: choices ?? [], act }), [view, agenda, outline, choices, act]);
  if (given === null) return <PrepareFrame map={map} beside={beside}>{null}</PrepareFrame>;
  const { days, blocks } = given.agenda;
  const own = days.find(({ day }) => day === chosen) ?? days[0];
  const day = own?.day ?? 1;
  const isUndated = chosen === noDay && blocks.some((block) => block.day === null);
  const plan = layOut(blocks.filter((block) => block.day === (isUndated ? null : day)), isUndated ? null : (own?.start ?? null));
  return (
    <AgendaProvider value={given}>
      <PrepareFrame
        map={map}
        beside={<><RoundtablesBeside />{beside}</>}
        foot={isUndated ? undefined : <BlockEntry key={day} agenda={actions} day={day} end={plan.end ?? own?.start ?? null} />}
      >
        <div className="prepare-page agenda-page">
          <Head number={number} />
          <Margin>
            <DayTabs day={isUndated ? noDay : day} onDay={setChosen}>
              {isUndated ? null : <DayHead day={day} plan={plan} onDay={setChosen} />}
            </DayTabs>
          </Margin>
          {plan.slots.length === 0 ? <NoBlocks /> : <DayList key={isUndated ? noDay : day} day={isUndated ? null : day} plan={plan} />}
        </div>
      </PrepareFrame>
    </AgendaProvider>
  );
}

/** The tab of what has no day. */
const noDay = 0;

function Head({ number }: { readonly number: string }) {
  const t = useWords();
  const go = useNavigate();
  const { workshops } = useWorkbook();
  const { view } = useGiven();
  const print = async (): Promise<void> => {
    await workshops.setReportChoice(view.id, 'kinds', ['agenda']);
    go({ kind: 'workshop', id: view.id, view: 'export', question: null });
  };
  return (
    <Margin number={number} strong>
      <div className="prepare-question">
        <h1 className="question-text">{t('agenda.title')}</h1>
        <span className="prepare-row-acts"><Button icon="file" onPress={() => { void print(); }}>{t('agenda.print')}</Button></span>
      </div>
      <p className="secondary">{t('agenda.about')}</p>
    </Margin>
  );
}

function DayTabs({ day, onDay, children }: { readonly day: number; readonly onDay: (day: number) => void; readonly children: ReactNode }) {
  const t = useWords();
  const formats = useFormats();
  const { view, agenda: { days, blocks }, act } = useGiven();
  const next = Math.max(0, ...days.map((one) => one.day)) + 1;
  const add = async (): Promise<void> => {
    const done = await act(t('agenda.dayAdded', { number: formats.number(next) }), (agenda) => agenda.setDayStart(view.id, next, usualDayStart));
    if (done.ok) onDay(next);
  };
  const tabs = days.map((one) => {
    const date = dateOfDay(view.dates, one.day);
    const number = formats.number(one.day);
    return { id: String(one.day), label: date === null ? t('agenda.day', { number }) : t('agenda.dayDate', { number, date: formats.shortDate(date) }) };
  });
  const undated = blocks.some((block) => block.day === null) ? [{ id: String(noDay), label: t('agenda.noDay') }] : [];
  return (
    <div className="agenda-days">
      <Tabs label={t('agenda.days')} tabs={[...tabs, ...undated]} value={String(day)} onChange={(id) => { onDay(Number(id)); }}>{children}</Tabs>
      <Button variant="quiet" icon="plus" className="agenda-add-day" onPress={() => { void add(); }}>{t('agenda.addDay', { number: formats.number(next) })}</Button>
    </div>
  );
}

function NoBlocks() {
  const t = useWords();
  return (
    <Margin>
      <EmptyState
        title={t('agenda.noneTitle')}
        text={t('agenda.noneText')}
        keys={[
          { keys: 'Enter', does: t('agenda.noneEnter') },
          { keys: 'Alt 1 - Alt 7', does: t('agenda.noneKinds') },
          { keys: 'Alt ↑ / Alt ↓', does: t('agenda.noneMove') },
        ]}
      />
    </Margin>
  );
}

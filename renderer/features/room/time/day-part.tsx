import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Agenda } from '../../../data/agenda/agenda.ts';
import { useLive, useWorkbook } from '../../../data/live.tsx';
import type { Timers } from '../../../data/timers/timers.ts';
import { clockOf } from '../../../domain/agenda/clock.ts';
import { spreadRest } from '../../../domain/agenda/spread-rest.ts';
import type { AgendaView } from '../../../domain/agenda/views.ts';
import { plainIn } from '../../../domain/pick-text.ts';
import type { DateSpan } from '../../../domain/date-span.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { useNotice } from '../../../ui/notice.tsx';
import { undoableStep, type Undoable } from '../../../ui/undo.ts';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { DayTable } from './day-table.tsx';
import { dayNow, dayToday, type DayNow, type DaySlot } from './day-model.ts';
import { StandingLine } from './standing-line.tsx';

type Props = { readonly workshop: string; readonly store: Timers; readonly done: (done: Undoable) => void };

/** The agenda of the day: what is on, how far the day is behind or ahead, and the rest of it spread anew. */
export function DayPart(props: Props) {
  const { agenda } = useWorkbook();
  const [loaded, setLoaded] = useState<Agenda>();
  useEffect(() => { void agenda().then(setLoaded); }, [agenda]);
  return loaded === undefined ? null : <Loaded {...props} agenda={loaded} />;
}

function Loaded(props: Props & { readonly agenda: Agenda }) {
  const { workshop, agenda } = props;
  const view = useLive(() => agenda.read(workshop), [agenda, workshop]);
  const header = useLive(async ({ read }) => (await read.workshop(workshop)) ?? null, [workshop]);
  if (view === undefined || header === undefined) return null;
  return <Days {...props} view={view} dates={header?.dates ?? null} />;
}

function Days(props: Props & { readonly agenda: Agenda; readonly view: AgendaView; readonly dates: DateSpan | null }) {
  const { workshop, store, view, dates } = props;
  const t = useWords();
  const now = useMinute(store);
  const list = useSyncExternalStore(store.began.subscribe, store.began.get);
  const began = list.filter((one) => one.workshop === workshop);
  const days = view.days.map(({ day }) => day);
  const last = began.at(-1)?.block;
  const [chosen, setChosen] = useState<number | null>(null);
  const day = chosen ?? dayToday(dates, days, now) ?? view.blocks.find(({ id }) => id === last)?.day ?? days[0] ?? 1;
  const shown = dayNow(view, day, { dates, began, now });
  return (
    <section className="time-day">
      <Margin>
        <div className="time-day-head">
          <h2>{t('timer.agenda', { number: day })}</h2>
          {days.length < 2 ? null : (
            <span role="group" aria-label={t('timer.days')}>
              {days.map((one) => <Button key={one} variant="quiet" current={one === day} onPress={() => { setChosen(one); }}>{t('timer.day', { number: one })}</Button>)}
            </span>
          )}
        </div>
        {shown.slots.length === 0 ? <p className="secondary">{t('timer.noAgenda')}</p> : <Day key={day} {...props} shown={shown} />}
      </Margin>
    </section>
  );
}

function Day({ workshop, store, done, agenda, shown }: Props & { readonly agenda: Agenda; readonly shown: DayNow }) {
  const t = useWords();
  const titleOf = useTitles();
  const { standing, slots } = shown;
  const next = standing === null ? slots[0] : (standing.next ?? undefined);
  const [chosen, setChosen] = useState<string | null>(null);
  const slot = slots.find(({ id }) => id === chosen) ?? next;
  const respread = useRespread({ workshop, store, done, agenda, shown });
  const begin = (): void => {
    if (slot === undefined) return;
    const undo = store.began.begin({ workshop, block: slot.id, at: store.wall() });
    setChosen(null);
    done({ what: t('timer.begun', { title: titleOf(slot) }), undo: () => { undo(); return Promise.resolve(true); } });
  };
  useShortcuts({ 'Alt+KeyB': begin, ...(respread === null ? {} : { 'Alt+KeyR': respread }) });
  return (
    <>
      <StandingLine standing={standing} titleOf={titleOf} />
      <div className="time-day-acts">
        {slot === undefined ? <p className="secondary">{t('timer.dayOver')}</p> : <Button keycap="Alt B" onPress={begin}>{t('timer.begin', { title: titleOf(slot) })}</Button>}
        {respread === null ? null : <Button keycap="Alt R" onPress={respread}>{t('timer.respread')}</Button>}
      </div>
      <DayTable {...{ shown, titleOf }} selected={slot?.id ?? null} onSelect={setChosen} />
    </>
  );
}

/** Spreads the rest of the day, where the day is not on time and something is left; null otherwise. */
function useRespread({ workshop, store, done, agenda, shown: { slots, standing, end } }: Props & { readonly agenda: Agenda; readonly shown: DayNow }): (() => void) | null {
  const t = useWords();
  const { label } = useFormats();
  const notice = useNotice();
  const spread = standing === null || standing.behind === 0 ? null : spreadRest(slots, standing, end);
  const current = standing?.current ?? null;
  if (spread === null || current === null) return null;
  const respread = async (): Promise<void> => {
    const saved = await agenda.setMinutes(workshop, spread.minutes);
    if (!saved.ok || saved.value.refused !== null) {
      notice({ text: t('timer.notSaved') });
      return;
    }
    const { step } = saved.value;
    const block = store.began.get().filter((one) => one.workshop === workshop && current.blocks.some(({ id }) => id === one.block)).at(-1)?.block ?? current.id;
    const absorb = (): (() => void) => store.began.absorb({ workshop, block }, spread.absorbed);
    let undoAbsorbed = absorb();
    done(undoableStep(t('timer.respreadDone', { time: label(clockOf(spread.end)) }), {
      undo: async () => {
        const came = await step.undo();
        if (came.ok) undoAbsorbed();
        return came;
      },
      redo: async () => {
        const came = await step.redo();
        if (came.ok) undoAbsorbed = absorb();
        return came;
      },
    }));
  };
  return () => { void respread(); };
}

/** What a slot is called; blocks side by side by all their names. */
function useTitles(): (slot: DaySlot) => string {
  const t = useWords();
  const { language } = useLanguage();
  const { list } = useFormats();
  return ({ blocks }) => {
    const titles = blocks.map(({ title }) => plainIn(title, language)).filter((title) => title !== '');
    return titles.length === 0 ? t('timer.untitled') : list([...new Set(titles)]);
  };
}

/** The wall clock, drawn anew at every whole minute. */
function useMinute(store: Timers): number {
  const [now, setNow] = useState(store.wall);
  useEffect(() => {
    const clock = setTimeout(() => { setNow(store.wall()); }, 60_000 - (store.wall() % 60_000));
    return () => { clearTimeout(clock); };
  }, [now, store]);
  return now;
}

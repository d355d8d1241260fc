import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { Columns } from '../../ui/columns.tsx';
import { roomParts, useNavigate, type RoomPart } from '../../ui/route.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import type { RoomProps } from './room-props.ts';
import './room.css';

/** What each part shows; loaded when it is opened, because no first screen shows any of it. */
const screens: Readonly<Record<RoomPart, LazyExoticComponent<ComponentType<RoomProps>>>> = {
  time: lazy(async () => ({ default: (await import('./time/time-part.tsx')).TimePart })),
  votes: lazy(async () => ({ default: (await import('./votes/votes-part.tsx')).VotesPart })),
  overview: lazy(async () => ({ default: (await import('./overview/overview-part.tsx')).OverviewPart })),
};

/** What runs the room: its time, its votes, and what is still open. */
export function RoomPlace({ workshop, question, asked, part }: RoomProps & { readonly part: RoomPart }) {
  const t = useWords();
  const go = useNavigate();
  const Part = screens[part];
  return (
    <Columns workLabel={t('room.title')} closeLabel={t('app.closePanel')}>
      <div className="app-page">
        <Tabs
          className="room-tabs"
          label={t('room.parts')}
          tabs={roomParts.map((id) => ({ id, label: t(`room.${id}`) }))}
          value={part}
          onChange={(id) => { go({ kind: 'workshop', id: workshop, view: id, question }); }}
        >
          <Suspense fallback={<div aria-busy="true" />}><Part key={asked ?? ''} workshop={workshop} question={question} asked={asked} /></Suspense>
        </Tabs>
      </div>
    </Columns>
  );
}

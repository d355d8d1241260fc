import { lazy, memo, Suspense, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLive, useWorkbook } from '../../data/live.tsx';
import type { OwnGroup } from '../../domain/groups.ts';
import { pickText } from '../../domain/pick-text.ts';
import type { ParticipantView } from '../../domain/views.ts';
import { anyGroupWords, notDoneWords } from '../../i18n/named-words.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { useOpenHistory } from '../../ui/route.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Table, type TableColumn } from '../../ui/table.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { useGrowing, type Growing } from '../../ui/use-growing.ts';
import { useListStart, type ListStart } from './list/use-list-start.ts';
import { ParticipantEntry } from './participant-entry.tsx';
import { draftOf, nextDraft, participantOf, withBodySettled, type PersonDraft } from './people.ts';
import { PrepareFrame, type SectionProps } from './prepare-frame.tsx';

/** What reads spreadsheets is not needed to type a name. */
const AttendancePage = lazy(async () => ({ default: (await import('./list/attendance-page.tsx')).AttendancePage }));
const CellsPage = lazy(async () => ({ default: (await import('./cells/cells-page.tsx')).CellsPage }));
const OwnGroupsPage = lazy(async () => ({ default: (await import('./list/own-groups-page.tsx')).OwnGroupsPage }));
const ListPlace = lazy(async () => ({ default: (await import('./list/list-place.tsx')).ListPlace }));

/** Who takes part: typed one after the other at the foot, listed above. Typing draws the form alone, never the list. */
export function ParticipantsSection({ view, people, map, beside, number }: SectionProps) {
  const [page, setPage] = useState<Page>('list');
  const start = useListStart(page === 'list');
  const { shown } = start;
  const back = () => { setPage('list'); };
  useShortcuts(page === 'list' && shown === null ? { 'Alt+KeyD': () => { setPage('attendance'); }, 'Alt+KeyE': () => { if (people.length > 0) setPage('cells'); }, 'Alt+KeyG': () => { setPage('groups'); } } : {});
  if (page === 'attendance') return <Suspense fallback={<div className="app-message" />}><AttendancePage {...{ view, people, map, beside, number }} onDone={back} /></Suspense>;
  if (page === 'cells') return <Suspense fallback={<div className="app-message" />}><CellsPage {...{ view, people, map, number }} onDone={back} /></Suspense>;
  if (page === 'groups') return <Suspense fallback={<div className="app-message" />}><OwnGroupsPage {...{ view, map, beside, number }} onDone={back} /></Suspense>;
  if (shown !== null) return <Suspense fallback={<div className="app-message" />}><ListPlace {...{ shown, start, view, people, map, beside, number }} /></Suspense>;
  return <People {...{ view, people, map, beside, number, start }} onPage={setPage} />;
}

type Page = 'list' | 'cells' | 'attendance' | 'groups';

function People({ view, people, map, beside, number, start, onPage }: Pick<SectionProps, 'view' | 'people' | 'map' | 'beside' | 'number'> & { readonly start: ListStart; readonly onPage: (page: Page) => void }) {
  const t = useWords();
  const [taken, setTaken] = useState<Taken>({ person: null, times: 0 });
  const [typing, setTyping] = useState<string | null>(null);
  const take = useCallback((person: ParticipantView | null) => { setTaken(({ times }) => ({ person, times: times + 1 })); }, []);
  return (
    <PrepareFrame map={map} beside={beside} foot={<PersonForm view={view} people={people} taken={taken} onTyping={setTyping} />}>
      <div className="prepare-page">
        <Margin number={number} strong>
          <div className="prepare-question prepare-people-head">
            <h1 className="question-text">{t('prepare.participants')}</h1>
            <span className="prepare-row-acts">
              <Button variant="quiet" icon="folder" keycap="Alt I" onPress={start.chooseFile}>{t('people.fromFile')}</Button>
              <Button variant="quiet" keycap="Alt V" onPress={start.askPaste}>{t('people.pasteList')}</Button>
              <Button variant="quiet" keycap="Alt G" onPress={() => { onPage('groups'); }}>{t('people.groups')}</Button>
              {people.length === 0 ? null : <Button variant="quiet" keycap="Alt E" onPress={() => { onPage('cells'); }}>{t('cells.open')}</Button>}
              {people.length === 0 ? null : <Button variant="quiet" keycap="Alt D" onPress={() => { onPage('attendance'); }}>{t('people.attendance')}</Button>}
            </span>
          </div>
        </Margin>
        {people.length === 0 ? <NoParticipants /> : <ParticipantList people={people} own={view.groups} typing={typing} onTake={take} />}
      </div>
    </PrepareFrame>
  );
}

/** A participant of the list that goes into the form; nobody when only the focus is to go there. */
type Taken = { readonly person: ParticipantView | null; readonly times: number };

function PersonForm({ view, people, taken, onTyping }: Pick<SectionProps, 'view' | 'people'> & {
  readonly taken: Taken;
  readonly onTyping: (id: string | null) => void;
}) {
  const { language } = useLanguage();
  const nameField = useRef<HTMLInputElement>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [seen, setSeen] = useState(taken);
  const form = usePersonForm(view.id, view.language);
  const bodies = useLive(async ({ read }) => (await read.speakers(view.id, language)).filter(({ speaker }) => 'body' in speaker), [view.id, language]);
  if (seen !== taken) {
    setSeen(taken);
    if (taken.person !== null) {
      form.take(taken.person.id, draftOf(taken.person, view.language));
      setEditing(taken.person.id);
    }
  }
  useEffect(() => { onTyping(form.id); }, [form.id, onTyping]);
  useEffect(() => { nameField.current?.focus(); }, [taken]);
  const tables = useLive(async ({ read }) => (await read.tables(view.id)).tables, [view.id]);
  const at = people.findIndex((person) => person.id === form.id);
  const settle = () => {
    const settled = withBodySettled(form.value);
    if (settled !== form.value) form.change(settled);
  };
  const next = () => {
    const isNamed = form.value.name.trim() !== '';
    setTried(!isNamed && `${form.value.function}${form.value.body}`.trim() !== '');
    // Leaving the body field settles it; only then is the line closed.
    nameField.current?.focus();
    if (isNamed) {
      form.finish(nextDraft(form.value.group));
      setEditing(null);
    }
  };
  return (
    <ParticipantEntry
      number={String(at === -1 ? people.length + 1 : at + 1)}
      draft={form.value}
      language={view.language}
      own={view.groups}
      bodies={bodies ?? []}
      tables={tables ?? []}
      isEditing={editing !== null}
      isNameMissing={tried && form.value.name.trim() === ''}
      onChange={form.change}
      onSettle={settle}
      onNext={next}
      nameField={nameField}
    />
  );
}

function usePersonForm(workshop: string, language: string): Growing<PersonDraft> {
  const { participants, newId } = useWorkbook();
  const [blank] = useState(() => nextDraft('states'));
  const isReady = useCallback((draft: PersonDraft) => draft.name.trim() !== '', []);
  const add = useCallback((draft: PersonDraft) => participants.add(workshop, participantOf(draft, language)), [participants, workshop, language]);
  const edit = useCallback((id: string, draft: PersonDraft) => participants.edit(id, participantOf(draft, language)), [participants, language]);
  return useGrowing({ blank, newId, isReady, add, edit, settled: withBodySettled });
}

function NoParticipants() {
  const t = useWords();
  return (
    <Margin>
      <EmptyState
        title={t('prepare.noneTitle')}
        text={t('prepare.noneText')}
        keys={[
          { keys: 'Enter', does: t('prepare.noneEnter') },
          { keys: 'Alt 1 - Alt 4', does: t('prepare.noneGroups') },
          { keys: 'Alt I', does: t('people.fromFile') },
          { keys: 'Alt V', does: t('people.pasteList') },
        ]}
      />
    </Margin>
  );
}

type ListProps = {
  readonly people: readonly ParticipantView[];
  readonly own: readonly OwnGroup[];
  /** The one that is in the form now cannot be removed under the typist's hands. */
  readonly typing: string | null;
  readonly onTake: (person: ParticipantView | null) => void;
};

const ParticipantList = memo(function ParticipantList({ people, own, typing, onTake }: ListProps) {
  const t = useWords();
  const [wanted, setWanted] = useState<string | null>(null);
  const selected = people.find((person) => person.id === wanted);
  const remove = useRemove(() => { onTake(null); });
  const openHistory = useOpenHistory();
  const columns = useColumns(people, own);
  const press = (event: KeyboardEvent) => {
    if (event.code === 'Delete' && selected !== undefined && selected.id !== typing) remove(selected);
  };
  const open = (id: string) => {
    const person = people.find((known) => known.id === id);
    if (person !== undefined) onTake(person);
  };
  return (
    <div className="prepare-people" onKeyDown={press}>
      <Table
        label={t('prepare.listLabel')}
        columns={columns}
        rows={people}
        idOf={(person) => person.id}
        nameOf={(person) => person.name}
        selected={selected?.id ?? null}
        onSelect={setWanted}
        onOpen={open}
      />
      {selected === undefined || selected.id === typing ? null : (
        <div className="prepare-acts" role="group" aria-label={t('prepare.selected')}>
          <span className="secondary" aria-hidden="true">{t('prepare.selected')}</span>
          <Button variant="quiet" keycap="Enter" onPress={() => { onTake(selected); }}>{t('prepare.edit')}</Button>
          <Button variant="quiet" icon="clock" onPress={() => { openHistory(selected.id); }}>{t('history.title')}</Button>
          <Button variant="quiet" keycap="Del" onPress={() => { remove(selected); }}>{t('prepare.remove')}</Button>
        </div>
      )}
    </div>
  );
});

function useRemove(onRemoved: () => void): (person: ParticipantView) => void {
  const t = useWords();
  const { participants } = useWorkbook();
  const notice = useNotice();
  return (person) => {
    onRemoved();
    void participants.remove(person.id).then((result) => {
      if (!result.ok) notice({ text: notDoneWords(t, result.code) });
      else notice({ text: t('prepare.participantRemoved', { name: person.name }), action: { label: t('common.undo'), run: () => { void participants.restore(person.id); } } });
    });
  };
}

function useColumns(people: readonly ParticipantView[], own: readonly OwnGroup[]): readonly TableColumn<ParticipantView>[] {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  return useMemo(() => {
    const groupName = ({ group }: ParticipantView): string => (group === null ? '' : anyGroupWords(t, language, own, group));
    const numbers = new Map(people.map((person, index) => [person.id, formats.number(index + 1)]));
    return [
      { id: 'number', label: t('prepare.column.number'), cell: (person) => <span className="prepare-number">{numbers.get(person.id)}</span> },
      {
        id: 'name',
        label: t('prepare.column.name'),
        cell: (person) => (
          <>
            <div className="prepare-name"><bdi>{person.name}</bdi></div>
            <div className="secondary"><Spoken text={pickText(person.function, language)} /></div>
          </>
        ),
      },
      { id: 'body', label: t('prepare.column.body'), cell: (person) => <BodyCell person={person} group={groupName(person)} /> },
      { id: 'group', label: t('prepare.column.group'), wideOnly: true, cell: (person) => <span dir="auto">{groupName(person)}</span> },
      ...(people.every(({ sex }) => sex === null) ? [] : [{ id: 'sex', label: t('people.import.target.sex'), wideOnly: true, cell: (person: ParticipantView) => (person.sex === null ? '' : t(`people.sex.${person.sex}`)) }]),
    ];
  }, [people, own, t, formats, language]);
}

function BodyCell({ person, group }: { readonly person: ParticipantView; readonly group: string }) {
  const { language } = useLanguage();
  return (
    <>
      {person.typedBody === null ? <Spoken text={person.body === null ? undefined : pickText(person.body.name, language)} /> : <bdi>{person.typedBody}</bdi>}
      <span className="table-narrow secondary" dir="auto">{group}</span>
    </>
  );
}

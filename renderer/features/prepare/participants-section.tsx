import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLive, useWorkbook } from '../../data/live.tsx';
import { pickText } from '../../domain/pick-text.ts';
import type { ParticipantView } from '../../domain/views.ts';
import { groupWords, notDoneWords } from '../../i18n/named-words.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Table, type TableColumn } from '../../ui/table.tsx';
import { ParticipantEntry } from './participant-entry.tsx';
import { draftOf, groupOf, nextDraft, participantOf, withBodySettled, type PersonDraft } from './people.ts';
import { PrepareFrame, type SectionProps } from './prepare-frame.tsx';
import { useGrowing, type Growing } from './use-growing.ts';

/** Who takes part: typed one after the other at the foot, listed above. */
export function ParticipantsSection({ view, people, map, beside }: SectionProps) {
  const t = useWords();
  const { language } = useLanguage();
  const nameField = useRef<HTMLInputElement>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const form = usePersonForm(view.id, view.language);
  const bodies = useLive(async ({ read }) => (await read.speakers(view.id, language)).filter(({ speaker }) => 'body' in speaker), [view.id, language]);
  const at = people.findIndex((person) => person.id === form.id);
  const number = String(at === -1 ? people.length + 1 : at + 1);
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
  const edit = (person: ParticipantView) => {
    form.take(person.id, draftOf(person, view.language));
    setEditing(person.id);
    nameField.current?.focus();
  };
  const foot = (
    <ParticipantEntry
      number={number}
      draft={form.value}
      language={view.language}
      bodies={bodies ?? []}
      isEditing={editing !== null}
      isNameMissing={tried && form.value.name.trim() === ''}
      onChange={form.change}
      onSettle={settle}
      onNext={next}
      nameField={nameField}
    />
  );
  return (
    <PrepareFrame map={map} beside={beside} foot={foot}>
      <div className="prepare-page">
        <Margin number="2" strong>
          <h1 className="question-text">{t('prepare.participants')}</h1>
        </Margin>
        {people.length === 0 ? <NoParticipants /> : <ParticipantList people={people} onEdit={edit} typing={form.id} onRemoved={() => { nameField.current?.focus(); }} />}
      </div>
    </PrepareFrame>
  );
}

function usePersonForm(workshop: string, language: string): Growing<PersonDraft> {
  const { participants } = useWorkbook();
  const [blank] = useState(() => nextDraft('states'));
  const isReady = useCallback((draft: PersonDraft) => draft.name.trim() !== '', []);
  const add = useCallback((draft: PersonDraft) => participants.add(workshop, participantOf(draft, language)), [participants, workshop, language]);
  const edit = useCallback((id: string, draft: PersonDraft) => participants.edit(id, participantOf(draft, language)), [participants, language]);
  return useGrowing({ blank, isReady, add, edit, settled: withBodySettled });
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
        ]}
      />
    </Margin>
  );
}

type ListProps = {
  readonly people: readonly ParticipantView[];
  /** The one that is in the form now cannot be removed under the typist's hands. */
  readonly typing: string | null;
  readonly onEdit: (person: ParticipantView) => void;
  readonly onRemoved: () => void;
};

function ParticipantList({ people, typing, onEdit, onRemoved }: ListProps) {
  const t = useWords();
  const [wanted, setWanted] = useState<string | null>(null);
  const selected = people.find((person) => person.id === wanted);
  const remove = useRemove(onRemoved);
  const columns = useColumns(people);
  const press = (event: KeyboardEvent) => {
    if (event.code === 'Delete' && selected !== undefined && selected.id !== typing) remove(selected);
  };
  const open = (id: string) => {
    const person = people.find((known) => known.id === id);
    if (person !== undefined) onEdit(person);
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
          <Button variant="quiet" keycap="Enter" onPress={() => { onEdit(selected); }}>{t('prepare.edit')}</Button>
          <Button variant="quiet" keycap="Del" onPress={() => { remove(selected); }}>{t('prepare.remove')}</Button>
        </div>
      )}
    </div>
  );
}

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

function useColumns(people: readonly ParticipantView[]): readonly TableColumn<ParticipantView>[] {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  return useMemo(() => {
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
      { id: 'body', label: t('prepare.column.body'), cell: (person) => (person.body === null ? null : <Spoken text={pickText(person.body.name, language)} />) },
      { id: 'group', label: t('prepare.column.group'), wideOnly: true, cell: (person) => groupWords(t, groupOf(person)) },
    ];
  }, [people, t, formats, language]);
}

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import { plainIn } from '../../domain/pick-text.ts';
import { teamLines, teamRoles, type TeamRole } from '../../domain/team.ts';
import { plainFromBlocks } from '../../domain/text.ts';
import type { HeaderText, ParticipantView, WorkshopView } from '../../domain/views.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import type { PlainKey } from '../../i18n/word-types.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/choice.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { isComposing } from '../../ui/use-shortcuts.ts';
import { PrepareFrame, type SectionProps } from './prepare-frame.tsx';
import './team-section.css';

const roleKeys: Readonly<Record<TeamRole, PlainKey>> = {
  chair: 'team.role.chair',
  coordinator: 'team.role.coordinator',
  facilitator: 'team.role.facilitator',
  rapporteur: 'team.role.rapporteur',
  notetaker: 'team.role.notetaker',
  adviser: 'team.role.adviser',
  timekeeper: 'team.role.timekeeper',
  interpreter: 'team.role.interpreter',
};

/** Roles that have a field in the title block of the report. */
const inTitleBlock: Readonly<Partial<Record<TeamRole, HeaderText>>> = { coordinator: 'coordinator', adviser: 'advisers', rapporteur: 'rapporteur' };

/** Who carries the workshop, by role. */
export function TeamSection({ view, people, map, beside, number }: SectionProps) {
  const t = useWords();
  const filled = teamRoles.map((role) => ({ role, who: people.filter(({ team = [] }) => team.includes(role)) })).filter(({ who }) => who.length > 0);
  return (
    <PrepareFrame map={map} beside={beside} foot={<TeamEntry view={view} people={people} />}>
      <div className="prepare-page team-page">
        <Margin number={number} strong>
          <h1 className="question-text">{t('team.title')}</h1>
          <p className="secondary">{t('team.about')}</p>
        </Margin>
        {filled.length === 0 ? <Margin><EmptyState title={t('team.none')} text={t('team.noneText')} keys={[{ keys: 'Enter', does: t('prepare.noneEnter') }]} /></Margin> : null}
        {filled.map(({ role, who }) => <RoleGroup key={role} role={role} who={who} view={view} />)}
      </div>
    </PrepareFrame>
  );
}

function RoleGroup({ role, who, view }: { readonly role: TeamRole; readonly who: readonly ParticipantView[]; readonly view: WorkshopView }) {
  const t = useWords();
  const { language } = useLanguage();
  const remove = useRemoveRole(role);
  return (
    <Margin>
      <section className="team-role" aria-label={t(roleKeys[role])}>
        <h2 className="small-head">{t(roleKeys[role])}</h2>
        <ul>
          {who.map((person) => (
            <li key={person.id} className="team-person">
              <span><bdi className="prepare-name">{person.name}</bdi> <bdi className="secondary">{bodyOf(person, language)}</bdi></span>
              <Button variant="quiet" icon="trash" label={`${t('prepare.remove')} ${person.name}`} onPress={() => { remove(person); }}>{t('prepare.remove')}</Button>
            </li>
          ))}
        </ul>
        <IntoTitleBlock role={role} who={who} view={view} />
      </section>
    </Margin>
  );
}

const bodyOf = ({ body, typedBody }: ParticipantView, language: string): string => typedBody ?? (body === null ? '' : plainIn(body.name, language));

/** The report's title block has these names as a text of its own: it is filled from here where it says something else. */
function IntoTitleBlock({ role, who, view }: { readonly role: TeamRole; readonly who: readonly ParticipantView[]; readonly view: WorkshopView }) {
  const t = useWords();
  const { workshops } = useWorkbook();
  const notice = useNotice();
  const field = inTitleBlock[role];
  if (field === undefined) return null;
  const { original } = view.texts[field];
  const written = original?.language ?? view.language;
  const before = original === undefined ? '' : plainFromBlocks(original.blocks);
  const names = teamLines(who.map((person) => ({ name: person.name, body: bodyOf(person, written) })));
  if (before === names) return null;
  const write = async (): Promise<void> => {
    const result = await workshops.setText(view.id, field, { plain: names, language: written });
    if (!result.ok) notice({ text: notDoneWords(t, result.code) });
    else notice({ text: t('team.written'), action: { label: t('common.undo'), run: () => { void workshops.setText(view.id, field, { plain: before, language: written }); } } });
  };
  return <Button variant="quiet" icon="recommendation" onPress={() => { void write(); }}>{t('team.intoTitle')}</Button>;
}

function useRemoveRole(role: TeamRole): (person: ParticipantView) => void {
  const t = useWords();
  const { team } = useWorkbook();
  const notice = useNotice();
  return (person) => {
    void team.setRole(person.id, role, false).then((result) => {
      if (!result.ok) notice({ text: notDoneWords(t, result.code) });
      else notice({ text: t('team.removed', { name: person.name, role: t(roleKeys[role]) }), action: { label: t('common.undo'), run: () => { void team.setRole(person.id, role, true); } } });
    });
  };
}

function TeamEntry({ view, people }: { readonly view: WorkshopView; readonly people: readonly ParticipantView[] }) {
  const t = useWords();
  const { team } = useWorkbook();
  const notice = useNotice();
  const [name, setName] = useState('');
  const [role, setRole] = useState<TeamRole>('facilitator');
  const add = async (): Promise<void> => {
    if (name.trim() === '') return;
    const result = await team.add(view.id, name, role);
    if (result.ok) setName('');
    else notice({ text: notDoneWords(t, result.code) });
  };
  // A name that was typed does not go with the page: whoever leaves it without Enter has added it too.
  const leave = useRef(add);
  useEffect(() => { leave.current = add; });
  useEffect(() => () => { void leave.current(); }, []);
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent) || event.target instanceof HTMLButtonElement) return;
    if (event.target instanceof HTMLElement && event.target.hasAttribute('aria-activedescendant')) return;
    event.preventDefault();
    event.stopPropagation();
    void add();
  };
  return (
    <Margin className="prepare-entry">
      <form className="prepare-question-entry" aria-label={t('team.entry')} onKeyDownCapture={press} onSubmit={(event) => { event.preventDefault(); }}>
        <Select label={t('team.as')} value={role} options={teamRoles.map((id) => ({ id, label: t(roleKeys[id]) }))} onChange={setRole} />
        <div className="prepare-grow"><ComboBox label={t('prepare.name')} openLabel={t('common.showList')} lang={view.language} value={name} onChange={setName} items={people.map((person) => ({ id: person.id, label: person.name, lang: 'und' }))} /></div>
        <Button variant="main" keycap="Enter" onPress={() => { void add(); }}>{t('prepare.saveNext')}</Button>
      </form>
    </Margin>
  );
}

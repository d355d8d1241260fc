import { useMemo, type KeyboardEvent, type RefObject } from 'react';
import type { OwnGroup } from '../../domain/groups.ts';
import { sexes } from '../../domain/kinds.ts';
import type { TableView } from '../../domain/tables.ts';
import type { SpeakerChoice } from '../../domain/views.ts';
import { anyGroupWords } from '../../i18n/named-words.ts';
import { tableWords } from '../../i18n/table-words.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/choice.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { TextField } from '../../ui/field.tsx';
import { Margin } from '../../ui/margin.tsx';
import { keyWords } from '../../ui/key-cap.tsx';
import { isComposing, useShortcuts } from '../../ui/use-shortcuts.ts';
import { bodyNamed, groupSlugs, stateNamed, type PersonDraft } from './people.ts';
import { useStates } from './use-states.ts';

type ParticipantEntryProps = {
  readonly number: string;
  readonly draft: PersonDraft;
  readonly language: string;
  /** Stakeholder groups of the workshop's own. */
  readonly own: readonly OwnGroup[];
  readonly bodies: readonly SpeakerChoice[];
  /** Break-out tables; without any, nobody is asked for one. */
  readonly tables: readonly TableView[];
  readonly isEditing: boolean;
  /** Enter was pressed without a name. */
  readonly isNameMissing: boolean;
  readonly onChange: (draft: PersonDraft) => void;
  /** The body stands as it is: half a name of a ministry is not made into one. */
  readonly onSettle: () => void;
  /** Enter: this one is done, the next one opens. */
  readonly onNext: () => void;
  readonly nameField: RefObject<HTMLInputElement | null>;
};

/** Name, function, body, stakeholder group: one line, by keyboard alone. */
export function ParticipantEntry({ number, draft, language, own, bodies, tables, isEditing, isNameMissing, onChange, onSettle, onNext, nameField }: ParticipantEntryProps) {
  const t = useWords();
  const { language: screen } = useLanguage();
  const offered = groupSlugs(own);
  // A group that was removed stays with those who are in it.
  const slugs = draft.group === null || offered.includes(draft.group) ? offered : [...offered, draft.group];
  const groups = slugs.map((id, index) => ({ id, label: anyGroupWords(t, screen, own, id), ...(index < 9 ? { detail: keyWords(`Alt ${index + 1}`) } : {}) }));
  useShortcuts(Object.fromEntries(slugs.slice(0, 9).map((group, index) => [`Alt+Digit${index + 1}`, () => { onChange({ ...draft, group }); }])));
  const sexOptions = [{ id: 'none', label: t('people.sexUnknown') }, ...sexes.map((id) => ({ id, label: t(`people.sex.${id}`) }))];
  const tableOptions = [{ id: 'none', label: t('cells.noTable') }, ...tables.map((table) => ({ id: table.id, label: tableWords(t, table, screen) }))];
  const states = useStates(language);
  const known = useMemo(() => [
    ...bodies.map(({ label }) => ({ id: label, label })),
    ...states.filter(({ label }) => bodyNamed(bodies, label) === undefined).map(({ id, label, terms }) => ({ id: `state ${id}`, label, terms, isAside: true })),
  ], [bodies, states]);
  const changeBody = (body: string) => {
    const found = bodyNamed(bodies, body) ?? stateNamed(states, body);
    onChange({ ...draft, body, savedBody: found === undefined ? draft.savedBody : body, group: found?.group ?? draft.group });
  };
  // In the capture phase: the completion list keeps its keys to itself, and an Enter on one of its rows only takes that row.
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent) || event.target instanceof HTMLButtonElement) return;
    if (event.target instanceof HTMLElement && event.target.hasAttribute('aria-activedescendant')) return;
    event.preventDefault();
    event.stopPropagation();
    onNext();
  };
  return (
    <Margin number={number} strong className="prepare-entry">
      <form className="prepare-entry-form" aria-label={t(isEditing ? 'prepare.editing' : 'prepare.entry', { number })} onKeyDownCapture={press} onSubmit={(event) => { event.preventDefault(); }}>
        <TextField label={t('prepare.name')} inputRef={nameField} value={draft.name} errorMessage={isNameMissing ? t('prepare.nameNeeded') : undefined} onChange={(name) => { onChange({ ...draft, name }); }} />
        <TextField label={t('prepare.function')} lang={language} value={draft.function} onChange={(text) => { onChange({ ...draft, function: text }); }} />
        <ComboBox
          label={t('prepare.body')}
          openLabel={t('common.showList')}
          lang={language}
          value={draft.body}
          onChange={changeBody}
          onBlur={onSettle}
          items={known}
        />
        <Select label={t('prepare.group')} options={groups} value={draft.group} onChange={(group) => { onChange({ ...draft, group }); }} />
        <Select label={t('people.import.target.sex')} options={sexOptions} value={draft.sex ?? 'none'} onChange={(id) => { onChange({ ...draft, sex: sexes.find((sex) => sex === id) ?? null }); }} />
        {tables.length === 0 ? null : <Select label={t('people.import.target.table')} options={tableOptions} value={tables.some(({ id }) => id === draft.table) ? draft.table : 'none'} onChange={(id) => { onChange({ ...draft, table: id === 'none' ? null : id }); }} />}
        <Button variant="main" keycap="Enter" className="prepare-entry-save" onPress={onNext}>{t(isEditing ? 'prepare.save' : 'prepare.saveNext')}</Button>
      </form>
    </Margin>
  );
}

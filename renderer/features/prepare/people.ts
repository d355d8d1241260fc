import type { NewParticipant } from '../../data/workbook.ts';
import { foldName } from '../../domain/ids.ts';
import { plainIn } from '../../domain/pick-text.ts';
import type { OwnGroup } from '../../domain/groups.ts';
import type { Sex } from '../../domain/kinds.ts';
import { stakeholderGroups } from '../../domain/speaker.ts';
import type { ParticipantView, SpeakerChoice } from '../../domain/views.ts';

/** A participant while typed. */
export type PersonDraft = {
  readonly name: string;
  readonly function: string;
  readonly body: string;
  /** The body that is saved: while a name that is not in the list is being typed, each letter more would be another body. */
  readonly savedBody: string;
  /** Slug; null: none is set. */
  readonly group: string | null;
  readonly sex: Sex | null;
  /** Id of a break-out table. */
  readonly table: string | null;
};

/** The next line: the group of the last one stays, because people of one group are typed together. */
export function nextDraft(group: string | null): PersonDraft {
  return { name: '', function: '', body: '', savedBody: '', group, sex: null, table: null };
}

/** An existing participant in the form. */
export function draftOf(person: ParticipantView, language: string): PersonDraft {
  const saved = person.body === null ? '' : plainIn(person.body.name, language);
  return {
    name: person.name,
    function: plainIn(person.function, language),
    body: person.typedBody ?? saved,
    savedBody: saved,
    group: person.group,
    sex: person.sex,
    table: person.table,
  };
}

/** The body as it stands now is the one meant: the field was left, or the line is done. */
export function withBodySettled(draft: PersonDraft): PersonDraft {
  return draft.savedBody === draft.body ? draft : { ...draft, savedBody: draft.body };
}

/** What is saved; empty parts are not made up. */
export function participantOf(draft: PersonDraft, language: string): NewParticipant {
  const text = (plain: string) => (plain.trim() === '' ? null : { plain: plain.trim(), language });
  const typedBody = draft.savedBody === draft.body || draft.body.trim() === '' ? null : draft.body.trim();
  return { name: draft.name.trim(), function: text(draft.function), body: text(draft.savedBody), typedBody, group: draft.group, sex: draft.sex, table: draft.table };
}

/** The body of that name, whatever its capitals and spaces: its group comes with it. */
export function bodyNamed(bodies: readonly SpeakerChoice[], name: string): { readonly group: string } | undefined {
  const found = bodies.find((body) => foldName(body.label) === foldName(name));
  return found?.group === undefined || found.group === null || found.group === '' ? undefined : { group: found.group };
}

/** A State by its official name in the language that is written in: it sits among the States. */
export function stateNamed(states: readonly { readonly label: string }[], name: string): { readonly group: string } | undefined {
  return states.some(({ label }) => foldName(label) === foldName(name)) ? { group: 'states' } : undefined;
}

/** How many of each stakeholder group; groups nobody stands for count zero and stay in sight. Null counts those of none, where there are any. */
export function countByGroup(people: readonly ParticipantView[], own: readonly OwnGroup[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>(groupSlugs(own).map((slug) => [slug, 0]));
  for (const { group } of people) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}

/** The groups that are offered: those that ship, then the workshop's own. */
export function groupSlugs(own: readonly OwnGroup[]): readonly string[] {
  return [...stakeholderGroups, ...own.filter(({ isRemoved }) => !isRemoved).map(({ slug }) => slug)];
}

import type { OwnGroup } from './groups.ts';
import { questionSettled, type Settled } from './settled.ts';
import { stakeholderGroups, type Speaker } from './speaker.ts';
import type { MultiText } from './text.ts';
import type { OutlineQuestion, OutlineRoundtable } from './views.ts';

/** What an overview is worked out from: the outline, what was said with who said it, and who may speak. */
export type OverviewGiven = {
  readonly outline: readonly OutlineRoundtable[];
  readonly contributions: readonly { readonly question: string; readonly table: string | null; readonly speakers: readonly Speaker[] }[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly group: string | null }[];
  readonly bodies: readonly { readonly id: string; readonly group: string }[];
  readonly tables: readonly TableNamed[];
  readonly ownGroups: readonly OwnGroup[];
};
/** A break-out table with its place among them: what one without a title is called by. */
type TableNamed = { readonly id: string; readonly number: number; readonly title: MultiText };

export type OverviewQuestion = OutlineQuestion & { readonly settled: Settled };
export type GroupOverview = {
  readonly group: string;
  /** Contributions that somebody of the group made; one of two groups counts for both. */
  readonly contributions: number;
  /** By question, in the order of `questions`. */
  readonly byQuestion: readonly number[];
  readonly people: number;
  /** Those of its people who spoke under their own name. */
  readonly spoke: number;
  readonly silent: readonly string[];
};
export type Overview = {
  readonly questions: readonly OverviewQuestion[];
  readonly settled: Readonly<Record<Settled, number>>;
  /** The four groups of the Chisinau report always, in their order (source 002); then the workshop's own that are not removed, and others where they are. */
  readonly groups: readonly GroupOverview[];
  /** What the workshop's own groups are called, the removed ones among them. */
  readonly ownGroups: readonly OwnGroup[];
  /** Contributions for which no group is known: of free roles, of people without one, or of nobody named. */
  readonly ofNoGroup: number;
  readonly tables: readonly (TableNamed & { readonly contributions: number })[];
};

/** What is done, what is open, and who has not spoken. */
export function overviewOf(given: OverviewGiven): Overview {
  const questions = given.outline.flatMap((roundtable) => roundtable.questions).map((question) => ({ ...question, settled: questionSettled(question) }));
  const groupOf = groupFinder(given);
  const said = given.contributions.map((contribution) => ({ ...contribution, groups: new Set(contribution.speakers.flatMap((speaker) => groupOf(speaker) ?? [])) }));
  const spoke = new Set(given.contributions.flatMap(({ speakers }) => speakers.flatMap((speaker) => ('participant' in speaker ? [speaker.participant] : []))));
  const known = [...given.people.map(({ group }) => group), ...given.bodies.map(({ group }) => group), ...said.flatMap(({ groups }) => [...groups])];
  const own = given.ownGroups.filter(({ isRemoved }) => !isRemoved).map(({ slug }) => slug);
  const groups = [...new Set([...stakeholderGroups, ...own, ...known.filter((group) => group !== null && group !== '')])].filter((group) => group !== null);
  return {
    questions,
    settled: countSettled(questions),
    ownGroups: given.ownGroups,
    groups: groups.map((group) => {
      const theirs = said.filter(({ groups: those }) => those.has(group));
      const people = given.people.filter((person) => person.group === group);
      const silent = people.filter(({ id }) => !spoke.has(id)).map(({ name }) => name);
      const byQuestion = questions.map(({ id }) => theirs.filter(({ question }) => question === id).length);
      return { group, contributions: theirs.length, byQuestion, people: people.length, spoke: people.length - silent.length, silent };
    }),
    ofNoGroup: said.filter(({ groups: those }) => those.size === 0).length,
    tables: given.tables.map((table) => ({ ...table, contributions: said.filter((one) => one.table === table.id).length })),
  };
}

/** The stakeholder group a speaker speaks for: a person's, a body's, or the group itself; a free role speaks for none. */
function groupFinder({ people, bodies }: OverviewGiven): (speaker: Speaker) => string | undefined {
  const ofPerson = new Map(people.map(({ id, group }) => [id, group]));
  const ofBody = new Map(bodies.map(({ id, group }) => [id, group]));
  return (speaker) => {
    if ('group' in speaker) return speaker.group;
    if ('role' in speaker) return undefined;
    const group = 'participant' in speaker ? ofPerson.get(speaker.participant) : ofBody.get(speaker.body);
    return group === null || group === '' ? undefined : group;
  };
}

function countSettled(questions: readonly OverviewQuestion[]): Readonly<Record<Settled, number>> {
  const count = (settled: Settled): number => questions.filter((question) => question.settled === settled).length;
  return { settled: count('settled'), mostly: count('mostly'), open: count('open'), nothing: count('nothing') };
}

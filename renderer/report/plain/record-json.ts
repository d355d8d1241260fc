import type { Attribution } from '../../domain/report-choices.ts';
import { planTexts, type PlanText } from '../../domain/plan/plan-item.ts';
import type { Speaker } from '../../domain/speaker.ts';
import { plainFromBlocks, type LanguageTag } from '../../domain/text.ts';
import { addedVotes, unitValue } from '../../domain/votes/ballot.ts';
import { countOf, rulesOf, tallyOf } from '../../domain/votes/tally.ts';
import type { Counts } from '../counts.ts';
import type { Citation, ReportAssessments, ReportBallot, ReportContribution, ReportInput, ReportParticipant, ReportPlan, ReportPosition, ReportQuestion, ReportSection, ReportText, RoomState } from '../input.ts';

/**
 * The record of a workshop as plain JSON, for spreadsheets, statistics and other programs: what a report may speak of, once, in
 * all languages. Form, version 1:
 *
 * - a text is `{ language, text, translations: { <language>: { text, state, isStale } }, isOpen }`, or null where nothing was written;
 *   lines are parted by `\n`; `isOpen` says that several versions of it stand side by side and one is shown
 * - `workshop`: id, the header texts by name, dates, participantsTotal, reportDate, stage
 * - `groups`: own stakeholder groups by slug; `bodies`: id, name, group; `participants`: id, name, function, body, group
 * - `roundtables` > `questions` > `positions` > `sides` and `contributions`, in order; `sections`: what was authored
 * - a question has its wording, its background (`context`), what a usable answer gives, its minutes, and `links`: items of the library
 *   that were linked with it, as they are cited
 * - what was written before the event has `isPrepared`; what was edited or added since the room agreed has `sinceRoom` (`changed`,
 *   `added`) and `asAgreed`, the text or the state as it was then
 * - a speaker or holder is `{ participant }`, `{ body }`, `{ group }` or `{ role }`, as far as the attribution goes
 * - `ballots`: id, question, title, method, counting, state, dots, places, entitled, decision; `options` with their text and their result (value, rank,
 *   isTied, share, median); `counts`: of whom (`{ room }`, `{ table }` or `{ group }`), present, abstained and, by option, how many at each level
 * - `tables`: id, title; `assessments`: what the checklists were answered with: `checklists` (id, checklist, isChosen, `stakeholders` by slug as `involved` or
 *   `to-involve`, whoElse) and `answers` (id, checklist, question, table or null for the whole room, strength, direction, response, confidence, decided, agree,
 *   disagree, reason, evidence, source, responsible)
 * - `plan`: `priorities` (id, from, title, reasons, ratings by criterion, decision) and `items` in the order of their places (id, parent, level, priority, gap, expects,
 *   progress, start, due, baselineDay, doneOn, what each cites, and its texts by name); `from` and `gap` are `{ checklist, question }` or null
 * - `files`: id, name, kind, size in bytes, use (`shown` or `listed`), what each shows, and the record it belongs to; not their bytes
 * - `openConflicts`: how many values nobody has settled
 *
 * With `none` a ballot has its result and no counts, which would tell group from group. With `none` and `group` there are no bodies and participants, no owners of follow-ups and no responsible bodies in answers and in the plan; with `body`, persons speak as their
 * body, and are listed only where the participant list is asked for. Free text stays as it was said.
 */
export type RecordChoice = { readonly attribution: Attribution; readonly participantList: boolean };

/** Makes the JSON text; `at` is the moment of export, ISO UTC. */
export function recordJson(input: ReportInput, { attribution, participantList }: RecordChoice, at: string): string {
  const { workshop } = input;
  const naming: Naming = { attribution, persons: new Map(input.participants.map((person) => [person.id, person])), groups: new Map(input.bodies.map(({ id, group }) => [id, group])) };
  const namesBodies = attribution === 'body' || attribution === 'person';
  const record = {
    format: 'mainstreaming-workbook-record',
    version: 1,
    exportedAt: at,
    attribution,
    workshop: {
      id: workshop.id,
      ...Object.fromEntries(Object.entries(workshop.texts).map(([name, text]) => [name, textOf(text)])),
      dates: workshop.dates,
      participantsTotal: workshop.participantsTotal,
      reportDate: workshop.reportDate,
      stage: workshop.stage,
    },
    groups: Object.fromEntries(Object.entries(input.groups).map(([slug, text]) => [slug, textOf(text)])),
    bodies: namesBodies ? input.bodies.map(({ id, name, group }) => ({ id, name: textOf(name), group })) : [],
    participants: namesBodies && (participantList || attribution === 'person') ? input.participants.map(participantOf) : [],
    roundtables: input.roundtables.map(({ id, title, questions }) => ({ id, title: textOf(title), questions: questions.map((question) => questionOf(question, naming)) })),
    sections: input.sections.map(sectionOf),
    tables: input.tables.map(({ id, title }) => ({ id, title: textOf(title) })),
    assessments: assessmentsOf(input.assessments, namesBodies),
    plan: planOf(input.plan, namesBodies),
    ballots: (input.ballots ?? []).map((ballot) => ballotOf(ballot, attribution)),
    files: (input.files ?? []).map(({ id, name, kind, size, use, text, parent }) => ({ id, name, kind, size, use, shows: textOf(text), belongsTo: parent })),
    openConflicts: input.openConflicts,
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** What such a text holds, counted in itself: for reading back. Throws where it is no such record. */
export function countRecordJson(text: string): Partial<Counts> {
  const record: unknown = JSON.parse(text);
  const questions = listIn(record, 'roundtables').flatMap((roundtable) => listIn(roundtable, 'questions'));
  const positions = questions.flatMap((question) => listIn(question, 'positions'));
  return {
    questions: questions.length,
    contributions: questions.flatMap((question) => listIn(question, 'contributions')).length,
    positions: positions.length,
    participants: listIn(record, 'participants').length,
  };
}

/** The counts such a text must have, worked out from the input. */
export function expectedOfRecord(input: ReportInput, { attribution, participantList }: RecordChoice): Partial<Counts> {
  const questions = input.roundtables.flatMap((roundtable) => roundtable.questions);
  const isListed = attribution === 'person' || (attribution === 'body' && participantList);
  return {
    questions: questions.length,
    contributions: questions.reduce((sum, { contributions }) => sum + contributions.length, 0),
    positions: questions.reduce((sum, { positions }) => sum + positions.length, 0),
    participants: isListed ? input.participants.length : 0,
  };
}

type Naming = {
  readonly attribution: Attribution;
  readonly persons: ReadonlyMap<string, ReportParticipant>;
  readonly groups: ReadonlyMap<string, string | null>;
};

function textOf({ original, translations, open }: ReportText) {
  if (original === undefined) return null;
  const others = Object.entries(translations).map(([language, { blocks, state, stale }]): [LanguageTag, object] => [language, { text: plainFromBlocks(blocks), state, isStale: stale }]);
  return { language: original.language, text: plainFromBlocks(original.blocks), translations: Object.fromEntries(others), isOpen: open };
}

function participantOf({ id, name, function: role, body, typedBody, group }: ReportParticipant) {
  return { id, name, function: textOf(role), body, typedBody, group };
}

function questionOf({ id, wording, context, usable, minutes, links = [], unheard = [], positions, contributions }: ReportQuestion, naming: Naming) {
  return {
    id,
    wording: textOf(wording),
    context: textOf(context),
    usable: textOf(usable),
    minutes,
    links: links.map(citationOf),
    positions: positions.map((position) => positionOf(position, naming)),
    contributions: contributions.map((contribution) => contributionOf(contribution, naming)),
    unheard: unheard.map(({ group, why, plan }) => ({ group, why: textOf(why), plan: textOf(plan) })),
  };
}

/** Whether it was written before the event, and what the room agreed where it says something else now. */
function roomOf(room: RoomState | undefined) {
  return room === undefined ? {} : { isPrepared: room.prepared, sinceRoom: room.since, asAgreed: room.was === null ? room.wasState : textOf(room.was) };
}

function positionOf({ id, state, sides, room }: ReportPosition, naming: Naming) {
  const said = sides.map((side) => ({ id: side.id, text: textOf(side.text), holders: speakersOf(side.holders, naming), ...roomOf(side.room) }));
  return { id, state, ...roomOf(room), sides: said };
}

function contributionOf({ id, type, text, speakers, sector, owner, responsible, due, cites, room }: ReportContribution, naming: Naming) {
  const namesOwner = naming.attribution === 'body' || naming.attribution === 'person';
  return { id, type, text: textOf(text), speakers: speakersOf(speakers, naming), sector, owner: namesOwner ? owner : '', responsible: responsible === null ? null : (speakerOf(responsible, naming) ?? null), due, cites: cites.map(citationOf), ...roomOf(room) };
}

function citationOf({ item, version, title, source }: Citation) {
  return { item, version, title: textOf(title), source: textOf(source) };
}

function ballotOf(ballot: ReportBallot, attribution: Attribution) {
  const { id, question, title, method, counting, state, dots, places, entitled, decision, options } = ballot;
  const result = new Map(tallyOf(ballot).options.map(({ option, value, rank, isTied, share, median }) => [option, { value, rank, isTied, share, median }]));
  const rules = rulesOf(ballot);
  const counts = (attribution === 'none' ? [] : addedVotes(ballot)).map((vote) => {
    const { cells, present, abstained } = countOf(rules, vote);
    return { of: unitValue(vote.unit), present, abstained, numbers: Object.fromEntries(cells) };
  });
  return { id, question, title: textOf(title), method, counting, state, dots, places, entitled, decision: textOf(decision), options: options.map((option) => ({ id: option.id, text: textOf(option.text), ...result.get(option.id) })), counts };
}

function assessmentsOf({ checklists, answers }: ReportAssessments = { checklists: [], answers: [], own: [] }, namesBodies: boolean) {
  return {
    checklists: checklists.map(({ id, checklist, isChosen, stakeholders, whoElse }) => ({ id, checklist, isChosen, stakeholders, whoElse: textOf(whoElse) })),
    answers: answers.map(({ marks: _, reason, evidence, source, responsible, ...answer }) => ({ ...answer, reason: textOf(reason), evidence: textOf(evidence), source: textOf(source), responsible: namesBodies ? textOf(responsible) : null })),
  };
}

/** Whom a plan names is named nowhere else where bodies are not. */
function planOf({ priorities, items }: ReportPlan = { priorities: [], items: [] }, namesBodies: boolean) {
  const isNaming = (field: PlanText): boolean => field === 'responsible' || field === 'partners';
  return {
    priorities: priorities.map(({ id, from, title, reasons, ratings, decision }) => ({ id, from, title: textOf(title), reasons: textOf(reasons), ratings, decision })),
    items: items.map((item) => {
      const { id, parent, level, priority, gap, expects, progress, start, due, baselineDay, doneOn, cites } = item;
      const texts = Object.fromEntries(planTexts.map((field) => [field, isNaming(field) && !namesBodies ? null : textOf(item[field])]));
      return { id, parent, level, priority, gap, expects, progress, start, due, baselineDay, doneOn, cites: cites.map(citationOf), ...texts };
    }),
  };
}

function sectionOf({ id, part, topic, output, text, notes, condenses }: ReportSection) {
  const footnotes = Object.fromEntries(Object.entries(notes).map(([number, note]) => [number, textOf(note)]));
  return { id, part, topic, output, text: textOf(text), notes: footnotes, condenses };
}

/** Each once: two persons of one body are one speaker where only bodies are named. */
function speakersOf(speakers: readonly Speaker[], naming: Naming): readonly Speaker[] {
  const named = speakers.flatMap((speaker) => speakerOf(speaker, naming) ?? []);
  const seen = new Map(named.map((speaker) => [JSON.stringify(speaker), speaker]));
  return [...seen.values()];
}

/** As `attribution.ts` names speakers in a report. */
function speakerOf(speaker: Speaker, { attribution, persons, groups }: Naming): Speaker | undefined {
  if (attribution === 'none') return undefined;
  if (attribution === 'person' || 'group' in speaker) return speaker;
  if ('role' in speaker) return attribution === 'group' ? undefined : speaker;
  const person = 'participant' in speaker ? persons.get(speaker.participant) : undefined;
  const body = 'body' in speaker ? speaker.body : person?.body ?? null;
  if (attribution === 'body' && body !== null) return { body };
  const group = person?.group ?? (body === null ? null : groups.get(body) ?? null);
  return group === null ? undefined : { group };
}

function listIn(value: unknown, name: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) throw new Error(`no ${name}`);
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  if (!Array.isArray(found)) throw new Error(`${name} is no list`);
  return found;
}

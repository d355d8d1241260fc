import 'fake-indexeddb/auto';
import { openDatabase, type Database, type StoredRow } from '../../../../renderer/data/database.ts';
import { readAgenda } from '../../../../renderer/data/agenda/agenda-reads.ts';
import { readBodies, readCapture, readParticipants } from '../../../../renderer/data/repositories/capture-reads.ts';
import { readTables } from '../../../../renderer/data/repositories/tables.ts';
import { readOutline, readWorkshop } from '../../../../renderer/data/repositories/workshop-reads.ts';
import { readVotes } from '../../../../renderer/data/votes/votes-reads.ts';
import type { Speaker } from '../../../../renderer/domain/speaker.ts';
import { plainFromBlocks, type MultiText } from '../../../../renderer/domain/text.ts';
import type { ContributionView } from '../../../../renderer/domain/views.ts';
import type { Contribution, Question, Who } from './book.ts';

/** The record as the program's repositories read it out of rows, in names instead of ids, to be held against the book. */

export type ReadParticipant = { readonly name: string; readonly office: string; readonly body: string; readonly group: string; readonly sex: string | null; readonly table: string | null; readonly days: readonly number[]; readonly team: readonly string[] };
export type ReadBlock = { readonly day: number | null; readonly title: string; readonly start: string | null; readonly minutes: number | null; readonly form: string | null; readonly roundtables: readonly string[] };
export type ReadVote = { readonly on: string; readonly title: string; readonly method: string; readonly counting: string; readonly entitled: readonly string[]; readonly state: string; readonly decision: string; readonly options: readonly string[]; readonly counts: Readonly<Record<string, readonly string[]>> };
export type ReadRecord = {
  readonly header: Readonly<Record<string, unknown>>;
  readonly tables: readonly string[];
  readonly participants: readonly ReadParticipant[];
  readonly questions: readonly Question[];
  readonly agenda: readonly ReadBlock[];
  readonly votes: readonly ReadVote[];
};

const plain = ({ original }: MultiText): string => (original === undefined ? '' : plainFromBlocks(original.blocks));
const shipped: Readonly<Record<string, string>> = { states: 'States', 'international-organizations': 'International organizations', 'line-ministries': 'Line ministries', 'civil-society-academia': 'Civil society and academia' };
let databases = 0;

/** Reads a workshop out of rows, wherever they were found. */
export async function readBack(rows: readonly StoredRow[], workshop: string): Promise<ReadRecord> {
  const db = await openDatabase({ name: `two-days-${String((databases += 1))}` });
  await db.rows.bulkPut([...rows]);
  try {
    return await read(db, workshop);
  } finally {
    db.close();
  }
}

async function read(db: Database, workshop: string): Promise<ReadRecord> {
  const [view, outline, people, bodies, { tables }, agenda, votes] = await Promise.all([
    readWorkshop(db, workshop), readOutline(db, workshop), readParticipants(db, workshop), readBodies(db, workshop), readTables(db, workshop), readAgenda(db, workshop), readVotes(db, workshop),
  ]);
  if (view === undefined) throw new Error(`no workshop ${workshop}`);
  const names = new Map([
    ...people.map(({ id, name }) => [id, name] as const),
    ...bodies.map(({ id, name }) => [id, plain(name)] as const),
    ...tables.map(({ id, title }) => [id, plain(title)] as const),
    ...outline.map(({ id, title }) => [id, plain(title)] as const),
    ...outline.flatMap(({ questions }) => questions.map(({ id, number }) => [id, number] as const)),
    ...view.groups.map(({ slug, name }) => [slug, plain(name)] as const),
  ]);
  const nameOf = (id: string): string => shipped[id] ?? names.get(id) ?? `unknown ${id}`;
  const questions = await Promise.all(outline.flatMap((roundtable) => roundtable.questions.map(async ({ id }) => await questionOf(db, id, nameOf))));
  return {
    header: {
      ...Object.fromEntries(Object.entries(view.texts).map(([field, text]) => [field, plain(text)])),
      dates: view.dates, participantsTotal: view.participantsTotal, reportDate: view.reportDate, language: view.language, questionLanguages: view.questionLanguages,
    },
    tables: tables.map(({ title, withoutNames }) => `${plain(title)}${withoutNames ? ', without names' : ''}`),
    participants: people.map(({ name, function: office, body, group, sex, table, attendance, team = [] }) => ({
      name, office: plain(office), body: body === null ? '' : plain(body.name), group: group === null ? '' : nameOf(group), sex, table: table === null ? null : nameOf(table), days: attendance, team,
    })),
    questions,
    agenda: agenda.blocks.map(({ day, title, start, minutes, form, roundtables }) => ({ day, title: plain(title), start, minutes, form, roundtables: roundtables.map(nameOf) })),
    votes: votes.ballots.map(({ question, title, method, counting, entitled, state, decision, options, votes: counts }) => ({
      on: question === null ? '' : nameOf(question), title: plain(title), method, counting, entitled: entitled.map(nameOf).sort(), state, decision: plain(decision), options: options.map(({ text }) => plain(text)),
      counts: Object.fromEntries(counts.map(({ unit, counts: numbers, present, abstained }) => [
        unit.kind === 'room' ? 'room' : nameOf(unit.id),
        [
          ...Object.entries(numbers).map(([field, number]) => `${field.slice(0, field.indexOf('.'))} ${plain(options.find(({ id }) => field.endsWith(`.${id}`))?.text ?? { original: undefined, translations: {} })}: ${String(number)}`).sort(),
          `abstained ${String(abstained)}`, `present ${String(present)}`,
        ],
      ])),
    })),
  };
}

async function questionOf(db: Database, id: string, nameOf: (id: string) => string): Promise<Question> {
  const view = await readCapture(db, id);
  if (view === undefined) throw new Error(`no question ${id}`);
  const { question, contributions, positions, notes } = view;
  const who = (speaker: Speaker): Who => {
    if ('participant' in speaker) return { person: nameOf(speaker.participant) };
    if ('body' in speaker) return { body: nameOf(speaker.body) };
    return 'group' in speaker ? { group: nameOf(speaker.group) } : { role: speaker.role };
  };
  return {
    number: question.number,
    wording: plain(question.wording),
    context: plain(question.context),
    minutes: question.minutes,
    library: question.library,
    contributions: contributions.map((one) => contributionOf(one, who, nameOf)),
    positions: positions.map(({ state, sides }) => ({ state, sides: sides.map(({ text, holders }) => ({ text: plain(text), language: text.original?.language ?? '', holders: holders.map(who) })) })),
    notes: notes.map(({ text }) => ({ text: plain(text) })),
    unheard: question.unheard.map(({ group, why, plan }) => ({ group: nameOf(group), why: plain(why), plan: plain(plan) })),
    isAgreed: question.isAgreed === true,
  };
}

function contributionOf(one: ContributionView, who: (speaker: Speaker) => Who, nameOf: (id: string) => string): Contribution {
  const { text, type, speakers, sector, owner, due, table, prepared = false, cites, since = null } = one;
  return {
    text: plain(text),
    language: text.original?.language ?? '',
    kind: type,
    speakers: speakers.map(who),
    sector,
    owner: owner === null ? null : who(owner),
    due,
    table: table === null ? null : nameOf(table),
    prepared,
    cites: cites.map(({ item }) => item),
    since: since === null ? null : since.kind === 'changed' ? { was: plain({ original: since.was, translations: {} }) } : since.kind,
  };
}

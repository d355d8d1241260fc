import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Book, Question } from './book.ts';
import { absent, bodyNames, people } from './people.ts';
import { agreements, disputed, roles, sectorKeys, type Scene } from './script.ts';
import { days, firstDay, header, namelessTable, ownRoundtables, participantsTotal, reportDate, secondDay, secondDayLate, tables, team, votes, type Vote } from './workshop.ts';
import type { Allowed } from './room-watch.ts';
import type { ReadRecord, ReadVote } from './read-back.ts';

/** The record as it must be, and what the room may see of it: out of the script, and out of the texts that ship. */

const project = path.resolve(import.meta.dirname, '../../../..');
const shipped = <T>(file: string): T => JSON.parse(readFileSync(path.join(project, file), 'utf8')) as T;
type Item = { readonly id: string; readonly order: number; readonly links: readonly string[]; readonly data: { readonly set: string } };
type Words = { readonly items: Readonly<Record<string, { readonly wording: string }>> };
type Ui = { readonly projector: { readonly room: Readonly<Record<string, string>> }; readonly library: { readonly set: { readonly guiding: string } } };

const questionSet = shipped<{ readonly items: readonly Item[] }>('assets/library/questions.json').items.filter(({ data }) => data.set === 'guiding').sort((a, b) => a.order - b.order);
const roomLanguages = ['en', 'ar'] as const;
const words = new Map(roomLanguages.map((language) => [language, shipped<Words>(`locales/${language}/library/questions.json`).items]));

const practices = shipped<{ readonly items: Readonly<Record<string, { readonly title: string }>> }>('locales/en/library/practices.json').items;

/** The book before anything is said. */
export function bookOf(): Book {
  const empty = (): Pick<Question, 'contributions' | 'positions' | 'notes' | 'unheard' | 'isAgreed'> => ({ contributions: [], positions: [], notes: [], unheard: [], isAgreed: false });
  // The background of a question of the library stays in the library.
  const library = questionSet.map(({ id }, at): Question => ({ number: `1.${String(at + 1)}`, wording: words.get('en')?.[id]?.wording ?? '', context: '', minutes: null, library: id, ...empty() }));
  const own = ownRoundtables.flatMap(({ questions }, at) => questions.map((question, place): Question => ({ number: `${String(at + 2)}.${String(place + 1)}`, ...question, library: null, ...empty() })));
  return { questions: [...library, ...own], here: { question: '1.1', table: null, isBefore: true } };
}

/** What stands first beside a question of the library: the first practice that is linked with it, where there is one. */
export function citedFirst(question: string): { readonly item: string; readonly title: string } | undefined {
  const [roundtable, place] = question.split('.').map(Number);
  const item = roundtable === 1 ? questionSet[(place ?? 0) - 1]?.links.find((link) => link.startsWith('practice.')) : undefined;
  return item === undefined ? undefined : { item, title: practices[item]?.title ?? '' };
}

/** All that the record must say. */
export function expectedRecord(book: Book): ReadRecord {
  const table = (number: number | null): string | null => (number === null ? null : (tables[number - 1] ?? null));
  return {
    header: { ...header, coordinator: '', advisers: '', rapporteur: '', dates: { from: days.first, to: days.last }, participantsTotal, reportDate, language: 'en', questionLanguages: ['en', 'ar'] },
    tables: tables.map((name) => (name === namelessTable ? `${name}, without names` : name)),
    participants: people.map((person, at) => ({
      name: person.name, office: person.office, body: person.body, group: person.group, sex: person.sex, table: table(person.table),
      days: [1, 2].filter((day) => !absent(day).includes(person)),
      team: team.filter((one) => one.person === at).map(({ key }) => key),
    })),
    questions: book.questions.map((question) => ({
      ...question,
      contributions: question.contributions.map((one) => ({ ...one, sector: one.sector === null ? null : (sectorKeys[one.sector] ?? one.sector) })),
      unheard: [...question.unheard],
    })),
    agenda: [
      ...firstDay.map(({ title, start, minutes, form, roundtables = [] }) => ({ day: 1, title, start, minutes, form, roundtables })),
      ...secondDay.map(({ title, form }, at) => ({ day: 2, title, start: null, minutes: secondDayLate.minutes[at] ?? 0, form, roundtables: [] })),
    ],
    votes: votes.map(voteOf),
  };
}

const levelNames = { dots: () => 'dots', ranking: (level: number) => `place${String(level)}`, rating: (level: number) => `rated${String(level)}` } as const;

function voteOf({ on, title, method, counting, entitled, options, counts, decision }: Vote): ReadVote {
  return {
    on, title, method, counting, entitled: [...entitled].sort(), state: 'closed', decision, options,
    counts: Object.fromEntries(counts.map(({ of, cells, abstained, present }) => [
      of,
      [
        ...cells.flatMap((levels, option) => levels.flatMap((number, at) => (number === 0 ? [] : [`${levelNames[method](at + 1)} ${options[option] ?? ''}: ${String(number)}`]))).sort(),
        `abstained ${String(abstained)}`, `present ${String(present)}`,
      ],
    ])),
  };
}

/** What may stand in the room's document: questions, agreed points, votes, and the program's few words in the languages of the room. */
export function allowedInRoom(scenes: readonly Scene[]): Allowed {
  const ui = roomLanguages.map((language) => shipped<Ui>(`locales/${language}/ui.json`));
  const room = ui.flatMap(({ projector }) => Object.values(projector.room));
  const counted = room.flatMap((text) => (text.includes('{{count}}') ? Array.from({ length: 61 }, (_, count) => text.replace('{{count}}', String(count))) : [text]));
  const library = questionSet.flatMap(({ id }) => roomLanguages.map((language) => words.get(language)?.[id]?.wording ?? ''));
  const own = ownRoundtables.flatMap(({ title, questions }) => [title, ...questions.flatMap(({ wording, context }) => [wording, context])]);
  const numbers = bookOf().questions.map(({ number }) => number);
  const texts = new Set([
    header.title, header.place, ...ui.map(({ library: { set } }) => set.guiding), '·', '=', 'Mainstreaming Workbook',
    ...counted, ...library, ...own, ...numbers, ...agreements, ...votes.flatMap(({ title, options }) => [title, ...options]),
  ]);
  const secrets = secretsOf(scenes);
  const confused = secrets.filter((secret) => [...texts].some((text) => text.includes(secret)));
  if (confused.length > 0) throw new Error(`the script lets the room see what it calls a secret: ${confused.join(' | ')}`);
  return { texts, secrets };
}

function secretsOf(scenes: readonly Scene[]): readonly string[] {
  const steps = scenes.flatMap((scene) => scene.steps).flatMap((step): readonly string[] => {
    switch (step.do) {
      case 'say':
      case 'take back': return [step.said.text];
      case 'correct': return [step.more.trim()];
      case 'note': return [step.note.text];
      case 'cite': return [step.title];
      case 'unheard': return [step.unheard.why, step.unheard.plan];
      default: return [];
    }
  });
  const who = [...people.flatMap(({ name, office }) => [name, office]), ...bodyNames, ...roles, 'Chair of the working party', 'Line ministries', 'International organizations', 'Civil society and academia'];
  const rest = [...disputed, ...votes.map(({ decision }) => decision), ...tables, header.event, header.participantsNote];
  return [...new Set([...steps, ...who, ...rest])].filter((text) => text !== '');
}

import { play, questionHere, type Book, type Contribution, type Rules, type Said, type Step, type Who } from './book.ts';
import { bodyNames, groupOfBody, people, type Person } from './people.ts';
import { sentencesOf } from './sentences.ts';
import { namelessTable, tables } from './workshop.ts';

/**
 * The two days, step by step. The order and who speaks are drawn with one seed, so that every run plays the same; what a step must have
 * done to the record stands in the book by then.
 */
export type Part = 'before' | 'plenary' | 'tables' | 'second day' | 'again';
export type Scene = { readonly part: Part; readonly steps: readonly Step[] };

export const guidingQuestions = Array.from({ length: 10 }, (_, at) => `1.${String(at + 1)}`);
const tableQuestions = Array.from({ length: 5 }, (_, at) => `2.${String(at + 1)}`);
const planQuestions = Array.from({ length: 5 }, (_, at) => `3.${String(at + 1)}`);
const allQuestions = [...guidingQuestions, ...tableQuestions, ...planQuestions];

const sectors = ['Governance', 'Employment', 'Health', 'Education', 'Agriculture', 'Diaspora', 'Finance', 'Social protection'] as const;
export const sectorKeys: Readonly<Record<string, string>> = { Governance: 'governance', Employment: 'employment', Health: 'health', Education: 'education', Agriculture: 'agriculture', Diaspora: 'diaspora', Finance: 'finance', 'Social protection': 'social-protection' };
export const roles = ['Voice from the gallery', 'Interpreter in booth two', 'A mayor on the telephone'] as const;
const shippedGroups = ['States', 'International organizations', 'Line ministries', 'Civil society and academia'] as const;

export const rules: Rules = { bodyOf: (name) => people.find((person) => person.name === name)?.body ?? '', nameless: namelessTable };

/** A number from 0 to 1, the same row of them for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Writes the script and keeps the book. Answers the scenes in order; the book then holds what the record must hold. */
export function writeScript(book: Book, cited: (question: string) => { readonly item: string; readonly title: string } | undefined): readonly Scene[] {
  const chance = seeded(20270511);
  const sentence = sentencesOf(chance);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)] as T;
  const scenes: Scene[] = [];
  let steps: Step[] = [];
  const step = (next: Step): void => {
    steps.push(next);
    play(book, next, rules);
  };
  const end = (part: Part): void => {
    scenes.push({ part, steps });
    steps = [];
  };
  const talk = (): void => { step({ do: 'say', said: saidAt() }); };

  function someone(): Who {
    const { table } = book.here;
    const at = tables.findIndex((name) => name === table) + 1;
    const here = people.filter((person) => table === null || person.table === at);
    const draw = chance();
    if (draw < 0.66) return { person: pick<Person>(here).name };
    if (draw < 0.8) return { body: pick(bodyNames) };
    return draw < 0.93 ? { group: pick(shippedGroups) } : { role: pick(roles) };
  }
  function saidAt(): Said {
    const { question } = book.here;
    const { kind, language, text } = sentence(allQuestions.indexOf(question));
    const [one, other] = [someone(), someone()];
    const draw = chance();
    const last = questionHere(book).contributions.at(-1)?.speakers;
    const speakers = draw < 0.12 ? [] : draw < 0.22 && JSON.stringify(one) !== JSON.stringify(other) ? [one, other] : draw < 0.34 && last?.length === 1 ? last : [one];
    const isFollowUp = kind === 'follow-up';
    const due = `2027-${String(6 + Math.floor(chance() * 6)).padStart(2, '0')}-${String(1 + Math.floor(chance() * 28)).padStart(2, '0')}`;
    return { text, language, kind, speakers, sector: chance() < 0.45 ? pick(sectors) : null, owner: isFollowUp ? someone() : null, due: isFollowUp && chance() < 0.8 ? due : null };
  }

  step({ do: 'question', number: '1.1' });
  for (let said = 0; said < 4; said += 1) talk();
  end('before');

  book.here.isBefore = false;
  for (const [at, number] of guidingQuestions.entries()) {
    step({ do: 'question', number });
    for (let said = 0; said < (at === 0 ? 14 : 18); said += 1) talk();
    afterwards(at, number);
  }
  end('plenary');

  for (const table of tables) {
    step({ do: 'table', table });
    for (const number of tableQuestions) {
      step({ do: 'question', number });
      for (let said = 0; said < 5; said += 1) talk();
    }
    writeNote(`Table ${table}: the lamp over the flip chart is broken, tell the house.`);
    if (table === tables[1]) rearrange(7);
  }
  step({ do: 'table', table: null });
  end('tables');

  for (const [at, number] of planQuestions.entries()) {
    step({ do: 'question', number });
    for (let said = 0; said < 20; said += 1) talk();
    afterwards(at + 10, number);
  }
  end('second day');

  step({ do: 'question', number: '1.4' });
  for (let said = 0; said < 7; said += 1) talk();
  step({ do: 'question', number: '1.8' });
  step({ do: 'keep as agreed' });
  for (let said = 0; said < 7; said += 1) talk();
  step({ do: 'correct', row: 18, more: ' (as put right by the chair)', isUndone: false });
  step({ do: 'question', number: '1.10' });
  for (let said = 0; said < 6; said += 1) talk();
  end('again');
  return scenes;

  /** What a rapporteur does when a question has been talked over. */
  function afterwards(turn: number, number: string): void {
    rearrange(turn);
    if (turn % 2 === 0) {
      step({ do: 'position', position: { state: turn % 4 === 0 ? 'agreed' : 'majority', sides: [{ text: agreements[turn / 2] ?? '', language: 'en', holders: turn % 4 === 0 ? [someone()] : [someone(), { role: 'Chair of the working party' }] }] } });
    } else {
      step({ do: 'position', position: { state: 'open', sides: [{ text: disputes[(turn - 1) / 2]?.[0] ?? '', language: 'en', holders: [{ group: 'Line ministries' }] }, { text: disputes[(turn - 1) / 2]?.[1] ?? '', language: 'en', holders: [{ body: pick(bodyNames) }] }] } });
    }
    if (turn % 3 === 0) writeNote(notes[turn / 3] ?? '');
    const item = cited(number);
    if (item !== undefined && turn % 2 === 1) step({ do: 'cite', ...item });
    const silent = firstSilent(questionHere(book).contributions);
    if (silent !== undefined) step({ do: 'unheard', unheard: { group: silent, why: `Their delegation left before ${number} was called.`, plan: `The secretariat writes to them about ${number} by Friday.` } });
  }

  function rearrange(turn: number): void {
    const rows = questionHere(book).contributions;
    const last = rows.length;
    switch (turn % 8) {
      case 0: {
        const second = 'Two districts object.';
        step({ do: 'correct', row: last, more: ` ${second}`, isUndone: false });
        // A text from right to left is not split by arrow keys that go to the left.
        if (rows[last - 1]?.language !== 'ar') step({ do: 'split', row: last, second });
        return;
      }
      case 1: {
        const row = pairOf(rows);
        if (row !== undefined) step({ do: 'merge', row, isUndoneOnce: true });
        return;
      }
      case 2: step({ do: 'shift', row: last, by: -1 }); step({ do: 'shift', row: last - 1, by: -1 }); return;
      case 3: step({ do: 'move', rows: [last - 2, last], to: '1.2' }); return;
      case 4: step({ do: 'correct', row: last - 1, more: ' – said twice', isUndone: true }); step({ do: 'correct', row: last - 2, more: ' – agreed at once', isUndone: false }); return;
      case 5: step({ do: 'remove', row: last, isUndone: true }); step({ do: 'shift', row: last - 2, by: 1 }); return;
      case 6: step({ do: 'take back', said: { ...saidAt(), speakers: [], owner: null, due: null } }); return;
      default: step({ do: 'correct', row: last, more: ' Nobody objects.', isUndone: false }); step({ do: 'shift', row: last, by: -1 });
    }
  }

  function writeNote(text: string): void {
    step({ do: 'note', note: { text } });
  }
}

/** The lowest row that is in one language with the one above it. */
function pairOf(rows: readonly Contribution[]): number | undefined {
  const at = rows.findLastIndex(({ language }, place) => place > 0 && rows[place - 1]?.language === language);
  return at < 0 ? undefined : at + 1;
}

/** Group of a speaker, as the list of participants says. */
export function groupOf(who: Who): string | null {
  if ('group' in who) return who.group;
  if ('person' in who) return people.find(({ name }) => name === who.person)?.group ?? null;
  return 'body' in who ? (groupOfBody.get(who.body) ?? null) : null;
}

/** The first stakeholder group, in the order of the screen, that has said nothing on a question. */
function firstSilent(rows: readonly Contribution[]): string | undefined {
  const heard = new Set(rows.flatMap(({ speakers }) => speakers.map(groupOf)));
  return [...shippedGroups, groupOfBody.get('Chamber of Crafts') ?? ''].find((group) => !heard.has(group));
}

/** What the room agreed on: these may be shown. */
export const agreements = [
  'Each strategy gets one page on who moves and why.',
  'One definition of a returnee holds for all registers from July on.',
  'The desk for returnees is paid out of the ordinary budget.',
  'Lessons are read out on the first day of planning.',
  'Mayors see the national goals before they write their own.',
  'Six figures go into the plan, and no more.',
  'Towns may draw on the fund in the season in which people come.',
  'The round table meets again in spring 2029.',
] as const;

const disputes = [
  ['Measures of their own are needed for newcomers.', 'Whatever is only for newcomers ends with its project.'],
  ['The committee should decide by vote.', 'The committee should decide only when nobody objects.'],
  ['Employers should sit at every table.', 'Employers should be heard, and then leave.'],
  ['Courses belong into the civil service school.', 'Courses belong into the district, where the work is.'],
  ['The model should be tried in one town.', 'The model should be tried everywhere at once.'],
  ['The treasury answers for the skills goal.', 'The school ministry answers for the skills goal.'],
  ['Pensions come first.', 'Seasonal visas come first.'],
] as const;

const notes = [
  'The minister’s adviser will not be quoted on this.',
  'Ask the chair whether the figure may be printed.',
  'Second delegation wants its name spelled with an accent.',
  'Microphone four hums; the sentence before this one is a guess.',
  'They quarrelled over lunch; do not seat them side by side tomorrow.',
] as const;
export const disputed = disputes.flat();

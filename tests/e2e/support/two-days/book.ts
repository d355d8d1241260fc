import type { Kind } from './sentences.ts';

/**
 * What the record must hold at the end, kept by the test itself from what it plays, in names and never in ids: nothing of it is
 * computed by the program. `play` does in this book what a step does in the room.
 */

/** Who says, holds or does something. */
export type Who = { readonly person: string } | { readonly body: string } | { readonly group: string } | { readonly role: string };

export type Said = {
  readonly text: string;
  readonly language: string;
  readonly kind: Kind;
  readonly speakers: readonly Who[];
  readonly sector: string | null;
  readonly owner: Who | null;
  readonly due: string | null;
};
export type Contribution = Said & {
  /** Name of the break-out table. */
  readonly table: string | null;
  readonly prepared: boolean;
  readonly cites: readonly string[];
  /** What became of it since the question was kept as agreed. */
  readonly since: 'same' | 'added' | { readonly was: string } | null;
};
export type Side = { readonly text: string; readonly language: string; readonly holders: readonly Who[] };
export type Position = { readonly state: 'agreed' | 'majority' | 'open'; readonly sides: readonly Side[] };
export type Note = { readonly text: string };
export type Unheard = { readonly group: string; readonly why: string; readonly plan: string };

export type Question = {
  readonly number: string;
  readonly wording: string;
  readonly context: string;
  readonly minutes: number | null;
  readonly library: string | null;
  contributions: readonly Contribution[];
  positions: readonly Position[];
  notes: readonly Note[];
  unheard: readonly Unheard[];
  isAgreed: boolean;
};

/** One thing that is done in capture. Rows are counted from 1, as the margin counts them. */
export type Step =
  | { readonly do: 'question'; readonly number: string }
  | { readonly do: 'table'; readonly table: string | null }
  | { readonly do: 'say'; readonly said: Said }
  /** Said, saved, and taken back at once. */
  | { readonly do: 'take back'; readonly said: Said }
  | { readonly do: 'split'; readonly row: number; readonly second: string }
  | { readonly do: 'merge'; readonly row: number; readonly isUndoneOnce: boolean }
  | { readonly do: 'shift'; readonly row: number; readonly by: 1 | -1 }
  | { readonly do: 'move'; readonly rows: readonly number[]; readonly to: string }
  | { readonly do: 'correct'; readonly row: number; readonly more: string; readonly isUndone: boolean }
  | { readonly do: 'remove'; readonly row: number; readonly isUndone: boolean }
  | { readonly do: 'position'; readonly position: Position }
  | { readonly do: 'note'; readonly note: Note }
  | { readonly do: 'unheard'; readonly unheard: Unheard }
  /** A practice of the library is named by the room: it stands among what was said, by its title. */
  | { readonly do: 'cite'; readonly item: string; readonly title: string }
  | { readonly do: 'keep as agreed' };

export type Book = {
  readonly questions: readonly Question[];
  /** The question that is open, and the table this laptop is. */
  here: { question: string; table: string | null; isBefore: boolean };
};

export type Rules = {
  readonly bodyOf: (person: string) => string;
  /** The table at which no name of a person is kept. */
  readonly nameless: string;
};

export const questionOf = (book: Book, number: string): Question => {
  const found = book.questions.find((one) => one.number === number);
  if (found === undefined) throw new Error(`no question ${number}`);
  return found;
};

export const questionHere = (book: Book): Question => questionOf(book, book.here.question);

/** Does a step in the book. */
export function play(book: Book, step: Step, rules: Rules): void {
  const { here } = book;
  const question = questionHere(book);
  const rows = question.contributions;
  const put = (next: readonly Contribution[]): void => { question.contributions = next; };
  switch (step.do) {
    case 'question': here.question = step.number; return;
    case 'table': here.table = step.table; return;
    case 'say': put([...rows, saidHere(book, step.said, rules)]); return;
    case 'take back': return;
    case 'split': put(split(rows, step.row, step.second)); return;
    case 'merge': put(merged(rows, step.row)); return;
    case 'shift': put(shifted(rows, step.row, step.by)); return;
    case 'move': {
      const to = questionOf(book, step.to);
      const moved = rows.filter((_, at) => step.rows.includes(at + 1));
      put(rows.filter((row) => !moved.includes(row)));
      to.contributions = [...to.contributions, ...moved];
      return;
    }
    case 'correct': if (!step.isUndone) put(rows.map((row, at) => (at + 1 === step.row ? corrected(row, `${row.text}${step.more}`) : row))); return;
    case 'remove': if (!step.isUndone) put(rows.filter((_, at) => at + 1 !== step.row)); return;
    case 'position': question.positions = [...question.positions, step.position]; return;
    case 'note': question.notes = [...question.notes, step.note]; return;
    case 'unheard': question.unheard = [...question.unheard, step.unheard]; return;
    case 'cite': {
      const named: Said = { text: step.title, language: 'en', kind: 'practice', speakers: [], sector: null, owner: null, due: null };
      put([...rows, { ...saidHere(book, named, rules), cites: [step.item] }]);
      return;
    }
    case 'keep as agreed':
      question.isAgreed = true;
      put(rows.map((row) => ({ ...row, since: 'same' })));
  }
}

/** At the table that keeps no names a person is written down as the body that sent them; the same body twice is one speaker. */
function saidHere({ here, questions }: Book, said: Said, { bodyOf, nameless }: Rules): Contribution {
  const isAgreed = questions.find(({ number }) => number === here.question)?.isAgreed === true;
  const kept = here.table === nameless ? said.speakers.map((who): Who => ('person' in who ? { body: bodyOf(who.person) } : who)) : said.speakers;
  const speakers = kept.filter((who, at) => kept.findIndex((other) => JSON.stringify(other) === JSON.stringify(who)) === at);
  return { ...said, speakers, table: here.table, prepared: here.isBefore, cites: [], since: isAgreed ? 'added' : null };
}

function split(rows: readonly Contribution[], row: number, second: string): readonly Contribution[] {
  return rows.flatMap((one, at) => (at + 1 === row ? [{ ...one, text: one.text.slice(0, -second.length).trim() }, { ...one, text: second.trim() }] : [one]));
}

/** The upper one keeps what it says and takes the rest: the other text as a paragraph, speakers it had not, and what it lacked. */
function merged(rows: readonly Contribution[], row: number): readonly Contribution[] {
  const [upper, lower] = [rows[row - 2], rows[row - 1]];
  if (upper === undefined || lower === undefined) throw new Error(`nothing to merge with row ${String(row)}`);
  const more = lower.speakers.filter((who) => !upper.speakers.some((other) => JSON.stringify(other) === JSON.stringify(who)));
  const one: Contribution = {
    ...upper,
    text: `${upper.text}\n${lower.text}`,
    speakers: [...upper.speakers, ...more],
    sector: upper.sector ?? lower.sector,
    owner: upper.owner ?? lower.owner,
    due: upper.due ?? lower.due,
    table: upper.table ?? lower.table,
    cites: [...new Set([...upper.cites, ...lower.cites])].sort(),
  };
  return rows.flatMap((old, at) => (at === row - 2 ? [one] : at === row - 1 ? [] : [old]));
}

function shifted(rows: readonly Contribution[], row: number, by: 1 | -1): readonly Contribution[] {
  const moved = rows[row - 1];
  if (moved === undefined) throw new Error(`no row ${String(row)}`);
  const left = rows.filter((one) => one !== moved);
  return [...left.slice(0, row - 1 + by), moved, ...left.slice(row - 1 + by)];
}

function corrected(row: Contribution, text: string): Contribution {
  return { ...row, text, since: row.since === 'same' ? { was: row.text } : row.since };
}

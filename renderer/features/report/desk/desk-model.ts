import type { AnswerView, PassageView, RoundtableAnswers } from '../../../domain/desk-views.ts';
import { factOutputs, type FactOutput, type SectionPart } from '../../../domain/kinds.ts';
import { pickText } from '../../../domain/pick-text.ts';
import type { LanguageTag, MultiText } from '../../../domain/text.ts';
import { directionOf } from '../../../i18n/languages.ts';

/** The report that a part stands in. */
export const deskReports = ['summary', 'background', 'factsheet'] as const;
export type DeskReport = (typeof deskReports)[number];

/** A passage with the numbers its paragraphs have in the report. */
export type NumberedPassage = PassageView & {
  /** A label for each block; empty where the report gives none. */
  readonly labels: readonly string[];
};

/** A part of a report as it is written at the desk. */
export type DeskPart = {
  readonly key: string;
  readonly report: DeskReport;
  readonly part: SectionPart;
  readonly topic: string | null;
  readonly output: FactOutput | null;
  /** Number of the roundtable of a topic. */
  readonly number: string;
  readonly title: MultiText | null;
  readonly passages: readonly NumberedPassage[];
  /** What was said on it: that of its roundtable, or of the whole workshop. */
  readonly answers: readonly AnswerView[];
};

export type Desk = {
  readonly parts: readonly DeskPart[];
  /** By answer: the passages that condense it. */
  readonly condensed: ReadonlyMap<string, readonly { readonly part: DeskPart; readonly passage: NumberedPassage }[]>;
  readonly answers: ReadonlyMap<string, AnswerView>;
};

/** One passage holds the whole part. */
export const isSinglePassage = (part: SectionPart): boolean => part === 'core-message';

/** Lays the passages out by part and numbers them as the report in `language` does. */
export function deskOf(sections: readonly PassageView[], roundtables: readonly RoundtableAnswers[], language: LanguageTag): Desk {
  const everything = roundtables.flatMap(({ answers }) => answers);
  const parts = numbered(partsOf(roundtables, sections, everything), language);
  const condensed = new Map<string, { readonly part: DeskPart; readonly passage: NumberedPassage }[]>();
  for (const part of parts) {
    for (const passage of part.passages) {
      for (const id of passage.condenses) condensed.set(id, [...(condensed.get(id) ?? []), { part, passage }]);
    }
  }
  return { parts, condensed, answers: new Map(everything.map((answer) => [answer.id, answer])) };
}

const through: readonly SectionPart[] = ['introduction', 'core-message', 'expected-outcome', 'context'];

type Plain = Omit<DeskPart, 'passages'> & { readonly passages: readonly PassageView[] };

function partsOf(roundtables: readonly RoundtableAnswers[], sections: readonly PassageView[], everything: readonly AnswerView[]): readonly Plain[] {
  const of = (report: DeskReport, part: SectionPart, more: Partial<Plain> = {}): Plain => {
    const { topic = null, output = null } = more;
    const passages = sections.filter((one) => one.part === part && (part !== 'topic' || one.topic === topic) && (part !== 'result' || one.output === output));
    const key = [part, topic ?? output ?? ''].filter((piece) => piece !== '').join(':');
    return { key, report, part, topic, output, number: '', title: null, answers: everything, ...more, passages };
  };
  const topics = roundtables.map(({ id, number, title, answers }) => of('summary', 'topic', { topic: id, number, title, answers }));
  const known = new Set(roundtables.map(({ id }) => id));
  const lost = [...new Set(sections.flatMap(({ part, topic }) => (part === 'topic' && topic !== null && !known.has(topic) ? [topic] : [])))];
  return [
    of('summary', 'introduction'),
    ...topics,
    ...lost.map((topic) => of('summary', 'topic', { topic, answers: [] })),
    of('summary', 'key-outcome'),
    of('summary', 'core-message'),
    of('summary', 'further-question'),
    of('background', 'expected-outcome'),
    of('background', 'context'),
    ...factOutputs.map((output) => of('factsheet', 'result', { output })),
    of('factsheet', 'contact'),
  ];
}

/**
 * Paragraphs of introduction, topics and core message are numbered through the summary report, those of expected outcome and
 * context through the background paper, key outcomes and further questions among themselves: the rules of
 * `report/parts/sections.ts`, held together by a test. The fact sheet numbers nothing.
 */
function numbered(parts: readonly Plain[], language: LanguageTag): readonly DeskPart[] {
  const paragraphs = { summary: 0, background: 0, factsheet: 0 };
  return parts.map((part) => {
    const isThrough = through.includes(part.part) || (part.part === 'topic' && part.number !== '');
    const isAmong = part.part === 'key-outcome' || part.part === 'further-question';
    let points = 0;
    const passages = part.passages.map((passage): NumberedPassage => {
      const blocks = passage.text.original?.blocks ?? [];
      if (passage.text.original === undefined || !(isThrough || isAmong)) return { ...passage, labels: blocks.map(() => '') };
      if (isAmong) {
        points += 1;
        return { ...passage, labels: blocks.map((_, at) => (at === 0 ? String(points) : '')) };
      }
      const shown = countsIn(passage.text, language).map((counts) => (counts ? String((paragraphs[part.report] += 1)) : ''));
      // A translation may have more or fewer paragraphs than the original that is edited here.
      return { ...passage, labels: shown.length === blocks.length ? shown : blocks.map((_, at) => (at === 0 ? labelOf({ labels: shown }) : '')) };
    });
    return { ...part, passages };
  });
}

/** Which blocks take a number: paragraphs; of a text that runs against the report only the line that opens it. */
function countsIn(text: MultiText, language: LanguageTag): readonly boolean[] {
  const shown = pickText(text, language);
  if (shown === undefined) return [];
  const opensAsText = text.original?.blocks[0]?.type === 'paragraph';
  const runsAgainst = shown.language !== 'und' && directionOf(shown.language) !== directionOf(language);
  return shown.blocks.map((block, at) => (at === 0 ? opensAsText : block.type === 'paragraph' && !runsAgainst));
}

/** The first and last number of a passage, e.g. `16` or `16–18`. */
export function labelOf({ labels }: Pick<NumberedPassage, 'labels'>): string {
  const given = labels.filter((label) => label !== '');
  const [first = ''] = given;
  return given.length < 2 ? first : `${first}–${given.at(-1) ?? ''}`;
}

export type Coverage = { readonly total: number; readonly condensed: number };

/** How many of the answers are condensed anywhere in the reports; `taken` are on their way there. */
export function coverageOf(answers: readonly AnswerView[], desk: Pick<Desk, 'condensed'>, taken: ReadonlySet<string> = new Set()): Coverage {
  return { total: answers.length, condensed: answers.filter(({ id }) => isCondensed(desk, id, taken)).length };
}

/** True where a passage of any report condenses the answer. */
export const isCondensed = ({ condensed }: Pick<Desk, 'condensed'>, id: string, taken: ReadonlySet<string>): boolean => condensed.has(id) || taken.has(id);

/** How far a part has come. Only a topic has answers of its own to be measured by; others are written or not. */
export type PartState = 'nothing' | 'begun' | 'whole';

/** The state of a part, shown by a disc that fills. */
export function partState(part: DeskPart, desk: Pick<Desk, 'condensed'>): PartState {
  const isWritten = part.passages.some(({ text }) => text.original !== undefined);
  if (part.part !== 'topic') return isWritten ? 'whole' : 'nothing';
  const { total, condensed } = coverageOf(part.answers, desk);
  if (isWritten && condensed === total) return 'whole';
  return isWritten || condensed > 0 ? 'begun' : 'nothing';
}

/** The roundtable's part that a question belongs to, to open the desk at. */
export function partOfQuestion(parts: readonly DeskPart[], question: string | null): DeskPart | undefined {
  return parts.find(({ part, answers }) => part === 'topic' && answers.some((answer) => answer.question.id === question));
}

/** The answer that is selected in a list: the chosen one, or what has moved to its place since it left the list. */
export function selectedIn(list: readonly AnswerView[], chosen: { readonly id: string; readonly at: number } | null): AnswerView | undefined {
  return list.find(({ id }) => id === chosen?.id) ?? list[Math.min(chosen?.at ?? 0, list.length - 1)];
}

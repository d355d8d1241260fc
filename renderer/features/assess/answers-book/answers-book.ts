import { checklistGroupKeys } from '../../../library/checklist-group-keys.ts';
import type { WrittenCell, WrittenSheet } from '../../../content/sheet/write-sheets.ts';
import type { AssessView } from '../../../data/assess/assess.ts';
import { answerTexts, type AnswerView } from '../../../domain/assessment/answer.ts';
import { heatColumns, heatOf } from '../../../domain/assessment/heat.ts';
import { asAsked } from '../../../domain/assessment/reply.ts';
import type { Tally } from '../../../domain/assessment/score.ts';
import { plainIn } from '../../../domain/pick-text.ts';
import { tableWords } from '../../../i18n/table-words.ts';
import type { PlainKey, Words } from '../../../i18n/word-types.ts';
import type { Sheet, SheetQuestion } from '../../../content/checklist-sheet.ts';
import { columnKeys, confidenceKeys, decidedKeys, directionKeys, responseKeys, strengthKeys } from '../word-keys.ts';

type Given = { readonly t: Words; readonly language: string; readonly view: Pick<AssessView, 'answers' | 'tables'> };

/**
 * The answers to checklists and their scores as two sheets, in the language of the screen: a row an answer (of the room, then of each table; a
 * question that nobody answered has one), and a row a cell of the heat map. What is not asked for is left empty, as in the scores.
 */
export function answersBook(given: Given, sheets: readonly Sheet[]): readonly WrittenSheet[] {
  return [answersSheet(given, sheets), scoresSheet(given, sheets)];
}

function answersSheet({ t, language, view }: Given, sheets: readonly Sheet[]): WrittenSheet {
  const columns = [
    { head: t('assess.book.number'), width: 7 }, { head: t('assess.book.checklist'), width: 24 }, { head: t('assess.book.part'), width: 22 }, { head: t('assess.book.number'), width: 5 }, { head: t('assess.book.question'), width: 48 },
    { head: t('assess.answersFor'), width: 16 }, { head: t('assess.strength.title'), width: 14 }, { head: t('assess.direction.title'), width: 12 }, { head: t('assess.response.title'), width: 12 },
    { head: t('assess.confidence.title'), width: 12 }, { head: t('assess.decided.title'), width: 14 }, { head: t('assess.agree'), width: 9 }, { head: t('assess.disagree'), width: 9 },
    ...answerTexts.map((field) => ({ head: t(textKeys[field]), width: field === 'reason' || field === 'evidence' ? 48 : 28 })),
  ];
  const names = new Map(view.tables.map((table) => [table.id, tableWords(t, table, language)]));
  const asked = (sheet: Sheet, question: SheetQuestion): readonly WrittenCell[] => [sheet.number, sheet.title.plain, t(checklistGroupKeys[question.group]), question.number, question.asked.plain];
  const said = (answer: AnswerView): readonly WrittenCell[] => {
    const { strength, direction, response } = asAsked(answer);
    const chosen = <T extends string>(value: T | null, keys: Readonly<Record<T, PlainKey>>): string | null => {
      if (value === null) return null;
      const key: PlainKey = keys[value];
      return t(key);
    };
    return [
      answer.table === null ? t('assess.room') : (names.get(answer.table) ?? answer.table), chosen(strength, strengthKeys), chosen(direction, directionKeys), chosen(response, responseKeys),
      chosen(answer.confidence, confidenceKeys), chosen(answer.decided, decidedKeys), answer.agree, answer.disagree, ...answerTexts.map((field) => plainIn(answer[field], language)),
    ];
  };
  const rows = sheets.flatMap((sheet) => sheet.questions.flatMap((question) => {
    const answers = inOrder(view.answers.filter((one) => one.checklist === sheet.id && one.question === question.path), [...names.keys()]);
    return answers.length === 0 ? [asked(sheet, question)] : answers.map((answer) => [...asked(sheet, question), ...said(answer)]);
  }));
  return { name: t('assess.book.answers'), columns, rows };
}

const textKeys = { reason: 'assess.reason', evidence: 'assess.evidence', source: 'assess.source', responsible: 'assess.responsible' } as const;

/** The room first, then the tables in their order; one whose table was removed last. */
function inOrder(answers: readonly AnswerView[], tables: readonly string[]): readonly AnswerView[] {
  const rank = ({ table }: AnswerView): number => (table === null ? -1 : tables.includes(table) ? tables.indexOf(table) : tables.length);
  return [...answers].sort((a, b) => rank(a) - rank(b));
}

function scoresSheet({ t, view }: Given, sheets: readonly Sheet[]): WrittenSheet {
  const ways = ['helps', 'harms'] as const;
  const counts = ['relevant', 'addressed', 'partly', 'not', 'unknown'] as const satisfies readonly (keyof Tally)[];
  const columns = [
    { head: t('assess.book.number'), width: 7 }, { head: t('assess.book.checklist'), width: 32 }, { head: t('assess.book.part'), width: 24 },
    { head: t('assess.book.score'), width: 12 }, { head: t('assess.book.known'), width: 16 }, { head: t('assess.book.asked'), width: 16 },
    ...ways.flatMap((way) => counts.map((count) => ({ head: t('assess.book.tally', { way: t(`assess.tally.${way}`), what: t(`assess.book.count.${count}`) }), width: 16 }))),
  ];
  const scored = heatOf(sheets, view.answers);
  const rows = sheets.flatMap((sheet, at) => heatColumns.flatMap((column) => {
    const score = scored[at]?.cells[column];
    if (score === undefined) return [];
    return [[sheet.number, sheet.title.plain, t(columnKeys[column]), score.percent, score.known, score.asked, ...ways.flatMap((way) => counts.map((count) => score[way][count]))]];
  }));
  return { name: t('assess.book.scores'), columns, rows };
}

import { beforeAll, describe, expect, it } from 'vitest';
import { readSheets, textOfValue } from '../../../renderer/content/sheet/read-sheets.ts';
import { writeSheets } from '../../../renderer/content/sheet/write-sheets.ts';
import type { AnswerView } from '../../../renderer/domain/assessment/answer.ts';
import { heatColumns, type HeatColumn } from '../../../renderer/domain/assessment/heat.ts';
import type { Reply } from '../../../renderer/domain/assessment/reply.ts';
import { originalFromPlain } from '../../../renderer/domain/text.ts';
import { said, type Sheet } from '../../../renderer/content/checklist-sheet.ts';
import { answersBook } from '../../../renderer/features/assess/answers-book/answers-book.ts';
import { changeLanguage, currentWords, startWords, wordsIn } from '../../../renderer/i18n/engine.ts';
import english from '../../../locales/en/ui.json';
import arabic from '../../../locales/ar/ui.json';
import { reply, tenCells } from '../../helpers/ten-cells.ts';

beforeAll(async () => {
  await startWords('en', { lang: '', dir: '' });
});

const groups = { 'to-migration': 'to-migration', 'to-sector': 'to-sector', cross: 'cross.data' } as const;
const nothing = { original: undefined, translations: {} };

/** A checklist with one cell of these replies in a column. */
function sheetOf(id: string, number: string, column: HeatColumn, replies: readonly Reply[]): { readonly sheet: Sheet; readonly answers: readonly AnswerView[] } {
  const questions = replies.map((_reply, at) => ({ path: `${groups[column]}.q${at}`, column, group: groups[column], number: at + 1, asked: said(`Question ${at + 1}`, 'en'), usable: said('', 'en') }));
  const answers = replies.map((one, at) => answerTo(id, questions[at]?.path ?? '', null, one));
  return { sheet: { id, number, title: said(`Checklist ${number}`, 'en'), stakeholders: [], questions, links: [] }, answers };
}

function answerTo(checklist: string, question: string, table: string | null, given: Reply, reason = ''): AnswerView {
  const written = reason === '' ? nothing : { original: originalFromPlain(reason, 'en'), translations: {} };
  return { id: `${checklist}:${question}:${table ?? 'room'}`, checklist, question, table, ...given, confidence: 'medium', decided: 'divided', agree: 12, disagree: 3, reason: written, evidence: nothing, source: nothing, responsible: nothing, open: [] };
}

/** The cells of a sheet of the file, as somebody who opens it reads them. */
function read(bytes: Uint8Array, at: number): readonly (readonly string[])[] {
  const found = readSheets(bytes);
  if (found.kind === 'refused') throw new Error(found.code);
  return found.sheets[at]?.rows.map(({ cells }) => cells.map(textOfValue)) ?? [];
}

describe('the answers as a spreadsheet', () => {
  it.each(tenCells.map((cell, at) => ({ ...cell, column: heatColumns[at % 3] ?? 'cross' })))('score: $what', ({ replies, percent, known, asked, column }) => {
    const { sheet, answers } = sheetOf('one', 'C1', column, replies);
    const rows = read(writeSheets(answersBook({ t: wordsIn('en'), language: 'en', view: { answers, tables: [] } }, [sheet]), 'ltr'), 1);
    const title = { 'to-migration': english.assess.column.toMigration, 'to-sector': english.assess.column.toSector, cross: english.assess.column.cross }[column];
    expect(rows.find((row) => row[2] === title)?.slice(3, 6)).toEqual([percent === null ? '' : String(percent), String(known), String(asked)]);
  });

  it('have a row an answer, of the room and then of each table, and one for a question that nobody answered', async () => {
    const { sheet } = sheetOf('one', 'C1', 'to-sector', [reply(null, null, null), reply(null, null, null)]);
    const [first] = sheet.questions.map(({ path }) => path);
    const tables = ['t1', 't2'].map((id, at) => ({ id, number: at + 1, title: nothing, withoutNames: false, open: [] }));
    await changeLanguage('ar');
    const answers = [answerTo('one', first ?? '', 't2', reply('none', 'no')), answerTo('one', first ?? '', 't1', reply('strong', 'partly'), '=2+2 posts stay empty'), answerTo('one', first ?? '', null, reply('some', 'no', 'both'))];
    const rows = read(writeSheets(answersBook({ t: currentWords(), language: 'ar', view: { answers, tables } }, [sheet]), 'rtl'), 0);
    const { strength, direction, response } = arabic.assess;
    expect(rows.slice(1).map((row) => row.slice(3, 9))).toEqual([
      ['1', 'Question 1', arabic.assess.room, strength.some, direction.both, response.no],
      ['1', 'Question 1', expect.stringContaining('1'), strength.strong, direction.harms, response.partly],
      // What was chosen before the effect was set to none is not asked for.
      ['1', 'Question 1', expect.stringContaining('2'), strength.none, '', ''],
      ['2', 'Question 2'],
    ]);
    expect(rows[2]?.slice(11, 14)).toEqual(['12', '3', '=2+2 posts stay empty']);
  });
});

import type { LanguageTag } from '../../domain/text.ts';
import { standings, type Context, type GivenAnswer, type Standing } from '../context.ts';
import { isSameLanguage } from '../direction.ts';
import type { Cell, ModelBlock, Paragraph, TextRun } from '../model.ts';
import { gapOf, textRun } from '../text-flow.ts';
import { cell, headCell, numberCell } from './grid.ts';
import { heading, line } from './heading.ts';

/** How far an answer can have come that was not given in the report's language. */
const columns = standings.filter((standing): standing is Exclude<Standing, 'original'> => standing !== 'original');

/**
 * In which languages the answers of the report were given, and how they stand in it: translated as far as that is, or not. Nothing
 * where all were given in the report's language. Who translated is named only where persons may be.
 */
export function languagesOfAnswers(context: Context): readonly ModelBlock[] {
  const { answers } = context.gathered;
  if (answers.every(({ standing }) => standing === 'original')) return [];
  const { words } = context;
  const languages = [...new Set(answers.map(({ language }) => language))].sort((a, b) => count(answers, b) - count(answers, a) || a.localeCompare(b, 'en'));
  return [
    heading(context, 2, 'notes-languages', words('languages.title')),
    line(context, 'note', [textRun(context, words('languages.about'))]),
    {
      type: 'table',
      role: 'grid',
      summary: words('languages.summary'),
      columns: [17, 10, 17, 14, 14, 14, 14],
      head: ['language', 'answers', ...columns].map((name) => headCell(context, [textRun(context, words(`languages.column.${name}`))])),
      rows: languages.map((language) => row(context, language, answers.filter((answer) => answer.language === language))),
    },
    ...hands(context),
  ];
}

const count = (answers: readonly GivenAnswer[], language: LanguageTag): number => answers.filter((answer) => answer.language === language).length;

function row(context: Context, language: LanguageTag, answers: readonly GivenAnswer[]): readonly Cell[] {
  const isOwn = isSameLanguage(language, context.options.language);
  return [
    cell(context, [textRun(context, context.format.languageName(language))]),
    numberCell(context, answers.length),
    ...columns.map((standing) => (isOwn ? cell(context, []) : numberCell(context, answers.filter((answer) => answer.standing === standing).length))),
  ];
}

/** Names of translators and of those who checked: they are no speakers, but persons all the same. */
function hands(context: Context): readonly Paragraph[] {
  if (context.options.attribution !== 'person') return [];
  const { answers } = context.gathered;
  return (['by', 'checkedBy'] as const).flatMap((hand) => {
    const names = [...new Set(answers.map((answer) => answer[hand]))].filter((name) => name !== '');
    if (names.length === 0) return [];
    const separator = textRun(context, context.words('list.separator'));
    const runs = names.flatMap((name, at): readonly TextRun[] => [...(at === 0 ? [] : [separator]), textRun(context, name, 'und')]);
    return [line(context, 'note', [textRun(context, `${context.words(`languages.${hand}`)}${gapOf(context)}`), ...runs])];
  });
}

import { plainFromBlocks } from '../../../domain/text.ts';
import { strays } from '../../collect.ts';
import type { Context } from '../../context.ts';
import type { ReportInput, ReportQuestion, ReportRoundtable, ReportText } from '../../input.ts';
import type { ModelBlock, Room } from '../../model.ts';
import { blanks, choices, kept } from '../../parts/fill-in.ts';
import { emptyLine, heading, line } from '../../parts/heading.ts';
import { questionHeading, questionLabel, roundtableHeading } from '../../parts/outline.ts';
import { usableAnswer, wordingAlso } from '../../parts/question-texts.ts';
import { textRun } from '../../text-flow.ts';

/** The roundtables whose questions are asked: not those that only hold what has lost its place. */
export function askedRoundtables(input: ReportInput): readonly ReportRoundtable[] {
  return input.roundtables.filter(({ id }) => id !== strays);
}

/** One question after another, each whole on its page, with room for the answer and for the position of the table. */
export function worksheets(context: Context): readonly ModelBlock[] {
  const { words } = context;
  const roundtables = askedRoundtables(context.input);
  const asked = roundtables.length === 0 ? emptyLine(context, 'empty.roundtable') : roundtables.flatMap((roundtable, at) => roundtableBlocks(context, roundtable, at));
  return [
    heading(context, 1, 'worksheets', words('worksheets.title')),
    line(context, 'note', [textRun(context, words('worksheets.how'))]),
    ...asked,
  ];
}

function roundtableBlocks(context: Context, roundtable: ReportRoundtable, at: number): readonly ModelBlock[] {
  const { questions } = roundtable;
  return [
    roundtableHeading(context, roundtable, at),
    ...(questions.length === 0 ? emptyLine(context, 'empty.roundtable') : []),
    ...questions.flatMap((question, index) => sheet(context, question, questionLabel(at, index))),
  ];
}

function sheet(context: Context, question: ReportQuestion, label: string): readonly ModelBlock[] {
  const hint = usableAnswer(context, question, label);
  const also = wordingAlso(context, question);
  return [
    questionHeading(context, question, label),
    ...also.map(kept),
    kept(blanks(context, ([['table', 8], ['group', 16], ['rapporteur', 20]] as const).map(([key, length]) => [context.words(`worksheets.${key}`), length]))),
    ...hint.map(kept),
    { type: 'room', lines: linesFor(question, also.length), keepNext: true },
    kept(choices(context, context.words('worksheets.position'), (['agreed', 'majority', 'open'] as const).map((state) => context.words(`worksheets.${state}`)))),
    positionRoom,
  ];
}

const positionRoom: Room = { type: 'room', lines: 3 };

/** Lines of handwriting for the time of a question, as far as its page has them. */
function linesFor({ minutes, wording, usable }: ReportQuestion, also: number): number {
  const printed = (1 + also) * Math.ceil(lengthOf(wording) / 60) + Math.ceil(lengthOf(usable) / 70);
  const wished = minutes === null ? 9 : Math.round(minutes * 0.75);
  return Math.max(6, Math.min(wished, linesOfPage - printed));
}

/** Of a Letter page, which is the shorter one, with the least that every sheet has taken off. */
const linesOfPage = 19;

/** The longest version counts: which one is printed depends on the language. */
function lengthOf({ original, translations }: ReportText): number {
  const versions = [...(original === undefined ? [] : [original]), ...Object.values(translations)];
  return Math.max(0, ...versions.map(({ blocks }) => plainFromBlocks(blocks).length));
}

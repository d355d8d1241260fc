import { answerTexts } from '../../domain/assessment/answer.ts';
import type { OwnChecklist } from '../../domain/own.ts';
import { planTexts } from '../../domain/plan/plan-item.ts';
import { priorityTexts } from '../../domain/priorities/priority.ts';
import { unheardFields } from '../../domain/unheard.ts';
import type { LanguageTag } from '../../domain/text.ts';
import type { ReportInput, ReportText, RoomState } from '../input.ts';

/** Where a text stands in the record: a field of a record. */
export type TextPlace = { readonly record: string; readonly field: string };

/** What is done to each free text, and to each plain string, of a report. */
export type TextChange = {
  readonly text: (text: ReportText, place: TextPlace) => ReportText;
  /** A string that is not in several languages. */
  readonly plain: (text: string, place: TextPlace) => string;
};

/** Language of a string that says none. */
export const noLanguage: LanguageTag = 'und';

/** Header fields that stand outside the title block as well: in the page header, the file's properties, a footnote. */
const headerFields = ['title', 'participantsNote'] as const;

/**
 * The same report with every free text changed: answers (those to checklists too), priorities and items of the action plan, sides, sections and their footnotes, ballots with their options and decisions, wordings, titles, names of
 * groups, owners, what files show and how they are called. Library citations and the fields of the title block are not among them, nor the lists of participants
 * and bodies, which attribution `none` leaves out by itself.
 */
export function changeTexts(input: ReportInput, change: TextChange): ReportInput {
  const { workshop } = input;
  const header = headerFields.map((field) => [field, change.text(workshop.texts[field], { record: workshop.id, field })] as const);
  return {
    ...input,
    workshop: { ...workshop, texts: { ...workshop.texts, ...Object.fromEntries(header) } },
    groups: Object.fromEntries(Object.entries(input.groups).map(([slug, name]) => [slug, change.text(name, { record: workshop.id, field: `groups.${slug}` })])),
    tables: input.tables.map((table) => ({ ...table, title: change.text(table.title, { record: table.id, field: 'title' }) })),
    blocks: input.blocks.map((block) => ({ ...block, title: change.text(block.title, { record: block.id, field: 'title' }) })),
    roundtables: input.roundtables.map((roundtable) => ({
      ...roundtable,
      title: change.text(roundtable.title, { record: roundtable.id, field: 'title' }),
      questions: roundtable.questions.map((question) => questionOf(question, change)),
    })),
    sections: input.sections.map((section) => ({
      ...section,
      text: change.text(section.text, { record: section.id, field: 'text' }),
      notes: Object.fromEntries(Object.entries(section.notes).map(([number, note]) => [number, change.text(note, { record: section.id, field: `note${number}` })])),
    })),
    ...(input.ballots === undefined ? {} : {
      ballots: input.ballots.map((ballot) => ({
        ...ballot,
        title: change.text(ballot.title, { record: ballot.id, field: 'title' }),
        decision: change.text(ballot.decision, { record: ballot.id, field: 'decision' }),
        options: ballot.options.map((option) => ({ ...option, text: change.text(option.text, { record: option.id, field: 'text' }) })),
      })),
    }),
    ...(input.files === undefined ? {} : { files: input.files.map((file) => ({ ...file, text: change.text(file.text, { record: file.id, field: 'alternative' }), name: change.plain(file.name, { record: file.id, field: 'name' }) })) }),
    ...(input.assessments === undefined ? {} : { assessments: assessmentsOf(input.assessments, change) }),
    ...(input.plan === undefined ? {} : { plan: planOf(input.plan, change) }),
    // Title, partners and source of a practice are those of a citation.
    ownPractices: input.ownPractices.map((practice) => ({
      ...practice,
      summary: change.text({ ...practice.summary, open: false }, { record: practice.id, field: 'summary' }),
      forTheRoom: change.text({ ...practice.forTheRoom, open: false }, { record: practice.id, field: 'forTheRoom' }),
    })),
  };
}

type Assessments = NonNullable<ReportInput['assessments']>;

/** An own checklist is asked like a question of the workshop. */
function assessmentsOf({ checklists, answers, own }: Assessments, change: TextChange): Assessments {
  const asked = (text: OwnChecklist['title'], record: string, field: string): ReportText => change.text({ ...text, open: false }, { record, field });
  return {
    checklists: checklists.map((one) => ({ ...one, whoElse: change.text(one.whoElse, { record: one.id, field: 'whoElse' }) })),
    answers: answers.map((answer) => ({ ...answer, ...Object.fromEntries(answerTexts.map((field) => [field, change.text(answer[field], { record: answer.id, field })])) })),
    own: own.map((checklist) => ({
      ...checklist,
      title: asked(checklist.title, checklist.id, 'title'),
      questions: checklist.questions.map((question) => ({ ...question, wording: asked(question.wording, question.id, 'wording'), usable: asked(question.usable, question.id, 'usable') })),
    })),
  };
}

type Plan = NonNullable<ReportInput['plan']>;

function planOf({ items, priorities }: Plan, change: TextChange): Plan {
  return {
    items: items.map((item) => ({ ...item, ...Object.fromEntries(planTexts.map((field) => [field, change.text(item[field], { record: item.id, field })])) })),
    priorities: priorities.map((priority) => ({ ...priority, ...Object.fromEntries(priorityTexts.map((field) => [field, change.text(priority[field], { record: priority.id, field })])) })),
  };
}

/** A text as agreed can name whoever the present one names. */
function roomOf<T extends { readonly id: string; readonly room?: RoomState }>({ id, room }: T, change: TextChange): { readonly room?: RoomState } {
  return room === undefined || room.was === null ? {} : { room: { ...room, was: change.text(room.was, { record: id, field: 'agreed' }) } };
}

type Question = ReportInput['roundtables'][number]['questions'][number];

function questionOf(question: Question, change: TextChange): Question {
  return {
    ...question,
    wording: change.text(question.wording, { record: question.id, field: 'wording' }),
    context: change.text(question.context, { record: question.id, field: 'context' }),
    usable: change.text(question.usable, { record: question.id, field: 'usable' }),
    ...(question.unheard === undefined ? {} : { unheard: question.unheard.map(({ group, why, plan }) => ({ group, why: change.text(why, { record: question.id, field: unheardFields(group).why }), plan: change.text(plan, { record: question.id, field: unheardFields(group).plan }) })) }),
    positions: question.positions.map((position) => ({
      ...position,
      sides: position.sides.map((side) => ({ ...side, ...roomOf(side, change), text: change.text(side.text, { record: side.id, field: 'text' }) })),
    })),
    contributions: question.contributions.map((contribution) => ({
      ...contribution,
      ...roomOf(contribution, change),
      text: change.text(contribution.text, { record: contribution.id, field: 'text' }),
      owner: change.plain(contribution.owner, { record: contribution.id, field: 'owner' }),
    })),
  };
}

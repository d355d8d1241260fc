import { numberIn, stringOf, textOf, type FieldReader } from '../decode.ts';
import type { MultiText } from '../text.ts';
import { confidences, effectDirections, policyResponses, strengths, type Confidence, type Reply } from './reply.ts';

/**
 * Fields of what a checklist is answered with. An `assessment` is one checklist in one workshop: `checklist` (id of the library's
 * item or of an own one), `isChosen`, one `stakeholder.<slug>` a body that has to be there, and `whoElse` (a text). An `answer` is
 * what one table, or the whole room, says to one of its questions: `checklist`, `question` (path of the question), `table` (absent:
 * the room), `strength`, `direction`, `response`, `confidence`, `decided`, `agree`, `disagree`, and the texts `reason`, `evidence`,
 * `source`, `responsible`. The ids of both come from what they are about: two laptops that answer for the same table meet in one
 * record, two tables never do.
 */
export const answerTexts = ['reason', 'evidence', 'source', 'responsible'] as const;
export type AnswerText = (typeof answerTexts)[number];

export const involvements = ['involved', 'to-involve'] as const;
export type Involvement = (typeof involvements)[number];

export const waysDecided = ['consensus', 'divided'] as const;
export type WayDecided = (typeof waysDecided)[number];

/** Which question, and who answers it; `table` is null for the whole room. */
export type AnswerPlace = { readonly checklist: string; readonly question: string; readonly table: string | null };

export const assessmentId = (workshop: string, checklist: string): string => `${workshop}:assessment:${checklist}`;

export const answerId = (workshop: string, { checklist, question, table }: AnswerPlace): string => `${workshop}:answer:${table ?? 'room'}:${checklist}:${question}`;

/** What is chosen rather than typed. */
export type AnswerChoices = Reply & {
  readonly confidence: Confidence | null;
  /** How it was decided; where not all agreed, how many did and did not. */
  readonly decided: WayDecided | null;
  readonly agree: number | null;
  readonly disagree: number | null;
};

export type AnswerView = AnswerPlace & AnswerChoices & Readonly<Record<AnswerText, MultiText>> & {
  readonly id: string;
  /** Fields in which two laptops wrote different things without knowing of each other. */
  readonly open: readonly string[];
};

export type AssessmentView = {
  readonly checklist: string;
  readonly isChosen: boolean;
  readonly stakeholders: Readonly<Record<string, Involvement>>;
  readonly whoElse: MultiText;
};

/** A record as it is read here. */
export type AnswerReader = FieldReader & { readonly id: string; readonly open: readonly string[] };

/** The answer in a record; undefined where it does not say what it answers. */
export function answerOf(view: AnswerReader): AnswerView | undefined {
  const { fields } = view;
  const [checklist, question] = [stringOf(view, 'checklist'), stringOf(view, 'question')];
  if (checklist === undefined || question === undefined) return undefined;
  const chosen = <T extends string>(field: string, all: readonly T[]): T | null => all.find((one) => one === fields[field]) ?? null;
  return {
    id: view.id,
    checklist,
    question,
    table: stringOf(view, 'table') ?? null,
    strength: chosen('strength', strengths),
    direction: chosen('direction', effectDirections),
    response: chosen('response', policyResponses),
    confidence: chosen('confidence', confidences),
    decided: chosen('decided', waysDecided),
    agree: numberIn(fields, 'agree') ?? null,
    disagree: numberIn(fields, 'disagree') ?? null,
    reason: textOf(view, 'reason'),
    evidence: textOf(view, 'evidence'),
    source: textOf(view, 'source'),
    responsible: textOf(view, 'responsible'),
    open: view.open,
  };
}

/** How a workshop takes a checklist; undefined where the record does not say which. */
export function assessmentOf(view: FieldReader): AssessmentView | undefined {
  const checklist = stringOf(view, 'checklist');
  if (checklist === undefined) return undefined;
  const named = Object.entries(view.fields).flatMap(([field, value]): readonly (readonly [string, Involvement])[] => {
    const slug = /^stakeholder\.(.+)$/u.exec(field)?.[1];
    const involvement = involvements.find((one) => one === value);
    return slug === undefined || involvement === undefined ? [] : [[slug, involvement]];
  });
  return { checklist, isChosen: view.fields['isChosen'] === true, stakeholders: Object.fromEntries(named), whoElse: textOf(view, 'whoElse') };
}

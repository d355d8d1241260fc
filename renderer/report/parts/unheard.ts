import { groupRuns } from '../attribution.ts';
import type { Context } from '../context.ts';
import type { ReportQuestion, ReportText } from '../input.ts';
import type { Paragraph } from '../model.ts';
import type { Speaker } from '../../domain/speaker.ts';
import { flow, gapRuns, leadRun, recordRef, textRun } from '../text-flow.ts';

/** Of each stakeholder group that was not heard on the question: why, and what will be done. One that was heard after all is left out. */
export function unheardBlocks(context: Context, question: ReportQuestion, label: string): readonly Paragraph[] {
  const heard = new Set(question.contributions.flatMap(({ speakers }) => speakers.map((speaker) => groupOf(context, speaker))));
  const place = context.format.label(label);
  const record = recordRef('question', question.id);
  return (question.unheard ?? []).filter(({ group }) => !heard.has(group)).flatMap(({ group, why, plan }) => {
    if (isEmpty(why) && isEmpty(plan)) return [];
    const lead = [leadRun(context, context.words('unheard.group')), ...groupRuns(context, group), textRun(context, context.words('list.stop')), ...gapRuns(context)];
    const [first, second] = isEmpty(why) ? [plan, undefined] : [why, plan];
    return [
      ...flow(context, first, { role: 'more', lead: isEmpty(why) ? [...lead, leadRun(context, context.words('unheard.plan'))] : lead, place, ...record }),
      ...(second === undefined || isEmpty(second) ? [] : flow(context, second, { role: 'more', lead: [leadRun(context, context.words('unheard.plan'))], place, ...record })),
    ];
  });
}

const isEmpty = ({ original }: ReportText): boolean => original === undefined || original.blocks.length === 0;

function groupOf(context: Context, speaker: Speaker): string | null {
  if ('group' in speaker) return speaker.group;
  if ('body' in speaker) return context.bodies.get(speaker.body)?.group ?? null;
  const person = 'participant' in speaker ? context.participants.get(speaker.participant) : undefined;
  return person === undefined ? null : (person.group ?? (person.body === null ? null : (context.bodies.get(person.body)?.group ?? null)));
}

import { isStakeholderGroup, type Speaker } from '../domain/speaker.ts';
import type { Context } from './context.ts';
import type { ReportBody, ReportParticipant } from './input.ts';
import type { TextRun } from './model.ts';
import { inline, textRun, toned } from './text-flow.ts';

/**
 * Names speakers or holders as far as the report's attribution goes, each once, with separators. Anonymity is applied
 * here, when the report is made, never by deleting (design section 3, point 6). Empty when nobody is to be named.
 */
export function speakerRuns(context: Context, speakers: readonly Speaker[]): readonly TextRun[] {
  const named = speakers.map((speaker) => nameOf(context, speaker)).filter((runs) => runs.length > 0);
  const seen = new Set<string>();
  const once = named.filter((runs) => {
    const text = runs.map((run) => run.text).join('');
    return seen.has(text) ? false : seen.add(text).has(text);
  });
  return joined(context, once);
}

/** Runs with the language's separator between them. */
export function joined(context: Context, items: readonly (readonly TextRun[])[]): readonly TextRun[] {
  const separator = toned(context.words('list.separator'), 'muted');
  return items.flatMap((runs, at) => (at === 0 ? runs : [separator, ...runs]));
}

/** The name of a stakeholder group: our words for the four shipped ones, the workshop's for its own. */
export function groupRuns(context: Context, slug: string | null): readonly TextRun[] {
  if (slug !== null && isStakeholderGroup(slug)) return [textRun(context, context.words(`group.${slug}`))];
  const own = slug === null ? undefined : context.input.groups[slug];
  const runs = own === undefined ? [] : inline(context, own);
  return runs.length > 0 ? runs : [textRun(context, slug === null ? context.words('group.none') : slug)];
}

function nameOf(context: Context, speaker: Speaker): readonly TextRun[] {
  const { attribution } = context.options;
  if (attribution === 'none') return [];
  if ('role' in speaker) return attribution === 'group' ? [] : [textRun(context, speaker.role, 'und')];
  if ('group' in speaker) return groupRuns(context, speaker.group);
  if ('body' in speaker) return bodyRuns(context, context.bodies.get(speaker.body));
  return personRuns(context, context.participants.get(speaker.participant));
}

function bodyRuns(context: Context, body: ReportBody | undefined): readonly TextRun[] {
  if (body === undefined) return [];
  const name = context.options.attribution === 'group' ? [] : inline(context, body.name);
  return name.length > 0 ? name : groupRuns(context, body.group);
}

function personRuns(context: Context, person: ReportParticipant | undefined): readonly TextRun[] {
  const { words, options } = context;
  if (person === undefined) return [textRun(context, words('attribution.participant'))];
  const body = person.body === null ? undefined : context.bodies.get(person.body);
  const group = person.group ?? body?.group ?? null;
  if (options.attribution === 'person' && person.name !== '') {
    const name = textRun(context, person.name, 'und');
    return body === undefined ? [name] : [name, textRun(context, words('list.comma')), ...bodyRuns(context, body)];
  }
  if (options.attribution === 'body' && body !== undefined) return bodyRuns(context, body);
  return group === null ? [textRun(context, words('attribution.participant'))] : groupRuns(context, group);
}

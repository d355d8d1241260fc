import { isStakeholderGroup, type Speaker } from '../domain/speaker.ts';
import type { Context } from './context.ts';
import type { ReportBody, ReportContribution, ReportParticipant } from './input.ts';
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

/**
 * Who does a follow-up. A duty is no opinion: a body is named whatever the attribution, a person only where persons are, else by
 * the body or group. Empty when nobody is named.
 */
export function ownerWords(context: Context, { owner, responsible }: Pick<ReportContribution, 'owner' | 'responsible'>): string {
  if (responsible === null) return owner;
  const runs = 'group' in responsible ? groupRuns(context, responsible.group) : 'body' in responsible ? bodyOwner(context, responsible.body) : 'participant' in responsible ? personOwner(context, responsible.participant) : [];
  return runs.map(({ text }) => text).join('');
}

function bodyOwner(context: Context, id: string): readonly TextRun[] {
  const body = context.bodies.get(id);
  const name = body === undefined ? [] : inline(context, body.name);
  return name.length > 0 ? name : groupRuns(context, body?.group ?? null);
}

function personOwner(context: Context, id: string): readonly TextRun[] {
  const person = context.participants.get(id);
  if (context.options.attribution === 'person') return personRuns(context, person);
  if (person?.body !== null && person?.body !== undefined) return bodyOwner(context, person.body);
  return person === undefined || person.group === null ? [textRun(context, context.words('attribution.participant'))] : groupRuns(context, person.group);
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

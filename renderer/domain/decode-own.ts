import { stringOf, textOf, type FieldReader } from './decode.ts';
import { isList, isObject, type Json } from './json.ts';
import type { OwnChecklist, OwnPractice, YearSpan } from './own.ts';

/** From the fields of an own record to typed things; what has another shape reads as absent. */

type OwnReader = FieldReader & { readonly id: string; readonly open: readonly string[] };

/** What all own items have. */
export const ownBaseOf = (view: OwnReader, number: string) => ({ id: view.id, number, open: view.open.filter((field) => field !== 'place'), title: textOf(view, 'title') });

/** A practice out of its record. */
export function practiceOf(view: OwnReader, number: string): OwnPractice {
  return {
    ...ownBaseOf(view, number),
    kind: 'practice',
    qualifier: textOf(view, 'qualifier'),
    partners: textOf(view, 'partners'),
    themes: textOf(view, 'themes'),
    tags: textOf(view, 'tags'),
    summary: textOf(view, 'summary'),
    forTheRoom: textOf(view, 'forTheRoom'),
    source: textOf(view, 'source'),
    states: stringsOf(view.fields['states']),
    sectors: stringsOf(view.fields['sectors']),
    links: stringsOf(view.fields['links']),
    period: periodOf(view.fields['period']),
  };
}

/** A checklist out of its record and those of its questions, in order. */
export function ownChecklistOf(view: OwnReader, number: string, questions: readonly OwnReader[]): OwnChecklist {
  return {
    ...ownBaseOf(view, number),
    kind: 'own-checklist',
    purpose: textOf(view, 'purpose'),
    questions: questions.map((question, at) => ({ ...ownPartOf(question, `${number}.${at + 1}`), group: stringOf(question, 'group') ?? '' })),
  };
}

/** What all questions of own items have. */
export const ownPartOf = (view: OwnReader, number: string) => ({
  id: view.id, number, open: view.open.filter((field) => field !== 'place'), wording: textOf(view, 'wording'), usable: textOf(view, 'usable'),
});

/** The texts of a JSON list; anything else in it is passed over. */
function stringsOf(value: Json | undefined): readonly string[] {
  return isList(value) ? value.flatMap((item) => (typeof item === 'string' && item !== '' ? [item] : [])) : [];
}

function periodOf(value: Json | undefined): YearSpan {
  if (!isObject(value)) return { from: null, to: null };
  const { from, to } = value;
  return { from: typeof from === 'number' ? from : null, to: typeof to === 'number' ? to : null };
}

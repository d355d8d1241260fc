/** Where one is among the checklists: the overview, a checklist, or one of its questions. Kept in the address as one text. */
export type AssessAt = { readonly checklist: string | null; readonly question: string | null };

const between = '/';

export const askedOf = ({ checklist, question }: AssessAt): string | null => (checklist === null ? null : question === null ? checklist : `${checklist}${between}${question}`);

export function placeOf(asked: string | null): AssessAt {
  const [checklist = '', question] = (asked ?? '').split(between);
  return { checklist: checklist === '' ? null : checklist, question: question ?? null };
}

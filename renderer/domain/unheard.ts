/**
 * A stakeholder group that was not heard on a question: why, and what will be done. Two texts for each question and group,
 * each a register of its own on the question (`unheardWhy.<group>`, `unheardPlan.<group>`), so that two tables that write about
 * different groups never meet, and two that write about the same one are shown side by side.
 */
export type Unheard<Text> = { readonly group: string; readonly why: Text; readonly plan: Text };

/** The text fields of a group. */
export const unheardFields = (group: string): { readonly why: string; readonly plan: string } => ({ why: `unheardWhy.${group}`, plan: `unheardPlan.${group}` });

/** What was written of groups that were not heard, in the order of the slugs; `textOf` reads a text field of the question. */
export function unheardOf<Text>(fields: readonly string[], textOf: (field: string) => Text): readonly Unheard<Text>[] {
  const groups = new Set(fields.flatMap((field) => /^unheard(?:Why|Plan)\.([^.]+)\.o$/u.exec(field)?.[1] ?? []));
  return [...groups].sort().map((group) => {
    const names = unheardFields(group);
    return { group, why: textOf(names.why), plan: textOf(names.plan) };
  });
}

/** A cell of the comparison that takes keys: the name, a criterion by its slug, or the decision. */
export type Spot = { readonly priority: string; readonly column: string };

export const nameColumn = 'name';
export const decisionColumn = 'decision';

/** The ways in which the whole action plan is shown; the tree is the one it opens with. */
export const planViews = ['tree', 'matrix', 'time', 'follow-up', 'expected'] as const;
export type PlanView = (typeof planViews)[number];

/** Closed lists of the library, apart from the schemas, for code that must not build any. */

/** Directions of a checklist's questions; the last four are cross-cutting. */
export const checklistGroups = ['to-migration', 'to-sector', 'cross.rights', 'cross.gender-children', 'cross.data', 'cross.coordination'] as const;
export type ChecklistGroup = (typeof checklistGroups)[number];

/** Sectors of practices: those of the fourteen checklists, data and planning. */
export const sectors = [
  'governance', 'legal-protection', 'employment', 'social-protection', 'health', 'education', 'trafficking-and-smuggling', 'economic-growth',
  'finance', 'trade', 'agriculture', 'infrastructure', 'environment', 'diaspora', 'data', 'planning',
] as const;
export type Sector = (typeof sectors)[number];

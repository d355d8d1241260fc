/**
 * The kinds of record and what may be the parent of each (design section 3). Parent kinds are fixed for life, so that no
 * move can ever make a cycle; items of a plan, which alone stand below their own kind, can after a merge, and `plan-tree.ts` opens it. A later kind adds a line here; nothing else changes.
 */
export const parentKinds = {
  workshop: [],
  table: ['workshop'],
  body: ['workshop'],
  participant: ['workshop'],
  block: ['workshop'],
  roundtable: ['workshop'],
  question: ['roundtable'],
  contribution: ['question'],
  position: ['question'],
  side: ['position'],
  note: ['workshop', 'table', 'body', 'participant', 'block', 'roundtable', 'question', 'contribution', 'position', 'section'],
  section: ['workshop'],
  ballot: ['workshop'],
  option: ['ballot'],
  vote: ['ballot'],
  step: ['workshop'],
  assessment: ['workshop'],
  answer: ['workshop'],
  priority: ['workshop'],
  'plan-item': ['workshop', 'plan-item'],
  attachment: ['workshop', 'roundtable', 'question', 'contribution', 'section', 'participant', 'step'],
  milestone: ['workshop'],
  clearing: ['workshop'],
  decision: ['workshop'],
  practice: [],
  'own-set': [],
  'own-question': ['own-set'],
  'own-checklist': [],
  'checklist-question': ['own-checklist'],
  guidance: [],
  mark: [],
  pack: [],
  template: [],
} as const satisfies Record<string, readonly string[]>;

export type Kind = keyof typeof parentKinds;

/** True for a kind this version knows; records of other kinds are kept untouched. */
export function isKind(kind: string): kind is Kind {
  return Object.hasOwn(parentKinds, kind);
}

/** True when a record of `kind` may stand below one of `parent`. */
export function mayStandBelow(kind: Kind, parent: Kind): boolean {
  const allowed: readonly string[] = parentKinds[kind];
  return allowed.includes(parent);
}

export const contributionTypes = ['point', 'recommendation', 'practice', 'follow-up', 'quote'] as const;
export type ContributionType = (typeof contributionTypes)[number];

export const positionStates = ['agreed', 'majority', 'open'] as const;
export type PositionState = (typeof positionStates)[number];

export const workshopStages = ['preparation', 'room', 'draft', 'cleared'] as const;
export type WorkshopStage = (typeof workshopStages)[number];

/**
 * Parts of a report that are written. The first five are those of the summary report (source 002), `expected-outcome` and
 * `context` of the background paper (000), `result` and `contact` of the fact sheet (003).
 */
export const sectionParts = [
  'introduction', 'topic', 'key-outcome', 'core-message', 'further-question', 'expected-outcome', 'context', 'result', 'contact',
] as const;
export type SectionPart = (typeof sectionParts)[number];

/** The four outputs under which the fact sheet tells its results (source 003, Results). */
export const factOutputs = ['engagement', 'evidence', 'priorities', 'capacity'] as const;
export type FactOutput = (typeof factOutputs)[number];

/** What happens in an agenda block. At `tables`, blocks of one time stand side by side, each with its table. */
export const blockForms = ['opening', 'presentation', 'roundtable', 'tables', 'plenary', 'break', 'closing'] as const;
export type BlockForm = (typeof blockForms)[number];

/** Where it was recorded; the numbers of women and men are asked for by every body that funds a workshop. */
export const sexes = ['f', 'm'] as const;
export type Sex = (typeof sexes)[number];

/** Names of the kinds: each key stands whole, so that a missing word is found by its name. */
export const kindKeys = {
  summary: 'preview.kind.summary',
  record: 'preview.kind.record',
  practices: 'preview.kind.practices',
  agenda: 'preview.kind.agenda',
  background: 'preview.kind.background',
  worksheets: 'preview.kind.worksheets',
  factsheet: 'preview.kind.factsheet',
  signin: 'preview.kind.signin',
  assessment: 'preview.kind.assessment',
  checklists: 'preview.kind.checklists',
  plan: 'preview.kind.plan',
} as const;

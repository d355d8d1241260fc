/** Keys of words by what they name: each key stands whole, so that a missing word is found by its name. */

export const kindKeys = {
  practice: 'own.kind.practice',
  'own-set': 'own.kind.own-set',
  'own-checklist': 'own.kind.own-checklist',
  guidance: 'own.kind.guidance',
  pack: 'own.kind.pack',
} as const;

export const newKeys = {
  practice: 'own.new.practice',
  'own-set': 'own.new.own-set',
  'own-checklist': 'own.new.own-checklist',
  guidance: 'own.new.guidance',
  pack: 'own.new.pack',
} as const;

export const emptyKeys = {
  practice: 'own.empty.practice',
  'own-set': 'own.empty.own-set',
  'own-checklist': 'own.empty.own-checklist',
  guidance: 'own.empty.guidance',
  pack: 'own.empty.pack',
} as const;

export const fieldKeys = {
  title: 'own.field.title',
  qualifier: 'own.field.qualifier',
  states: 'own.field.states',
  partners: 'own.field.partners',
  themes: 'own.field.themes',
  tags: 'own.field.tags',
  summary: 'own.field.summary',
  links: 'own.field.links',
  sectors: 'own.field.sectors',
  period: 'own.field.period',
  source: 'own.field.source',
  forTheRoom: 'own.field.forTheRoom',
} as const;

/** Every field that two laptops can write differently. */
export const textFieldKeys = {
  ...fieldKeys,
  wording: 'own.field.wording',
  usable: 'own.field.usable',
  context: 'own.field.context',
  purpose: 'own.field.purpose',
  text: 'own.field.text',
} as const;

export const stateKeys = {
  new: 'own.preview.state.new',
  changed: 'own.preview.state.changed',
  same: 'own.preview.state.same',
  conflict: 'own.preview.state.conflict',
  removed: 'own.preview.state.removed',
} as const;

export const countKeys = {
  new: 'own.preview.count.new',
  changed: 'own.preview.count.changed',
  same: 'own.preview.count.same',
  conflict: 'own.preview.count.conflict',
  removed: 'own.preview.count.removed',
} as const;

export const faultKeys = {
  'missing-title': 'own.fault.missing-title',
  'unknown-state': 'own.fault.unknown-state',
  'unknown-sector': 'own.fault.unknown-sector',
  'bad-year': 'own.fault.bad-year',
  'year-order': 'own.fault.year-order',
  'too-long': 'own.fault.too-long',
  'too-many': 'own.fault.too-many',
  'bad-link': 'own.fault.bad-link',
  'bad-language': 'own.fault.bad-language',
  'bad-character': 'own.fault.bad-character',
  'double-id': 'own.fault.double-id',
  'double-row': 'own.fault.double-row',
  'open-quote': 'own.fault.open-quote',
  'bad-quote': 'own.fault.bad-quote',
  columns: 'own.fault.columns',
  'not-a-row': 'own.fault.not-a-row',
  'bad-value': 'own.fault.bad-value',
  unread: 'own.fault.unread',
} as const;

export const refusedKeys = {
  'not-ours': { happened: 'own.refused.not-ours.happened', todo: 'own.refused.not-ours.todo' },
  damaged: { happened: 'own.refused.damaged.happened', todo: 'own.refused.damaged.todo' },
  newer: { happened: 'own.refused.newer.happened', todo: 'own.refused.newer.todo' },
  'too-large': { happened: 'own.refused.too-large.happened', todo: 'own.refused.too-large.todo' },
  hostile: { happened: 'own.refused.hostile.happened', todo: 'own.refused.hostile.todo' },
  sealed: { happened: 'own.refused.sealed.happened', todo: 'own.refused.sealed.todo' },
  workshop: { happened: 'own.refused.workshop.happened', todo: 'own.refused.workshop.todo' },
  clash: { happened: 'own.refused.clash.happened', todo: 'own.refused.clash.todo' },
  empty: { happened: 'own.refused.empty.happened', todo: 'own.refused.empty.todo' },
  'no-title-column': { happened: 'own.refused.no-title-column.happened', todo: 'own.refused.no-title-column.todo' },
  'double-column': { happened: 'own.refused.double-column.happened', todo: 'own.refused.double-column.todo' },
  'bad-json': { happened: 'own.refused.bad-json.happened', todo: 'own.refused.bad-json.todo' },
} as const;

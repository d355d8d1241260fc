/** Keys of words by what they name: each key stands whole, so that a missing word is found by its name. */
export const kindKeys = {
  point: 'capture.kind.point',
  recommendation: 'capture.kind.recommendation',
  practice: 'capture.kind.practice',
  'follow-up': 'capture.kind.follow-up',
  quote: 'capture.kind.quote',
} as const;

export const stateKeys = {
  agreed: 'capture.state.agreed',
  majority: 'capture.state.majority',
  open: 'capture.state.open',
} as const;

export const settledKeys = {
  nothing: 'capture.settled.nothing',
  open: 'capture.settled.open',
  mostly: 'capture.settled.mostly',
  settled: 'capture.settled.settled',
} as const;

export const speakerKindKeys = {
  participant: 'capture.ofKind.participant',
  body: 'capture.ofKind.body',
  group: 'capture.ofKind.group',
  role: 'capture.ofKind.role',
} as const;

export const sortKeys = {
  none: 'capture.sort.none',
  group: 'capture.sort.group',
  type: 'capture.sort.type',
} as const;

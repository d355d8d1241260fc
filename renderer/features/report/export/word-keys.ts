/** Keys of words by what they name: each key stands whole, so that a missing word is found by its name. */
export const attributionKeys = {
  none: 'export.none',
  group: 'export.group',
  body: 'export.body',
  person: 'export.person',
} as const;

export const stepKeys = {
  collect: 'export.step.collect',
  render: 'export.step.render',
  write: 'export.step.write',
  check: 'export.step.check',
} as const;

/** What happened, and what to do, by problem; differing counts are told with their list. */
export const problemKeys = {
  'in-use': { happened: 'export.fail.in-use', todo: 'export.fail.in-useTodo' },
  'no-space': { happened: 'export.fail.no-space', todo: 'export.fail.no-spaceTodo' },
  'read-only': { happened: 'export.fail.read-only', todo: 'export.fail.read-onlyTodo' },
  folder: { happened: 'export.fail.folder', todo: 'export.fail.folderTodo' },
  damaged: { happened: 'export.fail.damaged', todo: 'export.fail.damagedTodo' },
  'not-found': { happened: 'export.fail.not-found', todo: 'export.fail.not-foundTodo' },
  count: { happened: 'export.fail.count', todo: 'export.fail.countTodo' },
  failed: { happened: 'export.fail.failed', todo: 'export.fail.failedTodo' },
} as const;

export const countKeys = {
  questions: 'export.what.questions',
  contributions: 'export.what.contributions',
  positions: 'export.what.positions',
  sides: 'export.what.sides',
  outcomes: 'export.what.outcomes',
  furtherQuestions: 'export.what.furtherQuestions',
  references: 'export.what.references',
  followUps: 'export.what.followUps',
  participants: 'export.what.participants',
  practices: 'export.what.practices',
  blocks: 'export.what.blocks',
} as const;

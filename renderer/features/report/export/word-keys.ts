import type { Words } from '../../../i18n/word-types.ts';

/** Keys of words by what they name: each key stands whole, so that a missing word is found by its name. */
export const kindKeys = {
  summary: { name: 'export.kind.summary', about: 'export.kindAbout.summary' },
  record: { name: 'export.kind.record', about: 'export.kindAbout.record' },
  practices: { name: 'export.kind.practices', about: 'export.kindAbout.practices' },
  agenda: { name: 'export.kind.agenda', about: 'export.kindAbout.agenda' },
  background: { name: 'export.kind.background', about: 'export.kindAbout.background' },
  worksheets: { name: 'export.kind.worksheets', about: 'export.kindAbout.worksheets' },
  factsheet: { name: 'export.kind.factsheet', about: 'export.kindAbout.factsheet' },
  signin: { name: 'export.kind.signin', about: 'export.kindAbout.signin' },
  assessment: { name: 'export.kind.assessment', about: 'export.kindAbout.assessment' },
  checklists: { name: 'export.kind.checklists', about: 'export.kindAbout.checklists' },
  plan: { name: 'export.kind.plan', about: 'export.kindAbout.plan' },
} as const;

export const formatKeys = {
  docx: { name: 'export.format.docx', about: 'export.formatAbout.docx' },
  pdf: { name: 'export.format.pdf', about: 'export.formatAbout.pdf' },
  markdown: { name: 'export.format.markdown', about: 'export.formatAbout.markdown' },
  json: { name: 'export.format.json', about: 'export.formatAbout.json' },
} as const;

export const logoProblemKeys = {
  'too-large': 'export.logoTooLarge',
  'no-picture': 'export.logoNoPicture',
  unreadable: 'export.logoUnreadable',
} as const;

export const templateProblemKeys = {
  'too-large': 'export.templateProblem.tooLarge',
  'not-word': 'export.templateProblem.notWord',
  encrypted: 'export.templateProblem.encrypted',
  damaged: 'export.templateProblem.damaged',
  unreadable: 'export.templateProblem.unreadable',
} as const;

export const templatePartKeys = {
  styles: 'export.templatePart.styles',
  theme: 'export.templatePart.theme',
  header: 'export.templatePart.header',
  footer: 'export.templatePart.footer',
  margins: 'export.templatePart.margins',
  macros: 'export.templatePart.macros',
  outside: 'export.templatePart.outside',
  objects: 'export.templatePart.objects',
  pictures: 'export.templatePart.pictures',
  text: 'export.templatePart.text',
} as const;

/** Parts of the kinds by their slug. */
const partKeys = {
  title: 'export.part.title',
  contents: 'export.part.contents',
  introduction: 'export.part.introduction',
  discussion: 'export.part.discussion',
  conclusion: 'export.part.conclusion',
  followUps: 'export.part.followUps',
  participants: 'export.part.participants',
  references: 'export.part.references',
  files: 'attached.part',
  notes: 'export.part.notes',
  counts: 'export.part.counts',
  agenda: 'export.part.agenda',
  attendance: 'export.part.attendance',
  worksheets: 'export.part.worksheets',
  sheets: 'export.part.sheets',
  expectedOutcome: 'export.part.expectedOutcome',
  context: 'export.part.context',
  briefs: 'export.part.briefs',
  questions: 'export.part.questions',
  practices: 'export.part.practices',
  goals: 'export.part.goals',
  results: 'export.part.results',
  figures: 'export.part.figures',
  nextSteps: 'export.part.nextSteps',
  contact: 'export.part.contact',
  scores: 'export.part.scores',
  checklists: 'export.part.checklists',
  gaps: 'export.part.gaps',
  blankChecklists: 'export.part.blankChecklists',
  priorities: 'export.part.priorities',
  narrative: 'export.part.narrative',
  matrix: 'export.part.matrix',
  monitoring: 'export.part.monitoring',
  risks: 'export.part.risks',
  progress: 'export.part.progress',
  expected: 'export.part.expected',
  origins: 'export.part.origins',
} as const;

/** The name of a part of a report; a part that has no words of its own here is called by its slug, which is seen at once. */
export function partWords(t: Words, slug: string): string {
  const known = Object.entries(partKeys).find(([name]) => name === slug)?.[1];
  return known === undefined ? slug : t(known);
}

export const attributionKeys = {
  none: 'export.none',
  group: 'export.stakeholderGroups',
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
  template: { happened: 'export.fail.template', todo: 'export.fail.templateTodo' },
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
  answers: 'export.what.answers',
  planItems: 'export.what.planItems',
} as const;

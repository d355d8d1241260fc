import type { KeysOfScreen } from './key-group.ts';

/** The keys of the count of a vote. */
export const voteKeys: KeysOfScreen = (t) => [
  { head: t('votes.list'), rows: [[['Enter'], t('votes.open')], [['Del'], t('votes.remove')]] },
  {
    head: t('votes.count'),
    rows: [[['0–9'], t('votes.keyNumber')], [['+ −'], t('votes.keyStep')], [['←↑→↓'], t('votes.keyMove')], [['Enter'], t('votes.keyNext')]],
  },
];

/** The keys of a question of a checklist. */
export const assessKeys: KeysOfScreen = (t) => [
  {
    head: t('assess.title'),
    rows: [
      [['1', '5'], t('assess.key.choose')], [['Del'], t('assess.clear')], [['Enter'], t('assess.next')], [['Ctrl ↓', 'Ctrl ↑'], t('assess.key.questions')],
      [['Alt R'], t('assess.reason')], [['Alt E'], t('assess.evidence')], [['Alt O'], t('assess.source')], [['Alt B'], t('assess.responsible')],
      [['Alt F'], t('assess.confidence.title')], [['Alt D'], t('assess.decided.title')], [['Alt G'], t('priorities.key.propose')],
    ],
  },
];

/** The keys of the steps and of the readiness check. */
export const stepKeys: KeysOfScreen = (t) => [
  {
    head: t('steps.title'),
    rows: [
      [['1', '4'], t('assess.key.choose')], [['Del'], t('assess.clear')], [['Enter'], t('steps.next')], [['Ctrl ↓', 'Ctrl ↑'], t('steps.key.steps')],
      [['Alt R'], t('steps.why')], [['Alt E'], t('assess.evidence')], [['Alt B'], t('assess.responsible')], [['Alt O'], t('steps.references')], [['Alt A'], t('attached.attach')],
    ],
  },
];

/** The keys of the priorities and of one of them. */
export const priorityKeys: KeysOfScreen = (t) => [
  {
    head: t('priorities.title'),
    rows: [
      [['Alt G'], t('priorities.key.propose')],
      [['Enter'], t('priorities.key.open')], [['←↑→↓'], t('votes.keyMove')], [['1', '5'], t('priorities.key.rate')], [['1', '3'], t('priorities.key.decide')],
      [['Del'], t('priorities.key.remove')], [['Alt Shift ↑', 'Alt Shift ↓'], t('capture.key.shift')], [['Alt N'], t('priorities.new')],
    ],
  },
  {
    head: t('priorities.one'),
    rows: [[['Alt W'], t('priorities.wording')], [['Alt D'], t('votes.decision')], [['Alt R'], t('priorities.reasons')], [['Ctrl ↓', 'Ctrl ↑'], t('priorities.key.others')], [['Esc'], t('priorities.back')]],
  },
];

/** The keys of the action plan and of one item of it. */
export const planKeys: KeysOfScreen = (t) => [
  {
    head: t('plan.title'),
    rows: [
      [['Enter', 'Alt N'], t('plan.newItem')], [['F2'], t('plan.key.open')], [['←↑→↓'], t('votes.keyMove')], [['Tab'], t('plan.deeper')], [['Shift Tab'], t('plan.higher')],
      [['Alt Shift ↑', 'Alt Shift ↓'], t('capture.key.shift')], [['Del'], t('votes.remove')], [['Esc'], t('plan.key.leave')],
      [['Alt 1', 'Alt 5'], t('plan.view.title')],
    ],
  },
  {
    head: t('plan.view.matrix'),
    rows: [
      [['←↑→↓'], t('votes.keyMove')], [['Enter', 'F2'], t('plan.key.edit')], [['Alt Enter'], t('plan.key.newLine')], [['Enter', 'Tab'], t('plan.key.settle')],
      [['1', '4'], t('plan.key.progress')], [['Esc'], t('plan.key.giveUp')], [['Ctrl Enter'], t('plan.key.open')], [['Esc'], t('plan.key.leaveMatrix')],
    ],
  },
  {
    head: t('plan.view.followUp'),
    rows: [[['↑', '↓'], t('votes.keyMove')], [['1', '4'], t('plan.key.progress')], [['Enter'], t('plan.follow.key.open')], [['F2'], t('plan.key.open')]],
  },
  {
    head: t('plan.one'),
    rows: [[['Alt W'], t('plan.itemTitle')], [['Alt L'], t('plan.level.title')], [['Alt B'], t('assess.responsible')], [['Ctrl ↓', 'Ctrl ↑'], t('plan.others')], [['Esc'], t('plan.back')]],
  },
];

/** The keys of the projector. */
export const projectorKeys: KeysOfScreen = (t) => [{ head: t('projector.title'), rows: [[['F9'], t('help.key.projector')], [['Esc'], t('projector.end')]] }];

/** The keys of the making of files. */
export const exportKeys: KeysOfScreen = (t) => [
  { head: t('export.lead'), rows: [[['Ctrl E'], t('export.export')], [['Alt ↑', 'Alt ↓'], t('capture.key.shift')], [['Alt K'], t('desk.key.knowledge')]] },
];

import type { OwnGroup } from '../domain/groups.ts';
import { isKind, type WorkshopStage } from '../domain/kinds.ts';
import { plainIn } from '../domain/pick-text.ts';
import { shippedCriteria, type ShippedCriterion } from '../domain/priorities/criteria.ts';
import type { MultiText } from '../domain/text.ts';
import { isStakeholderGroup, type StakeholderGroup } from '../domain/speaker.ts';
import type { PlainKey, UiWords, Words } from './word-types.ts';

/** Words of values that several screens show. Tables, because a key of words stands in the source whole. */

/** Codes of the failures that the seam answers. */
export type Cause = keyof UiWords['errors']['cause'];

const causes: Readonly<Record<Cause, PlainKey>> = {
  invalid: 'errors.cause.invalid',
  forbidden: 'errors.cause.forbidden',
  busy: 'errors.cause.busy',
  'out-of-sequence': 'errors.cause.out-of-sequence',
  'no-space': 'errors.cause.no-space',
  'read-only': 'errors.cause.read-only',
  'in-use': 'errors.cause.in-use',
  wiped: 'errors.cause.wiped',
  'not-found': 'errors.cause.not-found',
  damaged: 'errors.cause.damaged',
  'newer-data': 'errors.cause.newer-data',
  'too-large': 'errors.cause.too-large',
  'no-snapshot': 'errors.cause.no-snapshot',
  locked: 'errors.cause.locked',
  failed: 'errors.cause.failed',
};

const groups: Readonly<Record<StakeholderGroup, PlainKey>> = {
  states: 'common.states',
  'international-organizations': 'common.international-organizations',
  'line-ministries': 'common.line-ministries',
  'civil-society-academia': 'common.civil-society-academia',
};

const stages: Readonly<Record<WorkshopStage, PlainKey>> = {
  preparation: 'common.stage.preparation',
  room: 'common.stage.room',
  draft: 'common.stage.draft',
  cleared: 'common.stage.cleared',
};

const criteria: Readonly<Record<ShippedCriterion, PlainKey>> = {
  impact: 'priorities.criterion.impact',
  feasibility: 'priorities.criterion.feasibility',
  urgency: 'priorities.criterion.urgency',
  rights: 'priorities.criterion.rights',
};

/** Why something was not done, in words a person can act on. */
export const causeWords = (t: Words, cause: Cause): string => t(causes[cause]);

/** That something was not done, and why. */
export const notDoneWords = (t: Words, cause: Cause): string => t('common.notDone', { cause: causeWords(t, cause) });

/** Name of a stakeholder group that ships with words. */
export const groupWords = (t: Words, group: StakeholderGroup): string => t(groups[group]);

/** Name of any stakeholder group: those that ship in the language of the screen, a workshop's own as it is called there or first was; one nobody knows by its slug. */
export function anyGroupWords(t: Words, language: string, own: readonly OwnGroup[], slug: string): string {
  if (isStakeholderGroup(slug)) return groupWords(t, slug);
  const known = own.find((group) => group.slug === slug);
  const name = known === undefined ? '' : plainIn(known.name, language);
  return name === '' ? slug : name;
}

/** Name of any criterion of priorities: those that ship in the language of the screen, a workshop's own as it is called there or first was; one nobody knows by its slug. */
export function criterionWords(t: Words, language: string, own: readonly { readonly slug: string; readonly name: MultiText | null }[], slug: string): string {
  const shipped = shippedCriteria.find((one) => one === slug);
  if (shipped !== undefined) return t(criteria[shipped]);
  const name = own.find((one) => one.slug === slug)?.name ?? null;
  const plain = name === null ? '' : plainIn(name, language);
  return plain === '' ? slug : plain;
}

/** What a record of this kind is called; one name for all kinds of a newer program. */
export const recordKindWords = (t: Words, kind: string): string => t(`history.kind.${isKind(kind) ? kind : 'other'}`);

/** Name of the stage a workshop is in. */
export const stageWords = (t: Words, stage: WorkshopStage): string => t(stages[stage]);

/** That a merge or a restore was taken back, and how much of what was written since was kept. */
export function tookBackWords(t: Words, { keptLines, keptRecords, failed }: { readonly keptLines: number; readonly keptRecords: number; readonly failed: readonly { readonly failure: { readonly code: Cause } }[] }): string {
  const [first] = failed;
  const parts = [
    first === undefined ? t('restore.tookBack') : notDoneWords(t, first.failure.code),
    keptLines === 0 ? '' : t('restore.keptSince', { number: keptLines }),
    keptRecords === 0 ? '' : t('restore.keptRecords', { number: keptRecords }),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

import type { RowFaultCode } from '../../../content/participants/check-people.ts';
import { plainTargets, type PlainTarget, type Target } from '../../../content/participants/headings.ts';
import type { ListFault } from '../../../content/participants/read-list.ts';
import type { Words } from '../../../i18n/word-types.ts';

/** Name of what a column can be taken as. */
export function targetWords(t: Words, target: Target | null): string {
  if (target === null) return t('people.import.target.none');
  const plain = plainTargets.find((one): one is PlainTarget => one === target);
  return plain === undefined ? t('people.import.target.day', { day: Number(target.slice(4)) }) : t(`people.import.target.${plain}`);
}

/** Why a row does not go in. */
export const faultWords = (t: Words, code: RowFaultCode | ListFault['code'], value = ''): string => t(`people.import.fault.${code}`, { value });

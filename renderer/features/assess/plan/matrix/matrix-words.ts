import type { Words } from '../../../../i18n/word-types.ts';
import type { MatrixFault } from './cell-values.ts';

/** Why a text cannot stand in a cell. */
export function cellFaultWords(t: Words, fault: MatrixFault, value: string): string {
  switch (fault) {
    case 'unclear-day': return t('prepare.day');
    case 'unknown-progress': return t('plan.matrix.noProgress', { value });
    case 'no-row': return t('cells.noRow', { value });
  }
}

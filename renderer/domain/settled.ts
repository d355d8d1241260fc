import type { OutlineQuestion } from './views.ts';

/** How settled something is; the sign of each is a disc that fills (looks section 1). */
export type Settled = 'nothing' | 'open' | 'mostly' | 'settled';

/** Sign of a question: contributions without a position are still open; one open position keeps it open. */
export function questionSettled(question: Pick<OutlineQuestion, 'contributions' | 'positions'>): Settled {
  const { agreed, majority, open } = question.positions;
  if (agreed + majority + open === 0) return question.contributions === 0 ? 'nothing' : 'open';
  if (open > 0) return 'open';
  return majority > 0 ? 'mostly' : 'settled';
}

/** Sign of a roundtable: the least settled of its questions, but `nothing` only where nothing was said at all. */
export function roundtableSettled(questions: readonly OutlineQuestion[]): Settled {
  const signs = questions.map(questionSettled);
  if (signs.every((sign) => sign === 'nothing')) return 'nothing';
  if (signs.some((sign) => sign === 'open' || sign === 'nothing')) return 'open';
  return signs.includes('mostly') ? 'mostly' : 'settled';
}

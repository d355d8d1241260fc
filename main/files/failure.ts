import type { Failure, FailureCode } from '../../preload/shapes.ts';

/** An expected way of not succeeding, with the code that the contract has for it. */
export class Refusal extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, detail: string) {
    super(detail);
    this.name = 'Refusal';
    this.code = code;
  }
}

const meanings: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EFBIG: 'no-space',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
};

/** Node's code of an error, or an empty text. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Turns whatever was thrown into a value of the contract. The detail names no path: paths can hold people's names. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Refusal) return { ok: false, code: error.code, detail: error.message };
  const code = errorCode(error);
  return { ok: false, code: meanings[code] ?? 'failed', detail: code === '' && error instanceof Error ? error.name : code };
}

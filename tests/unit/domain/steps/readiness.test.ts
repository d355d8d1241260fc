import { describe, expect, it } from 'vitest';
import { readinessOf } from '../../../../renderer/domain/steps/readiness.ts';
import type { ReadinessAnswer } from '../../../../renderer/domain/steps/step.ts';

const asked = ['a', 'b', 'c', 'd'];
const of = (answers: Readonly<Record<string, ReadinessAnswer | null>>) => readinessOf(asked, new Map(Object.entries(answers)));

describe('the readiness check', () => {
  it('counts each answer and what is open', () => {
    expect(of({ a: 'yes', b: 'partly', c: 'no' })).toMatchObject({ yes: 1, partly: 1, no: 1, open: 1, asked: 4 });
    expect(of({ a: null })).toMatchObject({ open: 4 });
  });

  it('says that most hold from more than half on', () => {
    expect(of({ a: 'yes', b: 'yes', c: 'yes' }).doMostHold).toBe(true);
    expect(of({ a: 'yes', b: 'yes' }).doMostHold).toBeNull();
    expect(of({ a: 'yes', b: 'yes', c: 'no', d: 'partly' }).doMostHold).toBe(false);
  });

  it('does not say so before it is decided, nor wait once it is', () => {
    expect(of({}).doMostHold).toBeNull();
    expect(of({ a: 'no' }).doMostHold).toBeNull();
    expect(of({ a: 'no', b: 'partly' }).doMostHold).toBe(false);
  });

  it('leaves out answers to what is not asked', () => {
    expect(of({ a: 'yes', gone: 'yes', past: 'no' })).toMatchObject({ yes: 1, no: 0, open: 3 });
  });
});

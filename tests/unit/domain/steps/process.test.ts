import { describe, expect, it } from 'vitest';
import { canGoOn, needsOf, processOf, type HandbookStep } from '../../../../renderer/domain/steps/process.ts';
import type { StepState } from '../../../../renderer/domain/steps/step.ts';

const steps: readonly HandbookStep[] = [
  { id: 'ground', inputsFrom: {} },
  { id: 'structure', inputsFrom: { decision: ['ground'] } },
  { id: 'analysis', inputsFrom: { contacts: ['structure'], terms: ['structure'], decision: ['ground'] } },
  { id: 'goals', inputsFrom: { report: ['analysis'] } },
];
const process = (states: Readonly<Record<string, StepState | null>> = {}) => processOf(steps, new Map(Object.entries(states)));
const waits = (states?: Readonly<Record<string, StepState | null>>) => Object.fromEntries(process(states).map(({ id, waitsFor }) => [id, waitsFor.map(({ step }) => step)]));

describe('the process', () => {
  it('waits step by step while nobody has said anything', () => {
    expect(waits()).toEqual({ ground: [], structure: ['ground'], analysis: ['ground', 'structure'], goals: ['analysis'] });
    expect(process().map(({ state }) => state)).toEqual(['not-started', 'not-started', 'not-started', 'not-started']);
  });

  it('waits no longer for what is done or not applicable', () => {
    expect(waits({ ground: 'done' })).toMatchObject({ structure: [], analysis: ['structure'] });
    expect(waits({ ground: 'done', structure: 'not-applicable' })).toMatchObject({ analysis: [] });
  });

  it('waits for what is under way, and for what was taken away again', () => {
    expect(waits({ ground: 'under-way' })).toMatchObject({ structure: ['ground'] });
    expect(waits({ ground: null })).toMatchObject({ structure: ['ground'] });
  });

  it('does not let what is settled wait, although something before it is open', () => {
    expect(waits({ structure: 'done', goals: 'not-applicable' })).toMatchObject({ structure: [], goals: [] });
    expect(process({ structure: 'done' }).find(({ id }) => id === 'ground')?.holdsUp).toEqual(['analysis']);
  });

  it('says which inputs a step waits for', () => {
    expect(process().find(({ id }) => id === 'analysis')?.waitsFor).toEqual([{ step: 'ground', inputs: ['decision'] }, { step: 'structure', inputs: ['contacts', 'terms'] }]);
    expect(process().find(({ id }) => id === 'structure')?.holdsUp).toEqual(['analysis']);
  });

  it('needs the same whatever the states', () => {
    expect(steps.map((step) => needsOf(step, steps).map((need) => need.step))).toEqual([[], ['ground'], ['ground', 'structure'], ['analysis']]);
  });

  it('can go on where nothing is waited for', () => {
    expect(canGoOn(process()).map(({ id }) => id)).toEqual(['ground']);
    expect(canGoOn(process({ ground: 'done', structure: 'under-way' })).map(({ id }) => id)).toEqual(['structure']);
    expect(canGoOn(process(Object.fromEntries(steps.map(({ id }) => [id, 'done']))))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { stringsOf } from '../../../build/locales/strings.ts';
import english from '../../../locales/en/ui.json' with { type: 'json' };
import { helpParts } from '../../../renderer/domain/help-text.ts';
import { isStepDone, tourIds, tourSteps, type TourFacts, type TourId } from '../../../renderer/domain/tours.ts';

const point = { id: 'c1', type: 'point', text: 'Clinics lack interpreters.', speakers: 0 };
const other = { id: 'c2', type: 'point', text: 'Nurses leave after two years.', speakers: 0 };
const began: TourFacts = {
  view: 'capture', question: 'q1', contributions: [point, other], positions: 1, isProjecting: false, isBlank: false, isTimed: false,
  passages: [{ id: 's1', condenses: 1 }, { id: 's2', condenses: 0 }], part: 'Health', isWriting: false,
};
const said = (part: object): Pick<TourFacts, 'contributions'> => ({ contributions: [point, other, { ...point, id: 'c3', text: 'New.', ...part }] });

/** What each step waits for, and states that are near it and not it. */
const cases: readonly (readonly [tour: TourId, step: string, done: Partial<TourFacts>, not: readonly Partial<TourFacts>[], before?: Partial<TourFacts>])[] = [
  ['capture', 'write', said({}), [{ contributions: [point] }]],
  ['capture', 'kind', said({ type: 'recommendation' }), [said({ type: 'quote' })]],
  ['capture', 'speaker', said({ speakers: 1 }), [said({})]],
  ['capture', 'position', { positions: 2 }, [{ positions: 2, isWriting: true }]],
  ['capture', 'merge', { contributions: [{ ...point, text: `${point.text}\n${other.text}` }] }, [{ contributions: [point] }, said({})]],
  ['capture', 'undo', { contributions: [point, other] }, [{ contributions: [point] }], { contributions: [point] }],
  ['capture', 'next', { question: 'q2' }, [{ question: 'q2', view: 'report' }, { question: null }]],
  ['projector', 'open', { isProjecting: true }, []],
  ['projector', 'follow', { question: 'q2' }, []],
  ['projector', 'blank', { isProjecting: true, isBlank: true }, [{ isBlank: true }]],
  ['projector', 'show', { isProjecting: true }, [{ isProjecting: true, isBlank: true }]],
  ['projector', 'timer', { isTimed: true }, []],
  ['projector', 'end', { isProjecting: false }, [], { isProjecting: true }],
  ['report', 'take', { passages: [{ id: 's1', condenses: 2 }, { id: 's2', condenses: 0 }] }, [{ passages: [{ id: 's1', condenses: 1 }, { id: 's3', condenses: 0 }] }]],
  ['report', 'write', { passages: [...began.passages, { id: 's3', condenses: 0 }] }, [{ passages: [...began.passages, { id: 's3', condenses: 0 }], isWriting: true }]],
  ['report', 'move', { passages: [{ id: 's2', condenses: 0 }, { id: 's1', condenses: 1 }] }, [{ passages: [{ id: 's1', condenses: 1 }] }]],
  ['report', 'part', { part: 'Education' }, [{ part: null }]],
  ['report', 'export', { view: 'export' }, [{ view: 'translate' }]],
];
const at = (tour: TourId, step: string): number => (tourSteps[tour] as readonly string[]).indexOf(step);

describe('a step of a tour', () => {
  it('stands in the table above, each of them', () => {
    expect(cases.map(([tour, step]) => `${tour} ${step}`)).toEqual(tourIds.flatMap((tour) => tourSteps[tour].map((step) => `${tour} ${step}`)));
  });

  it.each(cases.map(([tour, step, done, not, before]) => ({ tour, step, done, not, start: { ...began, ...before } })))('$tour, $step: is done by what has changed, and by nothing near it', ({ tour, step, done, not, start }) => {
    expect(isStepDone(tour, at(tour, step), start, { ...start, ...done })).toBe(true);
    for (const near of not) expect(isStepDone(tour, at(tour, step), start, { ...start, ...near })).toBe(false);
    // What holds already when a step of the projector begins was done by somebody else meanwhile.
    if (tour !== 'projector') expect(isStepDone(tour, at(tour, step), start, start)).toBe(false);
  });

  it('beyond the last one is never done', () => {
    expect(isStepDone('report', 5, began, { ...began, view: 'export' })).toBe(false);
  });

  it('has words for what to press and for what came of it, which name keys and quote what there is', () => {
    const words = stringsOf(english);
    for (const tour of tourIds) {
      for (const step of tourSteps[tour]) {
        const [press, done] = [words.get(`tour.${tour}.${step}.press`), words.get(`tour.${tour}.${step}.done`)];
        expect(helpParts(press ?? '').some(({ kind }) => kind === 'key'), `${tour} ${step}`).toBe(true);
        expect(done).toBeTruthy();
        for (const { kind, value } of helpParts(`${press ?? ''}${done ?? ''}`)) if (kind === 'ui') expect(words.has(value), value).toBe(true);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { readinessCheck } from '../../renderer/domain/steps/step.ts';
import { library } from './library.ts';
import { languages } from './read-json.ts';

/** What blocks what is worked out from the inputs of the steps: their data must say what their words say. */

const numberOf = (id: string): string => /^step\.(\d+)\./u.exec(id)?.[1] ?? '';
const numbersIn = (text: string | readonly string[]): readonly string[] => [...(typeof text === 'string' ? text : text.join(' ')).matchAll(/\d+/gu)].map(([number]) => number);

describe.each(languages)('the inputs of the steps in %s', (language) => {
  it.each(library.steps.items.map(({ id }) => id))('%s names the steps that its data name', (id) => {
    const item = library.steps.item(id);
    const { inputs } = library.steps.words(id, language).words;
    const said = Object.fromEntries(Object.entries(inputs).map(([slug, text]) => [slug, numbersIn(text)]));
    const meant = Object.fromEntries((item?.parts?.['inputs'] ?? []).map((slug) => [slug, (item?.data.inputsFrom?.[slug] ?? []).map(numberOf)]));
    expect(said).toEqual(meant);
  });
});

it('come from steps before the one that needs them, so that no two wait for each other', () => {
  const orders = new Map(library.steps.items.map(({ id, order }) => [id, order]));
  const wrong = library.steps.items.filter(({ order, data }) => Object.values(data.inputsFrom ?? {}).flat().some((from) => (orders.get(from) ?? Infinity) >= order));
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

it('the readiness check asks for preconditions', () => {
  expect(library.guides.item(readinessCheck)?.data.form).toBe('readiness');
  expect(library.guides.item(readinessCheck)?.parts?.['parts']?.[0]).toBe('political-support');
});

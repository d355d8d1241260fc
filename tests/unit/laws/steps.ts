import fc from 'fast-check';

/** One thing that happens to one laptop. Numbers are taken modulo what there is to choose from. */
export type Step =
  | { readonly do: 'write'; readonly device: number; readonly record: number; readonly field: number; readonly value: number }
  | { readonly do: 'move'; readonly device: number; readonly record: number; readonly parent: number; readonly value: number }
  | { readonly do: 'settle'; readonly device: number; readonly choice: number }
  | { readonly do: 'unsettle'; readonly device: number; readonly record: number; readonly field: number }
  | { readonly do: 'delete'; readonly device: number; readonly record: number; readonly withChildren: boolean }
  | { readonly do: 'bring-back'; readonly device: number; readonly record: number }
  | { readonly do: 'hand-out'; readonly device: number; readonly records: number; readonly withheld: number }
  | { readonly do: 'take-in'; readonly device: number; readonly file: number }
  | { readonly do: 'meet'; readonly device: number; readonly other: number }
  | { readonly do: 'snapshot'; readonly device: number }
  | { readonly do: 'restore'; readonly device: number; readonly snapshot: number }
  | { readonly do: 'purge'; readonly device: number; readonly record: number };

const pick = fc.nat({ max: 9_999 });
const device = fc.nat({ max: 4 });
// Few records and fields, and two of them mostly, so that laptops write the same ones.
const record = fc.oneof({ arbitrary: fc.nat({ max: 1 }), weight: 4 }, { arbitrary: fc.nat({ max: 5 }), weight: 1 });
const field = fc.oneof({ arbitrary: fc.nat({ max: 1 }), weight: 4 }, { arbitrary: fc.nat({ max: 4 }), weight: 1 });

/** All records, all fields: most hand-outs are whole. */
const everything = 0xffff;
const mask = fc.oneof({ arbitrary: fc.constant(everything), weight: 3 }, { arbitrary: fc.nat({ max: everything }), weight: 2 });

function step<T extends Step['do']>(name: T, weight: number, rest: object): fc.WeightedArbitrary<Step> {
  return { weight, arbitrary: fc.record({ do: fc.constant(name), device, ...rest }) as unknown as fc.Arbitrary<Step> };
}

const writing = [
  step('write', 16, { record, field, value: fc.nat({ max: 5 }) }),
  step('move', 3, { record, parent: fc.nat({ max: 2 }), value: fc.nat({ max: 5 }) }),
  step('settle', 4, { choice: pick }),
  step('unsettle', 1, { record, field }),
  step('delete', 3, { record, withChildren: fc.boolean() }),
  step('bring-back', 2, { record }),
  step('hand-out', 5, { records: mask, withheld: mask }),
  step('take-in', 8, { file: pick }),
  step('meet', 8, { other: device }),
  step('snapshot', 5, {}),
  step('restore', 10, { snapshot: pick }),
];

/** A history of 2 to 5 laptops. Restores are weighted and at least 12 things happen: rarer faults need both. */
export const histories = fc.record({
  devices: fc.integer({ min: 2, max: 5 }),
  steps: fc.array(fc.oneof(...writing, step('purge', 1, { record })), { minLength: 12, maxLength: 48, size: 'max' }),
  shuffle: fc.infiniteStream(fc.nat({ max: 0xffff })),
});

export type Histories = typeof histories extends fc.Arbitrary<infer T> ? T : never;

/** How many histories a law is tried on: about a second's worth each, or a thousand and ten thousand in full. */
export function runs(usual: number, full: 1_000 | 10_000): number {
  return process.env['RELIABILITY'] === 'full' ? full : usual;
}

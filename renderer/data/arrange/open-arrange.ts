import { isKind, mayStandBelow } from '../../domain/kinds.ts';
import { keyAt } from '../../record/order.ts';
import { childrenOf, intentsOf, lastPlaces, viewById } from '../rows.ts';
import type { WritePath } from '../write-path.ts';
import type { Arrange, MergeRefusal } from './arrange.ts';
import { mergeIntents } from './merge.ts';
import { reversible } from './reversible.ts';
import { splitIntents } from './split.ts';

type Parts = { readonly path: WritePath; readonly newId: () => string };

/** Putting in order what was recorded; loaded when it is first asked for. */
export function openArrange({ path, newId }: Parts): Arrange {
  return {
    async split(contribution, first, second) {
      const id = newId();
      const done = await reversible(path, { of: contribution }, 'contribution.split', async (db) => {
        const intents = await splitIntents(db, contribution, id, [first, second]);
        return intents === undefined ? undefined : { intents, answer: null };
      });
      return done.ok ? { ok: true, value: { ...done.value.step, second: id } } : done;
    },
    async merge(contribution) {
      const done = await reversible<{ readonly into: string } | { readonly refusal: MergeRefusal }>(path, { of: contribution }, 'contribution.merge', async (db, dot) => {
        const merged = await mergeIntents(db, contribution, dot);
        if (merged === undefined) return undefined;
        return 'refusal' in merged ? { intents: [], answer: merged } : { intents: merged.intents, answer: { into: merged.into } };
      });
      if (!done.ok) return done;
      const { answer, step } = done.value;
      return { ok: true, value: 'refusal' in answer ? answer : { ...step, ...answer } };
    },
    async shift(record, step) {
      const done = await reversible(path, { of: record }, 'record.shift', async (db) => {
        const view = await viewById(db, record);
        if (view === undefined || view.state === 'gone' || !isKind(view.kind) || view.parent === null) return undefined;
        const siblings = await childrenOf(db, view.parent, view.kind);
        const from = siblings.findIndex(({ id }) => id === record);
        const to = from + step;
        if (from < 0 || to < 0 || to >= siblings.length) return { intents: [], answer: false };
        const others = siblings.filter(({ id }) => id !== record);
        return { intents: intentsOf(record, view.kind, { place: { parent: view.parent, key: keyAt(others, to, Math.random) } }), answer: true };
      });
      return done.ok ? { ok: true, value: done.value.answer ? done.value.step : null } : done;
    },
    async move(records, parent) {
      const done = await reversible(path, { of: parent }, 'record.move', async (db) => {
        const [target, ...views] = await Promise.all([parent, ...records].map((id) => viewById(db, id)));
        const fits = views.every((view) => view !== undefined && isKind(view.kind) && target !== undefined && isKind(target.kind) && mayStandBelow(view.kind, target.kind));
        if (target === undefined || target.state === 'gone' || !fits) return undefined;
        const places = await lastPlaces(db, parent, records.length);
        return { intents: views.flatMap((view, at) => (view === undefined || !isKind(view.kind) ? [] : intentsOf(view.id, view.kind, { place: places[at] }))), answer: null };
      });
      return done.ok ? { ok: true, value: done.value.step } : done;
    },
  };
}

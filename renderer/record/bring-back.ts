import { isObject, type Json } from '../domain/json.ts';
import { sameJson } from './canonical.ts';
import { changedFields, fieldValues } from './history.ts';
import { deletionValue, lifeField, lifeOf, restoreValue } from './life.ts';
import type { Intent } from './operation.ts';
import { registerOf } from './record.ts';
import { dotOfShown } from './register.ts';
import { isPurged, type Dot, type LiveRec, type Rec } from './types.ts';

type Records = ReadonlyMap<string, Rec>;

/**
 * The writes that make a record, and what stands inside it, say again what it said then: a new version, never a rewind. `dot` is
 * what they will carry. What was not there then is emptied, but only where `isWhole` says that all that was there then is known.
 * A record that is gone comes back; what was purged stays so.
 */
export function bringBackIntents(main: string, then: Records, now: Records, dot: Dot, isWhole: boolean): readonly Intent[] {
  const ids = [...new Set([...then.keys(), ...now.keys()])];
  return ids.flatMap((id): readonly Intent[] => {
    const [old, present] = [then.get(id), now.get(id)];
    if (present === undefined || isPurged(present) || (old !== undefined && isPurged(old))) return [];
    const wasThere = old !== undefined && lifeOf(old) !== 'gone';
    const isThere = lifeOf(present) !== 'gone';
    if (old === undefined || (!wasThere && id !== main)) return isThere && isWhole && id !== main ? [lifeIntent(present, deletionValue(present))] : [];
    return [...(isThere ? [] : [lifeIntent(present, restoreValue)]), ...fieldIntents(old, present, dot, isWhole)];
  });
}

const lifeIntent = ({ id, kind }: LiveRec, value: Json): Intent => ({ id, kind, field: lifeField, value });

function fieldIntents(old: LiveRec, present: LiveRec, dot: Dot, isWhole: boolean): readonly Intent[] {
  const fields = changedFields(old, present).filter((field) => field !== lifeField);
  // The same words of a translation follow an original that is written anew only if they are written anew, too.
  const followers = Object.keys(old.r).filter((field) => !fields.includes(field) && fields.includes(`${originalOf(field) ?? ''}.o`));
  return [...fields, ...followers].flatMap((field): readonly Intent[] => {
    const values = fieldValues(old, field).map((value) => followed(old, present, field, value, fields, dot));
    const about = { id: present.id, kind: present.kind, field };
    const [only, ...more] = values;
    if (only === undefined) return isWhole ? [{ ...about, value: null }] : [];
    return [more.length === 0 ? { ...about, value: only } : { ...about, values }];
  });
}

/** A translation that followed its original then follows it again; one that was out of date stays so. */
function followed(old: LiveRec, present: LiveRec, field: string, value: Json, changed: readonly string[], dot: Dot): Json {
  const text = originalOf(field);
  if (text === undefined || !isObject(value)) return value;
  const original = `${text}.o`;
  const before = dotIn(old, original);
  if (before === undefined || !sameJson([...before], value['of'] ?? null)) return value;
  const next = changed.includes(original) ? dot : dotIn(present, original);
  return next === undefined ? value : { ...value, of: [...next] };
}

/** The text that a register translates: `title` for `title.t.fr`. */
function originalOf(field: string): string | undefined {
  return /^(.+)\.t\./u.exec(field)?.[1];
}

function dotIn(rec: Rec, field: string): Dot | undefined {
  const register = registerOf(rec, field);
  return register === undefined ? undefined : dotOfShown(register);
}

/** Dots of an operation: from the first counter it took to the last. */
export type OperationDots = { readonly actor: string; readonly first: number; readonly last: number };

/**
 * The writes that take an operation of `dots` back, field by field: what stood in `before` stands again. A field that somebody has
 * written since is left alone. `dot` is what the writes will carry.
 */
export function takeBackIntents(written: readonly Pick<Intent, 'id' | 'field'>[], dots: OperationDots, before: Records, now: Records, dot: Dot): readonly Intent[] {
  const open = written.filter(({ id, field }) => isOurs(now.get(id), field, dots));
  const restored = open.map(({ id, field }) => ({ id, field, values: fieldValues(before.get(id), field) }));
  const counters = Math.max(1, ...restored.map(({ values }) => values.length));
  return restored.flatMap(({ id, field, values }): readonly Intent[] => {
    const present = now.get(id);
    if (present === undefined || isPurged(present)) return [];
    if (field === lifeField) {
      const old = before.get(id);
      if (old === undefined || lifeOf(old) !== 'gone') return [lifeIntent(present, restoreValue)];
      const fields = restored.flatMap((one) => (one.id === id && one.field !== lifeField ? [one.field] : []));
      return [lifeIntent(present, deletionValue(present, { dot: [dot[0], dot[1] + counters - 1], fields }))];
    }
    const about = { id, kind: present.kind, field };
    return [values.length === 0 ? { ...about, value: null } : { ...about, values }];
  });
}

function isOurs(rec: Rec | undefined, field: string, { actor, first, last }: OperationDots): boolean {
  const values = registerOf(rec, field)?.v ?? [];
  return values.length > 0 && values.every(([who, counter]) => who === actor && counter >= first && counter <= last);
}

import type { Json } from '../../domain/json.ts';
import { isActor } from '../names.ts';
import { isObject, isPlainJson, member } from '../parse.ts';
import type { Actor } from '../types.ts';
import type { Refusal } from './limits.ts';
import { refuse } from './limits.ts';

export const formatName = 'mainstreaming-workbook';
export const formatVersion = 1;

/** What a hand-out leaves out: the whole record, or some tables only, or fields held back. */
export type Scope = { readonly whole: boolean; readonly tables?: readonly string[]; readonly withheld?: readonly string[] };

/** What a `.mwb` says about itself. */
export type Manifest = {
  /** Who this file is: its own actor comes from it when it is written by hand. */
  readonly file: string;
  readonly version: number;
  readonly oldestReader: number;
  readonly origin: { readonly [name: string]: Json };
  readonly scope: Scope;
  /** The actors of the record in the order in which lines number them; undefined in a file written by hand. */
  readonly actors: readonly Actor[] | undefined;
  /** Highest counter of each actor, in the same order. */
  readonly heads: readonly number[] | undefined;
  readonly counts: { readonly records: number; readonly purged: number } | undefined;
  readonly sha256: string | undefined;
  /** A snapshot: the sequence number of the journal that it covers. */
  readonly upTo: number | undefined;
  /** A snapshot: the chain hash of the journal at `upTo`. */
  readonly chain: string | undefined;
};

/** Reads a manifest out of parsed JSON. */
export function parseManifest(raw: unknown): { readonly ok: true; readonly manifest: Manifest } | Refusal {
  if (!isObject(raw) || member(raw, 'format') !== formatName) return refuse('not-ours', 'the manifest is of another format');
  const version = member(raw, 'version') ?? formatVersion;
  const oldestReader = member(raw, 'oldestReader') ?? 1;
  if (!isWhole(version) || !isWhole(oldestReader)) return refuse('damaged', 'manifest: version');
  if (oldestReader > formatVersion) return refuse('newer', `needs a reader of format ${oldestReader}`);
  const file = member(raw, 'file');
  if (typeof file !== 'string' || file === '' || file.length > 200) return refuse('damaged', 'manifest: file');
  const origin = member(raw, 'origin') ?? {};
  if (!isObject(origin) || !isPlainJson(origin)) return refuse('damaged', 'manifest: origin');
  const scope = parseScope(member(raw, 'scope'));
  const actors = optionalList(member(raw, 'actors'), isActor);
  const heads = optionalList(member(raw, 'heads'), isWhole);
  const counts = parseCounts(member(raw, 'counts'));
  const sha256 = optional(member(raw, 'sha256'), isHash);
  const upTo = optional(member(raw, 'upTo'), isWhole);
  const chain = optional(member(raw, 'chain'), isHash);
  for (const [name, part] of Object.entries({ scope, actors, heads, counts, sha256, upTo, chain })) {
    if (part === wrong) return refuse('damaged', `manifest: ${name}`);
  }
  if (scope === wrong || actors === wrong || heads === wrong || counts === wrong) return refuse('damaged', 'manifest');
  if (sha256 === wrong || upTo === wrong || chain === wrong) return refuse('damaged', 'manifest');
  if (actors !== undefined && new Set(actors).size !== actors.length) return refuse('damaged', 'manifest: an actor twice');
  if (heads !== undefined && heads.length !== actors?.length) return refuse('damaged', 'manifest: heads without actors');
  return {
    ok: true,
    manifest: { file, version, oldestReader, origin, scope, actors, heads, counts, sha256, upTo, chain },
  };
}

const wrong = Symbol('wrong');
type Wrong = typeof wrong;

function optional<T>(raw: unknown, is: (value: unknown) => value is T): T | undefined | Wrong {
  return raw === undefined || is(raw) ? raw : wrong;
}

function optionalList<T>(raw: unknown, is: (value: unknown) => value is T): readonly T[] | undefined | Wrong {
  if (raw === undefined) return undefined;
  if (!Array.isArray(raw)) return wrong;
  const items: readonly unknown[] = raw;
  return items.every(is) ? items : wrong;
}

function parseScope(raw: unknown): Scope | Wrong {
  if (raw === undefined) return { whole: true };
  if (!isObject(raw)) return wrong;
  const whole = member(raw, 'whole');
  const tables = optionalList(member(raw, 'tables'), isText);
  const withheld = optionalList(member(raw, 'withheld'), isText);
  if (typeof whole !== 'boolean' || tables === wrong || withheld === wrong) return wrong;
  return { whole, ...(tables === undefined ? {} : { tables }), ...(withheld === undefined ? {} : { withheld }) };
}

function parseCounts(raw: unknown): Manifest['counts'] | Wrong {
  if (raw === undefined) return undefined;
  if (!isObject(raw)) return wrong;
  const records = member(raw, 'records');
  const purged = member(raw, 'purged') ?? 0;
  return isWhole(records) && isWhole(purged) ? { records, purged } : wrong;
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{16,64}$/.test(value);
}

import type { Json } from '../../domain/json.ts';
import { isActor } from '../names.ts';
import { asList, isObject, isPlainJson, member } from '../parse.ts';
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
  /** Attached files: how many the file holds, and how many its records name that it does not hold. Undefined: nothing is said of them. */
  readonly files: { readonly held: number; readonly missing: number } | undefined;
  /** A snapshot: the sequence number of the journal that it covers. */
  readonly upTo: number | undefined;
  /** A snapshot: the chain hash of the journal at `upTo`. */
  readonly chain: string | undefined;
};

/** Reads a manifest out of parsed JSON; members it does not know are passed over. */
export function parseManifest(raw: unknown): { readonly ok: true; readonly manifest: Manifest } | Refusal {
  if (!isObject(raw) || member(raw, 'format') !== formatName) return refuse('not-ours', 'the manifest is of another format');
  const oldestReader = member(raw, 'oldestReader') ?? 1;
  if (isWhole(oldestReader) && oldestReader > formatVersion) return refuse('newer', `needs a reader of format ${oldestReader}`);
  try {
    return { ok: true, manifest: manifestOf(raw) };
  } catch (cause) {
    if (cause instanceof Malformed) return refuse('damaged', `manifest: ${cause.message}`);
    throw cause;
  }
}

type Raw = { readonly [key: string]: unknown };

class Malformed extends Error {}

function manifestOf(raw: Raw): Manifest {
  const actors = optional(raw, 'actors', isListOf(isActor));
  const heads = optional(raw, 'heads', isListOf(isWhole));
  if (actors !== undefined && new Set(actors).size !== actors.length) throw new Malformed('an actor twice');
  if (heads !== undefined && heads.length !== actors?.length) throw new Malformed('heads without actors');
  return {
    file: required(raw, 'file', isFileName),
    version: optional(raw, 'version', isWhole) ?? formatVersion,
    oldestReader: optional(raw, 'oldestReader', isWhole) ?? 1,
    origin: optional(raw, 'origin', isJsonMap) ?? {},
    scope: scopeOf(optional(raw, 'scope', isObject)),
    actors,
    heads,
    counts: countsOf(optional(raw, 'counts', isObject)),
    sha256: optional(raw, 'sha256', isHash),
    files: filesOf(optional(raw, 'files', isObject)),
    upTo: optional(raw, 'upTo', isWhole),
    chain: optional(raw, 'chain', isHash),
  };
}

function scopeOf(raw: Raw | undefined): Scope {
  if (raw === undefined) return { whole: true };
  const tables = optional(raw, 'tables', isListOf(isText));
  const withheld = optional(raw, 'withheld', isListOf(isText));
  const whole = required(raw, 'whole', isBoolean);
  return { whole, ...(tables === undefined ? {} : { tables }), ...(withheld === undefined ? {} : { withheld }) };
}

function countsOf(raw: Raw | undefined): Manifest['counts'] {
  if (raw === undefined) return undefined;
  return { records: required(raw, 'records', isWhole), purged: optional(raw, 'purged', isWhole) ?? 0 };
}

function filesOf(raw: Raw | undefined): Manifest['files'] {
  if (raw === undefined) return undefined;
  return { held: required(raw, 'held', isWhole), missing: optional(raw, 'missing', isWhole) ?? 0 };
}

function optional<T>(raw: Raw, name: string, is: (value: unknown) => value is T): T | undefined {
  const value = member(raw, name);
  if (value === undefined || is(value)) return value;
  throw new Malformed(name);
}

function required<T>(raw: Raw, name: string, is: (value: unknown) => value is T): T {
  const value = optional(raw, name, is);
  if (value === undefined) throw new Malformed(name);
  return value;
}

function isListOf<T>(is: (value: unknown) => value is T): (value: unknown) => value is readonly T[] {
  return (value): value is readonly T[] => asList(value)?.every(is) ?? false;
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isFileName(value: unknown): value is string {
  return isText(value) && value !== '' && value.length <= 200;
}

function isHash(value: unknown): value is string {
  return isText(value) && /^[0-9a-f]{16,64}$/.test(value);
}

function isJsonMap(value: unknown): value is { readonly [name: string]: Json } {
  return isObject(value) && isPlainJson(value);
}

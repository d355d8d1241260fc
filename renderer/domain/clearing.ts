import { isObject, type Json } from './json.ts';
import { reportKinds, type ReportKind } from './report-choices.ts';
import type { LanguageTag } from './text.ts';

/** What is done with a report on its way through an office. Acts are only ever added; the last one says where it stands. */
export const clearingActs = ['checked', 'cleared', 'returned'] as const;
export type ClearingAct = (typeof clearingActs)[number];

/** The file that was cleared, by its content: it can be compared with any file later. */
export type ClearedFile = { readonly name: string; readonly sha256: string };

/** Who did it: a name always, and a day (ISO date). */
export type Signature = { readonly name: string; readonly function: string; readonly on: string };

export type Clearing = Signature & {
  readonly id: string;
  readonly act: ClearingAct;
  readonly report: ReportKind;
  readonly language: LanguageTag;
  /** Why it was sent back. */
  readonly reason: string;
  readonly file: ClearedFile | null;
  /** The milestone that keeps what was cleared. */
  readonly milestone: string | null;
  /** ISO UTC, of the laptop it was done on; for order and display. */
  readonly at: string;
};

export type ClearingState = {
  readonly state: 'draft' | 'checked' | 'cleared';
  /** The last act; null before any. */
  readonly last: Clearing | null;
  /** All acts, the oldest first. */
  readonly acts: readonly Clearing[];
};

/** A version of the workshop by name, e.g. as it was sent on a day. */
export type Milestone = { readonly id: string; readonly name: string; readonly at: string };

/** Where a report stands: what was sent back is a draft again. */
export function clearingStateOf(all: readonly Clearing[]): ClearingState {
  const acts = [...all].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
  const last = acts.at(-1) ?? null;
  return { state: last === null || last.act === 'returned' ? 'draft' : last.act, last, acts };
}

/** An act out of its record's fields; undefined for what is none of ours or names nobody. */
export function clearingOf(id: string, fields: { readonly [field: string]: Json }): Clearing | undefined {
  const act = clearingActs.find((one) => one === fields['act']);
  const text = (field: string): string => {
    const value = fields[field];
    return typeof value === 'string' ? value : '';
  };
  if (act === undefined || text('name').trim() === '') return undefined;
  return {
    id,
    act,
    report: reportKinds.find((kind) => kind === fields['report']) ?? 'summary',
    language: text('language') || 'en',
    name: text('name'),
    function: text('function'),
    on: text('on'),
    reason: text('reason'),
    file: fileOf(fields['file']),
    milestone: text('milestone') || null,
    at: text('at'),
  };
}

function fileOf(value: Json | undefined): ClearedFile | null {
  if (!isObject(value)) return null;
  const { name, sha256 } = value;
  return typeof name === 'string' && typeof sha256 === 'string' && /^[0-9a-f]{64}$/u.test(sha256) ? { name, sha256 } : null;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

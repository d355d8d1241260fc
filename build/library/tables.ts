import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { StateNames } from './facts.ts';
import { unpackHashes } from './runs.ts';

/** What texts are checked against, as `make-tables.ts` wrote it from the five source documents. */
export type Tables = {
  readonly states: StateNames;
  /** Hashes of the runs of eight words of all sources. */
  readonly runs: ReadonlySet<string>;
  /** By document (`000`): how many lines it has, and the hashes of the facts of each line. */
  readonly facts: Readonly<Record<string, { readonly lines: number; readonly facts: Readonly<Record<string, string>> }>>;
  /** Official titles, which may stand as they are. */
  readonly titles: readonly string[];
  /** Abbreviations that may stand in any item that spells them out, with the reason. */
  readonly abbreviations: Readonly<Record<string, string>>;
};

const folder = new URL('tables/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

const namesSchema = z.record(z.string().regex(/^[A-Z]{2}$/u), z.array(z.string()).min(1));
const runsSchema = z.strictObject({ runLength: z.number(), hashBytes: z.number(), count: z.number(), hashes: z.string() });
const factsSchema = z.record(z.string().regex(/^00[0-4]$/u), z.strictObject({ lines: z.number(), facts: z.record(z.string(), z.string()) }));

/** Names of states in the sources and in our texts. */
export const readStates = (): StateNames => namesSchema.parse(read('state-names.json'));

/** Official titles, which may stand as they are. */
export const readTitles = (): readonly string[] => z.array(z.string()).parse(read('official-titles.json'));

/** Hashes of the runs of eight words of all sources. */
export const readRuns = (): ReadonlySet<string> => unpackHashes(runsSchema.parse(read('source-runs.json')));

/** Reads all tables; throws the schema's error for one that is not one. */
export function readTables(): Tables {
  return {
    states: readStates(),
    runs: readRuns(),
    facts: factsSchema.parse(read('source-facts.json')),
    titles: readTitles(),
    abbreviations: z.record(z.string(), z.string()).parse(read('abbreviations.json')),
  };
}

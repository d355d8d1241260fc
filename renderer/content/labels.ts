import { z } from 'zod';

const names = z.record(z.string(), z.string().min(1));

/** `locales/<language>/library/labels.json`: names of what items refer to by a key. */
export const labelsSchema = z.strictObject({
  /** Documents and places as readers see them, by `<document>.<section>`. */
  sources: names,
  sectors: names,
  regions: names,
  /** Agencies, as the compendium lists them, and other bodies that several items name. */
  bodies: names,
  /** Official short names of states in the usage of the United Nations, by ISO 3166 code. */
  states: names,
});
export type Labels = Readonly<z.infer<typeof labelsSchema>>;

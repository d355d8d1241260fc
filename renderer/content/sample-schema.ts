import { z } from 'zod';
import { blockForms, contributionTypes, factOutputs, positionStates, sectionParts, sexes, workshopStages } from '../domain/kinds.ts';
import { stakeholderGroups } from '../domain/speaker.ts';

/**
 * `assets/sample/chisinau.json`: the records of the sample workshop without a sentence. A record is named by its key,
 * `<kind>:<slug>` (the workshop: `workshop`); parents, speakers, holders, owners, topics and what a section condenses are keys or
 * slugs too, and the builder turns them into ids. `text` says in which language a field was first said.
 */

const sampleKinds = ['workshop', 'table', 'body', 'participant', 'block', 'roundtable', 'question', 'contribution', 'position', 'side', 'note', 'section'] as const;
const recordKey = z.string().regex(/^[a-z]+(?::[a-z0-9-]+)?$/u);
const slug = z.string().regex(/^[a-z0-9-]+$/u);

const clock = z.string().regex(/^\d{2}:\d{2}$/u);

const speaker = z.union([
  z.strictObject({ participant: slug }),
  z.strictObject({ body: slug }),
  z.strictObject({ group: z.enum(stakeholderGroups) }),
  z.strictObject({ role: z.string().min(1) }),
]);

const plain = z.strictObject({
  languages: z.array(z.string()).readonly().optional(),
  language: z.string().optional(),
  region: z.string().regex(/^[A-Z]{2}$/u).optional(),
  participantsTotal: z.number().int().positive().optional(),
  reportDate: z.iso.date().optional(),
  stage: z.enum(workshopStages).optional(),
  archived: z.boolean().optional(),
  sample: z.boolean().optional(),
  createdAt: z.iso.datetime().optional(),
  storesNames: z.boolean().optional(),
  group: z.enum(stakeholderGroups).optional(),
  country: z.string().regex(/^[A-Z]{2}$/u).optional(),
  minutes: z.number().int().positive().optional(),
  library: z.string().regex(/^question\./u).optional(),
  type: z.enum(contributionTypes).optional(),
  table: recordKey.optional(),
  /** The block that this one runs at the same time as. */
  beside: recordKey.optional(),
  /** When each day begins, from the first on. */
  dayStarts: z.array(clock).readonly().optional(),
  speakers: z.array(speaker).readonly().optional(),
  sector: slug.optional(),
  owner: z.string().optional(),
  state: z.enum(positionStates).optional(),
  holders: z.array(speaker).readonly().optional(),
  part: z.enum(sectionParts).optional(),
  topic: recordKey.optional(),
  output: z.enum(factOutputs).optional(),
  name: z.string().min(1).optional(),
  body: slug.optional(),
  sex: z.enum(sexes).optional(),
  /** Days on which a participant was present, counted from 1. */
  attendance: z.array(z.number().int().positive()).readonly().optional(),
  day: z.number().int().positive().optional(),
  start: clock.optional(),
  form: z.enum(blockForms).optional(),
  owners: z.array(speaker).readonly().optional(),
  roundtables: z.array(recordKey).readonly().optional(),
});

const sampleRecord = z.strictObject({
  key: recordKey,
  kind: z.enum(sampleKinds),
  parent: recordKey.optional(),
  order: z.number().int().min(1).max(61).optional(),
  plain: plain.optional(),
  text: z.record(z.string().regex(/^[a-z][A-Za-z]*\d*$/u), z.string()).optional(),
  /** Slugs of `citations`: what a contribution cites from the library. */
  cites: z.array(slug).readonly().optional(),
  /** Keys of the records that a section condenses. */
  condenses: z.array(recordKey).readonly().optional(),
});

export const sampleStructureSchema = z.strictObject({
  id: z.literal('sample-chisinau-2011'),
  /** Version of the library that the sample pins. */
  library: z.string().regex(/^\d{4}\.\d+$/u),
  /** Display time and name of the translations: the sample has no clock and no person. */
  at: z.iso.datetime(),
  by: z.string().min(1),
  /** Id of the library item by the slug that contributions cite it with. */
  citations: z.record(slug, z.string().regex(/^(?:practice|instrument)\.[a-z0-9-]+$/u)),
  records: z.array(sampleRecord).readonly(),
});

const words = z.union([z.string().min(1), z.array(z.string().min(1)).min(1).readonly()]);

/** `locales/<language>/library/sample.json`: the words of the sample by record key and field. */
export const sampleWordsSchema = z.strictObject({
  citations: z.record(slug, z.strictObject({ title: z.string().min(1), source: z.string().min(1) })),
  records: z.record(recordKey, z.record(z.string(), words)),
});

export type SampleStructure = Readonly<z.infer<typeof sampleStructureSchema>>;
export type SampleRecord = SampleStructure['records'][number];
export type SampleWords = Readonly<z.infer<typeof sampleWordsSchema>>;

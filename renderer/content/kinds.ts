import { z } from 'zod';
import { checklistGroups, sectors, type ChecklistGroup, type Sector } from './fixed.ts';
import { itemId, slug } from './item.ts';

export { checklistGroups, sectors, type ChecklistGroup, type Sector };

/** What each kind of item has of its own: the data without a sentence, and the words in a language. */

/** One paragraph, or several; one that begins with `- ` is an item of a list (`blocks.ts`). */
export const text = z.union([z.string().min(1), z.array(z.string().min(1)).min(1).readonly()]);
const line = z.string().min(1);
const parts = z.record(slug, text);
const lines = z.record(slug, line);
/** A question put to a room and what an answer contains that the room can use. */
const asked = z.strictObject({ question: line, usable: line });
const askedParts = z.record(slug, asked);
/** What the source breaks off, and what is corrected in it. */
const notes = { missing: text.optional(), sourceNote: text.optional() };

export const stepData = z.strictObject({
  /** Steps whose results a step needs, by the slug of the input that they are. */
  inputsFrom: z.record(slug, z.array(itemId).min(1).readonly()).optional(),
});
export const stepWords = z.strictObject({
  title: line, purpose: text, doThis: parts, inputs: parts, outputs: parts, who: text, prompts: askedParts, pitfalls: parts, ...notes,
});

export const roleData = z.strictObject({});
export const roleWords = z.strictObject({ title: line, purpose: text, tasks: parts, composition: text, advice: parts, ...notes });

export const guideForms = ['terms-of-reference', 'plan', 'readiness', 'guidance'] as const;
export const guideData = z.strictObject({ form: z.enum(guideForms) });
export const guideWords = z.strictObject({ title: line, purpose: text, parts: z.record(slug, z.strictObject({ heading: line, text })), ...notes });

export const checklistData = z.strictObject({
  /** Questions (`to-sector.departures`) that an indicator helps to answer. */
  indicatorAnswers: z.record(slug, z.array(z.string().min(1)).min(1).readonly()),
});
export const checklistWords = z.strictObject({
  title: line,
  purpose: text,
  stakeholders: lines,
  questions: z.strictObject({
    'to-migration': askedParts,
    'to-sector': askedParts,
    cross: z.strictObject({ rights: askedParts, 'gender-children': askedParts, data: askedParts, coordination: askedParts }),
  }),
  indicators: z.record(slug, z.strictObject({ name: line, definition: line, source: line, by: line })),
  ...notes,
});

export const briefData = z.strictObject({});
export const briefWords = z.strictObject({ title: line, opening: text, toMigration: parts, toSector: parts, gaps: parts, ask: lines, ...notes });

export const practiceForms = ['annex', 'handbook-example', 'programme-result', 'workshop-experience', 'body-example', 'own'] as const;
export type PracticeForm = (typeof practiceForms)[number];
const year = z.number().int().min(1900).max(2100);
export const practiceData = z.strictObject({
  form: z.enum(practiceForms),
  kind: z.enum(['practice', 'lesson']),
  /** ISO 3166 codes. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/u)).readonly(),
  regions: z.array(slug).readonly().optional(),
  sectors: z.array(z.enum(sectors)).min(1).readonly(),
  from: year.optional(),
  to: year.optional(),
  /** Shown and copied, never opened. */
  urls: z.array(z.string().min(1)).readonly(),
  complete: z.boolean(),
});
export const practiceWords = z.strictObject({
  title: line,
  /** Tells practices of one title apart. */
  qualifier: line.optional(),
  partners: lines,
  themes: z.array(line).readonly(),
  tags: z.array(line).readonly(),
  summary: text,
  lesson: text.optional(),
  forTheRoom: line,
  ...notes,
});

export const agencies = ['iom', 'undp', 'unhcr', 'unfpa', 'unodc', 'un-desa'] as const;
export const activityData = z.strictObject({
  roundtable: z.number().int().min(1).max(3),
  /** Id of the theme. */
  theme: itemId,
  /** As listed in the compendium. */
  agencies: z.array(z.enum(agencies)).min(1).readonly(),
});
export const activityWords = z.strictObject({ title: line, objective: text, detail: text.optional(), subActivities: parts, advice: text.optional(), ...notes });

export const themeData = z.strictObject({ roundtable: z.number().int().min(1).max(3) });
export const themeWords = z.strictObject({ title: line, ...notes });

export const questionSets = ['guiding', 'further', 'implied'] as const;
export type QuestionSetName = (typeof questionSets)[number];
export const questionData = z.strictObject({ set: z.enum(questionSets) });
export const questionWords = z.strictObject({ wording: line, context: line, usable: line });

export const termData = z.strictObject({ key: z.string().min(1) });
export const termWords = z.strictObject({ term: line, definition: text, ...notes });

export const instrumentData = z.strictObject({ group: z.enum(['migrants', 'refugees', 'other']), year: year.optional() });
export const instrumentWords = z.strictObject({ title: line, about: text, ...notes });

export type Text = z.infer<typeof text>;
export type StepData = Readonly<z.infer<typeof stepData>>;
export type StepWords = Readonly<z.infer<typeof stepWords>>;
export type RoleWords = Readonly<z.infer<typeof roleWords>>;
export type GuideData = Readonly<z.infer<typeof guideData>>;
export type GuideWords = Readonly<z.infer<typeof guideWords>>;
export type ChecklistData = Readonly<z.infer<typeof checklistData>>;
export type ChecklistWords = Readonly<z.infer<typeof checklistWords>>;
export type BriefWords = Readonly<z.infer<typeof briefWords>>;
export type PracticeData = Readonly<z.infer<typeof practiceData>>;
export type PracticeWords = Readonly<z.infer<typeof practiceWords>>;
export type ThemeWords = Readonly<z.infer<typeof themeWords>>;
export type ActivityData = Readonly<z.infer<typeof activityData>>;
export type ActivityWords = Readonly<z.infer<typeof activityWords>>;
export type QuestionWords = Readonly<z.infer<typeof questionWords>>;
export type QuestionData = Readonly<z.infer<typeof questionData>>;
export type TermData = Readonly<z.infer<typeof termData>>;
export type TermWords = Readonly<z.infer<typeof termWords>>;
export type InstrumentData = Readonly<z.infer<typeof instrumentData>>;
export type InstrumentWords = Readonly<z.infer<typeof instrumentWords>>;

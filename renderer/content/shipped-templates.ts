import { z } from 'zod';
import { blockForms } from '../domain/kinds.ts';
import { followsNow, shippedTemplates, templateWorkshop, type Fields, type TemplateRecord } from '../domain/templates.ts';
import { blocksFromPlain, originalFromPlain, type LanguageTag } from '../domain/text.ts';
import type { HeaderText } from '../domain/views.ts';
import { keysBetween } from '../record/order.ts';
import type { QuestionSetName } from './kinds.ts';

/** The templates that ship: their structure, and the records that they make. */

/** What a block is called where it is not called after its roundtable. */
export const blockTitles = [
  'opening', 'background', 'break', 'discussion', 'lunch', 'practices', 'conclusions', 'closing', 'purpose', 'priorities', 'migration-and-development', 'day', 'next',
] as const;
export type BlockTitle = (typeof blockTitles)[number];

const hinted = ['title', 'hosts', 'coordinator', 'rapporteur', 'participantsNote'] as const satisfies readonly HeaderText[];
export type Hinted = (typeof hinted)[number];

const name = z.string().regex(/^[a-z0-9-]+$/u);
const Roundtable = z.union([
  z.strictObject({ id: name, set: z.enum(['guiding', 'further', 'implied']) }),
  z.strictObject({ id: name, step: z.string().startsWith('step.') }),
]);
const Block = z.strictObject({
  id: name,
  day: z.number().int().min(1),
  start: z.string().regex(/^\d{2}:\d{2}$/u),
  minutes: z.number().int().min(1),
  form: z.enum(blockForms),
  title: z.enum(blockTitles).optional(),
  roundtables: z.array(name).optional(),
});
const Shipped = z.strictObject({ id: z.enum(shippedTemplates), roundtables: z.array(Roundtable), blocks: z.array(Block), hints: z.array(z.enum(hinted)) });
export const shippedSchema = z.strictObject({ templates: z.array(Shipped) });
export type TemplateStructure = z.infer<typeof Shipped>;

/** A text in every language that has it; English first. */
export type InLanguages = Readonly<Record<LanguageTag, string>>;

/** The words that a template's structure is filled with. */
export type TemplateWords = {
  readonly block: (title: BlockTitle) => InLanguages;
  readonly hint: (field: Hinted) => InLanguages;
  readonly step: (id: string) => { readonly title: InLanguages; readonly prompts: readonly { readonly id: string; readonly question: InLanguages; readonly usable: InLanguages }[] };
};

/** Question sets that a template takes whole: they are added as the library adds them, with its ids. */
export const setsOf = ({ roundtables }: TemplateStructure): readonly QuestionSetName[] => roundtables.flatMap((one) => ('set' in one ? [one.set] : []));

/** Id of the roundtable that a question set becomes. */
const setId = (set: QuestionSetName): string => `${templateWorkshop}:roundtable:${set}-questions`;

/** The records of a template, its question sets left out. */
export function shippedRecords(structure: TemplateStructure, words: TemplateWords): readonly TemplateRecord[] {
  const roundtableIds = new Map(structure.roundtables.map((one) => [one.id, 'set' in one ? setId(one.set) : `${templateWorkshop}:roundtable:${one.step.replaceAll('.', '-')}`]));
  // The places of question sets are a0 to a2.
  const keys = keysBetween('a3', null, structure.roundtables.length + structure.blocks.length, () => 0.5);
  const steps = structure.roundtables.flatMap((one, at) => ('step' in one ? stepRecords(roundtableIds.get(one.id) ?? '', words.step(one.step), keys[at] ?? '') : []));
  const titleOf = ({ title, roundtables = [] }: TemplateStructure['blocks'][number]): InLanguages => {
    if (title !== undefined) return words.block(title);
    const taken = structure.roundtables.find(({ id }) => roundtables.includes(id));
    return taken !== undefined && 'step' in taken ? words.step(taken.step).title : {};
  };
  const blocks = structure.blocks.map((block, at): TemplateRecord => ({
    id: `${templateWorkshop}:block:${block.id}`,
    kind: 'block',
    fields: {
      ...texts('title', titleOf(block)),
      day: block.day, start: block.start, minutes: block.minutes, form: block.form,
      ...(block.roundtables === undefined ? {} : { roundtables: block.roundtables.flatMap((id) => roundtableIds.get(id) ?? []) }),
      place: { parent: templateWorkshop, key: keys[structure.roundtables.length + at] ?? '' },
    },
  }));
  const hints = Object.fromEntries(structure.hints.flatMap((field) => Object.entries(texts(`hints.${field}`, words.hint(field)))));
  return [{ id: templateWorkshop, kind: 'workshop', fields: hints }, ...steps, ...blocks];
}

function stepRecords(id: string, step: ReturnType<TemplateWords['step']>, key: string): readonly TemplateRecord[] {
  const keys = keysBetween(null, null, step.prompts.length, () => 0.5);
  return [
    { id, kind: 'roundtable', fields: { ...texts('title', step.title), place: { parent: templateWorkshop, key } } },
    ...step.prompts.map((prompt, at): TemplateRecord => ({
      id: `${id.replace(':roundtable:', ':question:')}-${prompt.id}`,
      kind: 'question',
      fields: { ...texts('wording', prompt.question), ...texts('usable', prompt.usable), place: { parent: id, key: keys[at] ?? '' } },
    })),
  ];
}

function texts(field: string, words: InLanguages): Fields {
  const translated = Object.entries(words).filter(([language]) => language !== 'en');
  return {
    [`${field}.o`]: originalFromPlain(words['en'] ?? '', 'en'),
    ...Object.fromEntries(translated.map(([language, plain]) => [`${field}.t.${language}`, { blocks: blocksFromPlain(plain), state: 'reviewed', by: '', at: '', of: followsNow }])),
  };
}

import { describe, expect, it } from 'vitest';
import { blockTitles, setsOf, shippedRecords, shippedSchema, type InLanguages } from '../../renderer/content/shipped-templates.ts';
import { shippedTemplates, templateRecordsOf } from '../../renderer/domain/templates.ts';
import { agendaFieldsOf } from '../../renderer/domain/decode-agenda.ts';
import { readJson } from './read-json.ts';

const { templates } = shippedSchema.parse(readJson('assets/templates/shipped.json'));
const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh'];
const ui = new Map(languages.map((language) => [language, readJson(`locales/${language}/ui.json`) as { templates: { block: Record<string, string>; hints: Record<string, string> } }]));
const inEach = (pick: (language: string) => string): InLanguages => Object.fromEntries(languages.map((language) => [language, pick(language)]));
type Step = { readonly title: string; readonly prompts: Record<string, { question: string; usable: string }> };
const steps = new Map(languages.map((language) => [language, (readJson(`locales/${language}/library/steps.json`) as { items: Record<string, Step> }).items]));
const stepIn = (language: string, id: string): Step => steps.get(language)?.[id] ?? { title: '', prompts: {} };
const words = {
  block: (title: string) => inEach((language) => ui.get(language)?.templates.block[title] ?? ''),
  hint: (field: string) => inEach((language) => ui.get(language)?.templates.hints[field] ?? ''),
  step: (id: string) => ({
    title: inEach((language) => stepIn(language, id).title),
    prompts: Object.keys(stepIn('en', id).prompts).map((prompt) => ({
      id: prompt, question: inEach((language) => stepIn(language, id).prompts[prompt]?.question ?? ''), usable: inEach((language) => stepIn(language, id).prompts[prompt]?.usable ?? ''),
    })),
  }),
};

const minuteOf = (start: string): number => Number(start.slice(0, 2)) * 60 + Number(start.slice(3));

describe('the templates that ship', () => {
  it('are those that are offered, in their order', () => {
    expect(templates.map(({ id }) => id)).toEqual(shippedTemplates);
  });

  it.each(templates)('$id makes records that a template may hold, every text in six languages', (structure) => {
    const records = shippedRecords(structure, words);
    expect(templateRecordsOf(JSON.parse(JSON.stringify(records)) as never)).not.toBeNull();
    const texts = records.flatMap(({ id, fields }) => Object.entries(fields).filter(([field]) => /\.(?:o|t\..+)$/u.test(field)).map(([field, value]) => [`${id} ${field}`, value] as const));
    expect(texts.filter(([, value]) => (value as { blocks: readonly unknown[] }).blocks.length === 0).map(([name]) => name)).toEqual([]);
  });

  it.each(templates)('$id has blocks that follow one another, each of roundtables that there are', (structure) => {
    const records = shippedRecords(structure, words);
    const ids = new Set([...records.map(({ id }) => id), ...setsOf(structure).map((set) => `template:roundtable:${set}-questions`)]);
    const blocks = records.filter(({ kind }) => kind === 'block').map((record) => agendaFieldsOf({ fields: record.fields, dot: () => undefined }));
    for (const [at, block] of blocks.entries()) {
      const next = blocks[at + 1];
      expect(block.roundtables.filter((id) => !ids.has(id))).toEqual([]);
      expect(block.form === 'roundtable').toBe(block.roundtables.length > 0);
      if (next !== undefined && next.day === block.day) expect(minuteOf(block.start ?? '') + (block.minutes ?? 0)).toBe(minuteOf(next.start ?? ''));
    }
  });

  it('use every title that there are words for', () => {
    const used = new Set(templates.flatMap(({ blocks }) => blocks.flatMap(({ title }) => title ?? [])));
    expect(blockTitles.filter((title) => !used.has(title))).toEqual([]);
  });

  it('hold what the sources are about: all ten steps in the course, the ten guiding questions in the roundtable', () => {
    const course = templates.find(({ id }) => id === 'handbook-course');
    expect(course?.roundtables).toHaveLength(10);
    expect(new Set(course?.blocks.map(({ day }) => day))).toEqual(new Set([1, 2, 3]));
    expect(setsOf(templates[0] ?? { id: 'empty', roundtables: [], blocks: [], hints: [] })).toEqual(['guiding']);
  });
});

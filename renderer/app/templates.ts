import { setsOf, shippedRecords, shippedSchema, type InLanguages } from '../content/shipped-templates.ts';
import type { Library } from '../content/library.ts';
import type { ShippedTemplate, TemplateRecord } from '../domain/templates.ts';
import type { QuestionSet } from '../data/workbook.ts';
import { shippedLanguages } from '../i18n/languages.ts';
import { loadLanguage } from '../i18n/locale-files.ts';
import type { UiWords } from '../i18n/word-types.ts';
import { loadSteps } from '../library/load-library.ts';
import { loadQuestionSet } from './library.ts';

/** A shipped template, read with its words in every shipped language when somebody chooses it. */

const languages = shippedLanguages.map((known) => known.language);

/** What the template fills a workshop with. */
export async function readShippedTemplate(template: ShippedTemplate): Promise<{ readonly records: readonly TemplateRecord[]; readonly sets: readonly QuestionSet[] }> {
  const { default: json } = await import('../../assets/templates/shipped.json');
  const structure = shippedSchema.parse(json).templates.find(({ id }) => id === template);
  if (structure === undefined) throw new Error(`No template ${template}`);
  const [steps, words, sets] = await Promise.all([
    loadSteps(),
    Promise.all(languages.map(async (language) => [language, (await loadLanguage(language)).templates] as const)),
    Promise.all(setsOf(structure).map(loadQuestionSet)),
  ]);
  const inEach = (pick: (words: UiWords['templates']) => string): InLanguages => Object.fromEntries(words.map(([language, own]) => [language, pick(own)]));
  const records = shippedRecords(structure, {
    block: (title) => inEach((own) => own.block[title]),
    hint: (field) => inEach((own) => own.hints[field]),
    step: (id) => stepIn(steps, id),
  });
  return { records, sets };
}

/** A step of the handbook with what it asks, in the languages that have words of their own for it. */
function stepIn({ steps }: Library, id: string) {
  const own = languages.map((language) => [language, steps.words(id, language)] as const).filter(([language, shown]) => shown.language === language);
  const prompts = Object.keys(steps.words(id, 'en').words.prompts);
  const inEach = (pick: (words: (typeof own)[number][1]['words']) => string | undefined): InLanguages =>
    Object.fromEntries(own.flatMap(([language, { words }]) => { const text = pick(words); return text === undefined ? [] : [[language, text] as const]; }));
  return {
    title: inEach(({ title }) => title),
    prompts: prompts.map((prompt) => ({
      id: prompt,
      question: inEach((words) => words.prompts[prompt]?.question),
      usable: inEach((words) => words.prompts[prompt]?.usable),
    })),
  };
}

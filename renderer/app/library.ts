import type { QuestionSetName } from '../content/kinds.ts';
import type { Library } from '../content/library.ts';
import { questionsOfSet, type LibraryQuestionTexts } from '../content/question-sets.ts';
import type { QuestionSet } from '../data/workbook.ts';
import type { SampleWrites } from '../data/repositories/sample.ts';
import { shippedLanguages } from '../i18n/languages.ts';
import { loadLanguage, loadLibraryWords } from '../i18n/locale-files.ts';

/** The bundled library and sample, read when they are first needed: the first screen does not wait for them. */

const languages = shippedLanguages.map((known) => known.language);
const sets = new Map<QuestionSetName, Promise<QuestionSet>>();

/** A set of questions with its words in every shipped language, ready to be copied into a workshop as a roundtable. */
export function loadQuestionSet(set: QuestionSetName): Promise<QuestionSet> {
  const known = sets.get(set) ?? readQuestions(set);
  sets.set(set, known);
  return known;
}

/** The ten guiding questions of source 000. */
export const loadGuidingQuestions = (): Promise<QuestionSet> => loadQuestionSet('guiding');

/** The sample workshop as registers of its own actor, the same bytes on every laptop. */
export const loadSample: SampleWrites = async () => {
  const known = await readLibrary();
  const [{ sampleRecords, sampleWrites, sampleId }, { default: structure }, words] = await Promise.all([
    import('../content/sample.ts'),
    import('../../assets/sample/chisinau.json'),
    byLanguage((language) => loadLibraryWords(language, 'sample')),
  ]);
  return { id: sampleId('workshop'), writes: sampleWrites(sampleRecords(structure, words, known)) };
};

async function readLibrary(): Promise<Library> {
  // Before any schema is built, and not with the first screen, which needs none.
  await import('../library/no-eval.ts');
  return (await import('../library/load-library.ts')).loadQuestionSets();
}

async function readQuestions(set: QuestionSetName): Promise<QuestionSet> {
  const [known, title] = await Promise.all([
    readLibrary(),
    byLanguage(async (language) => (await loadLanguage(language)).library.set[set]),
  ]);
  return { slug: `${set}-questions`, title, questions: questionsOfSet(known, set, languages).map(copyOf) };
}

/** Only words that are really in a language are copied; where English stands in, the workshop has English alone. */
function copyOf({ id, version, texts }: LibraryQuestionTexts): QuestionSet['questions'][number] {
  const own = Object.entries(texts).filter(([language, text]) => text.language === language);
  return {
    id,
    version,
    wording: Object.fromEntries(own.map(([language, text]) => [language, text.wording])),
    usable: Object.fromEntries(own.map(([language, text]) => [language, text.usable])),
  };
}

async function byLanguage<T>(load: (language: string) => Promise<T>): Promise<Readonly<Record<string, T>>> {
  return Object.fromEntries(await Promise.all(languages.map(async (language) => [language, await load(language)] as const)));
}

import type { Item } from '../../../content/item.ts';
import type { GuideWords, StepData, StepWords, Text } from '../../../content/kinds.ts';
import type { Library } from '../../../content/library.ts';
import type { HandbookStep } from '../../../domain/steps/process.ts';
import { readinessCheck } from '../../../domain/steps/step.ts';
import { said, type Worded } from '../../../content/checklist-sheet.ts';

/** A part of an item with its slug. */
export type Part = { readonly slug: string; readonly text: Worded };

/** A step of the handbook in the language of the screen as far as there is one. */
export type Sheet = HandbookStep & {
  /** `4`, as the handbook counts. */
  readonly number: number;
  readonly title: Worded;
  readonly purpose: Worded;
  readonly doThis: readonly Part[];
  readonly inputs: readonly Part[];
  readonly outputs: readonly Part[];
  readonly who: Worded;
};

/** The readiness check: how it is done, and its questions, each with what a useful answer says. */
export type Check = {
  readonly title: Worded;
  readonly purpose: readonly Worded[];
  readonly questions: readonly { readonly slug: string; readonly number: number; readonly asked: Worded; readonly usable: Worded }[];
};

export type Handbook = { readonly steps: readonly Sheet[]; readonly check: Check | null };

/** The steps, and the readiness check where the library has it. */
export function handbookOf(library: Library, language: string): Handbook {
  const check = library.guides.item(readinessCheck);
  return {
    steps: library.steps.items.filter(({ deprecated }) => deprecated === undefined).map((item) => sheetOf(item, library.steps.words(item.id, language))),
    check: check === undefined ? null : checkOf(check, library.guides.words(check.id, language)),
  };
}

function sheetOf(item: Item<StepData>, { words, language }: { readonly words: StepWords; readonly language: string }): Sheet {
  const worded = (text: Text): Worded => said(linesOf(text).join(' '), language);
  const parts = (path: 'doThis' | 'inputs' | 'outputs'): readonly Part[] =>
    (item.parts?.[path] ?? []).flatMap((slug) => (words[path][slug] === undefined ? [] : [{ slug, text: worded(words[path][slug]) }]));
  return {
    id: item.id,
    inputsFrom: item.data.inputsFrom ?? {},
    number: item.order,
    title: said(words.title, language),
    purpose: worded(words.purpose),
    doThis: parts('doThis'),
    inputs: parts('inputs'),
    outputs: parts('outputs'),
    who: worded(words.who),
  };
}

function checkOf(item: Item, { words, language }: { readonly words: GuideWords; readonly language: string }): Check {
  const questions = (item.parts?.['parts'] ?? []).flatMap((slug) => {
    const part = words.parts[slug];
    return part === undefined ? [] : [{ slug, asked: said(part.heading, language), usable: said(linesOf(part.text).join(' '), language) }];
  });
  return { title: said(words.title, language), purpose: linesOf(words.purpose).map((line) => said(line, language)), questions: questions.map((one, at) => ({ ...one, number: at + 1 })) };
}

const linesOf = (text: Text): readonly string[] => (typeof text === 'string' ? [text] : text);

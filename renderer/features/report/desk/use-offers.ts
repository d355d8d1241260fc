import { useCallback, useEffect, useState } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { Workbook } from '../../../data/workbook.ts';
import { plainIn } from '../../../domain/pick-text.ts';
import { stakeholderGroups } from '../../../domain/speaker.ts';
import type { LanguageTag, MultiText } from '../../../domain/text.ts';
import { shippedLanguages } from '../../../i18n/languages.ts';
import { loadLibraryWords, loadReportWords } from '../../../i18n/locale-files.ts';
import { recurringWording, type Offer } from './completing.ts';
import type { Desk } from './desk-model.ts';

export type Offers = (language: LanguageTag) => readonly Offer[];

/**
 * What can be completed in the language of the passage: bodies of the workshop, stakeholder groups, official names of states,
 * and wording that recurs in what was said and drafted.
 */
export function useOffers(workshop: string, desk: Desk): Offers {
  const workbook = useWorkbook();
  const [names, setNames] = useState<ReadonlyMap<LanguageTag, readonly Offer[]>>(new Map());
  useEffect(() => {
    let isWanted = true;
    const languages = shippedLanguages.map((shipped) => shipped.language);
    void Promise.all(languages.map(async (language) => [language, await namesIn(workbook, workshop, language)] as const)).then((found) => {
      if (isWanted) setNames(new Map(found));
    });
    return () => { isWanted = false; };
  }, [workbook, workshop]);
  return useCallback((language) => {
    const texts = [...desk.answers.values()].flatMap((answer) => answer.texts).concat(desk.parts.flatMap(({ passages }) => passages.map(({ text }) => text)));
    const known = names.get(language) ?? names.get('en') ?? [];
    return [...known, ...recurringWording(texts.filter(isIn(language)).map((text) => plainIn(text, language)))];
  }, [desk, names]);
}

const isIn = (language: LanguageTag) => ({ original, translations }: MultiText): boolean => original?.language === language || translations[language] !== undefined;

/** Bodies as they are named in the language, the groups in the words of its reports and those of the workshop's own, and its official short names of states. */
async function namesIn({ read }: Workbook, workshop: string, language: LanguageTag): Promise<readonly Offer[]> {
  const [header, speakers, words, labels] = await Promise.all([read.workshop(workshop), read.speakers(workshop, language), loadReportWords(language), loadLibraryWords(language, 'labels')]);
  const bodies = speakers.flatMap(({ speaker, label }): readonly Offer[] => ('body' in speaker ? [{ text: label, kind: 'body' }] : []));
  const own = (header?.groups ?? []).filter(({ isRemoved }) => !isRemoved).map(({ name }) => plainIn(name, language)).filter((name) => name !== '');
  const groups = [...stakeholderGroups.flatMap((group) => textsIn(words, 'group', (name) => name === group)), ...own];
  return [
    ...bodies,
    ...groups.map((text): Offer => ({ text, kind: 'group' })),
    ...textsIn(labels, 'states').map((text): Offer => ({ text, kind: 'state' })),
  ];
}

function textsIn(words: unknown, table: string, isWanted: (name: string) => boolean = () => true): readonly string[] {
  if (!isRecord(words) || !isRecord(words[table])) return [];
  return Object.entries(words[table]).flatMap(([name, text]) => (typeof text === 'string' && isWanted(name) ? [text] : []));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

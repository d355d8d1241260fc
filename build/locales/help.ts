import { helpParts } from '../../renderer/domain/help-text.ts';
import { readHelp } from '../../renderer/content/help.ts';
import { pluralOf, stringsOf, type Strings } from './strings.ts';

export const helpFile = 'help.json';

/** What is wrong with a text of help: `key` is empty when it is the file as a whole. */
export type HelpFault = { readonly key: string; readonly detail: string };

/**
 * Holds a file of help to its form, and what its texts quote to the words of the interface: `{{ui:home.new}}` names words that English
 * has, in one form. That a translation quotes the same words and keys as its English is seen to by the rule of placeholders, and that
 * it has the same pages and steps by those of keys.
 */
export function checkHelp(json: unknown, englishUi: unknown): readonly HelpFault[] {
  try {
    readHelp(json);
  } catch (error) {
    return [{ key: '', detail: error instanceof Error ? error.message.replaceAll(/\s+/gu, ' ') : String(error) }];
  }
  const words = stringsOf(englishUi);
  return [...stringsOf(json)].flatMap(([key, text]) => faultsOf(text, words).map((detail) => ({ key, detail })));
}

function faultsOf(text: string, words: Strings): readonly string[] {
  return helpParts(text).flatMap(({ kind, value }) => {
    if (kind === 'text') return /\{\{|\}\}/u.test(value) ? [`a mark that is none: ${value.trim()}`] : [];
    if (kind === 'key') return value.trim() === value ? [] : [`a key with a space at its end: ${value}`];
    if (!words.has(value)) return [`the interface has no words ${value}`];
    return pluralOf(value, words) === null ? [] : [`${value} is counted and cannot be quoted`];
  });
}

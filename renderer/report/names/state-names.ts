import { states as arabic } from '../../../locales/ar/library/labels.json';
import { states as english } from '../../../locales/en/library/labels.json';
import { states as spanish } from '../../../locales/es/library/labels.json';
import { states as french } from '../../../locales/fr/library/labels.json';
import { states as russian } from '../../../locales/ru/library/labels.json';
import { states as chinese } from '../../../locales/zh/library/labels.json';

const tables: readonly Readonly<Record<string, string>>[] = [english, french, spanish, arabic, russian, chinese];

/**
 * The official names of a state in the six languages of the United Nations, by ISO 3166 code, and what stands before their
 * brackets ("Iran" of "Iran (Islamic Republic of)"). Empty for what is neither a member nor an observer State.
 */
export function officialNames(code: string): readonly string[] {
  return [...new Set(tables.flatMap((names) => names[code] ?? []).flatMap((name) => [name, name.replace(/\s*[(（].*$/u, '')]))];
}

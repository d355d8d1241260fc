/** Values of the placeholders of a string. `count` chooses the plural form. */
export type WordValues = Readonly<Record<string, string | number>>;

/** A string of the report by its key, e.g. `part.introduction`; throws for a key the language does not have. */
export type Words = (key: string, values?: WordValues) => string;

/**
 * Makes the words of one language out of its parsed `report.json` (nested keys, `{{name}}` placeholders, plurals as
 * `key_one`, `key_other` by the language's own rules). The report is pure and made in a worker and in plain Node, so
 * these thirty lines stand in for i18next. A missing key throws: within its level a language is complete.
 */
export function makeWords(json: unknown, language: string, number: (value: number) => string): Words {
  const rules = new Intl.PluralRules(language);
  const found = new Map<string, string | undefined>();
  const look = (key: string): string | undefined => {
    if (!found.has(key)) found.set(key, lookUp(json, key));
    return found.get(key);
  };
  return (key, values = {}) => {
    const { count } = values;
    const plural = typeof count === 'number' ? look(`${key}_${rules.select(count)}`) : undefined;
    const text = plural ?? look(key);
    if (text === undefined) throw new Error(`The report has no words for ${key} in ${language}`);
    return text.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`The report's words for ${key} want a value for ${name}`);
      return typeof value === 'number' ? number(value) : value;
    });
  };
}

/** Whether the words, as they are handed over with the `state` of their language, are a draft translation. */
export const isDraftWords = (json: unknown): boolean => lookUp(json, 'state') === 'draft';

function lookUp(json: unknown, key: string): string | undefined {
  let place = json;
  for (const part of key.split('.')) {
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, part)) return undefined;
    place = Object.entries(place).find(([name]) => name === part)?.[1];
  }
  return typeof place === 'string' ? place : undefined;
}

import { readFileSync } from 'node:fs';
import { labelsSchema, type Labels } from '../../renderer/content/labels.ts';

/** Names of states and sectors in every shipped language, as the page loads them. */
export const labels: ReadonlyMap<string, Labels> = new Map(['en', 'fr', 'es', 'ar', 'ru', 'zh'].map((language) =>
  [language, labelsSchema.parse(JSON.parse(readFileSync(new URL(`../../locales/${language}/library/labels.json`, import.meta.url), 'utf8')))]));

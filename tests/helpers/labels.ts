import { readFileSync } from 'node:fs';
import { labelsSchema, type Labels } from '../../renderer/content/labels.ts';

/** Names of states and sectors in every shipped language, as the page loads them. */
export const labels: readonly Labels[] = ['en', 'fr', 'ar'].map((language) =>
  labelsSchema.parse(JSON.parse(readFileSync(new URL(`../../locales/${language}/library/labels.json`, import.meta.url), 'utf8'))));

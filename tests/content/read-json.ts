import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';

/** Parses a JSON file of the repository by its path from the top folder. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}

/** First 16 hex digits of the SHA-256 of a text. */
export const hash16 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);

/** The languages that are shipped. */
export const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const;

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directionOf, isShipped, languageInText, languageName, matchLanguage, shippedLanguages } from '../../../renderer/i18n/languages.ts';
import { loadLanguage, loadLibraryWords, loadReportWords } from '../../../renderer/i18n/locale-files.ts';

describe('languages', () => {
  it('are the folders of locales, English first', () => {
    const folders = readdirSync(join(import.meta.dirname, '../../../locales'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(shippedLanguages.map(({ language }) => language).sort()).toEqual(folders.sort());
    expect(shippedLanguages[0]?.language).toBe('en');
    expect(isShipped('ar')).toBe(true);
    expect(isShipped('tlh')).toBe(false);
  });

  it('run in the direction of their script, shipped or not', () => {
    expect(['en', 'ar', 'fa', 'he', 'ru', 'uz', 'pa-Arab', 'no such tag'].map(directionOf)).toEqual([
      'ltr', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr', 'rtl', 'ltr',
    ]);
  });

  it('match what a person\'s system asks for', () => {
    expect(matchLanguage(['fr-CA', 'en-US'])).toBe('fr');
    expect(matchLanguage(['ar-EG'])).toBe('ar');
    expect(matchLanguage(['ro-MD', 'fr'])).toBe('fr');
    expect(matchLanguage(['ro-MD'])).toBe('en');
    expect(matchLanguage([])).toBe('en');
    expect(matchLanguage(['zh-TW', 'not a tag'], ['en', 'zh'])).toBe('en');
    expect(matchLanguage(['zh-SG'], ['en', 'zh'])).toBe('zh');
  });

  it('have names in one another, and their own where Intl writes otherwise', () => {
    expect(languageName('ar', 'ar')).toBe('العربية');
    expect(languageName('fr', 'fr')).toBe('Français');
    expect(languageName('ar', 'fr')).toBe('Arabe');
    expect(languageName('fr', 'ar')).toBe('الفرنسية');
    expect(languageName('ro', 'fr')).toBe('Roumain');
    expect(languageName('not a tag', 'en')).toBe('not a tag');
  });

  it('have no capital within a sentence where the language writes none there', () => {
    expect([languageInText('en', 'es'), languageInText('en', 'ru'), languageInText('ar', 'fr')]).toEqual(['inglés', 'английский', 'arabe']);
    expect([languageInText('es', 'es'), languageInText('ro', 'ro'), languageInText('fr', 'en')]).toEqual(['español', 'română', 'French']);
    expect(languageInText('not a tag', 'en')).toBe('not a tag');
  });

  it('load their words, and reject for one that is not shipped', async () => {
    expect(await loadLanguage('en')).toHaveProperty('capture');
    expect(await loadLibraryWords('ar', 'questions')).toHaveProperty('items');
    await expect(loadLibraryWords('ar', 'nothing')).rejects.toThrow('Not shipped');
    await expect(loadReportWords('tlh')).rejects.toThrow('Not shipped');
  });
});

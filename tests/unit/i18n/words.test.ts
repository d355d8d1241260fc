import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeLanguage, currentLanguage, currentWords, startWords, wordsIn } from '../../../renderer/i18n/engine.ts';
import { baseLanguage, loadLanguage } from '../../../renderer/i18n/locale-files.ts';
import { shippedLanguages } from '../../../renderer/i18n/languages.ts';
import { useFormats, useLanguage, useWords } from '../../../renderer/i18n/use-words.ts';
import english from '../../../locales/en/ui.json';

const page = { lang: '', dir: '' };

beforeAll(async () => {
  await startWords('en', page);
});

/** What a component sees, drawn once with everything there: a key or an empty string would show. */
const Probe = (): string => {
  const words = useWords();
  const { language, direction } = useLanguage();
  return [language, direction, words('capture.title'), useFormats('MD').date('2011-10-10')].join(' | ');
};

describe('words', () => {
  it('turn the page before they are drawn', () => {
    expect(page).toEqual({ lang: 'en', dir: 'ltr' });
    expect(renderToStaticMarkup(createElement(Probe))).toBe(`en | ltr | ${english.capture.title} | 10 October 2011`);
  });

  it('take the form of the count and write it in the reader\'s way', () => {
    const words = currentWords();
    expect(words('capture.contributionsSum', { count: 1 })).toBe(english.capture.contributionsSum_one.replace('{{count}}', '1'));
    expect(words('capture.contributionsSum', { count: 12_000 })).toBe(
      english.capture.contributionsSum_other.replace('{{count}}', '12,000'),
    );
  });

  it('are the same function as long as the language is', () => {
    expect(wordsIn('en')).toBe(currentWords());
  });

  it('know only keys that English has', () => {
    // @ts-expect-error: no such key
    expect(currentWords()('capture.nothing-of-the-kind')).toBe('capture.nothing-of-the-kind');
    // @ts-expect-error: a plural needs its count
    expect(currentWords()('capture.contributionsSum')).toBe('capture.contributionsSum');
  });

  it('refuse a language that is not shipped and stay where they are', async () => {
    await expect(changeLanguage('tlh')).rejects.toThrow('Not shipped');
    expect(currentLanguage()).toBe('en');
    expect(page).toEqual({ lang: 'en', dir: 'ltr' });
  });
});

describe('every language that is shipped', () => {
  const others = shippedLanguages.filter(({ language }) => language !== baseLanguage);

  it.each(others.map(({ language, direction }) => [language, direction] as const))(
    '%s turns the page to %s in the tick of the change',
    async (language, direction) => {
      await loadLanguage(language);
      await changeLanguage(language);
      expect(page).toEqual({ lang: language, dir: direction });
      expect(currentWords()('capture.title')).not.toBe(english.capture.title);
      await changeLanguage('en');
      expect(page).toEqual({ lang: 'en', dir: 'ltr' });
    },
  );
});

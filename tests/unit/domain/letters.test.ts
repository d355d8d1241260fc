import { describe, expect, it } from 'vitest';
import { languageIn, scriptsOf, strayScript } from '../../../renderer/domain/letters.ts';

describe('letters that do not fit the language', () => {
  it.each([
    ['طلبت وزارة الصحة', 'fr', 'Arab'],
    ['طلبت وزارة الصحة من Bălți قائمة بالوظائف الشاغرة', 'en', 'Arab'],
    ['Обеспечить занятость', 'en', 'Cyrl'],
    ['在基希讷乌', 'ru', 'Hani'],
    ['Keep emigrants informed', 'ar', 'Latn'],
    ['Keep emigrants informed', 'zh', 'Latn'],
    ['স্বাস্থ্য মন্ত্রণালয়', 'ar', 'Beng'],
  ])('are noticed: %s as %s', (text, language, script) => {
    expect(strayScript(text, language)).toBe(script);
  });

  it.each([
    ['MIDA Ghana', 'ar'],
    ['برنامج MIDA Ghana للعاملين الصحيين في غانا', 'ar'],
    ['Le Caire (القاهرة)', 'fr'],
    ['Ministarstvo zdravlja Republike Srbije', 'sr'],
    ['Министарство здравља', 'sr'],
    ['ру', 'en'],
    ['2011, 1.5 %', 'zh'],
    ['Something in a language nobody knows', 'xx-unknown!'],
    ['', 'fr'],
  ])('are left alone: %s as %s', (text, language) => {
    expect(strayScript(text, language)).toBeUndefined();
  });
});

it('finds the first language of a list that is written in a script', () => {
  expect(languageIn('Arab', ['fr', 'en', 'ps', 'ar'])).toBe('ps');
  expect(languageIn('Cyrl', ['fr', 'en'])).toBeUndefined();
  expect(scriptsOf('zh-Hant')).toEqual(['Hani']);
});

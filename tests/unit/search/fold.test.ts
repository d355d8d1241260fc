import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithMap, originalRange } from '../../../renderer/search/fold.ts';

describe('folding', () => {
  it.each([
    ['English', 'The Ministry’s LIST (2015)', 'the ministry s list 2015 '],
    ['French', 'L’Étude à Nîmes, œuvre d’Ægir', 'l etude a nimes oeuvre d aegir'],
    ['German and Turkish', 'Straße ISTANBUL İzmir ısı', 'strasse istanbul izmir isi'],
    ['Romanian, decomposed', 'Ba\u0306lt\u0326i Bălți', 'balti balti'],
    ['Arabic alef, hamza, ta marbuta, alef maqsura', 'أُسَر إلى آسيا ٱلمرأة مسؤول هيئة', 'اسر الي اسيا المراه مسوول هييه'],
    ['Arabic tatweel and harakat', 'صـــحّةٌ', 'صحه'],
    ['Persian letters', 'یک کشور', 'يك كشور'],
    ['Arabic digits', '٢٠١٥ ۲۰۱۵', '2015 2015'],
    ['Russian', 'Учёба и жильё, Край', 'учеба и жилье краи'],
    ['Chinese with Latin inside', '世界卫生组织WHO报告', '世界卫生组织 who 报告'],
    ['full-width', 'ＷＨＯ２０１０', 'who2010'],
    ['Spanish', 'Señora pingüino', 'senora pinguino'],
    ['Bengali keeps its vowel signs', 'অভিবাসী', 'অভিবাসী'],
    ['Kyrgyz', 'Өлкө ӨҢҮ', 'өлкө өңү'],
  ])('%s', (_name, text, folded) => {
    expect(fold(text)).toBe(folded.normalize('NFKD').replace(/\u0306/gu, ''));
  });

  it('is the same with and without the way back, and twice is once', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const { text: mapped, at } = foldWithMap(text);
      expect(mapped).toBe(fold(text));
      expect(at).toHaveLength(mapped.length);
      // What decomposes into several characters (a month's sign) may hold two scripts.
      if (text === text.normalize('NFKC')) expect(fold(mapped)).toBe(mapped);
    }), { numRuns: 500 });
  });

  it('never has two spaces together, and goes through the original from beginning to end', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const { text: mapped, at } = foldWithMap(text);
      expect(mapped).not.toContain('  ');
      expect(at.every((index, place) => index < text.length && index >= (at[place - 1] ?? 0))).toBe(true);
    }), { numRuns: 1000 });
  });

  it('takes a stretch back to the whole letters of the original', () => {
    const back = (text: string, part: string): string => {
      const folded = foldWithMap(text);
      const from = folded.text.indexOf(part);
      return text.slice(...originalRange(text, folded, from, from + part.length));
    };
    expect(back('La santé\u0301 va', 'sante')).toBe('santé\u0301');
    expect(back('Große Straße', 'strass')).toBe('Straß');
    expect(back('Große Straße', 'stras')).toBe('Straß');
    expect(back('في صـــحّةٌ وعلم', 'صحه')).toBe('صـــحّةٌ');
    expect(back('报告WHO', 'who')).toBe('WHO');
  });
});

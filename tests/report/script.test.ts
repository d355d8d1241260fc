import { describe, expect, it } from 'vitest';
import { splitByScript } from '../../renderer/report/script.ts';

/** Stretches as text with those of the other direction in braces. */
const show = (text: string, base: 'ltr' | 'rtl'): string =>
  splitByScript(text, base).map((stretch) => (stretch.direction === base ? stretch.text : `{${stretch.text}}`)).join('');

describe('text in Arabic', () => {
  it.each([
    ['ممثل عن International Organization for Migration في كيشيناو', 'ممثل عن {International Organization for Migration} في كيشيناو'],
    ['قال Lars Johan Lönnback (IOM): نعم', 'قال {Lars Johan Lönnback (IOM)}: نعم'],
    ['المنظمة الدولية للهجرة (IOM) شريكة', 'المنظمة الدولية للهجرة ({IOM}) شريكة'],
    ['بين 2011-2015 و12/05/2011', 'بين {2011}-{2015} و{12/05/2011}'],
    ['النسبة 45% ثم 12 % في 1.2/3', 'النسبة {45%} ثم {12} % في {1.2/3}'],
    ['وفق WHO وUNDP.', 'وفق {WHO} و{UNDP}.'],
    ['IOM؛ WHO؛ UNDP', '{IOM}؛ {WHO}؛ {UNDP}'],
    ['القرار WHA63.16 لعام 2010', 'القرار {WHA63.16} لعام {2010}'],
    ['Ștefan Țurcanu', '{Ștefan Țurcanu}'],
    ['Иван Петров، موسكو', '{Иван Петров}، موسكو'],
    ['نعم (أولاً) [ثانياً]', 'نعم (أولاً) [ثانياً]'],
    ['', ''],
  ])('keeps names and numbers in order: %s', (text, expected) => {
    expect(show(text, 'rtl')).toBe(expected);
  });
});

describe('text in a Latin or Cyrillic language', () => {
  it.each([
    ['signed by ليلى حداد (WHO) in Bălți', 'signed by {ليلى حداد} (WHO) in Bălți'],
    ['plain text, 45 %', 'plain text, 45 %'],
    ['title «منتدى (الهجرة) 2015» ends', 'title «{منتدى (الهجرة) 2015}» ends'],
  ])('keeps Arabic names together: %s', (text, expected) => {
    expect(show(text, 'ltr')).toBe(expected);
  });
});

it('loses no character', () => {
  const text = 'قال Lars (IOM): «45 %» – WHA63.16، ثم 𝒳 و👩‍⚕️ و1.1/3';
  expect(splitByScript(text, 'rtl').map((stretch) => stretch.text).join('')).toBe(text);
});

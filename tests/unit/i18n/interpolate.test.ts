import { describe, expect, it } from 'vitest';
import { interpolate, isolate } from '../../../renderer/i18n/interpolate.ts';

const number = (value: number): string => new Intl.NumberFormat('en').format(value);

describe('interpolate', () => {
  it('fills texts and numbers', () => {
    expect(interpolate('{{count}} answers by {{ name }}', { count: 1200, name: 'Bălți' }, 'ltr', number)).toBe('1,200 answers by Bălți');
  });

  it('leaves a placeholder visible that nobody filled, and never looks up inherited names', () => {
    expect(interpolate('{{toString}} {{name}}', {}, 'ltr', number)).toBe('{{toString}} {{name}}');
  });

  it('does not read placeholders or patterns out of what a person typed', () => {
    expect(interpolate('«{{name}}»', { name: '{{count}} $& $1', count: 3 }, 'ltr', number)).toBe('«{{count}} $& $1»');
  });

  it('sets a value of the other direction apart', () => {
    expect(interpolate('حُفظ في {{file}}', { file: 'Chișinău (2011).docx' }, 'rtl', number)).toBe('حُفظ في \u2068Chișinău (2011).docx\u2069');
    expect(isolate('وزارة الصحة', 'ltr')).toBe('\u2068وزارة الصحة\u2069');
    expect(isolate('Министерство здравоохранения', 'rtl')).toBe('\u2068Министерство здравоохранения\u2069');
    expect(isolate('وزارة الصحة', 'rtl')).toBe('وزارة الصحة');
    expect(isolate('12', 'rtl')).toBe('12');
    expect(isolate('2027-03-31', 'rtl')).toBe('\u20682027-03-31\u2069');
    expect(isolate('2027-03-31', 'ltr')).toBe('2027-03-31');
  });
});

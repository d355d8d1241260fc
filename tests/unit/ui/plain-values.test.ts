import { describe, expect, it } from 'vitest';
import { readCount, readDay, readTime, westernDigits } from '../../../renderer/ui/plain-values.ts';

describe('a typed day', () => {
  it.each([
    ['2011-10-10', '2011-10-10'],
    ['10.10.2011', '2011-10-10'],
    ['9/3/2026', '2026-03-09'],
    ['٢٠١١-١٠-١١', '2011-10-11'],
    ['29.02.2024', '2024-02-29'],
  ])('%s is %s', (typed, day) => {
    expect(readDay(typed)).toEqual({ kind: 'value', value: day });
  });

  it.each(['10 October', '2011-13-01', '31.02.2011', '2011-10', '10.10.11'])('%s is not understood', (typed) => {
    expect(readDay(typed).kind).toBe('unclear');
  });

  it('may be left out', () => {
    expect(readDay('  ')).toEqual({ kind: 'empty' });
  });
});

describe('a typed number', () => {
  it.each([['80', 80], ['1 200', 1200], ['٨٠', 80], ['0', 0]])('%s is %i', (typed, count) => {
    expect(readCount(typed)).toEqual({ kind: 'value', value: count });
  });

  it.each(['about 80', '-3', '12345678'])('%s is not understood', (typed) => {
    expect(readCount(typed).kind).toBe('unclear');
  });

  it('has Western digits whatever the keyboard', () => {
    expect(westernDigits('٠١٢٣٤٥٦٧٨٩ ۰۹ ০৯')).toBe('0123456789 09 09');
  });
});

describe('a time of day', () => {
  it.each([['9:30', '09:30'], ['09.30', '09:30'], ['9h30', '09:30'], ['9 h 30', '09:30'], ['9 h', '09:00'], ['1430', '14:30'], ['930', '09:30'], ['9', '09:00'], ['١٤:٠٥', '14:05'], ['14：05', '14:05'], ['23:59', '23:59']])('is read from %s', (typed, time) => {
    expect(readTime(typed)).toEqual({ kind: 'value', value: time });
  });
  it.each(['24:00', '9:60', '9:5', 'half past', '9-30', '12345', '-1'])('is not read from %s', (typed) => {
    expect(readTime(typed).kind).toBe('unclear');
  });
  it('is none where nothing stands', () => {
    expect(readTime('  ')).toEqual({ kind: 'empty' });
  });
});

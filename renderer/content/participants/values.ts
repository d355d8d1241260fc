import type { Sex } from '../../domain/kinds.ts';
import { foldCell } from './headings.ts';

/** What people write for women and men, in the six languages; forms of address count as well. */
const women = [
  'f', 'female', 'woman', 'w', 'ms', 'mrs', 'miss', 'madam', 'femme', 'feminin', 'mme', 'mlle', 'madame', 'mujer', 'femenino', 'sra', 'srta', 'dona',
  'ж', 'жен', 'женский', 'женщина', 'г жа', 'госпожа', 'أنثى', 'انثى', 'امرأة', 'نساء', 'إناث', 'السيدة', 'الآنسة', '女', '女性', '女士',
].map(foldCell);
const men = [
  'male', 'man', 'mr', 'homme', 'masculin', 'monsieur', 'h', 'hombre', 'masculino', 'varon', 'sr', 'don', 'м', 'муж', 'мужской', 'мужчина', 'г н', 'господин',
  'ذكر', 'رجل', 'رجال', 'ذكور', 'السيد', '男', '男性', '先生',
].map(foldCell);

/** Reads a column for women and men: what `M` says depends on the other letter. Beside `H` and no `F` it is a woman (hombre, mujer). */
export function sexReader(values: readonly string[]): (text: string) => Sex | undefined {
  const letters = new Set(values.map(foldCell));
  const isSpanish = letters.has('h') && !letters.has('f');
  return (text) => {
    const folded = foldCell(text);
    if (folded === 'm') return isSpanish ? 'f' : 'm';
    if (women.includes(folded)) return 'f';
    return men.includes(folded) ? 'm' : undefined;
  };
}

/** True where every value of a column that has one tells women from men: then `Title` is a form of address and no function. */
export function isSexColumn(values: readonly string[]): boolean {
  const written = values.filter((value) => value.trim() !== '');
  const read = sexReader(written);
  return written.length > 0 && written.every((value) => read(value) !== undefined);
}

const signs = /^[xх✓✔☑✗✘●•]$/iu;
const present = new Set(['1', 'yes', 'y', 'true', 'present', 'p', 'oui', 'o', 'vrai', 'si', 's', 'presente', 'да', 'есть', 'присутствует', 'присутствовал', 'نعم', 'حاضر', 'حاضرة', 'حضر', '是', '出席', '到', '√'].map(foldCell));
const absent = new Set(['0', 'no', 'n', 'false', 'absent', 'a', 'non', 'faux', 'ausente', 'нет', 'отсутствует', 'لا', 'غائب', 'غائبة', '否', '缺席', '未到'].map(foldCell));

/** Whether a cell says that somebody was there; undefined for what is neither. An empty cell says nothing, which is no. */
export function presenceOf(text: string): boolean | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || /^[-–—]$/u.test(trimmed)) return false;
  if (signs.test(trimmed) || trimmed === '√') return true;
  const folded = foldCell(trimmed);
  if (present.has(folded)) return true;
  return absent.has(folded) ? false : undefined;
}

/** Days out of a list such as `1, 2` or `1-3`; undefined for one that cannot be read. Days in words of a date are the caller's. */
export function daysIn(text: string, dayOfDate: (text: string) => number | undefined): readonly number[] | undefined {
  const days: number[] = [];
  for (const part of text.split(/[,;/+،؛、\n]|\s+(?:and|et|y|и|و|和)\s+/u).map((piece) => piece.trim()).filter((piece) => piece !== '')) {
    const [, from, to] = /^\D{0,12}?(\d{1,3})(?:\s*(?:-|–|—|to|à|a|до|إلى|至)\s*(\d{1,3}))?$/u.exec(westernDigits(part)) ?? [];
    const dated = dayOfDate(part);
    if (dated !== undefined) days.push(dated);
    else if (from === undefined || Number(to ?? from) - Number(from) > 366) return undefined;
    else for (let day = Number(from); day <= Number(to ?? from); day += 1) days.push(day);
  }
  return [...new Set(days)].sort((a, b) => a - b);
}

function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/** A day as people and spreadsheets write it: 2026-03-01, 1.3.2026, 01/03/2026 (the day before the month). */
export function isoDayOf(text: string): string | undefined {
  const plain = westernDigits(text.trim());
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?: \d{2}:\d{2})?$/u.exec(plain);
  const other = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/u.exec(plain);
  const [year, month, day] = iso !== null ? [iso[1], iso[2], iso[3]] : other !== null ? [other[3], other[2], other[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

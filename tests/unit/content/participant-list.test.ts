import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkPeople, type Known, type Mended } from '../../../renderer/content/participants/check-people.ts';
import { groupFinder } from '../../../renderer/content/participants/group-names.ts';
import { foldCell, guessHeading, type Target } from '../../../renderer/content/participants/headings.ts';
import { guessLayout } from '../../../renderer/content/participants/matching.ts';
import { listOfSheets, listOfText, type ListSheet } from '../../../renderer/content/participants/read-list.ts';
import { daysIn, isoDayOf, presenceOf, sexReader } from '../../../renderer/content/participants/values.ts';
import { dayOfDate } from '../../../renderer/domain/workshop-days.ts';

const dates = { from: '2011-10-10', to: '2011-10-11' };
const dayOf = (text: string): number | undefined => {
  const iso = isoDayOf(text);
  return iso === undefined ? undefined : dayOfDate(dates, iso);
};
const known: Known = { workshop: 'w', people: [], tableOf: (text) => (['1', '2'].includes(text) ? `w:table:${text}` : undefined), days: 2, dayOfDate: dayOf };

function sheetOf(text: string): ListSheet {
  const read = listOfText(text);
  if (read.kind === 'refused' || read.sheets[0] === undefined) throw new Error('refused');
  return read.sheets[0];
}

function check(text: string, given: Partial<Known> = {}, mended: Mended = new Map()) {
  const sheet = sheetOf(text);
  const { headerRow, matching } = guessLayout(sheet.rows, new Map(), dayOf);
  return checkPeople(sheet.rows.filter(({ row }) => row > (headerRow ?? 0)), matching, { ...known, ...given }, mended);
}
const said = (text: string, given?: Partial<Known>, mended?: Mended) =>
  check(text, given, mended).map(({ row, state, person, faults, first }) => [row, state, person.name, ...faults.map(({ code, value }) => `${code} ${value}`.trim()), ...(first === null ? [] : [first])].join(' | '));

describe('headings', () => {
  test.each([
    ['Full name', 'name'], ['Name of participant', 'name'], ['Surname', 'family'], ['Ministry / organization', 'body'], ['Name of the organization', 'body'], ['Job title', 'function'],
    ['Gender (F/M)', 'sex'], ['Day 2', 'day 2'], ['2nd day', 'day 2'], ['10/10/2011', 'day 1'], ['Table No.', 'table'], ['Stakeholder group', 'group'],
    ['Nom et prénom(s)', 'name'], ['Prénom', 'given'], ['Organisme / Institution', 'body'], ['Jour 1', 'day 1'], ['Civilité', 'sex'],
    ['Nombre y apellidos', 'name'], ['Cargo', 'function'], ['Entidad', 'body'], ['Día 3', 'day 3'],
    ['ФИО', 'name'], ['Ф.И.О. участника', 'name'], ['Должность', 'function'], ['Наименование организации', 'body'], ['1-й день', 'day 1'], ['Пол', 'sex'],
    ['الاسم الكامل', 'name'], ['الوظيفة', 'function'], ['الجهة', 'body'], ['اليوم ٢', 'day 2'], ['اليوم الأول', 'day 1'], ['الجنس', 'sex'],
    ['姓名', 'name'], ['工作单位', 'body'], ['职务', 'function'], ['第1天', 'day 1'], ['性别', 'sex'],
  ] as const)('%s is %s', (heading, target) => {
    expect(guessHeading(heading, dayOf)?.target).toBe(target);
  });

  test.each(['No.', 'E-mail', 'Telephone', 'Signature', '№ п/п', 'Date of birth'])('%s is nothing of ours', (heading) => {
    expect(guessHeading(heading, dayOf)).toBeUndefined();
  });

  test('stand below a title, and a correction is remembered', () => {
    const { rows } = sheetOf('List of participants\n\nNo.\tName\tRemarks\n1\tAna Rusu\tMinistry of Health\n');
    expect(guessLayout(rows, new Map(), dayOf)).toEqual({ headerRow: 3, matching: [null, 'name', null] });
    expect(guessLayout(rows, new Map<string, Target | null>([[foldCell('Remarks'), 'body']]), dayOf).matching).toEqual([null, 'name', 'body']);
  });

  test('are not needed: the first column of words is the names', () => {
    expect(guessLayout(sheetOf('1\tMs\tAna Rusu\tMinistry of Health\n2\tMr\tOmar Haddad\tIOM\n').rows, new Map(), dayOf)).toEqual({ headerRow: null, matching: [null, 'sex', 'name', null] });
    expect(guessLayout(sheetOf('Ana Rusu\nOmar Haddad\n').rows, new Map(), dayOf)).toEqual({ headerRow: null, matching: ['name'] });
  });

  test('make a name of two halves, of "Nom" alone, and a form of address of "Title"', () => {
    const matching = (line: string, row = '') => guessLayout(sheetOf(`${line}\n${row}\n`).rows, new Map(), dayOf).matching;
    expect(matching('Nom;Prénom;Fonction')).toEqual(['family', 'given', 'function']);
    expect(matching('Nom;Fonction')).toEqual(['name', 'function']);
    expect(matching('Name;First name')).toEqual(['family', 'given']);
    expect(matching('Title;Name', 'Ms;Ana')).toEqual(['sex', 'name']);
    expect(matching('Title;Name', 'Adviser;Ana')).toEqual(['function', 'name']);
  });
});

describe('values', () => {
  test('M beside H is a woman (hombre, mujer), beside F a man', () => {
    expect([sexReader(['H', 'M'])('M'), sexReader(['F', 'M'])('M'), sexReader(['H', 'F'])('h'), sexReader([])('Mme'), sexReader([])('ذكر'), sexReader([])('女'), sexReader([])('x')]).toEqual(['f', 'm', 'm', 'f', 'm', 'f', undefined]);
  });

  test('of presence and of days', () => {
    expect(['x', '✓', '1', 'oui', 'نعم', '', '-', '0', 'нет', 'late'].map(presenceOf)).toEqual([true, true, true, true, true, false, false, false, false, undefined]);
    expect(['1, 2', '1-3', '2', '١ و ٢', 'Day 1; Day 2', '11.10.2011', 'both', ''].map((text) => daysIn(text, dayOf))).toEqual([[1, 2], [1, 2, 3], [2], [1, 2], [1, 2], [2], undefined, []]);
  });

  test('of stakeholder groups, by name in any language and by what people write', () => {
    const find = groupFinder([{ group: 'states', name: 'Государства' }]);
    expect(['государства', 'NGO', 'ministère', 'UN agency', 'Private sector'].map(find)).toEqual(['states', 'civil-society-academia', 'line-ministries', 'international-organizations', undefined]);
  });
});

describe('rows', () => {
  test('with quotes, line ends in cells and blank lines keep the number of their line', () => {
    expect(said('Name\tBody\n"Rusu, Ana"\t"Ministry\nof Health"\n\n\tIOM\nOmar Haddad\tIOM\n')).toEqual(['2 | new | Rusu, Ana', '5 | faulty |  | no-name', '6 | new | Omar Haddad']);
  });

  test('are named with what is wrong in them', () => {
    const text = `Name;Sex;Table;Day 1;Day 3;Days\nAna;F;1;x;;1\n;M;;;;\nOmar;?;;;;\nElena;F;9;;;\nIon;M;;perhaps;;\nOlga;F;;;x;\nIrina;F;;;;1-7\nPavel;M;;;;soon\n${'a'.repeat(201)};;;;;\n`;
    expect(said(text)).toEqual([
      '2 | new | Ana', '3 | faulty |  | no-name', '4 | faulty | Omar | unknown-sex ?', '5 | faulty | Elena | unknown-table 9', '6 | faulty | Ion | unknown-presence perhaps',
      '7 | faulty | Olga | day-range 3', '8 | faulty | Irina | day-range 1-7', '9 | faulty | Pavel | bad-days soon', `10 | faulty | ${'a'.repeat(201)} | too-long ${'a'.repeat(60)}…`,
    ]);
  });

  test('that are mended go in', () => {
    expect(said('Name;Sex\n;F\nOmar;?\n', {}, new Map([['2 0', 'Ana Rusu'], ['3 1', 'M']]))).toEqual(['2 | new | Ana Rusu', '3 | new | Omar']);
  });

  test('of people who are there, or stand in the list twice, are told apart', () => {
    const people = [{ id: 'typed', name: 'Ana  RUSU', body: 'Ministry of Health' }, { id: 'other', name: 'Ion Popa', body: '' }];
    const text = 'Name;Body\nAna Rusu;ministry of health\nAna Rusu;IOM\nIon Popa;IOM\nOmar;IOM\nomar;\nOmar;UNDP\n';
    expect(said(text, { people })).toEqual(['2 | there | Ana Rusu', '3 | new | Ana Rusu', '4 | there | Ion Popa', '5 | new | Omar', '6 | double | omar | 5', '7 | new | Omar']);
  });

  test('have the same id on every laptop, by name and body, and are there by it whatever they are called by now', () => {
    const [row] = check('Name;Body\nAna Rusu;IOM\n');
    expect(check('name,ORGANISATION\nANA RUSU,iom\n')[0]?.person.id).toBe(row?.person.id);
    expect(said('Name;Body\nAna Rusu;IOM\n', { people: [{ id: row?.person.id ?? '', name: 'Ana Rusu-Popa', body: 'IOM' }] })).toEqual(['2 | there | Ana Rusu']);
  });

  test('of a Chinese list have the family name first', () => {
    expect(said('姓\t名\t单位\n李\t明\t卫生部\n')).toEqual(['2 | new | 李明']);
  });

  test('of eighty people, as a ministry sends them, are all read', () => {
    const read = listOfSheets(new Uint8Array(readFileSync(new URL('../../fixtures/participants/chisinau-80.xlsx', import.meta.url))));
    const sheet = read.kind === 'list' ? read.sheets[0] : undefined;
    const { headerRow, matching } = guessLayout(sheet?.rows ?? [], new Map(), dayOf);
    expect([headerRow, matching]).toEqual([4, [null, 'family', 'given', 'sex', 'function', 'body', 'group', 'day 1', 'day 2']]);
    const rows = checkPeople((sheet?.rows ?? []).filter(({ row }) => row > 4), matching, known, new Map());
    expect([rows.length, rows.filter(({ state }) => state === 'new').length]).toEqual([80, 80]);
    expect(rows[0]?.person).toMatchObject({ name: 'Ana Rusu', function: 'State Secretary', body: 'Ministry of Health', group: 'Line ministries', sex: 'f', days: [1, 2] });
    expect(rows[8]?.person.body).toBe('Ministry of Health');
  });

  test('of two thousand people take no time', () => {
    const text = `Name\tBody\tSex\n${Array.from({ length: 2_000 }, (_, at) => `Person ${at}\tBody ${at % 40}\tF`).join('\n')}`;
    const begun = performance.now();
    expect(check(text).filter(({ state }) => state === 'new').length).toBe(2_000);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});

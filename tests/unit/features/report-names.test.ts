import { expect, it } from 'vitest';
import { around, byName, decided } from '../../../renderer/features/report/names/by-name.ts';
import { findNames } from '../../../renderer/report/names/find-names.ts';
import { chatham, ws } from '../../report/helpers/chatham.ts';
import { collected } from '../../report/helpers/read-model.ts';

const findings = findNames(await collected(chatham, ws));

it('puts findings under the name that was entered, each decision once', () => {
  const groups = byName(findings);
  expect(groups.find(({ label }) => label === 'ليلى حداد')?.findings.map(({ found }) => found)).toEqual(['ليلى', 'Laila Haddad', 'Haddad', 'Хаддад']);
  const keys = groups.flatMap((group) => group.findings.map(({ key }) => key));
  expect(keys).toHaveLength(new Set(keys).size);
});

it('shows a finding in its own sentence', () => {
  const finding = findings.find(({ found }) => found === 'Павлу Алексееву');
  expect(finding === undefined ? [] : around(finding)).toEqual(['МОМ обещала помощь ', 'Павлу Алексееву', '.']);
});

it('cuts a long sentence between words', () => {
  const [finding] = findings;
  if (finding === undefined) throw new Error('nothing was found');
  const long = 'word '.repeat(40);
  const [before, found, after] = around({ ...finding, text: `${long}Haddad ${long}`, start: long.length, end: long.length + 6 });
  expect([before, found, after]).toEqual([`… ${'word '.repeat(17)}`, 'Haddad', `${' word'.repeat(17)} …`]);
});

it('keeps and gives up keeping', () => {
  expect(decided(['a', 'b'], ['b', 'c'], true)).toEqual(['a', 'b', 'c']);
  expect(decided(['a', 'b'], ['b', 'c'], false)).toEqual(['a']);
});

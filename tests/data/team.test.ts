import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openWorkbook } from '../../renderer/data/open.ts';
import { teamLines } from '../../renderer/domain/team.ts';
import { memoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

test('a role is given to the participant of that name, else to a new one, and taken back alone', async () => {
  const bridge = memoryBridge();
  const sample = () => Promise.reject(new Error('no sample'));
  const workbook = valueOf(await openWorkbook({ bridge, start: bridge.start(), sample, now: () => new Date('2026-11-23T14:32:00Z'), database: 'team' }));
  const workshop = valueOf(await workbook.workshops.create({ title: 'Health', place: 'Bălți', language: 'en' }));
  const ana = valueOf(await workbook.participants.add(workshop, { name: 'Ana Rusu', function: null, body: { plain: 'IOM', language: 'en' }, typedBody: null, group: 'international-organizations' }));
  expect(valueOf(await workbook.team.add(workshop, ' ana  RUSU', 'rapporteur'))).toBe(ana);
  valueOf(await workbook.team.add(workshop, 'Ana Rusu', 'chair'));
  const silas = valueOf(await workbook.team.add(workshop, 'Silas Rapold', 'facilitator'));
  const roles = async () => (await workbook.read.participants(workshop)).map(({ id, name, team }) => [id, name, team]);
  expect(await roles()).toEqual([[ana, 'Ana Rusu', ['chair', 'rapporteur']], [silas, 'Silas Rapold', ['facilitator']]]);
  valueOf(await workbook.team.setRole(ana, 'chair', false));
  expect((await roles())[0]).toEqual([ana, 'Ana Rusu', ['rapporteur']]);
  // Whoever is in the team can own a block of the agenda like any participant.
  expect((await workbook.read.speakers(workshop, 'en')).map(({ label }) => label)).toContain('Silas Rapold');
});

test('names stand in the title block with their body, one a line', () => {
  expect(teamLines([{ name: 'Silas Rapold', body: 'IOM' }, { name: 'Ana Rusu', body: '' }])).toBe('Silas Rapold (IOM)\nAna Rusu');
});

import { describe, expect, it } from 'vitest';
import type { Json } from '../../renderer/domain/json.ts';
import type { LiveRec } from '../../renderer/record/types.ts';
import { dateOfDay } from '../../renderer/domain/agenda-days.ts';
import { collected, linesOf, modelOf } from './helpers/read-model.ts';
import { bareRecords, gone, ids, record, records, text, translation } from './helpers/workshop.ts';

const block = (id: string, key: string, fields: Readonly<Record<string, Json>>): LiveRec => record('block', `${ids.ws}:${id}`, ids.ws, key, fields);

const agenda: readonly LiveRec[] = [
  record('table', `${ids.ws}:table:1`, ids.ws, 'a0', text('title', 'en', 'Table A')),
  block('b3', 'a0', { ...text('title', 'en', 'Table work'), day: 1, start: '13:30', minutes: 45, form: 'tables', table: `${ids.ws}:table:1`, roundtables: [ids.data] }),
  block('b1', 'a1', { ...text('title', 'en', 'Opening'), ...translation('title', 'ar', 'الافتتاح', 'reviewed'), day: 1, start: '09:00', minutes: 30, form: 'opening', owners: [{ participant: `${ids.ws}-p1` }] }),
  block('b2', 'a2', { day: 1, start: '09:30', minutes: 90, form: 'roundtable', roundtables: [ids.health] }),
  block('b4', 'a3', { ...text('title', 'en', 'Reports'), day: 2, form: 'plenary', roundtables: [ids.health, 'gone'], owners: [{ group: 'states' }, { role: 'Chair' }] }),
  block('b5', 'a4', text('title', 'en', 'Reserve')),
  gone(block('b6', 'a5', text('title', 'en', 'DELETED block'))),
];
const workshop = [...records, ...agenda];
const from = (lines: readonly string[]): readonly string[] => lines.slice(lines.findIndex((line) => line.startsWith('h1')));

describe('the agenda', () => {
  it('is a table a day in the order of time, with questions and who leads', async () => {
    const lines = from(linesOf(await modelOf(workshop, 'en', { type: 'agenda' })));
    expect(lines.slice(0, 13)).toEqual([
      'h1 |  | Agenda',
      'h2 |  | Day 1, 1 March 2026',
      'row | | Time | Item and questions | Led by',
      'row | | 09:00–09:30 | Opening / Opening | Ministry of Health',
      'row | | 09:30–11:00 | Roundtable / Roundtable / 1. Health workers / 1.1 How are health workers recruited across borders? / 1.2 What brings staff back? | –',
      'row | | 13:30–14:15 | Table work / Work at tables, Table A / 2. Data / 2.1 Which figures are missing? | –',
      'h2 |  | Day 2, 2 March 2026',
      'row | | Time | Item and questions | Led by',
      'row | | – | Reports / Plenary / 1. Health workers | States; Chair',
      'h2 |  | Day not yet set',
      'row | | Time | Item and questions | Led by',
      'row | | – | Reserve | –',
      'h1 |  | Attendance',
    ]);
  });

  it('says times in words where a dash would leave their order open', async () => {
    const lines = linesOf(await modelOf(workshop, 'ar', { type: 'agenda' }));
    expect(lines.find((line) => line.includes('الافتتاح'))).toMatch(/^row \| \| من 09:00 إلى 09:30 \| الافتتاح \/ افتتاح \| /u);
    expect(linesOf(await modelOf(workshop, 'fr', { type: 'agenda' })).some((line) => line.includes('09\u00a0h\u00a030\u2009–\u200911\u00a0h\u00a000'))).toBe(true);
  });

  it('says titles and questions in both languages that the questions are shown in', async () => {
    const inTwo = workshop.map((one) => (one.id === ids.ws ? { ...one, r: { ...one.r, ...record('workshop', ids.ws, null, '', { questionLanguages: ['en', 'ar'] }).r } } : one));
    const opening = async (language: 'en' | 'ar' | 'fr') => linesOf(await modelOf(inTwo, language, { type: 'agenda' })).find((line) => line.includes('Opening') && line.includes('الافتتاح'));
    expect(await opening('en')).toMatch(/ \| Opening \/ الافتتاح \/ Opening \| /u);
    expect(await opening('ar')).toMatch(/ \| الافتتاح \/ Opening \/ افتتاح \| /u);
    // In French both stand below one another, and the original of a text without a translation only once.
    expect(await opening('fr')).toMatch(/ \| Opening.* \/ الافتتاح \/ Ouverture \| /u);
    expect(linesOf(await modelOf(inTwo, 'fr', { type: 'agenda' })).find((line) => line.includes('Table work'))?.match(/Table work/gu)).toHaveLength(1);
  });

  it('lets times follow from the order where only the beginning of the day is said', async () => {
    const follows = [block('f1', 'a0', { day: 1, minutes: 30, form: 'opening' }), block('f2', 'a1', { day: 1, minutes: 45, form: 'tables' }), block('f3', 'a2', { day: 1, minutes: 60, form: 'tables', beside: `${ids.ws}:f2` }), block('f4', 'a3', { day: 1, minutes: 15, form: 'break' })];
    const begun = records.map((one) => (one.id === ids.ws ? { ...one, r: { ...one.r, ...record('workshop', ids.ws, null, '', { 'dayStart.1': '08:45' }).r } } : one));
    const lines = linesOf(await modelOf([...begun, ...follows], 'en', { type: 'agenda' })).filter((line) => /^row \| \| \d/u.test(line));
    expect(lines.map((line) => line.split(' | ')[1]?.replace('| ', ''))).toEqual(['08:45–09:15', '09:15–10:00', '09:15–10:15', '10:15–10:30']);
  });

  it('names those who lead as far as the attribution goes', async () => {
    const led = async (attribution: 'person' | 'group' | 'none') => linesOf(await modelOf(workshop, 'en', { type: 'agenda', attribution })).find((line) => line.includes('Opening / Opening'))?.split(' | ').at(-1);
    expect([await led('person'), await led('group'), await led('none')]).toEqual(['Olga Ștefănescu, Ministry of Health', 'Line ministries', '–']);
  });

  it('says that there is none, or nothing', async () => {
    expect(linesOf(await modelOf(bareRecords, 'en', { type: 'agenda' }))).toContain('empty |  | No agenda has been recorded.');
    expect(linesOf(await modelOf(bareRecords, 'en', { type: 'agenda', emptyParts: 'left-out' })).filter((line) => line.startsWith('h1'))).toEqual([]);
  });

  it('reads what has another shape as absent', async () => {
    const odd = block('odd', 'z', { day: 1.5, start: '24:00', minutes: -5, form: 'dance', owners: 'Ana', roundtables: { a: 1 }, table: 7 });
    expect((await collected([...records, odd])).blocks).toEqual([
      { id: odd.id, marks: [], title: { original: undefined, translations: {}, open: false }, day: null, start: null, minutes: null, form: null, owners: [], roundtables: [], table: null, beside: null },
    ]);
    const lines = linesOf(await modelOf([...records, odd], 'en', { type: 'agenda' }));
    expect(lines).toContain('row | | – | Untitled item | –');
  });
});

describe('participants in the agenda', () => {
  const present = (id: string, fields: Readonly<Record<string, Json>>) => (one: LiveRec): LiveRec =>
    one.id === id ? { ...one, r: { ...one.r, ...record('participant', id, null, '', fields).r } } : one;
  const counted = workshop.map(present(`${ids.ws}-p1`, { sex: 'f', 'attendance.1': true, 'attendance.2': true })).map(present(`${ids.ws}-p2`, { sex: 'm', 'attendance.2': true, 'attendance.x': true, 'attendance.3': 'yes' }));

  it('are counted by group, sex and day, and listed with their days', async () => {
    const lines = from(linesOf(await modelOf(counted, 'en', { type: 'agenda' })));
    const at = lines.indexOf('h1 |  | Attendance');
    expect(lines.slice(at + 1, at + 8)).toEqual([
      'row | | Participants | Women | Men | Not recorded | Total',
      'row | | States | 0 | 0 | 1 | 1',
      'row | | International organizations | 0 | 1 | 0 | 1',
      'row | | Line ministries | 1 | 0 | 0 | 1',
      'row | | All participants recorded | 1 | 1 | 1 | 3',
      'row | | Present: Day 1, 1 March 2026 | 1 | 0 | 0 | 1',
      'row | | Present: Day 2, 2 March 2026 | 1 | 1 | 0 | 2',
    ]);
    expect(lines.find((line) => line.includes('Olga Ștefănescu'))).toMatch(/ \| 1, 2$/u);
  });

  it('have no column for what nobody recorded', async () => {
    const lines = linesOf(await modelOf(workshop, 'en', { type: 'agenda' }));
    expect(lines).toContain('row | | Participants | Total');
    expect(lines.some((line) => line.startsWith('row | | Name') && line.includes('Days'))).toBe(false);
  });

  it('stand as numbers only where persons are not to be named', async () => {
    for (const more of [{ attribution: 'none' }, { attribution: 'group' }, { participantList: false }] as const) {
      const lines = linesOf(await modelOf(counted, 'en', { type: 'agenda', ...more }));
      expect(lines.join('\n')).not.toMatch(/Ștefănescu|حداد|Петров/u);
      expect(lines).toContain('row | | All participants recorded | 1 | 1 | 1 | 3');
    }
  });
});

describe('the date of a day', () => {
  it('follows the first day of the workshop, over the end of a month and a year', () => {
    expect([1, 2, 3].map((day) => dateOfDay({ from: '2026-12-31', to: '2027-01-01' }, day))).toEqual(['2026-12-31', '2027-01-01', null]);
    expect([dateOfDay(null, 1), dateOfDay({ from: 'soon', to: 'later' }, 1)]).toEqual([null, null]);
  });
});

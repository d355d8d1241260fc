import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CloseHandshake } from '../../../main/close-handshake.ts';
import { purposeOf } from '../../../main/command-line.ts';
import { offeredName, withEnding } from '../../../main/files/file-name.ts';
import { SaveTokens } from '../../../main/files/save-tokens.ts';
import { dataFolder, devServerOrigin, isSubstituteRuntime } from '../../../main/runtime.ts';
import { dataSchema, decideStart, knownSchema, readVersions, recordVersions } from '../../../main/versions.ts';
import { openingBounds } from '../../../main/window-bounds.ts';
import { languageOrder, readWords } from '../../../main/words.ts';
import { CrashDisk } from './support/crash-disk.ts';

describe('the command line', () => {
  it.each([
    [['workbook'], { kind: 'window' }],
    [['electron', '/opt/workbook', '--no-sandbox'], { kind: 'window' }],
    [['workbook', '--version'], { kind: 'version' }],
    [
      ['electron', '.', '--no-sandbox', '--report', 'sample', '--type', 'summary', '--language', 'ar', '--out', 'r.docx'],
      { kind: 'headless', args: ['report', 'sample', '--type', 'summary', '--language', 'ar', '--out', 'r.docx'] },
    ],
    [['workbook', '--report', 'Chișinău 2.mwb', '--no-sandbox', '--user-data-dir=/tmp/x'], { kind: 'headless', args: ['report', 'Chișinău 2.mwb'] }],
    [['workbook', '--report'], { kind: 'headless', args: ['report'] }],
  ])('%j', (argv, purpose) => {
    expect(purposeOf(argv)).toEqual(purpose);
  });
});

describe('the data folder', () => {
  const usual = { appData: path.resolve('/home/ana/.config'), substituteRuntime: false, switchValue: '', variable: undefined, packaged: true };
  const there = (folder: string): string => path.resolve('/home/ana/.config', folder);

  it('has its frozen name, and another one on the development runtime', () => {
    expect(dataFolder(usual)).toBe(there('mainstreaming-workbook'));
    expect(dataFolder({ ...usual, substituteRuntime: true })).toBe(there('mainstreaming-workbook-development'));
    expect([isSubstituteRuntime('33.2.1'), isSubstituteRuntime('45.4.1')]).toEqual([true, false]);
  });

  it('is where the switch says; a variable counts in development only', () => {
    expect(dataFolder({ ...usual, switchValue: '/media/usb/data', variable: '/tmp/x' })).toBe(path.resolve('/media/usb/data'));
    expect(dataFolder({ ...usual, variable: '/tmp/x' })).toBe(there('mainstreaming-workbook'));
    expect(dataFolder({ ...usual, variable: '/tmp/x', packaged: false })).toBe(path.resolve('/tmp/x'));
    expect(dataFolder({ ...usual, variable: '', packaged: false })).toBe(there('mainstreaming-workbook'));
  });
});

describe('the development server', () => {
  it.each([
    ['http://127.0.0.1:5173/', 'http://127.0.0.1:5173'],
    ['http://localhost:5173', 'http://localhost:5173'],
    ['https://example.org/', undefined],
    ['http://127.0.0.1.example.org/', undefined],
    ['file:///tmp/x', undefined],
    ['no address', undefined],
    [undefined, undefined],
  ])('%s', (variable, origin) => {
    expect([devServerOrigin(variable, false), devServerOrigin(variable, true)]).toEqual([origin, undefined]);
  });
});

describe('versions', () => {
  const now = { app: '0.1.0', chromium: '130.0.6723.137', schema: dataSchema };

  it.each([
    ['nothing known', undefined, 'go'],
    ['the same', now, 'go'],
    ['an older Chromium before', { ...now, chromium: '99.0.1.2' }, 'go'],
    ['a newer patch before', { ...now, chromium: '130.0.9999.1' }, 'go'],
    ['a newer Chromium before', { ...now, chromium: '138.0.1.2' }, 'rebuild'],
    ['newer data', { ...now, schema: dataSchema + 1 }, 'refuse'],
    ['newer data and Chromium', { app: '9.0.0', chromium: '200.0.0.0', schema: dataSchema + 1 }, 'refuse'],
  ])('%s', (_title, found, decision) => {
    expect(decideStart(found, now)).toBe(decision);
  });

  it('are recorded and read again, and written only when they change', async () => {
    const disk = new CrashDisk();
    await recordVersions(disk, '/data', undefined, now, 'a');
    const found = await readVersions(disk.afterLosing(), '/data');
    expect(found).toEqual(now);
    const calls = disk.calls;
    await recordVersions(disk, '/data', found, now, 'b');
    expect(disk.calls).toBe(calls);
  });

  it('can be limited to an earlier schema in development, and only there', () => {
    expect([knownSchema('1', false), knownSchema('1', true), knownSchema('99', false), knownSchema('0', false), knownSchema('x', false), knownSchema(undefined, false)])
      .toEqual([1, dataSchema, dataSchema, dataSchema, dataSchema, dataSchema]);
  });
});

describe('the window', () => {
  const display = { x: 0, y: 0, width: 1366, height: 728 };
  const stored = (x: number, y: number): Parameters<typeof openingBounds>[0] => ({ bounds: { x, y, width: 1000, height: 700 }, maximized: true });

  it('opens where it was, when a display is there', () => {
    expect(openingBounds(stored(50, 20), [display])).toEqual({ bounds: { x: 50, y: 20, width: 1000, height: 700 }, maximized: true });
    expect(openingBounds(stored(-1500, 20), [display, { ...display, x: -1920, width: 1920 }]).bounds.x).toBe(-1500);
  });

  it.each([[-950, 20], [1300, 20], [50, -100], [50, 727], [5000, 5000]])('opens in the usual place when %d, %d is off every display', (x, y) => {
    expect(openingBounds(stored(x, y), [display])).toEqual({ bounds: { width: 1280, height: 728 }, maximized: true });
  });

  it('opens in the usual size at first', () => {
    expect(openingBounds(null, [{ ...display, width: 1920, height: 1040 }])).toEqual({ bounds: { width: 1280, height: 860 }, maximized: false });
  });
});

describe('closing', () => {
  function handshake(answer: boolean): { shake: CloseHandshake; told: string[]; clock: () => void } {
    const told: string[] = [];
    let clock: (() => void) | undefined;
    const shake = new CloseHandshake({
      tellPage: () => told.push('told'),
      askPerson: async () => await Promise.resolve((told.push('asked'), answer)),
      close: () => told.push('closed'),
      after: (milliseconds, then) => {
        told.push(`waits ${milliseconds}`);
        clock = then;
        return () => (clock = undefined);
      },
    });
    shake.pageReady(true);
    return { shake, told, clock: () => clock?.() };
  }
  const settled = async (): Promise<void> => await new Promise((resolve) => setImmediate(resolve));

  it('waits for the page, then closes', () => {
    const { shake, told } = handshake(false);
    expect([shake.mayCloseNow(), shake.mayCloseNow()]).toEqual([false, false]);
    shake.answer(true);
    expect([told, shake.mayCloseNow()]).toEqual([['waits 5000', 'told', 'closed'], true]);
  });

  it.each([
    ['the page has not saved', true, ['waits 5000', 'told', 'asked', 'closed']],
    ['the page has not saved', false, ['waits 5000', 'told', 'asked']],
  ])('asks a person when %s; closes: %s', async (_title, closes, expected) => {
    const { shake, told } = handshake(closes);
    shake.mayCloseNow();
    shake.answer(false);
    await settled();
    expect([told, shake.mayCloseNow()]).toEqual([closes ? expected : [...expected, 'waits 5000', 'told'], closes]);
  });

  it('asks a person when the page stays silent, and ignores its late answer', async () => {
    const { shake, told, clock } = handshake(false);
    shake.mayCloseNow();
    clock();
    shake.answer(true);
    await settled();
    expect(told).toEqual(['waits 5000', 'told', 'asked']);
  });

  it('does not wait for a page that never was ready, or has crashed', () => {
    const { shake, told } = handshake(false);
    shake.mayCloseNow();
    shake.pageReady(false);
    expect([told.at(-1), shake.mayCloseNow()]).toEqual(['closed', true]);
  });

  it('ignores an answer nobody asked for', () => {
    const { shake, told } = handshake(true);
    shake.answer(true);
    expect(told).toEqual([]);
  });
});

describe('names of files', () => {
  it.each([
    ['Raport Chișinău', 'report', 'Raport Chișinău.docx'],
    ['Raport.DOCX', 'report', 'Raport.docx'],
    ['تقرير كيشيناو', 'report', 'تقرير كيشيناو.docx'],
    ['workshop.mwb', 'workbook', 'workshop.mwb'],
    ['../../etc/passwd', 'report', 'etc passwd.docx'],
    ['report\u202excod.exe', 'report', 'report xcod.exe.docx'],
    ['con', 'report', '_con.docx'],
    ['LPT1.txt', 'workbook', '_LPT1.txt.mwb'],
    ['  . ', 'report', 'report.docx'],
    ['~$Raport', 'report', '$Raport.docx'],
  ] as const)('%j as %s is offered as %j', (suggested, kind, name) => {
    expect(offeredName(suggested, kind)).toBe(name);
  });

  it('a long Arabic name fits the file system and ends with a whole character', () => {
    const name = offeredName('تقرير '.repeat(60), 'report');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/تقرير?\.docx$|تق?\.docx$/u);
  });

  it('get their ending once', () => {
    expect([withEnding('/a/b', 'report'), withEnding('/a/b.DOCX', 'report')]).toEqual(['/a/b.docx', '/a/b.DOCX']);
  });

  it('stand behind tokens that cannot be guessed, of which the oldest go', () => {
    const tokens = new SaveTokens();
    const first = tokens.give('/a');
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(tokens.pathOf(first)).toBe('/a');
    for (let count = 0; count < 100; count += 1) tokens.give('/b');
    expect(() => tokens.pathOf(first)).toThrow('no such token');
    expect(() => tokens.pathOf('/etc/passwd')).toThrow('no such token');
  });
});

describe('words', () => {
  it.each([
    ['fr', ['en-GB'], ['fr', 'en']],
    [null, ['ar-EG', 'fr'], ['ar', 'fr', 'en']],
    [null, ['ro-MD', 'ru'], ['en']],
    ['xx', [], ['en']],
  ])('chosen %s, system %j', (chosen, system, order) => {
    expect(languageOrder(chosen, system, ['ar', 'en', 'fr'])).toEqual(order);
  });

  it('that cannot be read are none, and nothing fails', async () => {
    const words = await readWords('/nowhere', 'fr', []);
    expect(words('native.menu.edit')).toBeUndefined();
  });
});

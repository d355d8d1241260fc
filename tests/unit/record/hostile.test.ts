import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mergeFiles } from '../../../build/headless/merge.ts';
import { defaultLimits } from '../../../renderer/record/file/limits.ts';
import { readMwb, writeMwb } from '../../../renderer/record/file/mwb.ts';
import type { Rec } from '../../../renderer/record/types.ts';
import { ana, ion } from './laptop.ts';
import { byHand, outcome, patchHeaders, replaceBytes, zipOf } from './zip-by-hand.ts';

const line = { id: 'p1', kind: 'participant', f: { name: 'Ana Ciobanu' } };
const good = zipOf([line]);
const records: readonly Rec[] = [
  { id: 'p1', kind: 'participant', r: { name: { v: [[ana, 4, 'Ana Ciobanu'], [ion, 2, 'А. Чобану']] }, group: { v: [[ana, 1, 'states']] } } },
  { id: 'p2', kind: 'participant', purged: true },
];

describe('a file that is not ours', () => {
  it('is told apart from a damaged one', () => {
    expect(outcome(strToU8('%PDF-1.7 not a zip at all'))).toBe('not-ours');
    expect(outcome(new Uint8Array(0))).toBe('damaged');
    expect(outcome(zipSync({ 'word/document.xml': strToU8('<w:document/>') }))).toBe('not-ours');
    expect(outcome(zipOf([line], { ...byHand, format: 'another-program' }))).toBe('not-ours');
    expect(outcome(zipSync({ 'manifest.json': strToU8('{not json'), 'record.jsonl': strToU8('') }))).toBe('not-ours');
    expect(outcome(zipSync({ 'manifest.json': strToU8(JSON.stringify(byHand)) }))).toBe('damaged');
  });

  it('or that wants a newer reader is refused as newer, whatever else it says', () => {
    expect(outcome(zipOf(['?'], { format: byHand.format, oldestReader: 2, actors: 'otherwise' }))).toBe('newer');
    expect(outcome(zipOf([line], { ...byHand, version: 7, oldestReader: 1, mood: 'new' }))).toBe('read');
  });
});

describe('an archive that lies', () => {
  const zeros = new Uint8Array(6 * 1024 * 1024);

  it('about sizes is stopped while unpacking', () => {
    expect(outcome(zipOf([line], byHand, {}))).toBe('read');
    const bomb = zipSync({ 'manifest.json': strToU8(JSON.stringify(byHand)), 'record.jsonl': zeros });
    expect(outcome(bomb)).toBe('hostile');
    expect(outcome(patchHeaders(bomb, 'record.jsonl', 'plain', 100))).toBe('hostile');
    expect(outcome(patchHeaders(good, 'record.jsonl', 'plain', 20))).toBe('hostile');
    expect(outcome(patchHeaders(good, 'record.jsonl', 'plain', 4_000))).toBe('damaged');
    expect(outcome(patchHeaders(good, 'record.jsonl', 'plain', 0xfffffff0))).toBe('too-large');
  });

  it('or is beyond a limit is refused', () => {
    const file = writeMwb({ records });
    expect(outcome(readMwb(file, { ...defaultLimits, fileBytes: 100 }))).toBe('too-large');
    expect(outcome(readMwb(file, { ...defaultLimits, entryBytes: 100 }))).toBe('too-large');
    expect(outcome(readMwb(file, { ...defaultLimits, records: 1 }))).toBe('too-large');
    expect(outcome(readMwb(file, { ...defaultLimits, lineLength: 80 }))).toBe('too-large');
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`photos/${n}.txt`, strToU8('x')]));
    expect(outcome(readMwb(zipOf([line], byHand, many), { ...defaultLimits, entries: 20 }))).toBe('too-large');
    expect(outcome(zipOf([line], byHand, many))).toBe('read');
  });

  it('about paths is refused whole', () => {
    for (const name of ['../evil.txt', '/etc/passwd', 'a/../../b', 'C:/x', 'a\\b', './a', 'a\u0000b', '..']) {
      expect([name, outcome(zipOf([line], byHand, { [name]: strToU8('x') }))]).toEqual([name, 'hostile']);
    }
  });

  it('with two entries of one name, or two names for one, is refused', () => {
    const twin = zipOf([line], byHand, { 'recorx.jsonl': strToU8('{}') });
    expect(outcome(replaceBytes(twin, 'recorx.jsonl', 'record.jsonl'))).toBe('hostile');
    const first = Buffer.from(good).indexOf('record.jsonl');
    const twoNames = Uint8Array.from(good);
    twoNames.set(strToU8('recorx.jsonl'), first);
    expect(outcome(twoNames)).toBe('hostile');
  });

  it('or is packed in a way that is not read is refused', () => {
    expect(outcome(patchHeaders(good, 'record.jsonl', 'method', 12))).toBe('damaged');
    expect(outcome(patchHeaders(good, 'record.jsonl', 'flags', 1))).toBe('damaged');
  });
});

describe('a damaged file', () => {
  const file = writeMwb({ records });

  it('cut off anywhere is refused', () => {
    for (let length = 0; length < file.length; length += 1) {
      expect([length, outcome(file.subarray(0, length))]).toEqual([length, length > 0 && length < 4 ? 'not-ours' : 'damaged']);
    }
  });

  it('with any byte changed is refused, or reads as what it was', () => {
    fc.assert(
      fc.property(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const copy = Uint8Array.from(file);
        copy[at] = (copy[at] ?? 0) ^ change;
        const read = readMwb(copy);
        if (read.ok) expect(read.records).toEqual(records);
      }),
      { numRuns: 500 },
    );
  });

  it('that was written by hand, without a hash, is refused as well', () => {
    const stored = zipSync({ 'manifest.json': strToU8(JSON.stringify(byHand)), 'record.jsonl': strToU8(JSON.stringify(line)) }, { level: 0 });
    expect(outcome(stored)).toBe('read');
    expect(outcome(replaceBytes(stored, 'Ciobanu', 'Cioban_'))).toBe('damaged');
  });

  it('made of anything at all never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (junk) => {
        expect(outcome(Uint8Array.from([0x50, 0x4b, 3, 4, ...junk]))).toBe('damaged');
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.json()), (lines) => {
        expect(['read', 'damaged']).toContain(outcome(zipOf(lines)));
      }),
    );
  });
});

describe('a record line', () => {
  const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const field = (name: string): string => `{"id":"p1","kind":"participant","f":{${JSON.stringify(name)}:1}}`;
  const register = (reg: unknown): object => ({ id: 'p1', kind: 'participant', v: { name: reg } });
  const cases: Record<string, unknown> = {
    'is cut off': '{"id":"p1","kind":"participant","f":{"name":"An',
    'is a list': '[]',
    'has no id': { kind: 'participant', f: {} },
    'has an id that is a path': { ...line, id: '../p1' },
    'has an id of Object.prototype': { ...line, id: 'constructor' },
    'has a field __proto__': field('__proto__'),
    'has a field constructor': field('constructor'),
    'has a field part of Object.prototype': field('text.toString'),
    'has a field with a space': field('a b'),
    'has a value with a key __proto__': '{"id":"p1","kind":"participant","f":{"name":{"__proto__":{"admin":true}}}}',
    'is nested beyond reason': `{"id":"p1","kind":"participant","f":{"name":${nested(70)}}}`,
    'is nested to break a stack': `{"id":"p1","kind":"participant","f":{"name":${nested(200_000)}}}`,
    'has an endless number': '{"id":"p1","kind":"participant","f":{"name":1e999}}',
    'has a number that JSON cannot give back': '{"id":"p1","kind":"participant","f":{"name":-0}}',
    'has an actor out of the table': { ...line, d: [5, 1] },
    'has a counter 0': { ...line, d: [0, 0] },
    'has a counter beyond safe numbers': { ...line, d: [0, 2 ** 53] },
    'has a broken counter': { ...line, d: [0, 1.5] },
    'has an empty register': register({ v: [] }),
    'has a value without a counter': register({ v: [[0, 'x']] }),
    'has a context of texts': register({ v: [[0, 1, 'x']], c: { 0: '3' } }),
    'has a context with a name for a number': register({ v: [[0, 1, 'x']], c: { constructor: 3 } }),
    'has a field twice, plain and as a register': { ...line, v: { name: { v: [[0, 1, 'x']] } } },
    'has more fields than any record': { ...line, f: Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`f${n}`, n])) },
    'has more values side by side than anybody has': register({ v: Array.from({ length: 1_001 }, (_, n) => [0, n + 1, n]) }),
  };
  for (const [what, bad] of Object.entries(cases)) {
    it(`that ${what} makes the file refused`, () => {
      expect(outcome(zipOf([{ ...line, id: 'p0' }, bad]))).toBe('damaged');
    });
  }

  it('that stands twice makes the file refused', () => {
    expect(outcome(zipOf([line, line]))).toBe('damaged');
  });

  it('that is not UTF-8 makes the file refused', () => {
    const bytes = strToU8(JSON.stringify(line));
    bytes[bytes.indexOf(0x41)] = 0xff;
    expect(outcome(zipSync({ 'manifest.json': strToU8(JSON.stringify(byHand)), 'record.jsonl': bytes }))).toBe('damaged');
  });

  it('with an actor named like a member of Object.prototype makes the file refused', () => {
    expect(outcome(zipOf([line], { ...byHand, actors: ['constructor'] }))).toBe('damaged');
  });

  it('and another, forged so that each overwrites the other, make a record that can still be written and read', () => {
    const forged = [register({ v: [[0, 1, 'x']], c: { 1: 2 } }), register({ v: [[1, 2, 'y']], c: { 0: 1 } })];
    const files = forged.map((bad) => ({ name: 'forged.mwb', bytes: zipOf([bad], { ...byHand, actors: [ana, ion] }) }));
    const merged = mergeFiles(files);
    expect(merged.ok && outcome(merged.bytes)).toBe('read');
  });

  it('and others that together outgrow a record are refused, so that what is written can be read', () => {
    const half = register({ v: Array.from({ length: 700 }, (_, n) => [0, n + 1, n]) });
    const files = [ana, ion].map((actor) => ({ name: `${actor}.mwb`, bytes: zipOf([half], { ...byHand, actors: [actor] }) }));
    expect(files.map(({ bytes }) => outcome(bytes))).toEqual(['read', 'read']);
    expect(mergeFiles(files)).toMatchObject({ ok: false, code: 'hostile' });
  });

  it('never reaches the prototype of anything', () => {
    outcome(zipOf(['{"id":"p1","kind":"participant","f":{},"__proto__":{"admin":true}}']));
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mergeFiles } from '../../../build/headless/merge.ts';
import { filesNamedIn } from '../../../renderer/record/file-refs.ts';
import { defaultLimits } from '../../../renderer/record/file/limits.ts';
import { readMwb, writeMwb, type ReadMwb } from '../../../renderer/record/file/mwb.ts';
import { snapshotOf } from '../../../renderer/record/snapshot.ts';
import type { LiveRec, Rec } from '../../../renderer/record/types.ts';
import { ana, ion } from './laptop.ts';
import { byHand, outcome, patchHeaders, replaceBytes, zipOf } from './zip-by-hand.ts';

const photo = strToU8('ÿØÿà flip chart of the health round, Bălți');
const list = strToU8('%PDF-1.7 signed list, day 1');
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const refOf = (bytes: Uint8Array, type: string) => ({ sha256: hashOf(bytes), size: bytes.length, type });
const attached = (id: string, bytes: Uint8Array, actor = ana): LiveRec => ({
  id,
  kind: 'attachment',
  r: { file: { v: [[actor, 3, refOf(bytes, 'image/jpeg')]] }, name: { v: [[actor, 3, `${id}.jpg`]] }, place: { v: [[actor, 3, { parent: 'w1', key: 'a0' }]] } },
});
const records: readonly Rec[] = [attached('a1', photo), attached('a2', list), { id: 'a3', kind: 'attachment', purged: true }];
const files = new Map([[hashOf(photo), photo], [hashOf(list), list]]);

function read(bytes: Uint8Array): ReadMwb {
  const result = readMwb(bytes);
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result;
}

describe('the files that records name', () => {
  it('are found in every value that stands: side by side, in removed records, in copies of milestones', () => {
    const milestone: LiveRec = { id: 'm1', kind: 'milestone', r: { records: { v: [[ana, 1, snapshotOf([attached('a4', strToU8('slides'))])]] } } };
    const open: LiveRec = { id: 'a5', kind: 'attachment', r: { life: { v: [[ana, 9, { gone: true, seen: {} }]] }, file: { v: [[ana, 1, refOf(photo, 'image/jpeg')], [ion, 4, refOf(list, 'application/pdf')]] } } };
    const clearing: LiveRec = { id: 'c1', kind: 'clearing', r: { file: { v: [[ana, 1, { name: 'report.docx', sha256: 'f'.repeat(64) }]] } } };
    expect(filesNamedIn([milestone, open, clearing, { id: 'p', kind: 'attachment', purged: true }])).toEqual(
      new Map([[hashOf(strToU8('slides')), 6], [hashOf(photo), photo.length], [hashOf(list), list.length]]),
    );
  });
});

describe('a file with attached files', () => {
  it('reads back as it was, stored as they are, and says what it holds', () => {
    const bytes = writeMwb({ records, files });
    expect(Object.keys(unzipSync(bytes))).toEqual(['manifest.json', 'record.jsonl', ...[...files.keys()].sort().map((name) => `files/${name}`)]);
    expect(Buffer.from(bytes).includes(Buffer.from(photo))).toBe(true);
    const back = read(bytes);
    expect([back.records, back.files, back.manifest.files]).toEqual([records, files, { held: 2, missing: 0 }]);
  });

  it('is the same to the byte whatever the order, and holds no file that no record names', () => {
    const more = new Map([[hashOf(list), list], [hashOf(strToU8('x')), strToU8('x')], [hashOf(photo), photo]]);
    expect(writeMwb({ records: [...records].reverse(), files: more })).toEqual(writeMwb({ records, files }));
  });

  it('left out says so, and opens', () => {
    expect(read(writeMwb({ records })).manifest.files).toEqual({ held: 0, missing: 2 });
    expect(read(writeMwb({ records, files: new Map([[hashOf(photo), photo]]) })).manifest.files).toEqual({ held: 1, missing: 1 });
    expect(read(writeMwb({ records: [{ id: 'p1', kind: 'participant', purged: true }] })).manifest.files).toBeUndefined();
  });

  it('written by hand needs no more than the folder; one without it opens too', () => {
    const line = { id: 'a1', kind: 'attachment', f: { file: refOf(photo, 'image/jpeg'), name: 'Flip chart.jpg', place: { parent: 'w1', key: 'a0' } } };
    const back = readMwb(zipOf([line], byHand, { 'files/': new Uint8Array(), [`files/${hashOf(photo)}`]: photo }));
    expect(back.ok && back.files.get(hashOf(photo))).toEqual(photo);
    expect(outcome(zipOf([line]))).toBe('read');
  });
});

describe('attached files that are not what they seem', () => {
  const line = { id: 'a1', kind: 'attachment', f: { file: refOf(photo, 'image/jpeg') } };
  const withFiles = (more: Record<string, Uint8Array>): Uint8Array => zipOf([line], byHand, more);

  it('make the whole file refused: another content, another name, a name no record has', () => {
    expect(outcome(withFiles({ [`files/${hashOf(photo)}`]: list }))).toBe('damaged');
    expect(outcome(withFiles({ [`files/${hashOf(list)}`]: list }))).toBe('hostile');
    for (const name of ['photo.jpg', hashOf(photo).toUpperCase(), `${hashOf(photo)}/x`, `${hashOf(photo)}.jpg`]) {
      expect([name, outcome(withFiles({ [`files/${name}`]: photo }))]).toEqual([name, 'hostile']);
    }
  });

  it('or are fewer than the manifest says', () => {
    const whole = unzipSync(writeMwb({ records, files }));
    const { [`files/${hashOf(photo)}`]: gone, ...rest } = whole;
    expect([gone, outcome(zipSync(rest))]).toEqual([photo, 'damaged']);
  });

  it('or are too large, alone or together, or packed to burst', () => {
    const bytes = writeMwb({ records, files });
    expect(outcome(readMwb(bytes, { ...defaultLimits, attachedBytes: 30 }))).toBe('too-large');
    expect(outcome(readMwb(bytes, { ...defaultLimits, totalBytes: photo.length + 5 }))).toBe('too-large');
    const zeros = new Uint8Array(8 * 1024 * 1024);
    const bomb = zipOf([{ ...line, f: { file: refOf(zeros, 'image/jpeg') } }], byHand, { [`files/${hashOf(zeros)}`]: zeros });
    expect(outcome(bomb)).toBe('hostile');
    expect(outcome(patchHeaders(bomb, `files/${hashOf(zeros)}`, 'plain', 100))).toBe('hostile');
  });

  it('never come before what a newer file says', () => {
    expect(outcome(zipOf([line], { ...byHand, oldestReader: 2 }, { 'files/x': photo }))).toBe('newer');
  });

  it('with any byte changed are refused, or read as what they were', () => {
    const file = writeMwb({ records, files });
    fc.assert(
      fc.property(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const copy = Uint8Array.from(file);
        copy[at] = (copy[at] ?? 0) ^ change;
        const back = readMwb(copy);
        if (back.ok) expect([back.records, back.files]).toEqual([records, files]);
      }),
      { numRuns: 1000 },
    );
    expect(outcome(replaceBytes(file, 'flip chart', 'flip chard'))).toBe('damaged');
  });
});

describe('npm run merge', () => {
  it('carries the files of all, and lets those go whose record was removed for good', () => {
    const ofAna = { name: 'A.mwb', bytes: writeMwb({ records: [attached('a1', photo)], files }) };
    const ofIon = { name: 'B.mwb', bytes: writeMwb({ records: [attached('a2', list, ion)], files }) };
    const bare = { name: 'C.mwb', bytes: writeMwb({ records }) };
    const merged = mergeFiles([ofAna, ofIon, bare]);
    if (!merged.ok) throw new Error(merged.detail);
    expect(read(merged.bytes).files).toEqual(files);
    const again = mergeFiles([bare, ofIon, ofAna, ofIon]);
    expect(again.ok && again.bytes).toEqual(merged.bytes);
    const purged = mergeFiles([ofAna, ofIon, { name: 'D.mwb', bytes: writeMwb({ records: [{ id: 'a1', kind: 'attachment', purged: true }] }) }]);
    expect(purged.ok && [...read(purged.bytes).files.keys()]).toEqual([hashOf(list)]);
  });
});

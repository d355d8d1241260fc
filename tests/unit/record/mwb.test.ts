import { describe, expect, it } from 'vitest';
import { readMwb, writeMwb } from '../../../renderer/record/file/mwb.ts';
import type { Rec } from '../../../renderer/record/types.ts';

describe('mwb', () => {
  it('round trip', () => {
    const records: Rec[] = [{ id: 'b', kind: 'note', r: { text: { v: [['aaaaaaaaaaaaaaaa', 3, 'Bălți']], c: { bbbbbbbbbbbbbbbb: 2 } }, type: { v: [['aaaaaaaaaaaaaaaa', 3, 'x']] } } }, { id: 'a', kind: 'note', purged: true }];
    const bytes = writeMwb({ records });
    const read = readMwb(bytes);
    expect(read).toMatchObject({ ok: true });
    if (read.ok) expect(read.records).toEqual([records[1], records[0]]);
  });
});

import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mergeFiles, runMerge } from '../../../build/headless/merge.ts';
import { Laptop, ana, ion, mehmet, workshop } from './laptop.ts';

const answer = `${workshop}:answer`;

function sticks(): Record<string, Uint8Array> {
  const laptops = [ana, ion, mehmet].map((actor) => new Laptop(actor));
  for (const [number, laptop] of laptops.entries()) {
    laptop.write('contribution', answer, 'type', ['point', 'quote', 'practice'][number] ?? '');
    laptop.write('participant', `p${number}`, 'name', ['Ana Ciobanu', 'Ion Rusu', 'Mehmet Yılmaz'][number] ?? '');
  }
  laptops[2]?.takeIn(laptops[0]?.file() ?? new Uint8Array());
  laptops[2]?.purge('participant', 'p0');
  return Object.fromEntries(laptops.map((laptop, number) => [`${'ABC'[number]}.mwb`, laptop.file()]));
}

function machine(files: Record<string, Uint8Array>) {
  const [printed, errors]: [string[], string[]] = [[], []];
  const io = {
    readFile: async (path: string) => files[path] ?? Promise.reject(new Error(`ENOENT: no such file, open '${path}'`)),
    writeFileAtomic: async (path: string, bytes: Uint8Array) => {
      if (path.startsWith('/full/')) throw new Error('ENOSPC: no space left on device');
      files[path] = bytes;
    },
    print: (line: string) => void printed.push(line),
    error: (line: string) => void errors.push(line),
  };
  return { io, printed, errors, files };
}

describe('npm run merge', () => {
  it('merges and counts, and keeps the conflicts inside', async () => {
    const { io, printed, errors, files } = machine(sticks());
    expect(await runMerge(['A.mwb', 'B.mwb', 'C.mwb', '--out', 'ALL.mwb'], io)).toBe(0);
    expect(errors).toEqual([]);
    expect(printed).toEqual([
      '3 files merged, 3 records, 1 open conflict: ALL.mwb',
      '1 record removed for good in one file and left out',
      `open: contribution ${answer}: type`,
    ]);
    expect(await runMerge(['ALL.mwb', '--out', 'again.mwb'], io)).toBe(0);
    expect(files['again.mwb']).toEqual(files['ALL.mwb']);
  });

  it('gives the same record to the byte in any order and with repeats', () => {
    const [a, b, c] = Object.entries(sticks()).map(([name, bytes]) => ({ name, bytes }));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three sticks');
    const orders = [[a, b, c], [c, b, a], [b, a, c], [b, b, c, a, c, a]];
    const results = orders.map((files) => {
      const merged = mergeFiles(files);
      if (!merged.ok) throw new Error(merged.detail);
      return Buffer.from(unzipSync(merged.bytes)['record.jsonl'] ?? []).toString('utf8');
    });
    expect(new Set(results).size).toBe(1);
    const grouped = mergeFiles([a, b]);
    const last = grouped.ok ? mergeFiles([c, { name: 'AB.mwb', bytes: grouped.bytes }]) : grouped;
    expect(last.ok && Buffer.from(unzipSync(last.bytes)['record.jsonl'] ?? []).toString('utf8')).toBe(results[0]);
  });

  it('writes nothing and says why in one line when one file is not good', async () => {
    const good = sticks();
    const bad = { 'cut.mwb': good['A.mwb']!.subarray(0, 200), 'note.mwb': Buffer.from('Dear colleagues') };
    const lines: string[] = [];
    for (const name of ['cut.mwb', 'note.mwb', 'missing.mwb']) {
      const { io, errors, files } = machine({ ...good, ...bad });
      expect(await runMerge(['A.mwb', name, '--out', 'ALL.mwb'], io)).toBe(2);
      expect(files['ALL.mwb']).toBeUndefined();
      expect(errors).toHaveLength(1);
      lines.push(errors[0] ?? '');
    }
    expect(lines[0]).toMatch(/^cut\.mwb is damaged \(.+\); nothing was written$/);
    expect(lines[1]).toMatch(/^note\.mwb is not a workbook file/);
    expect(lines[2]).toMatch(/^missing\.mwb cannot be read: ENOENT/);
  });

  it('says when the result cannot be written, and how it is called', async () => {
    const { io, errors } = machine(sticks());
    expect(await runMerge(['A.mwb', '--out', '/full/ALL.mwb'], io)).toBe(2);
    expect(errors).toEqual(['/full/ALL.mwb cannot be written: ENOSPC: no space left on device']);
    for (const args of [[], ['A.mwb'], ['--out', 'x.mwb'], ['A.mwb', '--out'], ['A.mwb', '--force', '--out', 'x'], ['A.mwb', '--out', 'x', '--out', 'y']]) {
      expect(await runMerge(args, io)).toBe(2);
    }
    expect(errors.at(-1)).toContain('npm run merge -- A.mwb B.mwb ... --out ALL.mwb');
  });
});

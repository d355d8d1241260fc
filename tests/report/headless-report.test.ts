import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { machineIo, type HeadlessIo } from '../../build/headless/io.ts';
import { runReport } from '../../build/headless/report.ts';
import { writeMwb } from '../../renderer/record/file/mwb.ts';
import { countDocx } from '../../renderer/report/docx/count-docx.ts';
import { shippedKinds } from '../../renderer/report/kinds/registry.ts';
import { languages } from './helpers/sources.ts';
import { chatham } from './helpers/chatham.ts';
import { ministryTemplate } from './helpers/ministry.ts';
import { records } from './helpers/workshop.ts';

const own = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let said: { printed: string[]; errors: string[] };

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'report-cli-'));
  said = { printed: [], errors: [] };
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const io = (more: Partial<HeadlessIo> = {}): HeadlessIo => ({
  ...machineIo(own, folder),
  print: (line) => {
    said.printed.push(line);
  },
  error: (line) => {
    said.errors.push(line);
  },
  ...more,
});

describe('the report on the command line', () => {
  it('writes the report of a file in the language asked for', async () => {
    await writeFile(path.join(folder, 'balti.mwb'), writeMwb({ records }));
    const code = await runReport(['balti.mwb', '--type', 'summary', '--language', 'ar', '--out', 'report.docx'], io());
    expect([code, said.errors]).toEqual([0, []]);
    expect(countDocx(await readFile(path.join(folder, 'report.docx')))).toMatchObject({ questions: 3, contributions: 4, participants: 3 });
    expect(said.printed).toEqual(['report.docx: 3 questions, 4 contributions, 2 positions']);
  });

  it('writes the report of the sample, in its own language where none is asked for', async () => {
    expect(await runReport(['sample', '--out', 'sample.docx', '--page', 'Letter', '--attribution', 'group'], io())).toBe(0);
    expect(countDocx(await readFile(path.join(folder, 'sample.docx')))).toMatchObject({ outcomes: 7, furtherQuestions: 5 });
  });

  it('writes every kind in every language into a folder', async () => {
    expect(await runReport(['sample', '--type', 'all', '--language', 'all', '--out', 'all/reports'], io())).toBe(0);
    const wanted = shippedKinds.flatMap((kind) => languages.map((language) => `${kind}-${language}.docx`));
    expect((await readdir(path.join(folder, 'all/reports'))).sort()).toEqual(wanted.sort());
    expect(said.errors).toEqual([]);
    expect(said.printed).toHaveLength(wanted.length);
    expect(countDocx(await readFile(path.join(folder, 'all/reports/summary-ar.docx')))).toMatchObject({ outcomes: 7, furtherQuestions: 5 });
  });

  it('dresses every report in the looks of a template', async () => {
    await writeFile(path.join(folder, 'ministry.dotx'), ministryTemplate());
    expect(await runReport(['sample', '--type', 'summary', '--language', 'all', '--style', 'ministry.dotx', '--out', 'dressed'], io())).toBe(0);
    expect(said.errors).toEqual([]);
    for (const language of languages) {
      const parts = unzipSync(await readFile(path.join(folder, `dressed/summary-${language}.docx`)));
      expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('Georgia');
      expect(Object.keys(parts).some((name) => name.startsWith('word/header') && strFromU8(parts[name] ?? new Uint8Array()).includes('REPUBLIC OF EXAMPLE'))).toBe(true);
    }
  });

  it('says that the folder is a file', async () => {
    await writeFile(path.join(folder, 'taken'), 'a list');
    expect(await runReport(['sample', '--type', 'all', '--out', 'taken'], io())).toBe(2);
    expect(said.errors).toEqual(['taken cannot be made: there is a file of that name']);
  });

  it('replaces names in free text where nobody is to be named, and lists what it replaced', async () => {
    await writeFile(path.join(folder, 'fees.mwb'), writeMwb({ records: chatham }));
    const code = await runReport(['fees.mwb', '--language', 'fr', '--attribution', 'none', '--out', 'r.docx'], io());
    expect([code, said.errors]).toEqual([0, []]);
    const count = Number(/^r\.docx: (\d+) names replaced in free text$/u.exec(said.printed[1] ?? '')?.[1]);
    expect(count).toBeGreaterThan(50);
    expect(said.printed).toEqual(expect.arrayContaining(['  Соколовской (Ольга Соколовская)', '  Штефэнеску (Olga Ștefănescu, possibly)', '  Ghana (Ghana)', '  IOM (International Organization for Migration (IOM)) x 2']));
    const document = strFromU8(unzipSync(await readFile(path.join(folder, 'r.docx')))['word/document.xml'] ?? new Uint8Array());
    // A text that is not translated has the words of its own language.
    expect(document).toContain('[a participant]');
    expect(document).toContain('[أحد المشاركين]');
  });

  it.each([
    [['nowhere.mwb', '--out', 'r.docx'], 'nowhere.mwb cannot be read: there is no such file or folder'],
    [['broken.mwb', '--out', 'r.docx'], 'broken.mwb is not a workshop that can be read (damaged): '],
    [['text.mwb', '--out', 'r.docx'], 'text.mwb is not a workshop that can be read (not-ours): not a zip archive'],
    [['empty.mwb', '--out', 'r.docx'], 'empty.mwb holds no workshop'],
    [['sample', '--language', 'tlh', '--out', 'r.docx'], 'there are no reports in the language tlh: there is no such file or folder'],
    [['sample', '--language', '../../en', '--out', 'r.docx'], '../../en is no language'],
    [['sample', '--out', 'missing/r.docx'], 'missing/r.docx cannot be written: '],
    [['sample'], 'usage: '],
    [['sample', '--out', 'r.docx', '--style', 'nowhere.dotx'], 'nowhere.dotx cannot be read: there is no such file or folder'],
    [['sample', '--out', 'r.docx', '--style', 'text.mwb'], 'text.mwb cannot be used as a template (not-word): '],
    [['sample', '--out', 'r.docx', '--style', 'half.dotx'], 'half.dotx cannot be used as a template (damaged): '],
    [['sample', '--type', 'all', '--out', 'folder', '--style', 'half.dotx'], 'half.dotx cannot be used as a template (damaged): '],
    [['sample', '--out', 'r.docx', '--style'], 'usage: '],
    [['sample', '--out', 'r.docx', '--type', 'novel'], 'usage: '],
    [['sample', '--out', 'r.docx', '--colour', 'red'], 'usage: '],
    [['sample', '--out'], 'usage: '],
    [[], 'usage: '],
  ])('says in one line why it does not: %s', async (args, expected) => {
    const whole = writeMwb({ records });
    await writeFile(path.join(folder, 'broken.mwb'), whole.slice(0, whole.length - 40));
    await writeFile(path.join(folder, 'text.mwb'), 'no archive');
    await writeFile(path.join(folder, 'half.dotx'), ministryTemplate().slice(0, 3000));
    await writeFile(path.join(folder, 'empty.mwb'), writeMwb({ records: [] }));
    const before = await readdir(folder);
    expect(await runReport(args, io())).toBe(2);
    expect([said.errors.length, said.printed]).toEqual([1, []]);
    expect(said.errors[0]).not.toContain('\n');
    expect(said.errors[0]?.startsWith(expected)).toBe(true);
    expect(await readdir(folder)).toEqual(before);
  });

  it('does not call a file done that lost something on its way to the disk', async () => {
    const code = await runReport(['sample', '--out', 'r.docx'], io({ writeFileAtomic: (_, bytes) => Promise.resolve(bytes.slice(0, 9000)) }));
    expect([code, said.errors.length]).toEqual([2, 1]);
  });

  it('says that the disk is full', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    expect(await runReport(['sample', '--out', 'r.docx'], io({ writeFileAtomic: () => Promise.reject(full) }))).toBe(2);
    expect(said.errors).toEqual(['r.docx cannot be written: the disk is full']);
  });
});

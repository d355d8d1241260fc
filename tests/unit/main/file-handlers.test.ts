import { describe, expect, it } from 'vitest';
import type { FileDialogs } from '../../../main/files/dialogs.ts';
import { replaceFile } from '../../../main/files/atomic-save.ts';
import { HandedFiles } from '../../../main/files/handed-files.ts';
import { SaveTokens } from '../../../main/files/save-tokens.ts';
import { fileHandlers } from '../../../main/ipc/file-handlers.ts';
import type { Sender } from '../../../main/ipc/sender.ts';
import { Settings } from '../../../main/settings.ts';
import { CrashDisk } from './support/crash-disk.ts';

const us: Sender = { contentsId: 1, frame: { origin: 'app://workbook', isMainFrame: true } };
let tags = 0;
const newTag = (): string => `t${(tags += 1)}`;

async function made(answers: readonly (string | undefined)[], workbooks: readonly string[] = []) {
  const disk = new CrashDisk();
  for (const folder of ['/data/Documents', '/data/usb']) await disk.makeFolder(folder);
  const asked: string[] = [];
  const left = [...answers];
  const dialogs: FileDialogs = {
    chooseSave: async (offered) => {
      asked.push(offered);
      return await Promise.resolve(left.shift());
    },
    chooseWorkbooks: async (folder) => {
      asked.push(folder);
      return await Promise.resolve(workbooks);
    },
    chooseFolder: async (folder) => {
      asked.push(`folder from ${folder}`);
      return await Promise.resolve(left.shift());
    },
    chooseDocument: async (folder, kind) => {
      asked.push(`${kind} in ${folder}`);
      return await Promise.resolve(workbooks[0]);
    },
    showInFolder: (file) => asked.push(`shown ${file}`),
  };
  const settings = await Settings.open(disk, '/data/settings.json', newTag, () => undefined);
  const habits = { systemLocksOpenFiles: false };
  const handed = new HandedFiles();
  const handlers = fileHandlers({ disk, dialogs, tokens: new SaveTokens(), settings, documents: '/data/Documents', newTag, habits, handed });
  return { disk, asked, settings, handlers };
}

describe('saving where a person chose', () => {
  it('starts in the documents with a safe name, writes behind a token, and shows the file', async () => {
    const { disk, asked, handlers } = await made(['/data/usb/Raport Chișinău.docx']);
    const chosen = await handlers['file:choose-save']({ suggestedName: 'Raport  Chișinău', kind: 'report' }, us);
    expect(chosen).toMatchObject({ name: 'Raport Chișinău.docx', folder: '/data/usb' });
    const token = chosen?.token ?? '';
    const written = await handlers['file:write']({ token, bytes: new Uint8Array([80, 75, 3, 4]) }, us);
    expect([...written.bytes]).toEqual([80, 75, 3, 4]);
    await handlers['file:show']({ token }, us);
    expect(asked).toEqual(['/data/Documents/Raport Chișinău.docx', 'shown /data/usb/Raport Chișinău.docx']);
    expect(await disk.afterLosing().list('/data/usb')).toEqual(['Raport Chișinău.docx']);
  });

  it('goes on from the folder used last, when it is still there', async () => {
    const { disk, asked, handlers } = await made(['/data/usb/a.docx', undefined, undefined]);
    const choose = async (): Promise<unknown> => await handlers['file:choose-save']({ suggestedName: 'b', kind: 'workbook' }, us);
    await handlers['file:choose-save']({ suggestedName: 'a', kind: 'report' }, us);
    expect(await choose()).toBeNull();
    await disk.rename('/data/usb', '/data/gone');
    await choose();
    expect(asked.slice(1)).toEqual(['/data/usb/b.mwb', '/data/Documents/b.mwb']);
  });

  it('asks again before a completed name replaces a file', async () => {
    const { disk, asked, handlers } = await made(['/data/usb/raport', '/data/usb/raport.docx']);
    await replaceFile(disk, '/data/usb/raport.docx', Buffer.from('old'), 'x');
    expect(await handlers['file:choose-save']({ suggestedName: 'x', kind: 'report' }, us)).toMatchObject({ name: 'raport.docx' });
    expect(asked).toEqual(['/data/Documents/x.docx', '/data/usb/raport.docx']);
  });

  it('does not ask again when the completed name is free', async () => {
    const { asked, handlers } = await made(['/data/usb/raport']);
    expect(await handlers['file:choose-save']({ suggestedName: 'x', kind: 'report' }, us)).toMatchObject({ name: 'raport.docx' });
    expect(asked).toHaveLength(1);
  });

  it('writes nothing for a token nobody gave', async () => {
    const { handlers } = await made([]);
    await expect(async () => await handlers['file:write']({ token: '/data/usb/x.docx', bytes: new Uint8Array(1) }, us)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('writing several files into a folder', () => {
  const bytes = Buffer.from('PK of today');

  it('puts them behind one token, tells their names, and shows each', async () => {
    const { disk, asked, handlers, settings } = await made(['/data/usb']);
    const chosen = await handlers['file:choose-folder']({}, us);
    expect(chosen?.folder).toBe('/data/usb');
    expect(settings.folder).toBe('/data/usb');
    const token = chosen?.token ?? '';
    const first = await handlers['file:write-in']({ token, name: 'Raport, Bălți.docx', bytes }, us);
    expect([first.name, Buffer.from(first.bytes).toString('utf8')]).toEqual(['Raport, Bălți.docx', 'PK of today']);
    await handlers['file:write-in']({ token, name: 'تقرير.pdf', bytes }, us);
    await handlers['file:show']({ token: first.token }, us);
    expect(asked).toEqual(['folder from /data/Documents', 'shown /data/usb/Raport, Bălți.docx']);
    expect(await disk.afterLosing().list('/data/usb')).toEqual(['Raport, Bălți.docx', 'تقرير.pdf']);
    const { handlers: none } = await made([undefined]);
    expect(await none['file:choose-folder']({}, us)).toBeNull();
  });

  it('never replaces a file, and says what the new one is called', async () => {
    const { disk, handlers } = await made(['/data/usb']);
    for (const name of ['a.docx', 'a (2).docx']) await replaceFile(disk, `/data/usb/${name}`, Buffer.from('of yesterday'), 'x');
    const { token = '' } = (await handlers['file:choose-folder']({}, us)) ?? {};
    expect((await handlers['file:write-in']({ token, name: 'a.docx', bytes }, us)).name).toBe('a (3).docx');
    expect((await disk.read('/data/usb/a.docx')).toString()).toBe(Buffer.from('of yesterday').toString());
    const long = `${'ب'.repeat(110)}.docx`;
    const names = [await handlers['file:write-in']({ token, name: long, bytes }, us), await handlers['file:write-in']({ token, name: long, bytes }, us)].map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  });

  it.each(['run.exe', 'report', '..', '../x.docx', 'con.docx', '.docx'])('has no way out of the folder and nothing a system runs: %s', async (name) => {
    const { disk, handlers } = await made(['/data/usb']);
    const { token = '' } = (await handlers['file:choose-folder']({}, us)) ?? {};
    const written = await Promise.resolve(handlers['file:write-in']({ token, name, bytes }, us)).then(({ name: own }) => own, (error: unknown) => error);
    if (typeof written === 'string') expect(['x.docx', '_con.docx', 'report.docx']).toContain(written.trim());
    else expect(written).toMatchObject({ code: 'invalid' });
    expect(await disk.list('/data')).not.toContain('x.docx');
  });

  it('says when the folder has gone, and takes no token of a file or of nobody', async () => {
    const { disk, handlers } = await made(['/data/usb', '/data/usb/a.docx']);
    const { token = '' } = (await handlers['file:choose-folder']({}, us)) ?? {};
    const { token: ofFile = '' } = (await handlers['file:choose-save']({ suggestedName: 'a', kind: 'report' }, us)) ?? {};
    await disk.rename('/data/usb', '/data/gone');
    for (const [given, code] of [[token, 'not-found'], [ofFile, 'not-found'], ['/data', 'forbidden']] as const) {
      await expect(async () => await handlers['file:write-in']({ token: given, name: 'a.docx', bytes }, us)).rejects.toMatchObject({ code });
    }
  });
});

describe('opening workbooks', () => {
  it('answers names and bytes, no paths', async () => {
    const { disk, handlers } = await made([], ['/data/usb/Bălți.mwb', '/data/usb/كيشيناو.mwb']);
    for (const name of ['Bălți', 'كيشيناو']) await replaceFile(disk, `/data/usb/${name}.mwb`, Buffer.from(name), 'x');
    const opened = await handlers['file:open-workbooks']({}, us);
    expect(opened.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')])).toEqual([
      ['Bălți.mwb', 'Bălți'],
      ['كيشيناو.mwb', 'كيشيناو'],
    ]);
  });
});

describe('opening a pack or a table', () => {
  it('answers name and bytes of the one file, or nothing', async () => {
    const { disk, asked, handlers } = await made([], ['/data/usb/practices.csv']);
    await replaceFile(disk, '/data/usb/practices.csv', Buffer.from('title\n'), 'x');
    const opened = await handlers['file:open-document']({ kind: 'practices' }, us);
    expect([opened?.name, Buffer.from(opened?.bytes ?? []).toString('utf8')]).toEqual(['practices.csv', 'title\n']);
    expect(asked).toEqual(['practices in /data/Documents']);
    const { handlers: none } = await made([], []);
    expect(await none['file:open-document']({ kind: 'pack' }, us)).toBeNull();
  });

  it.each([['practices', 10], ['plan-sheet', 16], ['pack', 64], ['picture', 0.5], ['template', 1]] as const)('refuses a file that is larger than any %s, before it is read', async (kind, megabytes) => {
    const { disk, handlers } = await made([], ['/data/usb/large.bin']);
    await replaceFile(disk, '/data/usb/large.bin', Buffer.alloc(megabytes * 1024 * 1024 + 1), 'x');
    await expect(async () => await handlers['file:open-document']({ kind }, us)).rejects.toMatchObject({ code: 'too-large' });
    await replaceFile(disk, '/data/usb/large.bin', Buffer.alloc(megabytes * 1024 * 1024), 'y');
    expect((await handlers['file:open-document']({ kind }, us))?.bytes).toHaveLength(megabytes * 1024 * 1024);
  });

  it('offers the ending of each kind of document', async () => {
    const { asked, handlers } = await made(Array.from({ length: 6 }, () => undefined));
    for (const kind of ['pack', 'practices-csv', 'practices-json', 'markdown', 'record-json', 'package'] as const) await handlers['file:choose-save']({ suggestedName: 'Practices', kind }, us);
    expect(asked.map((file) => file.slice(file.lastIndexOf('.')))).toEqual(['.mwb', '.csv', '.json', '.md', '.json', '.zip']);
  });
});

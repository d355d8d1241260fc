import { beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from '../../../../main/files/disk.ts';
import { Refusal } from '../../../../main/files/failure.ts';
import { sha256Of } from '../../../../main/snapshots/folder.ts';
import type { Snapshots } from '../../../../main/snapshots/snapshots.ts';
import { CrashDisk } from '../support/crash-disk.ts';
import { bytesOf, counts, faultsIn, idsIn, laptop, newWorld, type Laptop, type World } from './sitting.ts';

const health = '0192f0c1-7a10-7cc3-8000-0f1e2d3c4b5a';
const first = '/data/snapshots';
const second = '/data/stick/Mainstreaming Workbook snapshots';

let disk: CrashDisk;
let world: World;
let here: Laptop;

beforeEach(async () => {
  disk = new CrashDisk();
  for (const folder of ['/data/stick', '/data/ministry']) await disk.makeFolder(folder);
  world = newWorld();
  world.journals.set('installation', ['own practices']).set(health, ['Santé et emploi']);
  here = laptop(disk, world);
});

const grow = (): void => { world.journals.get(health)?.push(`Răspunsul ${world.drawn}`); };
async function takeSome(count: number, on: Laptop = here): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let round = 0; round < count; round += 1) {
    grow();
    ids.push((await on.take())?.id ?? '');
  }
  return ids;
}

/** A disk on which every write below a folder fails, as on a stick that is locked or full. */
function failingUnder(folder: string, code: string, isFailing: () => boolean): Disk {
  const guard = (place: string): void => {
    if (isFailing() && place.startsWith(folder)) throw Object.assign(new Error(code), { code });
  };
  const guarded = <A extends readonly unknown[], T>(act: (place: string, ...more: A) => Promise<T>) => async (place: string, ...more: A): Promise<T> => {
    guard(place);
    return await act(place, ...more);
  };
  return {
    create: guarded(async (file) => await disk.create(file)),
    openAppend: guarded(async (file) => await disk.openAppend(file)),
    rename: guarded(async (from, to: string) => { await disk.rename(from, to); }),
    remove: guarded(async (file) => { await disk.remove(file); }),
    makeFolder: guarded(async (made) => { await disk.makeFolder(made); }),
    removeFolder: guarded(async (gone) => { await disk.removeFolder(gone); }),
    read: async (file) => await disk.read(file),
    readPart: async (file, offset, length) => await disk.readPart(file, offset, length),
    list: async (place) => await disk.list(place),
    stat: async (place) => await disk.stat(place),
    flushFolder: async (place) => { await disk.flushFolder(place); },
    freeSpace: async () => await disk.freeSpace(),
  };
}

describe('the folder', () => {
  it('holds a file for each journal, an index, and says what it is', async () => {
    const taken = await here.take('person');
    expect(await disk.list(first)).toEqual(['READ ME.txt', 'files', 'index', 'journals']);
    expect(await disk.list(`${first}/journals`)).toEqual([health, 'installation']);
    expect(await disk.list(`${first}/index`)).toEqual([`${taken?.id ?? ''}.json`]);
    const readMe = Buffer.from(await disk.read(`${first}/READ ME.txt`)).toString('utf8');
    expect(readMe).toBe('\ufeffsnapshots.readMe.title in Romanian\r\n\r\nsnapshots.readMe.what in Romanian\r\n\r\nsnapshots.readMe.use in Romanian\r\n\r\nsnapshots.readMe.keep in Romanian\r\n');
    expect(Buffer.from(await here.snapshots.read('first', taken?.id ?? '', health)).toString()).toBe(Buffer.from(bytesOf(health, ['Santé et emploi'])).toString());
  });

  it('gets an attachment once, and lets it go with the last snapshot that names it', async () => {
    const photo = Buffer.from('a photo of the flip chart of table 3');
    const file = await disk.create('/data/photo');
    await file.append(photo);
    world.attachments.set(health, [{ sha256: sha256Of(photo), file: '/data/photo', bytes: photo.byteLength }]);
    await takeSome(2);
    expect(await disk.list(`${first}/files`)).toEqual([sha256Of(photo)]);
    world.attachments.clear();
    world.clock += 40 * 24 * 3600_000;
    await takeSome(9);
    expect(await disk.list(`${first}/files`)).toEqual([sha256Of(photo)]);
    // Until there were 24 hours and 14 days in which one was taken since.
    for (let day = 0; day < 25; day += 1) {
      world.clock += 24 * 3600_000;
      await takeSome(1);
    }
    expect(await disk.list(`${first}/files`)).toEqual([]);
  });

  it('has a sealed attachment under what lies on the disk, notices a change, and brings it back', async () => {
    const write = async (text: string): Promise<void> => {
      await disk.remove('/data/sealed').catch(() => undefined);
      await (await disk.create('/data/sealed')).append(Buffer.from(text));
      world.attachments.set(health, [{ sha256: sha256Of(Buffer.from('a signed list')), file: '/data/sealed', bytes: text.length }]);
    };
    await write('sealed once');
    await here.take();
    expect(await disk.list(`${first}/files`)).toEqual([sha256Of(Buffer.from('sealed once'))]);
    await write('sealed anew');
    const taken = await here.take('before-restore');
    expect(await filesOf(here.snapshots, taken?.id)).toEqual(['sealed anew']);
  });

  it('goes on having an attachment whole that was damaged where it lies', async () => {
    const photo = Buffer.from('a photo of the flip chart of table 3');
    await (await disk.create('/data/photo')).append(photo);
    world.attachments.set(health, [{ sha256: sha256Of(photo), file: '/data/photo', bytes: photo.byteLength }]);
    await here.take();
    await disk.remove('/data/photo');
    await (await disk.create('/data/photo')).append(Buffer.from('a photo of the flip chart of table 8'));
    const taken = await here.take('before-merge');
    expect(await filesOf(here.snapshots, taken?.id)).toEqual([photo.toString()]);
  });

  it('keeps what is there of a journal that nobody can read now, and drops one that is gone', async () => {
    await here.take();
    const { run, wanted } = await here.snapshots.begin('person', [{ journal: 'installation', upTo: 1 }]);
    const taken = await here.snapshots.finish(run ?? '', []);
    expect([wanted, taken.journals.map(({ journal }) => journal)]).toEqual([[], [health, 'installation']]);
    world.journals.delete(health);
    expect((await here.take())?.journals.map(({ journal }) => journal)).toEqual(['installation']);
  });

  it('writes a journal anew whose file was damaged, or whose lines are others under the same number', async () => {
    await here.take();
    const [name = ''] = await disk.list(`${first}/journals/${health}`);
    await (await disk.openAppend(`${first}/journals/${health}/${name}`)).truncate(7);
    expect((await here.snapshots.begin('timed', [{ journal: 'installation', upTo: 1 }, { journal: health, upTo: 1 }])).wanted).toEqual([health]);
    await here.take();
    world.journals.set(health, ['Written again after the folder was lost']);
    expect((await here.snapshots.begin('timed', [{ journal: 'installation', upTo: 1 }, { journal: health, upTo: 1 }])).wanted).toEqual([health]);
  });

  it('takes nobody’s word for what was not put and checked', async () => {
    const { run } = await here.snapshots.begin('person', [{ journal: health, upTo: 1 }]);
    await expect(here.snapshots.finish(run ?? '', [{ journal: health, counts }])).rejects.toMatchObject({ code: 'invalid' });
    const again = await here.snapshots.begin('person', [{ journal: health, upTo: 1 }]);
    await expect(here.snapshots.put(run ?? '', health, 1, bytesOf(health, []))).rejects.toMatchObject({ code: 'busy' });
    await expect(here.snapshots.put(again.run ?? '', 'installation', 1, bytesOf(health, []))).rejects.toMatchObject({ code: 'invalid' });
    await here.snapshots.put(again.run ?? '', health, 1, bytesOf(health, []));
    await expect(here.snapshots.finish(again.run ?? '', [])).rejects.toMatchObject({ code: 'invalid' });
    expect(await idsIn(disk, first)).toEqual([]);
  });

  it('refuses to give what is not as it was checked', async () => {
    const taken = await here.take();
    const [name = ''] = await disk.list(`${first}/journals/${health}`);
    await (await disk.openAppend(`${first}/journals/${health}/${name}`)).append(Buffer.from('x'));
    await expect(here.snapshots.read('first', taken?.id ?? '', health)).rejects.toMatchObject({ code: 'damaged' });
    await disk.remove(`${first}/journals/${health}/${name}`);
    await expect(here.snapshots.read('first', taken?.id ?? '', health)).rejects.toMatchObject({ code: 'damaged' });
    await expect(here.snapshots.read('first', taken?.id ?? '', 'elsewhere')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('removes nothing that a damaged index may name', async () => {
    await takeSome(2);
    const [name = ''] = await disk.list(`${first}/index`);
    await (await disk.openAppend(`${first}/index/${name}`)).truncate(20);
    const before = await disk.list(`${first}/journals/${health}`);
    await takeSome(30);
    const after = await disk.list(`${first}/journals/${health}`);
    expect(before.every((file) => after.includes(file))).toBe(true);
    expect((await here.snapshots.list('first')).unreadable).toBe(1);
  });

  it('is left alone by another laptop that uses the same one', async () => {
    const ours = await takeSome(3);
    const elsewhere = { ...newWorld(), journals: new Map([['installation', ['other practices']]]), drawn: 5000 };
    const there = laptop(disk, elsewhere, { machine: Promise.resolve('laptop in Bălți') });
    for (let round = 0; round < 60; round += 1) {
      elsewhere.journals.get('installation')?.push(`line ${round}`);
      await there.take();
    }
    const { snapshots } = await there.snapshots.list('first');
    expect(snapshots.filter(({ isOwn }) => !isOwn).map(({ id }) => id).sort()).toEqual([...ours].sort());
    expect(await faultsIn(disk, first)).toEqual([]);
  });

  it('has no snapshot where there is too little space, and says so', async () => {
    const full: Disk = failingUnder('/nowhere', '', () => false);
    const small = laptop({ ...full, freeSpace: () => Promise.resolve(20_000_000) }, world);
    await expect(small.take()).rejects.toMatchObject({ code: 'no-space' });
    expect(await disk.list(`${first}/journals/${health}`).catch(() => [])).toEqual([]);
    expect(await small.snapshots.state()).toMatchObject({ first: { condition: 'no-space', free: 20_000_000 }, last: null, failure: { code: 'no-space' } });
  });

  it('moves with everything in it; what a person put beside it stays', async () => {
    const ids = await takeSome(3);
    const note = await disk.create(`${first}/my own note.txt`);
    await note.close();
    const state = await here.snapshots.moveTo('/data/ministry');
    expect(state).toMatchObject({ first: { folder: '/data/ministry/Mainstreaming Workbook snapshots', isUsual: false, condition: 'ready' }, last: { id: ids.at(-1) } });
    expect([...(await idsIn(disk, state.first.folder))].sort()).toEqual([...ids].sort());
    expect(await faultsIn(disk, state.first.folder)).toEqual([]);
    expect(await disk.list(first)).toEqual(['my own note.txt']);
    expect((await here.snapshots.moveTo('/data/ministry')).first.folder).toBe(state.first.folder);
  });

  it('is gone from where it was when nothing else lies there', async () => {
    await takeSome(2);
    await here.snapshots.moveTo('/data/ministry');
    expect(await disk.list('/data')).toEqual(['ministry', 'stick']);
  });

  it('stays where it is when the other place cannot be written', async () => {
    const ids = await takeSome(2);
    const locked = laptop(failingUnder('/data/ministry', 'EROFS', () => true), world);
    await expect(locked.snapshots.moveTo('/data/ministry')).rejects.toMatchObject({ code: 'EROFS' });
    expect((await locked.snapshots.state()).first).toMatchObject({ folder: first, condition: 'ready' });
    expect([...(await idsIn(disk, first))].sort()).toEqual([...ids].sort());
  });

  it('is not made anew where a person had it: its disk may be elsewhere', async () => {
    await here.snapshots.moveTo('/data/ministry');
    await disk.rename('/data/ministry', '/data/taken away');
    await expect(here.take('before-merge')).rejects.toEqual(new Refusal('not-found', 'the folder of snapshots is not there'));
    expect(await here.snapshots.state()).toMatchObject({ first: { condition: 'absent' }, failure: { code: 'not-found' } });
    await disk.rename('/data/taken away', '/data/ministry');
    expect((await here.take('before-merge'))?.counter).toBe(1);
    expect((await here.snapshots.state()).failure).toBeNull();
  });
});

describe('the second folder', () => {
  it('gets what the first has, and then each one', async () => {
    const ids = await takeSome(3);
    expect(await here.snapshots.takeSecond('/data/stick')).toMatchObject({ second: { folder: second, condition: 'ready' } });
    expect([...(await idsIn(disk, second))].sort()).toEqual([...ids].sort());
    const more = await takeSome(1);
    expect(await idsIn(disk, second)).toContain(more[0]);
    expect(await faultsIn(disk, second)).toEqual([]);
  });

  it('is caught up when it comes back, and nothing is made in its place meanwhile', async () => {
    await here.snapshots.takeSecond('/data/stick');
    await takeSome(2);
    await disk.rename('/data/stick', '/data/in a pocket');
    const ids = await takeSome(3);
    expect(await disk.list('/data')).not.toContain('stick');
    expect((await here.snapshots.state()).second).toMatchObject({ condition: 'absent', free: null });
    await disk.makeFolder('/data/stick');
    await here.snapshots.catchUp('all');
    expect(await disk.list('/data/stick')).toEqual([]);
    await disk.removeFolder('/data/stick');
    await disk.rename('/data/in a pocket', '/data/stick');
    expect((await here.snapshots.state()).second?.condition).toBe('behind');
    await here.snapshots.catchUp('all');
    expect((await here.snapshots.state()).second?.condition).toBe('ready');
    for (const id of ids) expect(await idsIn(disk, second)).toContain(id);
  });

  it.each([['EROFS', 'read-only'], ['ENOSPC', 'no-space'], ['EIO', 'failed']])('that answers %s is a state in words; the snapshot is taken', async (code, condition) => {
    let isFailing = false;
    const on = laptop(failingUnder('/data/stick', code, () => isFailing), world);
    await on.snapshots.takeSecond('/data/stick');
    isFailing = true;
    const [id = ''] = await takeSome(1, on);
    expect(await idsIn(disk, first)).toContain(id);
    expect((await on.snapshots.state()).second?.condition).toBe(condition);
    isFailing = false;
    await on.snapshots.catchUp('all');
    expect((await on.snapshots.state()).second?.condition).toBe('ready');
  });

  it('has no more than the numbers of the first, and no copying to and fro', async () => {
    await here.snapshots.takeSecond('/data/stick');
    await takeSome(12);
    await disk.rename('/data/stick', '/data/in a pocket');
    for (let hour = 0; hour < 40; hour += 1) {
      world.clock += 3600_000;
      await takeSome(1);
    }
    await disk.rename('/data/in a pocket', '/data/stick');
    await here.snapshots.catchUp('all');
    const calls = disk.calls;
    const there = await idsIn(disk, second);
    expect(there.length).toBeLessThanOrEqual(48);
    expect((await here.snapshots.state()).second?.condition).toBe('ready');
    await here.snapshots.catchUp('all');
    expect(await idsIn(disk, second)).toEqual(there);
    expect(disk.calls - calls).toBeLessThan(1000);
  });

  it('cannot be the first, nor the first the second', async () => {
    await here.snapshots.moveTo('/data/ministry');
    await expect(here.snapshots.takeSecond('/data/ministry')).rejects.toMatchObject({ code: 'in-use' });
    await here.snapshots.takeSecond('/data/stick');
    await expect(here.snapshots.moveTo('/data/stick')).rejects.toMatchObject({ code: 'in-use' });
  });

  it('that is forgotten keeps what is in it', async () => {
    await here.snapshots.takeSecond('/data/stick');
    const ids = await takeSome(1);
    expect((await here.snapshots.forgetSecond()).second).toBeNull();
    await takeSome(1);
    expect(await idsIn(disk, second)).toEqual(ids);
    const { snapshots } = await here.snapshots.list({ token: '/data/stick' });
    expect(snapshots.map(({ id, isOwn }) => [id, isOwn])).toEqual([[ids[0], true]]);
  });

  it('with a damaged snapshot in the first says so, and has the others', async () => {
    const [bad = '', good = ''] = await takeSome(2);
    const name = (await here.snapshots.list('first')).snapshots.find(({ id }) => id === bad)?.journals.find(({ journal }) => journal === health)?.upTo;
    const file = (await disk.list(`${first}/journals/${health}`)).find((one) => one.startsWith(`${String(name)}-`)) ?? '';
    await (await disk.openAppend(`${first}/journals/${health}/${file}`)).truncate(3);
    expect((await here.snapshots.takeSecond('/data/stick')).second?.condition).toBe('failed');
    expect(await idsIn(disk, second)).toEqual([good]);
  });
});

/** The attachments of a snapshot, as they lay beside the journal. */
async function filesOf(snapshots: Snapshots, id = ''): Promise<readonly string[]> {
  const found: string[] = [];
  await snapshots.eachFile('first', id, health, (lying) => Promise.resolve(found.push(Buffer.from(lying).toString())));
  return found;
}

import { folderName } from '../../../../main/journal/folder-name.ts';
import { markUnusable } from '../../../../main/start/plan.ts';
import type { CrashDisk } from './crash-disk.ts';
import type { Told } from './whole-sitting.ts';
import { addPhoto, journals, leftOf, phrase, put, secret, setLanguage, start, stick, takeSnapshot, tellGone, unlock, usual, writeBase, writeLine, type Program } from './whole-sitting.ts';

const { health, balti, own } = journals;
const photos = ['health', 'remittances'].map((what) => Buffer.from(`ÿØÿà flip chart, ${what}, ${what} `.repeat(4)));
const baltiPhoto = Buffer.from(`ÿØÿà ${secret}, a flip chart`);

const isOfSnapshots = (what: string): boolean => what.startsWith('snapshot') || what.startsWith('on the stick');

/** One run of the program, from its start on. What lies on the disk when it starts is what the chapters before have left. */
export type Chapter = {
  readonly name: string;
  /** What happens to the disk before, from outside; all of it is flushed. */
  readonly before?: (disk: CrashDisk, told: Told) => Promise<void>;
  readonly during: (program: Program, told: Told) => Promise<void>;
};

/** Days with everything that main keeps, one chapter after the other over one disk. */
export const chapters: readonly Chapter[] = [
  {
    name: 'the first day',
    during: async (program, told) => {
      await setLanguage(program, told, 'fr');
      for (let times = 0; times < 4; times += 1) await writeLine(program, told, health);
      await writeLine(program, told, own);
      for (const photo of photos) await addPhoto(program, told, health, photo);
      await takeSnapshot(program, told);
      await program.snapshots.takeSecond('/data/stick');
      for (let times = 0; times < 2; times += 1) await writeLine(program, told, balti, `${secret} ${times}`);
      await addPhoto(program, told, balti, baltiPhoto);
      await takeSnapshot(program, told);
      await setLanguage(program, told, 'ru');
      await writeBase(program, told, own);
      await program.journals.renewActor(health);
      for (let times = 0; times < 4; times += 1) await writeLine(program, told, health);
    },
  },
  {
    name: 'the same files and more lines',
    during: async (program, told) => {
      for (const photo of photos) await addPhoto(program, told, health, photo);
      for (const journal of [own, health]) await writeLine(program, told, journal);
    },
  },
  {
    name: 'a pass-phrase is set',
    during: async (program, told) => {
      const places = [`/data/journals/${folderName(balti)}`, `/data/attachments/${folderName(balti)}`];
      await program.journals.beginSealing(balti, phrase, null);
      await writeBase(program, told, balti, `${secret}, all of it`);
      await program.journals.finish(balti);
      tellGone(told, 'nothing of Bălți in clear', places, secret);
      await writeLine(program, told, balti, `${secret}, sealed`);
      await takeSnapshot(program, told);
    },
  },
  {
    name: 'and taken off',
    during: async (program, told) => {
      await unlock(program, balti);
      await writeLine(program, told, balti, `${secret}, sealed too`);
      told.forget((what) => what === 'nothing of Bălți in clear');
      await program.journals.beginUnsealing(balti);
      await writeBase(program, told, balti, `${secret}, all in clear`);
      await program.journals.finish(balti);
      told.tell('no pass-phrase', async ({ states }) => await Promise.resolve(states.find((one) => one.journal === balti)?.vault === undefined ? undefined : 'it is asked for again'));
    },
  },
  {
    name: 'old snapshots are let go',
    during: async (program, told) => {
      told.forget((what) => what.startsWith(`photo ${health}`));
      await program.attachments.keepOnly(health, new Set());
      tellGone(told, 'photos of health', [`/data/attachments/${folderName(health)}`], 'flip chart');
      for (let times = 0; times < 13; times += 1) {
        await writeLine(program, told, own);
        await takeSnapshot(program, told);
      }
    },
  },
  { name: 'records are purged, a workshop is wiped', during: remove },
  {
    name: 'snapshots move',
    during: async (program, told) => {
      await program.snapshots.moveTo('/data/ministry');
      // What cannot be removed stays where it was: only what is gone now must not come back.
      if ((await leftOf(program.disk, [usual], 'index')) !== undefined) return;
      tellGone(told, 'the folder they were in', [usual], 'index');
      for (let times = 0; times < 6; times += 1) await writeLine(program, told, health);
      await takeSnapshot(program, told);
    },
  },
  { name: 'damage is kept aside', before: damage, during: workOnDamaged },
  {
    name: 'everything is wiped',
    during: async (program, told) => {
      told.forget((what) => !what.startsWith('nothing'));
      told.lines.clear();
      await program.wipe.everything([{ journal: health, contributions: 8 }]);
      tellGone(told, 'nothing at all', ['/data/journals', '/data/attachments'], '/');
      const next = await start(program.disk, told);
      told.tell('language', async (now) => await Promise.resolve(now.settings.device.language === null ? undefined : 'the old settings are back'));
      await setLanguage(next, told, 'en');
    },
  },
];

async function remove(program: Program, told: Told): Promise<void> {
  const places = ['/data/journals', '/data/attachments', usual, stick];
  const base = await writeBase(program, told, health, 'health without what was purged');
  await program.journals.dropHistory(health, null);
  tellGone(told, 'nothing of history', [`/data/journals/${folderName(health)}`], '"s":2,');
  // What is wiped is on its way out from here on, however far it comes.
  told.forget((what) => what.includes(balti) || what === 'no pass-phrase' || isOfSnapshots(what));
  told.lines.delete(balti);
  await program.wipe.before(health, base + 1, 3);
  await program.wipe.workshops([{ journal: balti, contributions: 2 }]);
  // A folder that could not be reached is waited for: only what is gone now must not come back.
  if ((await leftOf(program.disk, places, secret)) !== undefined) return;
  tellGone(told, 'nothing of Bălți', places, secret);
  tellGone(told, 'nothing named Bălți', places, balti);
  await takeSnapshot(program, told);
  await program.wipe.goOn();
}

/** In the middle of a journal, so that whole segments come after it, and in the files that are replaced whole. */
async function damage(disk: CrashDisk, told: Told): Promise<void> {
  const folder = `/data/journals/${folderName(health)}`;
  const segments = (await disk.list(folder)).filter((name) => name.endsWith('.jsonl'));
  const broken = `${folder}/${segments.at(-3) ?? ''}`;
  const bytes = Buffer.from(await disk.read(broken));
  const lost = bytes.subarray(-40);
  const file = await disk.openAppend(broken);
  await file.truncate(bytes.byteLength - 40);
  await file.append(lost.map((byte) => byte ^ 1));
  await file.flush();
  for (const name of ['settings.json', 'purged.json']) await put(disk, `/data/${name}`, Buffer.from('{"format":1,'));
  await markUnusable(disk, '/data', 'aside');
  await disk.makeFolder('/data/IndexedDB');
  await disk.flushFolder('/data');
  told.lines.delete(health);
  told.forget((what) => ['language', 'the folder they were in'].includes(what) || isOfSnapshots(what));
  told.tell('damage kept aside', async (now) => {
    const places = await now.disk.list(folder);
    const whole = await Promise.all(places.map(async (name) => Buffer.from(await now.disk.read(`${folder}/${name}`))));
    return whole.some((one) => one.includes(Buffer.from(lost.map((byte) => byte ^ 1)))) ? undefined : 'what did not verify is gone';
  });
}

async function workOnDamaged(program: Program, told: Told): Promise<void> {
  for (let times = 0; times < 3; times += 1) await writeLine(program, told, health);
  await setLanguage(program, told, 'fr');
  await program.snapshots.takeSecond('/data/stick');
  await takeSnapshot(program, told);
}

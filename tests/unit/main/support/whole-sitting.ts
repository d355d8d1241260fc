import type { JournalState } from '../../../../preload/shapes.ts';
import { Settings } from '../../../../main/settings.ts';
import { planStart, putDatabaseAside } from '../../../../main/start/plan.ts';
import { openStores, type Stores } from '../../../../main/stores.ts';
import { dataSchema, recordVersions } from '../../../../main/versions.ts';
import { PurgeList } from '../../../../main/wipe/purge-list.ts';
import { removeAtStart } from '../../../../main/wipe/wipe.ts';
import { bytesOf, counts, faultsIn } from '../snapshots/sitting.ts';
import type { CrashDisk } from './crash-disk.ts';

/** Everything that main keeps on a disk, put together as the program does it, and what it told a person to be safe. */

export const journals = { health: '0192f0c1-7a10-7cc3-8000-0f1e2d3c4b5a', balti: '0192f0c1-7a10-7cc3-8000-00000000ba17', own: 'installation' } as const;
export const phrase = 'пять мокрых зонтов';
/** Stands in everything that is written of Bălți and of what is purged, so that any trace of it shows. */
export const secret = 'Asistentele așteaptă nouă luni';
export const stick = '/data/stick/Mainstreaming Workbook snapshots';
export const ministry = '/data/ministry/Mainstreaming Workbook snapshots';
export const usual = '/data/snapshots';

const versions = { app: '0.1.0', chromium: '130', schema: dataSchema };
let drawn = 0;
const newTag = (): string => (drawn += 1).toString(16).padStart(8, '0');

export type Program = Stores & { readonly disk: CrashDisk; readonly settings: Settings; readonly purged: PurgeList; readonly states: readonly JournalState[] };
/** What must hold after a power cut: answers what is wrong, or nothing. */
export type Claim = (program: Program) => Promise<string | undefined>;

/** What was answered, by what it is about. What is about to be changed on purpose is taken off first. */
export class Told {
  readonly claims: Map<string, Claim>;
  readonly lines: Map<string, Map<number, string>>;
  /** Hears of every answer at its moment. */
  readonly #heard: () => void;

  constructor(other?: Told, heard: () => void = () => undefined) {
    this.claims = new Map(other?.claims);
    this.lines = new Map([...(other?.lines ?? [])].map(([journal, lines]) => [journal, new Map(lines)]));
    this.#heard = heard;
  }

  tell(what: string, claim: Claim): void {
    this.claims.set(what, claim);
    this.#heard();
  }

  line(journal: string, seq: number, body: string): void {
    this.lines.set(journal, (this.lines.get(journal) ?? new Map<number, string>()).set(seq, body));
    this.#heard();
  }

  /** What was told of these holds no longer. */
  forget(isMeant: (what: string) => boolean): void {
    for (const what of [...this.claims.keys()]) if (isMeant(what)) this.claims.delete(what);
  }
}

/** A start as the program makes it, over any disk; what was put aside is told. */
export async function start(disk: CrashDisk, told: Told): Promise<Program> {
  const plan = await planStart(disk, '/data', versions);
  if (plan.putAside !== null) {
    await putDatabaseAside(disk, '/data', plan.putAside, newTag());
    told.tell('database put aside', async (now) => ((await now.disk.stat('/data/IndexedDB')) === undefined ? undefined : 'the unusable database is back'));
  }
  await recordVersions(disk, '/data', plan.found, versions, newTag());
  const purged = await PurgeList.open({ disk, userData: '/data', newTag }, () => {
    told.tell('damaged purge list', async (now) => ((await now.disk.list('/data')).some((name) => name.startsWith('purged.json.damaged-')) ? undefined : 'not kept aside'));
  });
  await removeAtStart(disk, '/data', purged);
  const settings = await Settings.open(disk, '/data/settings.json', newTag, (keptAs) => {
    told.tell('damaged settings', async (now) => ((await now.disk.stat(`/data/${keptAs}`)) === undefined ? `not kept as ${keptAs}` : undefined));
  });
  const stores = openStores({
    disk,
    userData: '/data',
    settings,
    purged,
    newTag,
    cost: { n: 2, r: 1, p: 1 },
    segmentBytes: 420,
    space: { mayWrite: () => Promise.resolve(), tried: () => undefined },
    warn: () => undefined,
    usualFolder: usual,
    machine: Promise.resolve('laptop in Chișinău'),
    now: () => Date.UTC(2026, 10, 26, 14, 30) + drawn * 60_000,
    version: '0.1.0',
    words: () => Promise.resolve((key) => key),
    pathOf: (token) => token,
  });
  const states = await stores.journals.states();
  await stores.wipe.goOn();
  return { ...stores, disk, settings, purged, states };
}

/** Gives the pass-phrase where there is one, and ends what was interrupted, as the page does. */
export async function unlock({ vaults, journals: kept }: Program, journal: string): Promise<JournalState> {
  if ((await vaults.of(journal)) === undefined) return await kept.open(journal);
  await vaults.unlock(journal, phrase);
  return await kept.finish(journal);
}

const body = (journal: string, s: number, words: string): string => JSON.stringify({ s, n: 1, at: 1_790_000_000_000 + s, ws: journal, op: 'contribution.text', w: [words] });

export async function writeLine(program: Program, told: Told, journal: string, words = `Răspunsul ${newTag()} din Bălți, الجواب`): Promise<void> {
  const { last } = await program.journals.open(journal);
  const line = body(journal, last + 1, words);
  await program.journals.append(journal, last + 1, line);
  told.line(journal, last + 1, line);
}

/** Begins a journal anew; answers the number before its first line. */
export async function writeBase(program: Program, told: Told, journal: string, words = 'everything'): Promise<number> {
  const { last } = await program.journals.open(journal);
  const line = body(journal, last + 1, words);
  await program.journals.appendBase(journal, last + 1, line);
  told.line(journal, last + 1, line);
  return last;
}

export async function addPhoto({ attachments }: Program, told: Told, journal: string, photo: Uint8Array): Promise<void> {
  const { sha256 } = await attachments.add(journal, photo);
  told.tell(`photo ${journal} ${sha256}`, async (now) => await now.attachments.read(journal, sha256).then(() => undefined, String));
}

export async function setLanguage({ settings }: Program, told: Told, language: 'en' | 'fr' | 'ru'): Promise<void> {
  told.forget((what) => what === 'language');
  await settings.write({ device: { ...settings.device, language } });
  told.tell('language', async (now) => await Promise.resolve(now.settings.device.language === language ? undefined : `it is ${String(now.settings.device.language)}`));
}

/** As the page takes one; the newest three are looked for from then on, also on the stick once it said that it is up to date. */
export async function takeSnapshot(program: Program, told: Told): Promise<void> {
  const { journals: kept, snapshots } = program;
  const states = await kept.states();
  const { run, wanted } = await snapshots.begin('timed', states.map(({ journal, last }) => ({ journal, upTo: last })));
  if (run === null) return;
  const read = async (journal: string): Promise<Uint8Array> => bytesOf(journal, (await kept.read(journal, (await kept.open(journal)).base, 99)).bodies);
  for (const journal of wanted) await snapshots.put(run, journal, states.find((one) => one.journal === journal)?.last ?? 0, await read(journal));
  const { id } = await snapshots.finish(run, wanted.map((journal) => ({ journal, counts })));
  const isIn = (place: 'first' | 'second'): Claim => async (now) => ((await now.snapshots.list(place)).snapshots.some((one) => one.id === id) ? undefined : `it is not in the ${place} folder`);
  told.tell(`snapshot ${id}`, isIn('first'));
  await snapshots.catchUp('all');
  if ((await snapshots.state()).second?.condition === 'ready') told.tell(`on the stick ${id}`, isIn('second'));
  for (const kind of ['snapshot', 'on the stick']) {
    const old = [...told.claims.keys()].filter((what) => what.startsWith(kind)).slice(0, -3);
    told.forget((what) => old.includes(what));
  }
}

/** From now on a text stands nowhere below these places, nor a file whose path names it. */
export function tellGone(told: Told, what: string, places: readonly string[], text: string): void {
  told.tell(what, async ({ disk }) => await leftOf(disk, places, text));
}

/** The first file below these places that has the text in its name or in itself, in words; nothing where all of it is gone. */
export async function leftOf(disk: CrashDisk, places: readonly string[], text: string): Promise<string | undefined> {
  for (const place of places) {
    for (const file of await filesBelow(disk, place)) {
      if (file.includes(text) || Buffer.from(await disk.read(file)).includes(text)) return `${file} is still there`;
    }
  }
  return undefined;
}

export async function filesBelow(disk: CrashDisk, place: string): Promise<readonly string[]> {
  const found = await disk.stat(place);
  if (found === undefined) return [];
  if (!found.isFolder) return [place];
  return (await Promise.all((await disk.list(place)).map(async (name) => await filesBelow(disk, `${place}/${name}`)))).flat();
}

/** What of all that was told does not hold on this disk. */
export async function faults(disk: CrashDisk, told: Told): Promise<string[]> {
  const found: string[] = [];
  const program = await start(disk, new Told()).catch((error: unknown) => error);
  if (!(program instanceof Object && 'journals' in program)) return [`no start: ${String(program)}`];
  const now = program as Program;
  for (const journal of told.lines.keys()) found.push(...(await faultsOfLines(now, told, journal)));
  for (const [name, claim] of told.claims) {
    const fault = await claim(now).catch(String);
    if (fault !== undefined) found.push(`${name}: ${fault}`);
  }
  for (const root of [usual, stick, ministry]) found.push(...(await faultsIn(disk, root)).map((fault) => `${root}: ${fault}`));
  return found;
}

/** Every line that was answered is there, unless the journal has begun anew after it. */
async function faultsOfLines(now: Program, told: Told, journal: string): Promise<readonly string[]> {
  try {
    const { base, last } = await unlock(now, journal);
    const { bodies } = await now.journals.read(journal, base, 999);
    const lost = [...(told.lines.get(journal) ?? [])].filter(([seq, line]) => seq > base && bodies[seq - base - 1] !== line);
    return [...lost.map(([seq]) => `${journal} ${seq} is not there`), ...(bodies.length === last - base ? [] : [`${journal}: ${bodies.length} lines for ${last - base}`])];
  } catch (error) {
    return [`${journal}: ${String(error)}`];
  }
}

/** Puts a file on the disk from outside, in place of what was there. */
export async function put(disk: CrashDisk, place: string, bytes: Uint8Array): Promise<void> {
  if ((await disk.stat(place)) !== undefined) await disk.remove(place);
  const file = await disk.create(place);
  await file.append(bytes);
  await file.flush();
  await file.close();
  await disk.flushFolder(place.slice(0, place.lastIndexOf('/')));
}

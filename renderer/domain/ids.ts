import type { Speaker } from './speaker.ts';

/**
 * Ids (design section 3, point 1; merge-core.md 8.3): from what a record is about wherever two laptops can make the same
 * one, so that their registers meet in one record; otherwise from the one injected generator.
 */
export type NewId = () => string;

/** The bundled sample workshop has one id on every laptop. */
export const sampleWorkshopId = 'sample-chisinau-2011';

/** Id of a break-out table by its number, counted from 1. */
export const tableId = (workshop: string, number: number): string => `${workshop}:table:${number}`;

/** Id of the roundtable that carries a library question set. */
export const roundtableId = (workshop: string, slug: string): string => `${workshop}:roundtable:${slug}`;

/** Id of a question taken from the library. */
export const questionId = (workshop: string, slug: string): string => `${workshop}:question:${slug}`;

/** Id of a body by its name as first typed: the same ministry typed on two laptops is one record. */
export const bodyId = (workshop: string, name: string): string => `${workshop}:body:${hash64(foldName(name))}`;

/**
 * Id of a participant out of a list: from name and body, so that the same list on two laptops, or read twice, is the same people.
 * Those typed by hand have an id of the generator: half a name is typed before the whole one.
 */
export const participantId = (workshop: string, name: string, body: string): string => `${workshop}:participant:${hash64(`${foldName(name)}\n${foldName(body)}`)}`;

/** Slug of what a workshop names itself, a stakeholder group or a criterion, from its name as first written. `turn` counts on where another one has that slug by now. */
export const ownSlug = (name: string, turn = 1): string => `own-${hash64(foldName(name))}${turn === 1 ? '' : `-${turn}`}`;

/** Id of an authored part of the report of which there is one a workshop or one a topic. */
export const sectionId = (workshop: string, part: string, topic?: string): string =>
  topic === undefined ? `${workshop}:section:${part}` : `${workshop}:section:${part}:${topic}`;

/** What somebody did with a library item: one record an item and installation. */
export const markId = (item: string): string => `mark:${item}`;

/** A library item taken over as a draft line of the plan: once a workshop. */
export const planLineId = (workshop: string, item: string): string => `${workshop}:plan-item:${item}`;

/**
 * Id of an item of the plan that came as a new row of a spreadsheet: from what it is and where it stands, so that the same spreadsheet on two
 * laptops, or read twice, is the same item. `turn` tells rows apart that say the same.
 */
export const planRowId = (workshop: string, parent: string, level: string, title: string, turn: number): string =>
  `${workshop}:plan-item:${hash64([parent, level, foldName(title), turn].join('\n'))}`;

/**
 * Id of an own practice that came as a row of a table: from what it is about, so that the same row on two laptops, or read
 * twice, is one record. `given` is the id the table's author wrote: it tells rows of one title apart, and is not trusted
 * further, because every ministry numbers its rows from 1.
 */
export const ownPracticeId = (title: string, states: readonly string[], given = ''): string =>
  `practice:${hash64([foldName(title), ...[...new Set(states)].sort(), `#${given}`].join('\n'))}`;

/** What tells one who leads an agenda block from another, as a part of a register's name: the same person added on two laptops is one. */
export function ownerKey(speaker: Speaker): string {
  if ('participant' in speaker) return speaker.participant;
  if ('body' in speaker) return speaker.body;
  return 'group' in speaker ? `group:${hash64(speaker.group)}` : `role:${hash64(foldName(speaker.role))}`;
}

/** Id of the block of one table where a block was split up over the tables: once a table, on however many laptops it is done. */
export const tableBlockId = (workshop: string, block: string, table: string): string => `${workshop}:block:${hash64(`${block}\n${table}`)}`;

/** Case, width, accents' composition and spaces do not make another body. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLocaleLowerCase('und').replace(/\s+/gu, ' ').trim();
}

/** FNV-1a over UTF-16 code units, 64 bits, 16 hex digits: short, stable and pure; not for security. */
function hash64(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    hash = ((hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, '0');
}

import { limits } from '../../../content/participants/check-people.ts';
import { foldCell } from '../../../content/participants/headings.ts';
import { presenceOf, sexReader } from '../../../content/participants/values.ts';
import type { CellEdit, CellValue } from '../../../data/people/people.ts';
import { groupIsCalled, type OwnGroup } from '../../../domain/groups.ts';
import { plainIn } from '../../../domain/pick-text.ts';
import type { TableView } from '../../../domain/tables.ts';
import type { LanguageTag, MultiText } from '../../../domain/text.ts';
import type { ParticipantView } from '../../../domain/views.ts';
import { tableNamed } from '../list/import-model.ts';

/** What the list of participants has in cells. `day` is followed by its number. */
export type CellColumn = 'name' | 'function' | 'body' | 'group' | 'sex' | 'table' | 'language' | `day ${number}`;

/** Something that a cell is chosen from: its value and what it is called. */
export type CellChoice = { readonly id: string; readonly label: string; readonly terms?: readonly string[] };

/** What cells are read by. */
export type CellKnown = {
  /** Language of functions and bodies. */
  readonly language: LanguageTag;
  readonly own: readonly OwnGroup[];
  readonly shippedGroup: (text: string) => string | undefined;
  readonly tables: readonly TableView[];
  readonly choices: Readonly<Record<'group' | 'sex' | 'table' | 'language', readonly CellChoice[]>>;
};

export type CellFault = 'no-name' | 'too-long' | 'unknown-group' | 'unknown-sex' | 'unknown-table' | 'unknown-language' | 'unknown-presence' | 'no-row';

/** The day of a column for one. */
export const dayOf = (column: CellColumn): number | null => (column.startsWith('day ') ? Number(column.slice(4)) : null);

/** True for a column whose text is saved while it is typed. */
export const isTyped = (column: CellColumn): column is 'name' | 'function' | 'body' => column === 'name' || column === 'function' || column === 'body';

/** What stands in a cell, as it is edited and copied. */
export function cellText(person: ParticipantView, column: CellColumn, known: CellKnown): string {
  switch (column) {
    case 'name': return person.name;
    case 'function': return originalOf(person.function, known.language);
    case 'body': return person.typedBody ?? (person.body === null ? '' : originalOf(person.body.name, known.language));
    case 'group':
    case 'sex':
    case 'table':
    case 'language': return labelOf(known.choices[column], person[column]);
    default: return person.attendance.includes(dayOf(column) ?? 0) ? '1' : '';
  }
}

/** The language that a cell's text is in: names are in none, and what is chosen is in that of the screen. */
export function cellLanguage(person: ParticipantView | undefined, column: CellColumn, { language }: CellKnown): LanguageTag | undefined {
  if (column === 'name') return 'und';
  if (column === 'function') return person?.function.original?.language ?? language;
  return column === 'body' ? (person?.body?.name.original?.language ?? language) : undefined;
}

/** A text as it was written, whatever the language of the screen: a translation is not edited here. */
const originalOf = (text: MultiText, language: string): string => plainIn(text, text.original?.language ?? language);

const labelOf = (choices: readonly CellChoice[], id: string | null): string => (id === null ? '' : (choices.find((choice) => choice.id === id)?.label ?? ''));

/** What a text in a cell means; why it cannot be that. An empty one empties the cell. */
export function readCell(column: CellColumn, text: string, known: CellKnown, person?: ParticipantView): CellValue | CellFault {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (isTyped(column) && plain.length > limits[column]) return 'too-long';
  switch (column) {
    case 'name': return plain === '' ? 'no-name' : { field: 'name', text: plain };
    case 'function': return { field: 'function', text: { plain, language: person?.function.original?.language ?? known.language } };
    case 'body': return { field: 'body', text: { plain, language: known.language } };
    case 'group':
    case 'sex':
    case 'table':
    case 'language': return choiceIn(column, plain, known);
    default: {
      const isPresent = presenceOf(plain);
      return isPresent === undefined ? 'unknown-presence' : { field: 'day', day: dayOf(column) ?? 0, isPresent };
    }
  }
}

function choiceIn(field: 'group' | 'sex' | 'table' | 'language', plain: string, known: CellKnown): CellValue | CellFault {
  if (plain === '') return { field, value: null };
  const value = idOf(field, plain, known);
  return value === undefined ? `unknown-${field}` : { field, value };
}

function idOf(field: 'group' | 'sex' | 'table' | 'language', plain: string, { choices, own, shippedGroup, tables }: CellKnown): string | undefined {
  const folded = foldCell(plain);
  const called = choices[field].find(({ id, label, terms = [] }) => [id, label, ...terms].some((name) => foldCell(name) === folded));
  if (called !== undefined) return called.id;
  switch (field) {
    case 'group': return shippedGroup(plain) ?? own.find((group) => !group.isRemoved && groupIsCalled(group, plain))?.slug;
    case 'sex': return sexReader([plain])(plain);
    case 'table': return tableNamed(tables, plain)?.id;
    case 'language': return undefined;
  }
}

/** A cell of a pasted block that was not taken. Rows are counted from 1, as the list numbers them. */
export type LeftOut = { readonly row: number; readonly column: CellColumn; readonly fault: CellFault; readonly text: string };

/** Where a block goes in: the cell it begins with. People are added below the last row where the block has their names. */
type Into = { readonly people: readonly ParticipantView[]; readonly columns: readonly CellColumn[]; readonly row: number; readonly column: number; readonly newId: () => string };

/** The cells that a pasted block fills, and those of it that cannot be read. What stands beyond the last column is left out as well. */
export function editsOf(block: readonly (readonly string[])[], { people, columns, row, column, newId }: Into, known: CellKnown): { readonly edits: readonly CellEdit[]; readonly leftOut: readonly LeftOut[] } {
  const edits: CellEdit[] = [];
  const leftOut: LeftOut[] = [];
  const nameAt = columns.indexOf('name') - column;
  for (const [down, cells] of block.entries()) {
    const person = people[row + down];
    const isNamed = person !== undefined || (nameAt >= 0 && (cells[nameAt] ?? '') !== '');
    const id = person?.id ?? newId();
    for (const [along, text] of cells.entries()) {
      const target = columns[column + along];
      const place = { row: row + down + 1, column: target ?? columns[columns.length - 1] ?? 'name', text };
      if (!isNamed || target === undefined) {
        if (text !== '') leftOut.push({ ...place, fault: 'no-row' });
        continue;
      }
      const value = readCell(target, text, known, person);
      if (typeof value === 'string') leftOut.push({ ...place, fault: value });
      else if (person !== undefined || text !== '') edits.push({ person: id, value });
    }
  }
  return { edits, leftOut };
}

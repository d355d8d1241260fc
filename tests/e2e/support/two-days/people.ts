import type { XlsxCell } from '../../../helpers/xlsx.ts';

/**
 * Who comes to the round table of an invented country: eighty people out of twenty-one offices, as a secretariat keeps them in a
 * spreadsheet. Names are made up, and none of them stands in a text that the room may see.
 */
export type Person = {
  readonly name: string;
  readonly office: string;
  readonly body: string;
  readonly group: string;
  readonly sex: 'f' | 'm';
  /** Break-out table, counted from 1; none for those who go from table to table. */
  readonly table: number | null;
};

export const ownGroup = 'Private employers and banks';

const bodies: readonly (readonly [name: string, group: string])[] = [
  ['Ministry of Labour of Tamarra', 'Line ministries'],
  ['Ministry of Public Health of Tamarra', 'Line ministries'],
  ['Ministry of Schools and Training', 'Line ministries'],
  ['Ministry of the Treasury', 'Line ministries'],
  ['Ministry of Land and Water', 'Line ministries'],
  ['State Planning Commission', 'Line ministries'],
  ['Bureau of Statistics of Tamarra', 'Line ministries'],
  ['Embassy of Orvania', 'States'],
  ['Embassy of Belmare', 'States'],
  ['سفارة جمهورية نجران الشمالية', 'States'],
  ['Délégation de la Côte-Basse', 'States'],
  ['IOM country mission', 'International organizations'],
  ['UNDP country office', 'International organizations'],
  ['ILO desk for the Gulf', 'International organizations'],
  ['Union of Returnee Families', 'Civil society and academia'],
  ['University of Port Amal', 'Civil society and academia'],
  ['جمعية أبناء المهجر', 'Civil society and academia'],
  ['Women’s League of Kessara', 'Civil society and academia'],
  ['Chamber of Crafts', ownGroup],
  ['Amal Savings Bank', ownGroup],
  ['Federation of Hospital Owners', ownGroup],
];

const women = [
  'Samira Boutaleb', 'Nadège Perrault', 'Ioana Vârlan', 'Huda Al-Mansouri', 'Grace Okonjo', 'Leïla Benmoussa', 'Zeynep Karagül', 'Ruth Adeyemi', 'فاطمة الزهراني', 'Mireille Fontaine',
  'Olena Shevchuk', 'Aïcha Diarra', 'Clara Villanueva', 'Noor Haddadin', 'Teresa Quispe', 'ليلى الخطيب', 'Hanna Lindqvist', 'Salma Rahmouni', 'Joyce Wanjiru', 'Irina Kovalenko',
  'Beatriz Salcedo', 'Maryam Qasimi', 'Dina Sawalha', 'Yasmine Chaouch', 'نورة العتيبي', 'Elif Demirtaş', 'Rosa Mamani', 'Agnieszka Wrona', 'Fatoumata Keita', 'Layla Nasser',
  'Sofia Marchetti', 'Amal Bouazizi', 'Priya Raghunathan', 'Helene Dufresne', 'Zahra Moradi', 'Marta Oliveira', 'Rim Kallel', 'Sana Barakat', 'Ingrid Solberg', 'Wafa Jebali',
  'Chantal Nkurunziza', 'Lin Xiaoyun', 'Ekaterina Orlova',
] as const;
const men = [
  'Karim Belhadj', 'Tomasz Zieliński', 'Ion Ceban', 'Omar Farouk Siddig', 'Jean-Luc Marchand', 'أحمد السنوسي', 'Youssef Trabelsi', 'Daniel Mwangi', 'Sergei Baranov', 'Pedro Huamán',
  'Idris Toure', 'Walid Mansour', 'Chen Guoliang', 'Mehmet Aydın', 'خالد بن سعيد', 'Anders Holm', 'Rachid Ouahbi', 'Samuel Tesfaye', 'Luis Arango', 'Hamza Chérif',
  'Viktor Petrenko', 'Bashir Al-Tayeb', 'Mohamed Lamine Sow', 'Georges Abi-Rached', 'Tariq Jameel', 'Ștefan Munteanu', 'Kofi Asante', 'Nabil Gharbi', 'Arturo Benavides', 'Emeka Nwosu',
  'Salim Ouertani', 'Patrick O’Dwyer', 'Amadou Ba', 'Faisal Rehman', 'Marek Dvořák', 'Hassan Zerouali', 'Eduardo Pacheco',
] as const;

const offices = [
  'Director General', 'Head of Division', 'Senior Adviser', 'Programme Officer', 'First Secretary', 'Deputy Chair', 'Chief Economist', 'Registrar', 'Field Coordinator', 'Legal Counsel',
] as const;

/** In the order of the list: a woman and a man by turns, over the bodies one after the other. */
const all: readonly Person[] = Array.from({ length: 80 }, (_, at): Person => {
  const isMan = at % 2 === 1 && at < 2 * men.length;
  const name = (at >= 2 * men.length ? women[at - men.length] : isMan ? men[(at - 1) / 2] : women[at / 2]) ?? '';
  const [body = '', group = ''] = bodies[at % bodies.length] ?? [];
  return { name, office: `${offices[(at * 7) % offices.length] ?? ''}, unit ${String(at + 11)}`, body, group, sex: isMan ? 'm' : 'f', table: at % 9 === 8 ? null : (at % 4) + 1 };
});

export const people = all;
export const bodyNames = bodies.map(([name]) => name);
export const groupOfBody = new Map(bodies);

/** What the secretariat got wrong, and what the list is to say of it: sheet rows count from 1, the headings stand in row 3. */
const firstRow = 4;
const spoilt = {
  /** Row of a person whose sex is no sex; put right in the preview. */
  sex: { at: 6, cell: 'x?', reason: '“x?” says neither woman nor man.' },
  /** Row of a person at a table that there is not; put right in the preview. */
  table: { at: 21, cell: '9', reason: 'The workshop has no such table: 9' },
  /** A row of somebody without a name, which stays out. */
  nameless: { after: 40, reason: 'There is no name.' },
  /** A row that is in the list twice. */
  twice: { of: 12, after: 60 },
} as const;

type Row = readonly XlsxCell[];
const sexCell = { f: 'F', m: 'M' } as const;
const rowOf = ({ name, office, body, group, sex, table }: Person): Row => [name, office, body, group, sexCell[sex], table === null ? null : String(table)];

/** The sheet as it is written to the disk, and the number in it of each row that is not as it should be. */
export function participantsSheet(): { readonly rows: readonly Row[]; readonly bad: readonly { readonly row: number; readonly reason: string; readonly mend: { readonly label: string; readonly text: string } | null }[]; readonly doubleRow: number } {
  const rows: Row[] = [['National round table: list of participants'], [], ['Full name', 'Position', 'Ministry / organization', 'Stakeholder group', 'Sex', 'Table']];
  const numberOf = new Map<string, number>();
  const push = (mark: string, row: Row): void => { numberOf.set(mark, rows.push(row)); };
  for (const [at, person] of people.entries()) {
    const row = [...rowOf(person)];
    if (at === spoilt.sex.at) row[4] = spoilt.sex.cell;
    if (at === spoilt.table.at) row[5] = spoilt.table.cell;
    push(`person ${String(at)}`, row);
    if (at === spoilt.nameless.after) push('nameless', [null, 'Driver of the delegation', bodies[0]?.[0] ?? '', 'Line ministries', 'M', null]);
    const double = people[spoilt.twice.of];
    if (at === spoilt.twice.after && double !== undefined) push('twice', rowOf(double));
  }
  const rowAt = (mark: string): number => numberOf.get(mark) ?? firstRow;
  const [sexRow, tableRow] = [rowAt(`person ${String(spoilt.sex.at)}`), rowAt(`person ${String(spoilt.table.at)}`)];
  return {
    rows,
    bad: [
      { row: sexRow, reason: spoilt.sex.reason, mend: { label: `Row ${String(sexRow)}: Woman or man`, text: sexCell[people[spoilt.sex.at]?.sex ?? 'f'] } },
      { row: tableRow, reason: spoilt.table.reason, mend: { label: `Row ${String(tableRow)}: Break-out table`, text: String(people[spoilt.table.at]?.table ?? '') } },
      { row: rowAt('nameless'), reason: spoilt.nameless.reason, mend: null },
    ],
    doubleRow: rowAt('twice'),
  };
}

/** Who did not come on a day. */
export const absent = (day: number): readonly Person[] => people.filter((_, at) => (day === 1 ? at % 13 === 4 : at % 9 === 7));

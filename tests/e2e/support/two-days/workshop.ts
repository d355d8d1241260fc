/** What is set up before the event: the header, what is asked, and the agenda of the two days. */

export const header = {
  title: 'Migration in the next five-year plan: national round table',
  event: 'Second meeting of the inter-ministerial working party',
  place: 'Port Amal, Tamarra',
  hosts: 'State Planning Commission\nMinistry of Labour of Tamarra',
  collaboration: 'IOM country mission',
  supporters: 'Embassy of Belmare',
  participantsNote: 'Two delegates joined by telephone on the second day.',
} as const;
export const days = { first: '2027-05-11', last: '2027-05-12' } as const;
export const participantsTotal = 80;
export const reportDate = '2027-05-20';

/** Those of the list who carry the workshop, by their place on it. */
export const team = [
  { role: 'Facilitator', key: 'facilitator', person: 15 },
  { role: 'Rapporteur', key: 'rapporteur', person: 20 },
  { role: 'Chair', key: 'chair', person: 5 },
  { role: 'Timekeeper', key: 'timekeeper', person: 34 },
] as const;

export const tables = ['Skills', 'Money', 'Children', 'Hiring'] as const;
/** Nobody’s name is kept at this one. */
export const namelessTable = 'Children';

export type OwnQuestion = { readonly wording: string; readonly context: string; readonly minutes: number };
export const ownRoundtables: readonly { readonly title: string; readonly questions: readonly OwnQuestion[] }[] = [
  {
    title: 'Work and skills at home and abroad',
    questions: [
      { wording: 'How do those who come back get their diplomas recognized within a year?', context: 'Two of three files wait longer than that today.', minutes: 20 },
      { wording: 'Which posts in the districts stay empty, and what would bring people to them?', context: 'The list of the labour offices is from last autumn.', minutes: 25 },
      { wording: 'How can hiring for work abroad be made safe, and free for the worker?', context: 'A law of 2025 forbids fees; it has not been applied yet.', minutes: 15 },
      { wording: 'What would make families put a part of what is sent home into a business?', context: 'Most of it is spent within the month.', minutes: 20 },
      { wording: 'Who looks after children whose parents work abroad?', context: 'No register says how many they are.', minutes: 20 },
    ],
  },
  {
    title: 'From the round table into the plan',
    questions: [
      { wording: 'Which figures on migration go into the five-year plan?', context: 'The draft has none.', minutes: 30 },
      { wording: 'Who answers for each goal, and with which budget?', context: 'The circular closes at the end of June.', minutes: 30 },
      { wording: 'What do towns need so as to plan for those who arrive and those who leave?', context: 'Transfers follow the census of 2017.', minutes: 20 },
      { wording: 'Which agreement with a partner should be negotiated first?', context: 'Three drafts are on the table.', minutes: 25 },
      { wording: 'How do we know in two years that it has worked?', context: 'The review falls into spring 2029.', minutes: 20 },
    ],
  },
];

export const guiding = 'Guiding questions';

/** The first day as the template has it, every item at a fixed time. */
export const firstDay: readonly { readonly title: string; readonly start: string; readonly minutes: number; readonly form: string; readonly roundtables?: readonly string[] }[] = [
  { title: 'Opening', start: '09:00', minutes: 30, form: 'opening' },
  { title: 'Background of the sector and its migration', start: '09:30', minutes: 45, form: 'presentation' },
  { title: 'Break', start: '10:15', minutes: 15, form: 'break' },
  { title: 'Discussion of the guiding questions', start: '10:30', minutes: 120, form: 'roundtable', roundtables: [guiding] },
  { title: 'Lunch', start: '12:30', minutes: 60, form: 'break' },
  { title: 'Practices from other countries and sectors', start: '13:30', minutes: 60, form: 'presentation' },
  { title: 'Discussion of the guiding questions', start: '14:30', minutes: 90, form: 'roundtable', roundtables: [guiding] },
  { title: 'Break', start: '16:00', minutes: 15, form: 'break' },
  { title: 'Conclusions and open points', start: '16:15', minutes: 45, form: 'plenary' },
  { title: 'Closing', start: '17:00', minutes: 15, form: 'closing' },
];

/** The second day, typed by hand: title, digit of its kind, minutes. */
export const secondDay = [
  { title: 'What the tables found', key: 5, form: 'plenary', minutes: 40 },
  { title: 'Towards the plan', key: 3, form: 'roundtable', minutes: 110 },
  { title: 'Tea', key: 6, form: 'break', minutes: 20 },
  { title: 'Who does what by when', key: 5, form: 'plenary', minutes: 60 },
  { title: 'Words of thanks', key: 7, form: 'closing', minutes: 20 },
] as const;

/** What becomes of the second day when it begins a quarter of an hour late and what is left is spread anew, reckoned on paper. */
export const secondDayLate = { begunAt: '09:15', behind: 15, minutes: [55, 102, 19, 56, 18] } as const;

type VoteBase = { readonly on: string; readonly title: string; readonly options: readonly string[] };
export type Count = { readonly of: string; readonly cells: readonly (readonly number[])[]; readonly abstained: number; readonly present: number | null };
export type Vote = VoteBase & {
  readonly method: 'dots' | 'ranking' | 'rating';
  readonly methodWords: string;
  readonly counting: 'hands' | 'tables' | 'groups';
  readonly countingWords: string;
  readonly entitled: readonly string[];
  readonly places: number;
  /** By option, at each level. */
  readonly counts: readonly Count[];
  /** As the room must read it, the best first. */
  readonly shown: readonly (readonly [option: string, value: string, isTied: boolean])[];
  readonly decision: string;
};

/** Three votes with their counts, and what comes of them by reckoning on paper. */
export const votes: readonly Vote[] = [
  {
    on: '2.2', title: 'Where the housing fund begins', method: 'dots', methodWords: 'Dots', counting: 'hands', countingWords: 'By show of hands', entitled: [], places: 3,
    options: ['Teachers in mountain schools', 'Doctors on the islands', 'Midwives', 'Land surveyors'],
    counts: [{ of: 'room', cells: [[41], [33], [33], [12]], abstained: 5, present: 71 }],
    shown: [['Teachers in mountain schools', '41', false], ['Doctors on the islands', '33', true], ['Midwives', '33', true], ['Land surveyors', '12', false]],
    decision: 'The fund begins with the schools; the two that are level share the second year.',
  },
  {
    // Two points for a first place and one for a second: 31 + 14, 26 + 21, 15 + 10.
    on: '3.1', title: 'The order of the figures', method: 'ranking', methodWords: 'Ranking', counting: 'groups', countingWords: 'By stakeholder group', places: 2,
    entitled: ['Line ministries', 'Civil society and academia'],
    options: ['Returnees in work', 'Days until a school place', 'Cost of a transfer'],
    counts: [
      { of: 'Line ministries', cells: [[12, 7], [9, 8], [3, 9]], abstained: 0, present: null },
      { of: 'Civil society and academia', cells: [[4, 6], [9, 3], [2, 6]], abstained: 1, present: null },
    ],
    shown: [['Days until a school place', '1', false], ['Returnees in work', '2', false], ['Cost of a transfer', '3', false]],
    decision: 'All three go into the plan, in this order.',
  },
  {
    // 225 and 202 from sixty-six people each.
    on: '3.5', title: 'How sure are we?', method: 'rating', methodWords: 'Rating from 1 to 5', counting: 'tables', countingWords: 'Table by table', entitled: [], places: 3,
    options: ['The figures will be read', 'The posts will be filled'],
    counts: [
      { of: 'Skills', cells: [[1, 2, 5, 6, 2], [0, 3, 8, 4, 1]], abstained: 0, present: 18 },
      { of: 'Money', cells: [[0, 1, 6, 7, 3], [2, 5, 6, 3, 1]], abstained: 0, present: null },
      { of: 'Children', cells: [[2, 2, 4, 5, 3], [1, 4, 6, 4, 1]], abstained: 2, present: null },
      { of: 'Hiring', cells: [[1, 3, 6, 5, 2], [0, 2, 9, 5, 1]], abstained: 0, present: null },
    ],
    shown: [['The figures will be read', '3.4', false], ['The posts will be filled', '3.1', false]],
    decision: 'We come back to the second one in spring.',
  },
];

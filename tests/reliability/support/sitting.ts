import type { TypedText, Workbook } from '../../../renderer/data/workbook.ts';
import { valueOf } from '../../helpers/value-of.ts';

const sentences: readonly TypedText[] = [
  { language: 'en', plain: 'The Ministry of Health keeps one list of open posts (2011), by district.' },
  { language: 'fr', plain: 'Les collectivités de Bălți demandent un seul guichet pour le retour.' },
  { language: 'ar', plain: 'تنشر الوزارة قائمة الوظائف مع IOM كل ثلاثة أشهر.' },
  { language: 'ru', plain: 'Дети остаются с родственниками, пока родители за рубежом.' },
  { language: 'zh', plain: '各部委每季度向委员会报告一次。' },
];

/** A workshop with two questions, and what has been made in it so far. */
export type Room = {
  readonly workbook: Workbook;
  readonly random: () => number;
  readonly workshop: string;
  readonly questions: readonly string[];
  readonly contributions: string[];
  readonly passages: string[];
};

/** Makes the workshop. */
export async function openRoom(workbook: Workbook, random: () => number): Promise<Room> {
  const workshop = valueOf(await workbook.workshops.create({ title: 'Health and employment, Bălți', place: 'Bălți', language: 'en' }));
  const roundtable = valueOf(await workbook.roundtables.add(workshop, { plain: 'Health', language: 'en' }));
  const questions = [
    valueOf(await workbook.roundtables.addQuestion(roundtable, { plain: 'Who pays for the return?', language: 'en' }, null)),
    valueOf(await workbook.roundtables.addQuestion(roundtable, { plain: 'Qui tient les chiffres ?', language: 'fr' }, { plain: 'Chiffres de 2010.', language: 'fr' })),
  ];
  return { workbook, random, workshop, questions, contributions: [], passages: [] };
}

/** What is done there in an afternoon, through the door that the screens use, in an order that a seed repeats. */
export async function sitting(room: Room, actions: number): Promise<void> {
  for (let done = 0; done < actions; done += 1) {
    const act = any(room.random, acts) ?? contribute;
    await act(room);
  }
}

const any = <T>(random: () => number, of: readonly T[]): T | undefined => of[Math.floor(random() * of.length)];
const sentence = (random: () => number): TypedText => {
  const { language, plain } = any(random, sentences) ?? { language: 'en', plain: '' };
  return { language, plain: `${plain} (${Math.floor(random() * 1e9).toString(36)})` };
};

/** As the entry box saves it: the beginning of a text, then all of it, in one stay. */
async function contribute({ workbook, random, questions, contributions }: Room): Promise<void> {
  const id = workbook.newId();
  const question = any(random, questions) ?? '';
  const text = sentence(random);
  const stay = workbook.newId();
  valueOf(await workbook.contributions.write(question, id, { text: { ...text, plain: text.plain.slice(0, 20) }, type: 'point', speakers: [{ group: 'states' }], stay }));
  valueOf(await workbook.contributions.write(question, id, { text, stay }));
  contributions.push(id);
}

const acts: readonly ((room: Room) => Promise<void>)[] = [
  contribute,
  contribute,
  contribute,
  async ({ workbook, random, questions, contributions }) => {
    const id = any(random, contributions);
    if (id !== undefined) valueOf(await workbook.contributions.write(questions[0] ?? '', id, { text: sentence(random), type: 'recommendation' }));
  },
  async ({ workbook, random, contributions }) => {
    const id = any(random, contributions);
    if (id === undefined) return;
    valueOf(await workbook.contributions.remove(id));
    if (random() < 0.5) valueOf(await workbook.contributions.restore(id));
  },
  async ({ workbook, random, questions }) => {
    const side = (): { readonly text: TypedText; readonly holders: readonly [] } => ({ text: sentence(random), holders: [] });
    const id = valueOf(await workbook.positions.add(any(random, questions) ?? '', 'open', [side(), side()]));
    valueOf(await workbook.positions.setState(id, any(random, ['agreed', 'majority', 'open'] as const) ?? 'agreed'));
  },
  async ({ workbook, random, questions }) => {
    valueOf(await workbook.notes.add(any(random, questions) ?? '', sentence(random)));
  },
  async ({ workbook, random, workshop, contributions, passages }) => {
    const id = workbook.newId();
    valueOf(await workbook.sections.write(workshop, id, { part: 'key-outcome', topic: null, output: null, after: passages.at(-1) ?? null }, { text: sentence(random), cites: contributions.slice(-2) }));
    valueOf(await workbook.sections.setNote(id, 1, sentence(random)));
    passages.push(id);
  },
  async ({ workbook, random, workshop }) => {
    valueOf(await workbook.participants.add(workshop, { name: `Ana Ciobanu ${Math.floor(random() * 100)}`, function: null, body: { plain: 'Ministry of Health', language: 'en' }, typedBody: null, group: 'states' }));
  },
];

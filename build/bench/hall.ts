import { bodyId, questionId, roundtableId } from '../../renderer/domain/ids.ts';
import { originalFromPlain } from '../../renderer/domain/text.ts';
import type { Json } from '../../renderer/domain/json.ts';
import { buildOperation, applyOp, type Intent } from '../../renderer/record/operation.ts';
import type { JournalOp } from '../../renderer/record/journal-line.ts';
import { keysBetween } from '../../renderer/record/order.ts';
import type { Rec } from '../../renderer/record/types.ts';

/** Made-up workshops that weigh what real ones weigh: 300 characters an answer, six languages of speech, ten questions. */

const sentences = [
  'The Ministry of Health keeps one list of posts that stay open for more than six months, by district and by profession.',
  'Le Bureau national de la statistique publie chaque année les départs par profession et par district, sans le niveau de compétence.',
  'تنشر وزارة العمل قائمة الوظائف الشاغرة كل ثلاثة أشهر بالتعاون مع IOM وUNDP، وتشمل البيانات الجنس والعمر.',
  'Местные органы власти сообщают, сколько детей остаются с родственниками, пока родители работают за рубежом.',
  'Returning nurses in Bălți wait nine months for recognition; two employers pay them as assistants in the meantime.',
  'Участники предложили один набор стимулов для вернувшихся и оставшихся специалистов.',
] as const;
const languages = ['en', 'fr', 'ar', 'ru', 'en', 'ru'] as const;
const types = ['point', 'recommendation', 'practice', 'follow-up', 'quote'] as const;

/** An answer of about 300 characters; `at` makes each different. */
export function answer(at: number): { readonly plain: string; readonly language: string } {
  const index = at % sentences.length;
  const sentence = sentences[index] ?? '';
  return { plain: `${sentence} (${at + 1}) ${sentence} ${sentence.slice(0, 60)}`, language: languages[index] ?? 'en' };
}

/** Id of the workshop that `hallOperations` makes by number. */
export const hallId = (number: number): string => `hall-${String(number).padStart(3, '0')}`;

/** Question `at` of ten in a made-up workshop. */
export const hallQuestion = (workshop: string, at: number): string => questionId(workshop, `q${at}`);

/** How many questions a made-up workshop has, and how many of its contributions stand on the first; otherwise all have the same share. */
type Spread = { readonly questions?: number; readonly first?: number };

/** A workshop as the journal lines that made it: the set-up, then one line a contribution. */
export function hallOperations(workshop: string, contributions: number, actor: string, { questions = 10, first }: Spread = {}): readonly JournalOp[] {
  const records = new Map<string, Rec>();
  const keys = keysBetween(null, null, contributions, () => 0.5);
  let seq = 0;
  const run = (op: string, intents: readonly Intent[]): JournalOp => {
    seq += 1;
    const at = 1_790_000_000_000 + seq * 1000;
    const built = buildOperation({ actor, seq, at, user: '', ws: workshop, op }, intents, (id) => records.get(id));
    for (const rec of applyOp(built, (id) => records.get(id))) records.set(rec.id, rec);
    return built;
  };
  const set = run('workshop.create', setUp(workshop, questions));
  const said = Array.from({ length: contributions }, (_, at) => run('contribution.add', contribution(workshop, at, questionAt(at, questions, first), keys[at] ?? '')));
  return [set, ...said];
}

/** On which question contribution `at` stands. */
function questionAt(at: number, questions: number, first: number | undefined): number {
  if (first === undefined) return at % questions;
  return at < first ? 0 : 1 + (at % (questions - 1));
}

/** The same workshop as records. */
export function hallRecords(workshop: string, contributions: number, actor: string, questions = 10): readonly Rec[] {
  const records = new Map<string, Rec>();
  for (const op of hallOperations(workshop, contributions, actor, { questions })) {
    for (const rec of applyOp(op, (id) => records.get(id))) records.set(rec.id, rec);
  }
  return [...records.values()];
}

function fieldsOf(id: string, kind: string, fields: { readonly [field: string]: Json }): readonly Intent[] {
  return Object.entries(fields).map(([field, value]) => ({ id, kind, field, value }));
}

function setUp(workshop: string, questions: number): readonly Intent[] {
  const roundtable = roundtableId(workshop, 'guiding-questions');
  const keys = keysBetween(null, null, questions, () => 0.5);
  const body = bodyId(workshop, 'Ministry of Health');
  return [
    ...fieldsOf(workshop, 'workshop', { 'title.o': originalFromPlain(`Sector roundtable ${workshop}`, 'en'), 'place.o': originalFromPlain('Bălți', 'en'), language: 'en', stage: 'room' }),
    ...fieldsOf(body, 'body', { 'name.o': originalFromPlain('Ministry of Health', 'en'), group: 'line-ministries', place: { parent: workshop, key: 'a0' } }),
    ...fieldsOf(roundtable, 'roundtable', { 'title.o': originalFromPlain('Health and employment', 'en'), place: { parent: workshop, key: 'a0' } }),
    ...keys.flatMap((key, at) =>
      fieldsOf(hallQuestion(workshop, at), 'question', { 'wording.o': originalFromPlain(`What arrangement gives goal ${at + 1} its money, staff and equipment?`, 'en'), place: { parent: roundtable, key } }),
    ),
  ];
}

function contribution(workshop: string, at: number, question: number, key: string): readonly Intent[] {
  const { plain, language } = answer(at);
  return fieldsOf(`${workshop}-c${at}`, 'contribution', {
    'text.o': originalFromPlain(plain, language),
    type: types[at % types.length] ?? 'point',
    speakers: [{ body: bodyId(workshop, 'Ministry of Health') }, { group: 'line-ministries' }],
    place: { parent: hallQuestion(workshop, question), key },
  });
}

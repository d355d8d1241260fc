import type { LiveRec } from '../../../renderer/record/types.ts';
import { keysBetween } from '../../../renderer/record/order.ts';
import type { Json } from '../../../renderer/domain/json.ts';
import { record, text, translation } from './workshop.ts';

/**
 * A workshop of the size reports are promised for (issue C): 20 questions, 400 contributions, 30 sections, 80 participants.
 * Every text begins with a mark of its own (`K017`, `S04`), the same in all its languages, so that its place in a finished
 * file can be read off.
 */
export const largeId = '0198c000-0000-7000-8000-000000000400';

const languages = ['en', 'fr', 'ar', 'ru'] as const;
type Spoken = (typeof languages)[number];

const sentences: Readonly<Record<Spoken, readonly string[]>> = {
  en: [
    'The Ministry of Health publishes each quarter how many nurses left, by district and profession (2011-2015).',
    'Returning teachers wait nine months until their diplomas are recognised; two towns pay them as assistants meanwhile.',
  ],
  fr: [
    'Le Bureau national de la statistique compte chaque année les départs par profession, sans le niveau de compétence : 45 % restent inconnus.',
    'Les communes de Bălți et de Cahul versent une aide au logement aux infirmières qui reviennent.',
  ],
  ar: [
    'تنشر وزارة العمل قائمة الوظائف الشاغرة كل ثلاثة أشهر بالتعاون مع IOM وUNDP، وتشمل 12 % من المناطق (2011-2015).',
    'تقترح البلديات حوافز واحدة لمن عاد ومن بقي من العاملين في الصحة.',
  ],
  ru: [
    'Местные органы власти сообщают, сколько детей остаются с родственниками, пока родители работают за рубежом.',
    'Участники предложили один набор стимулов для вернувшихся и оставшихся специалистов (12 %).',
  ],
};

const sentence = (language: Spoken, at: number): string => sentences[language][at % 2] ?? '';

/** A marked text, said in one language and translated into the others but where the count leaves a gap. */
function marked(field: string, mark: string, at: number): Readonly<Record<string, Json>> {
  const original = languages[at % languages.length] ?? 'en';
  const others = languages.filter((language) => language !== original && (at + language.charCodeAt(0)) % 7 !== 0);
  const said = (language: Spoken): string => `${mark} ${sentence(language, at)}`;
  return Object.assign(
    text(field, original, said(original)),
    ...others.map((language, index) => translation(field, language, said(language), index === 0 ? 'reviewed' : 'draft')),
  ) as Readonly<Record<string, Json>>;
}

const keys = (count: number): readonly string[] => keysBetween(null, null, count, () => 0.5);
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const bodies = [
  ['Ministry of Health', 'line-ministries'], ['Министерство труда', 'line-ministries'], ['وزارة التعليم', 'line-ministries'],
  ['Republic of Moldova', 'states'], ['Ghana', 'states'], ['International Organization for Migration (IOM)', 'international-organizations'],
  ['World Health Organization (WHO)', 'international-organizations'], ['Université d’État de Moldova', 'civil-society-academia'],
] as const;
const surnames = ['Popescu', 'Țurcanu', 'Иванова', 'Петренко', 'حداد', 'الخوري', 'Mensah', 'Lefèvre'] as const;
const givenNames = ['Ana', 'Ștefan', 'Ольга', 'Тарас', 'ليلى', 'سامي', 'Kofi', 'Élodie', 'Mihai', 'Rosa'] as const;

const bodyKey = (at: number): string => `${largeId}:body:${String(at % bodies.length)}`;

/** Parts of the thirty sections with how many passages each has; the topics of four roundtables have three each. */
const passages = [
  ['introduction', 2], ['key-outcome', 7], ['core-message', 1], ['further-question', 3], ['expected-outcome', 1], ['context', 2], ['contact', 1],
] as const;

function sections(): readonly LiveRec[] {
  const plain = [
    ...passages.flatMap(([part, count]) => Array.from({ length: count }, () => ({ part }))),
    ...Array.from({ length: 12 }, (_, at) => ({ part: 'topic', topic: `${largeId}:roundtable:${String(Math.floor(at / 3))}` })),
    { part: 'result', output: 'evidence' },
  ];
  const places = keys(plain.length);
  return plain.map((fields, at) => record('section', `${largeId}-s${pad(at + 1, 2)}`, largeId, places[at] ?? '', { ...fields, ...marked('text', `S${pad(at + 1, 2)}`, at) }));
}

function questions(roundtable: number): readonly LiveRec[] {
  const places = keys(5);
  return places.flatMap((place, at): readonly LiveRec[] => {
    const number = roundtable * 5 + at;
    const id = `${largeId}:question:${String(number)}`;
    return [
      record('question', id, `${largeId}:roundtable:${String(roundtable)}`, place, {
        ...text('wording', 'en', `What arrangement gives goal ${String(number + 1)} its money, staff and equipment?`),
        ...translation('wording', 'fr', `Quel dispositif donne à l’objectif ${String(number + 1)} ses fonds, son personnel et son matériel ?`),
        ...translation('wording', 'ar', `ما الترتيب الذي يوفر للهدف ${String(number + 1)} ما يلزمه من مال وموظفين ومعدات؟`),
        minutes: 20,
      }),
      ...positions(id, number),
      ...contributions(id, number),
    ];
  });
}

function positions(question: string, number: number): readonly LiveRec[] {
  const id = `${question}:position`;
  const state = (['agreed', 'majority', 'open'] as const)[number % 3] ?? 'open';
  const sides = state === 'open' ? 2 : 1;
  return [
    record('position', id, question, 'a0', { state }),
    ...keys(sides).map((place, at) => record('side', `${id}:${String(at)}`, id, place, { ...marked('text', `P${pad(number * 2 + at + 1, 3)}`, number + at), holders: [{ group: 'states' }] })),
  ];
}

const types = ['point', 'recommendation', 'practice', 'follow-up', 'quote'] as const;

function contributions(question: string, number: number): readonly LiveRec[] {
  return keys(20).map((place, at) => {
    const count = number * 20 + at + 1;
    const type = types[count % types.length] ?? 'point';
    return record('contribution', `${largeId}-k${pad(count, 3)}`, question, place, {
      ...marked('text', `K${pad(count, 3)}`, count),
      type,
      speakers: [{ participant: `${largeId}-p${String(count % 80)}` }, { body: bodyKey(count) }],
      table: `${largeId}:table:${String((count % 4) + 1)}`,
      ...(type === 'follow-up' ? { owner: 'National Focal Point', due: '2026-09-30' } : {}),
    });
  });
}

const people: readonly LiveRec[] = [
  ...keys(bodies.length).map((place, at) => {
    const [name, group] = bodies[at] ?? bodies[0];
    return record('body', bodyKey(at), largeId, place, { ...text('name', /\p{Script=Arabic}/u.test(name) ? 'ar' : 'en', name), group });
  }),
  ...keys(80).map((place, at) =>
    record('participant', `${largeId}-p${String(at)}`, largeId, place, {
      name: `${givenNames[at % givenNames.length] ?? ''} ${surnames[Math.floor(at / givenNames.length) % surnames.length] ?? ''}`,
      ...text('function', 'en', 'Head of unit'),
      body: bodyKey(at),
    })),
  ...keys(4).map((place, at) => record('table', `${largeId}:table:${String(at + 1)}`, largeId, place, text('title', 'en', `Table ${String(at + 1)}`))),
];

const roundtables: readonly LiveRec[] = keys(4).flatMap((place, at) => [
  record('roundtable', `${largeId}:roundtable:${String(at)}`, largeId, place, {
    ...text('title', 'en', ['Health', 'Employment', 'Education', 'Evidence'][at] ?? ''),
    ...translation('title', 'ar', ['الصحة', 'العمالة', 'التعليم', 'الأدلة'][at] ?? ''),
  }),
  ...questions(at),
]);

const workshop = record('workshop', largeId, null, '', {
  ...text('title', 'en', 'Migration and sector planning: national roundtable'),
  ...translation('title', 'fr', 'Migration et planification sectorielle : table ronde nationale'),
  ...translation('title', 'ar', 'الهجرة والتخطيط القطاعي: مائدة مستديرة وطنية'),
  ...text('place', 'en', 'Chișinău'),
  ...text('hosts', 'en', 'State Chancellery'),
  ...text('rapporteur', 'ro', 'Ștefan Țurcanu'),
  dates: { from: '2026-03-01', to: '2026-03-02' },
  language: 'en',
  region: 'MD',
  stage: 'draft',
});

/** All its records. */
export const largeRecords: readonly LiveRec[] = [workshop, ...people, ...roundtables, ...sections()];

/** The marks of the contributions in reading order. */
export const contributionMarks: readonly string[] = Array.from({ length: 400 }, (_, at) => `K${pad(at + 1, 3)}`);

/** The marks of the sections of some parts, in the order in which they were written. */
export function sectionMarks(...parts: readonly string[]): readonly string[] {
  return sections().flatMap(({ id, r }) => (parts.some((part) => part === r['part']?.v[0]?.[2]) ? [id.slice(-3).toUpperCase()] : []));
}

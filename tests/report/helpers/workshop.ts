import type { Json } from '../../../renderer/domain/json.ts';
import type { LiveRec, Reg } from '../../../renderer/record/types.ts';

/** A workshop that looks like life: three languages, Latin names inside Arabic, things deleted, disputed, unfinished. */
export const workshopId = '0198c000-0000-7000-8000-000000000001';
const actor = 'tablenotebook0001';
const other = 'tablenotebook0002';

type Fields = Readonly<Record<string, Json>>;

/** A record whose fields were each written once, in the order given. */
export function record(kind: string, id: string, parent: string | null, key: string, fields: Fields): LiveRec {
  const all: Fields = parent === null ? fields : { ...fields, place: { parent, key } };
  const registers = Object.entries(all).map(([field, value], at): [string, Reg] => [field, { v: [[actor, at + 1, value]] }]);
  return { id, kind, r: Object.fromEntries(registers) };
}

/** The original of a text; each line a paragraph. */
export function text(field: string, language: string, plain: string): Fields {
  return { [`${field}.o`]: { language, blocks: plain.split('\n').map((line) => ({ type: 'paragraph', runs: [{ text: line }] })) } };
}

/** A translation of a text; `of` says which dot of the original it was made from. */
export function translation(field: string, language: string, plain: string, state = 'reviewed', of: readonly [string, number] = [actor, 1]): Fields {
  const blocks = [{ type: 'paragraph', runs: [{ text: plain }] }];
  return { [`${field}.t.${language}`]: { blocks, state, by: 'Maria Ceban', at: '2026-03-02T10:00:00Z', of } };
}

/** The same record with a second, concurrent value in one field. */
export function disputed(base: LiveRec, field: string, value: Json): LiveRec {
  const standing = base.r[field]?.v ?? [];
  return { ...base, r: { ...base.r, [field]: { v: [...standing, [other, 1, value]] } } };
}

/** The same record, deleted; what was `seen` by the deletion decides whether an edit disputes it. */
export function deleted(base: LiveRec, seen: Readonly<Record<string, Json>>): LiveRec {
  return { ...base, r: { ...base.r, life: { v: [[actor, 90, { gone: true, seen }]] } } };
}

/** The deletion that has seen everything there is. */
export function gone(base: LiveRec): LiveRec {
  const seen = Object.fromEntries(Object.entries(base.r).map(([field, { v }]) => [field, Object.fromEntries(v.map(([who, count]) => [who, count]))]));
  return deleted(base, seen);
}

const ws = workshopId;
const health = `${ws}:roundtable:health`;
const data = `${ws}:roundtable:data`;
const q1 = `${ws}:question:recruitment`;
const q2 = `${ws}:question:return`;
const q3 = `${ws}:question:figures`;
const ministry = `${ws}:body:ministry-of-health`;
const who = `${ws}:body:who`;
const afford = `${ws}:body:afford`;

const workshop = record('workshop', ws, null, '', {
  ...text('title', 'en', 'Health and Migration in Bălți'),
  ...translation('title', 'ar', 'الصحة والهجرة في Bălți'),
  ...text('event', 'en', 'Sector roundtable (GFMD 2026)'),
  ...text('place', 'en', 'Bălți, Republic of Moldova'),
  dates: { from: '2026-03-01', to: '2026-03-02' },
  ...text('hosts', 'en', 'Ministry of Health\nMunicipality of Bălți'),
  ...text('supporters', 'fr', 'Direction du développement et de la coopération (DDC), 45 %'),
  ...text('rapporteur', 'ro', 'Ștefan Țurcanu'),
  ...text('participantsNote', 'en', 'Only bodies that took the floor are listed.'),
  ...text('groups.diaspora', 'en', 'Diaspora associations'),
  participantsTotal: 1234,
  reportDate: '2026-03-09',
  language: 'en',
  region: 'MD',
  stage: 'cleared',
});

const people: readonly LiveRec[] = [
  record('body', ministry, ws, 'a0', { ...text('name', 'en', 'Ministry of Health'), ...translation('name', 'ar', 'وزارة الصحة'), group: 'line-ministries' }),
  record('body', who, ws, 'a1', { ...text('name', 'en', 'World Health Organization (WHO)'), group: 'international-organizations' }),
  record('body', afford, ws, 'a2', { ...text('name', 'en', 'AFFORD'), group: 'diaspora' }),
  record('participant', `${ws}-p1`, ws, 'b0', { name: 'Olga Ștefănescu', ...text('function', 'en', 'Head of unit'), body: ministry }),
  record('participant', `${ws}-p2`, ws, 'b1', { name: 'ليلى حداد', body: who, group: 'international-organizations' }),
  record('participant', `${ws}-p3`, ws, 'b2', { name: 'Иван Петров', group: 'states' }),
];

const whoCode = {
  id: 'instrument.who-global-code-of-practice',
  version: '2026.1',
  title: { en: 'WHO Global Code of Practice', fr: 'Code de pratique mondial de l’OMS' },
  source: { en: 'World Health Assembly, WHA63.16', fr: 'Assemblée mondiale de la Santé, WHA63.16' },
};

const answers: readonly LiveRec[] = [
  record('contribution', `${ws}-c1`, q1, 'a0', {
    ...text('text', 'en', 'Publish the number of nurses who leave, by district (2011-2015).'),
    ...translation('text', 'ar', 'يُنشر عدد الممرضين المغادرين بحسب المنطقة (2011-2015)، وتبلغ النسبة 12 % وفق WHO وUNDP.'),
    type: 'recommendation',
    speakers: [{ participant: `${ws}-p1` }, { participant: `${ws}-p2` }],
    'cites.instrument.who-global-code-of-practice': whoCode,
  }),
  record('contribution', `${ws}-c2`, q1, 'a1', {
    ...text('text', 'fr', 'Étudier les partenariats public-privé.'),
    type: 'point',
    speakers: [{ group: 'states' }],
  }),
  record('contribution', `${ws}-c3`, q1, 'a2', {
    ...text('text', 'ar', 'ينبغي الاعتراف بالمؤهلات (WHA63.16) قبل عام 2027.'),
    type: 'follow-up',
    owner: 'Ministry of Health',
    due: '2026-06-30',
    speakers: [{ body: who }],
    'cites.instrument.who-global-code-of-practice': whoCode,
  }),
  record('contribution', `${ws}-c4`, q2, 'a0', {
    ...text('text', 'en', 'Return for one month a year works.'),
    ...translation('text', 'fr', 'Le retour d’un mois par an fonctionne.', 'reviewed', [actor, 7]),
    ...translation('text', 'ar', 'العودة شهراً في السنة مجدية.', 'draft'),
    type: 'practice',
    speakers: [{ role: 'Presenter' }, { role: 'Presenter' }],
    'cites.instrument.who-global-code-of-practice': whoCode,
  }),
  gone(record('contribution', `${ws}-c5`, q2, 'a1', { ...text('text', 'en', 'DELETED sentence'), type: 'point' })),
];

const settled: readonly LiveRec[] = [
  record('position', `${ws}-s1`, q1, 'a0', { state: 'agreed' }),
  record('side', `${ws}-s1a`, `${ws}-s1`, 'a0', { ...text('text', 'en', 'Recruitment follows the Code.'), holders: [{ group: 'states' }, { group: 'diaspora' }] }),
  record('position', `${ws}-s2`, q2, 'a0', { state: 'open' }),
  record('side', `${ws}-s2a`, `${ws}-s2`, 'a0', { ...text('text', 'en', 'Salary top-ups close gaps.'), holders: [{ body: afford }] }),
  record('side', `${ws}-s2b`, `${ws}-s2`, 'a1', { ...text('text', 'en', 'Top-ups push serving staff to leave.'), holders: [{ body: ministry }] }),
];

const parts: readonly LiveRec[] = [
  record('section', `${ws}:section:introduction`, ws, 'a0', { part: 'introduction', ...text('text', 'en', 'The roundtable met for two days.\nIt heard three speakers.') }),
  record('section', `${ws}:section:topic:health`, ws, 'a1', { part: 'topic', topic: health, ...text('text', 'en', 'Participants looked at two sides of health.') }),
  record('section', `${ws}-o1`, ws, 'a2', { part: 'key-outcome', ...text('text', 'en', 'Figures come first.') }),
  record('section', `${ws}-o2`, ws, 'a3', { part: 'key-outcome', ...text('text', 'en', 'Ethical recruitment is agreed.') }),
  record('section', `${ws}:section:core-message`, ws, 'a4', { part: 'core-message', ...text('text', 'en', 'Health staff move both ways.') }),
  record('section', `${ws}-f1`, ws, 'a5', { part: 'further-question', ...text('text', 'en', 'Who pays for training?') }),
];

const outline: readonly LiveRec[] = [
  record('roundtable', health, ws, 'a0', text('title', 'en', 'Health workers')),
  record('roundtable', data, ws, 'a1', text('title', 'en', 'Data')),
  record('question', q1, health, 'a0', text('wording', 'en', 'How are health workers recruited across borders?')),
  record('question', q2, health, 'a1', text('wording', 'en', 'What brings staff back?')),
  record('question', q3, data, 'a0', text('wording', 'en', 'Which figures are missing?')),
];

const notes: readonly LiveRec[] = [
  record('note', `${ws}-n1`, q1, 'a0', text('text', 'en', 'INTERNAL remark on the minister')),
  record('note', `${ws}-n2`, ws, 'a1', text('text', 'en', 'INTERNAL remark on the budget')),
];

/** All records of the workshop. */
export const records: readonly LiveRec[] = [workshop, ...people, ...outline, ...answers, ...settled, ...parts, ...notes];

/** Ids that tests speak of. */
export const ids = { ws, health, data, q1, q2, q3, c1: `${ws}-c1`, c4: `${ws}-c4`, ministry };

/** A workshop right after it was made: nothing but an id. */
export const bareRecords: readonly LiveRec[] = [record('workshop', ws, null, '', { language: 'ar', stage: 'preparation' })];

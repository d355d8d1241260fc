import type { Json } from '../../../renderer/domain/json.ts';
import { adoptedId } from '../../../renderer/domain/plan/plan-item.ts';
import { priorityId } from '../../../renderer/domain/priorities/priority.ts';
import type { LiveRec } from '../../../renderer/record/types.ts';
import { answer, assessed, education, health, tables } from './assessed.ts';
import { record, text, translation, workshopId as ws } from './workshop.ts';

/** The assessment of the two tables with the plan that came of it: on health as far as it was thought through, on education barely begun. */
type Fields = Readonly<Record<string, Json>>;

export const pay = { checklist: health, question: 'to-migration.pay' };
export const fear = { checklist: health, question: 'cross.rights.fear-of-reporting' };
export const graduates = { checklist: education, question: 'cross.data.graduates-abroad' };

export const priorities = { pay: priorityId(ws, pay), fear: priorityId(ws, fear), desk: `${ws}:priority:desk`, graduates: priorityId(ws, graduates) };
export const items = {
  goal: adoptedId(ws, priorities.pay), staff: `${ws}:plan-item:staff`, offers: `${ws}:plan-item:offers`, pay: `${ws}:plan-item:pay`, housing: `${ws}:plan-item:housing`,
  leaving: `${ws}:plan-item:leaving`, posts: `${ws}:plan-item:posts`, care: adoptedId(ws, priorities.fear), letter: `${ws}:plan-item:letter`, training: `${ws}:plan-item:training`,
  register: `${ws}:plan-item:register`, dropped: `${ws}:plan-item:dropped`,
} as const;

const ofGap = ({ checklist, question }: typeof pay): Fields => ({ checklist, question });
const item = (id: string, parent: string, key: string, level: string, fields: Fields): LiveRec => record('plan-item', id, parent, key, { ...fields, level });
const cite = (id: string, title: string, source: string): Fields => ({ [`cites.${id}`]: { id, version: '2026.1', title: { en: title }, source: { en: source } } });

export const planRecords: readonly LiveRec[] = [
  record('priority', priorities.pay, ws, 'a0', {
    ...text('title', 'en', 'Nurses and doctors find it worth their while to stay'), ...translation('title', 'ar', 'أن يجد الممرضون والأطباء ما يدعوهم إلى البقاء'),
    ...text('reasons', 'en', 'One ward in four in the north has half of its nurses. Olga Ștefănescu showed that pay and housing come first among their reasons.'), ...ofGap(pay), decision: 'chosen',
  }),
  record('priority', priorities.fear, ws, 'a1', { ...text('reasons', 'fr', 'Qui craint d’être signalé vient trop tard, et coûte davantage.'), ...ofGap(fear), decision: 'chosen' }),
  record('priority', priorities.desk, ws, 'a2', { ...text('title', 'en', 'A desk for those who return'), decision: 'chosen' }),
  record('priority', priorities.graduates, ws, 'a3', { ...text('title', 'ar', 'حصر الخريجين في الخارج'), ...ofGap(graduates), decision: 'later' }),

  item(items.goal, ws, 'a0', 'goal', {
    ...text('title', 'en', 'Enough nurses and doctors work in the public service of every district'), ...translation('title', 'ar', 'أن يعمل في الخدمة العامة في كل مقاطعة عدد كاف من الممرضين والأطباء'),
    priority: priorities.pay, ...text('responsible', 'en', 'Ministry of Health'), start: '2026-04-01', due: '2029-12-31',
    ...text('assumptions', 'en', 'The budget framework for 2027–2029 keeps the share of health.'),
  }),
  item(items.leaving, items.goal, 'a0', 'indicator', {
    ...text('title', 'en', 'Nurses who leave the public service within a year, per hundred'), ...text('baseline', 'en', '14'), baselineDay: '2025-12-31', ...text('target', 'en', '8'), due: '2029-12-31',
    ...text('source', 'en', 'Register of health workers'), ...text('verification', 'en', 'Yearly count by the Ministry of Health, by sex and district'),
  }),
  item(items.staff, items.goal, 'a1', 'outcome', {
    ...text('title', 'en', 'Posts in the districts are filled and stay filled'), ...text('responsible', 'en', 'Ministry of Health'), start: '2026-06-01', due: '2028-12-31',
    ...text('risks', 'en', 'Recruiters from abroad raise their offers in the same months.'),
  }),
  item(items.posts, items.staff, 'a0', 'indicator', { ...text('title', 'en', 'Filled posts of nurses in the northern districts, per hundred'), ...text('baseline', 'en', '71'), ...text('target', 'en', '90') }),
  item(items.offers, items.staff, 'a1', 'output', {
    ...text('title', 'en', 'A package for those who take a post in a district'), ...text('responsible', 'en', 'Ministry of Health'), ...text('partners', 'en', 'Ministry of Finance; district councils'), due: '2027-06-30',
  }),
  item(items.pay, items.offers, 'a0', 'activity', {
    ...text('title', 'en', 'Raise the allowance for posts in districts where more than a third is vacant'), ...translation('title', 'ar', 'رفع بدل العمل في المقاطعات التي يشغر فيها أكثر من ثلث الوظائف'),
    ...text('responsible', 'en', 'Ministry of Finance'), ...text('partners', 'en', 'Ministry of Health; trade union of health workers'), start: '2026-09-01', due: '2027-03-31',
    ...text('budget', 'en', 'MDL 42 million a year'), ...text('funding', 'en', 'State budget'),
    ...text('risks', 'ar', 'قد تطالب قطاعات أخرى بالزيادة نفسها.'), ...text('assumptions', 'en', 'Vacancies are counted twice a year.'), expects: 'yes', progress: 'under-way',
    ...cite('practice.health-sector-morocco', 'Migration Mainstreaming in Health Policies', 'GFMD 2015, Annex'),
  }),
  item(items.housing, items.offers, 'a1', 'activity', {
    ...text('title', 'fr', 'Mettre un logement à la disposition des infirmiers pendant les deux premières années'), ...text('responsible', 'fr', 'Conseils de district'), start: '2026-01-15', due: '2026-02-28',
    ...text('budget', 'en', 'MDL 6 million'), ...text('followUp', 'en', 'Twelve flats of the thirty were found; two councils have none to give.'), progress: 'under-way', expects: 'partly',
  }),
  item(items.care, ws, 'a1', 'goal', {
    ...text('title', 'ar', 'أن يحصل كل مهاجر على الرعاية دون خوف'), priority: priorities.fear, ...text('responsible', 'ar', 'وزارة الصحة'), due: '2027-12-31',
  }),
  item(items.letter, items.care, 'a0', 'activity', {
    ...text('title', 'en', 'Tell all public clinics in writing that no data on patients go to other offices'), ...text('responsible', 'en', 'Ministry of Health'), start: '2026-01-05', due: '2026-02-15', ...text('budget', 'en', 'None'),
    progress: 'done', doneOn: '2026-02-20', ...text('followUp', 'en', 'Letter 114 of 20 February went to 210 clinics.'), expects: 'partly',
  }),
  item(items.training, items.care, 'a1', 'activity', { ...text('title', 'en', 'Train reception staff'), start: '2027-11-01', due: '2028-02-28' }),
  item(items.register, ws, 'a2', 'activity', {
    ...text('title', 'en', 'Ask consulates each year for the number of graduates who work abroad'), ...ofGap(graduates), ...text('responsible', 'en', 'Ministry of Education'), due: '2026-12-31',
    ...cite('activity.gone-long-ago', 'Draw on consulates for data', 'GFMD 2007, Roundtable 1'),
  }),
  item(items.dropped, items.staff, 'a2', 'activity', { ...text('title', 'en', 'Bind graduates for five years'), progress: 'dropped', ...text('followUp', 'en', 'Against the constitution, as the lawyers said.') }),
];

export const planned: readonly LiveRec[] = [
  ...assessed,
  answer(education, graduates.question, null, { ...text('responsible', 'en', 'Ministry of Education'), strength: 'some', direction: 'both', response: 'no', decided: 'consensus' }),
  answer(health, fear.question, tables.ministries, { strength: 'strong', direction: 'harms', response: 'partly' }),
  ...planRecords,
];

import { answerId, assessmentId } from '../../../renderer/domain/assessment/answer.ts';
import type { Json } from '../../../renderer/domain/json.ts';
import type { LiveRec } from '../../../renderer/record/types.ts';
import { record, records, text, translation, workshopId as ws } from './workshop.ts';

/** Two tables that answered the checklists on health and on education; the whole room settled one question. */
export const tables = { ministries: `${ws}:table:ministries`, migrants: `${ws}:table:migrants` };
export const health = 'checklist.c5.health-services';
export const education = 'checklist.c6.education';

type Fields = Readonly<Record<string, Json>>;

/** How the workshop takes a checklist. */
export const assessment = (checklist: string, fields: Fields = {}): LiveRec => record('assessment', assessmentId(ws, checklist), ws, 'a0', { ...fields, checklist, isChosen: true });

/** What a table, or the room, says to a question; texts come first, so that a translation of the first one follows it. */
export function answer(checklist: string, question: string, table: string | null, fields: Fields): LiveRec {
  return record('answer', answerId(ws, { checklist, question, table }), ws, 'a0', { ...fields, checklist, question, ...(table === null ? {} : { table }) });
}

const pay = 'to-migration.pay';
const agreements = 'to-migration.agreements';
const posts = 'to-migration.first-posts';
const fear = 'cross.rights.fear-of-reporting';

export const assessed: readonly LiveRec[] = [
  ...records,
  record('table', tables.ministries, ws, 'a0', { ...text('title', 'en', 'Table of the ministries'), ...translation('title', 'ar', 'طاولة الوزارات') }),
  record('table', tables.migrants, ws, 'a1', {}),
  assessment(health, { ...text('whoElse', 'fr', 'Les chambres de commerce'), 'stakeholder.health': 'involved', 'stakeholder.councils': 'involved', 'stakeholder.migrants': 'to-involve' }),
  assessment(education),
  // The tables differ, and the room has settled it.
  answer(health, pay, tables.ministries, {
    ...text('reason', 'en', 'Pay is half of what it is abroad, as Olga Ștefănescu showed.'), ...translation('reason', 'ar', 'الأجر نصف ما هو عليه في الخارج.', 'draft'), ...text('responsible', 'en', 'Ministry of Finance'),
    strength: 'strong', direction: 'harms', response: 'partly', confidence: 'high', decided: 'divided', agree: 5, disagree: 2,
  }),
  answer(health, pay, tables.migrants, { ...text('evidence', 'ar', 'غادر 450 ممرضا في عام 2025.'), ...text('source', 'en', 'Statistical office, 2025'), strength: 'strong', direction: 'harms', response: 'no', confidence: 'low', decided: 'consensus' }),
  answer(health, pay, null, { ...text('responsible', 'en', 'Ministry of Health'), strength: 'strong', direction: 'harms', response: 'no', decided: 'consensus' }),
  // They differ, and nobody has settled it.
  answer(health, agreements, tables.ministries, { strength: 'some', direction: 'helps', response: 'yes' }),
  answer(health, agreements, tables.migrants, { strength: 'some', direction: 'both', response: 'partly' }),
  // One table alone; a response that is not asked for.
  answer(health, posts, tables.ministries, { strength: 'none', response: 'no' }),
  answer(health, fear, tables.migrants, { ...text('reason', 'fr', 'Les personnes craignent d’être signalées.'), strength: 'strong', direction: 'harms', response: 'partly' }),
  // What was chosen and taken away again is no answer.
  answer(health, 'cross.data.country-of-birth', tables.migrants, { strength: null }),
];

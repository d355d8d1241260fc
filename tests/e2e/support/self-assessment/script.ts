import type { AnswerChoices } from '../../../../renderer/domain/assessment/answer.ts';
import type { PlanText } from '../../../../renderer/domain/plan/plan-item.ts';
import type { ReadinessAnswer } from '../../../../renderer/domain/steps/step.ts';

/**
 * A self-assessment of one day on health and education: two tables answer, the room settles what they differ in, three gaps become
 * priorities, and each priority an activity with an indicator. Everything typed is there in each language the day is played in.
 */
export type ScriptLanguage = 'en' | 'ar';
export type Typed = Readonly<Record<ScriptLanguage, string>>;

export const workshopTexts = {
  title: { en: 'Migration in the plans for health and education', ar: 'الهجرة في خطط الصحة والتعليم' },
  place: { en: 'Bălți', ar: 'بالتسي' },
} as const satisfies Readonly<Record<string, Typed>>;

export const tables: readonly Typed[] = [
  { en: 'Services', ar: 'الخدمات' },
  { en: 'Planning and finance', ar: 'التخطيط والمالية' },
];

export const checklists = ['checklist.c5.health-services', 'checklist.c6.education'] as const;
export type Checklist = (typeof checklists)[number];

/** The answers to the readiness check in its order; after these it goes round. */
export const ready: readonly ReadinessAnswer[] = ['yes', 'partly', 'yes', 'no'];
export const readyReason: Typed = { en: 'The order of 12 March names a focal point, without hours for it.', ar: 'يسمي قرار 12 مارس جهة تنسيق دون أن يخصص لها وقتا.' };

/** What one table, or the room, says to a question; `by` is the place of the table, null for the room. */
export type Said = Pick<AnswerChoices, 'strength' | 'direction' | 'response' | 'confidence'> & { readonly by: number | null; readonly checklist: Checklist; readonly number: number; readonly reason: Typed | null };

const reasons: readonly Typed[] = [
  { en: 'Three district hospitals lost a third of their nurses in two years.', ar: 'فقدت ثلاثة مستشفيات في المحافظات ثلث ممرضيها خلال سنتين.' },
  { en: 'No figure by district; the chamber counts only those who leave with papers.', ar: 'لا توجد أرقام بحسب المحافظة، والنقابة لا تحصي إلا من يغادر بوثائق.' },
];

const said = (by: number | null, checklist: Checklist, number: number, choices: Partial<AnswerChoices>, reason: Typed | null = null): Said =>
  ({ by, checklist, number, strength: null, direction: null, response: null, confidence: null, ...choices, reason });

const [health, education] = checklists;
const strongHarm = { strength: 'strong', direction: 'harms' } as const;
const someHelp = { strength: 'some', direction: 'helps' } as const;

/** Both tables, question by question: they agree, or differ, or one does not know, or nothing applies. */
const atTables: readonly (readonly [Checklist, number, Partial<AnswerChoices>, Partial<AnswerChoices>])[] = [
  [health, 1, { ...strongHarm, response: 'no', confidence: 'high' }, { ...strongHarm, response: 'no', confidence: 'medium' }],
  [health, 2, { ...someHelp, response: 'yes' }, { ...someHelp, response: 'yes' }],
  [health, 3, { ...strongHarm, response: 'partly' }, { ...strongHarm, response: 'no', confidence: 'low' }],
  [health, 4, { strength: 'none' }, { strength: 'none' }],
  [health, 5, { strength: 'unknown' }, { strength: 'unknown' }],
  [health, 8, { ...strongHarm, response: 'partly', confidence: 'high' }, { ...strongHarm, response: 'partly' }],
  [health, 9, { strength: 'some', direction: 'both', response: 'unknown' }, { strength: 'some', direction: 'both', response: 'unknown' }],
  [education, 1, { ...someHelp, response: 'partly' }, { ...someHelp, response: 'partly' }],
  [education, 2, { strength: 'not-applicable' }, { strength: 'not-applicable' }],
  [education, 3, { ...strongHarm, response: 'yes' }, { ...strongHarm, response: 'no' }],
  [education, 7, { ...strongHarm, response: 'no', confidence: 'medium' }, { ...strongHarm, response: 'no' }],
];

/** In the order in which it is said: the first table, the second, and the room on what they differ in. */
export const answers: readonly Said[] = [
  ...atTables.map(([checklist, number, first], at) => said(0, checklist, number, first, at < reasons.length ? (reasons[at] ?? null) : null)),
  ...atTables.map(([checklist, number, , second]) => said(1, checklist, number, second)),
  said(null, health, 3, { ...strongHarm, response: 'partly' }),
  said(null, education, 3, { ...strongHarm, response: 'no', confidence: 'high' }),
];

/** Worked out by hand from the answers above: per cent addressed of what is known and relevant, and how many are known of all that could be. */
export const scores: readonly (readonly [Checklist, 'to-migration' | 'to-sector', string])[] = [
  // Questions 1 no, 2 yes, 3 partly: 1.5 of 3.
  [health, 'to-migration', '50'],
  // Question 8 partly; what is unknown in question 9 leaves the score alone.
  [health, 'to-sector', '50'],
  // Questions 1 partly, 3 no: 0.5 of 2.
  [education, 'to-migration', '25'],
  [education, 'to-sector', '0'],
];

/** A gap that becomes a priority, and what is done about it. */
export type Priority = { readonly checklist: Checklist; readonly number: number; readonly reason: Typed; readonly activity: Activity };
export type Activity = { readonly title: Typed; readonly texts: Partial<Record<PlanText, Typed>>; readonly start: string; readonly due: string; readonly indicator: { readonly title: Typed; readonly texts: Partial<Record<PlanText, Typed>> } };

export const priorities: readonly Priority[] = [
  {
    checklist: health, number: 1, reason: { en: 'Both tables named it first.', ar: 'ذكرته الطاولتان أولا.' },
    activity: {
      title: { en: 'Cost a pay supplement for posts in three districts', ar: 'تقدير كلفة علاوة للوظائف في ثلاث محافظات' },
      texts: { responsible: { en: 'Ministry of Health, personnel department', ar: 'وزارة الصحة، إدارة شؤون الموظفين' }, budget: { en: '120,000 lei', ar: '120000 ليو' } },
      start: '2027-01-11', due: '2027-06-30',
      indicator: {
        title: { en: 'Vacant nursing posts in the three districts', ar: 'وظائف التمريض الشاغرة في المحافظات الثلاث' },
        texts: { baseline: { en: '31 per cent', ar: '31 في المائة' }, target: { en: '20 per cent', ar: '20 في المائة' }, verification: { en: 'Staff register of the ministry', ar: 'سجل موظفي الوزارة' } },
      },
    },
  },
  {
    checklist: health, number: 8, reason: { en: 'The rules exist and nobody can find them.', ar: 'القواعد موجودة ولا يعثر عليها أحد.' },
    activity: {
      title: { en: 'Publish the rules for recognizing foreign diplomas', ar: 'نشر قواعد الاعتراف بالشهادات الأجنبية' },
      texts: { responsible: { en: 'Chamber of physicians', ar: 'نقابة الأطباء' }, budget: { en: 'Working hours only', ar: 'ساعات العمل فقط' }, partners: { en: 'WHO country office', ar: 'مكتب منظمة الصحة العالمية' } },
      start: '2027-02-01', due: '2027-04-30',
      indicator: {
        title: { en: 'Days from application to decision', ar: 'الأيام من الطلب إلى القرار' },
        texts: { baseline: { en: '140 days', ar: '140 يوما' }, target: { en: '60 days', ar: '60 يوما' }, verification: { en: 'Case register', ar: 'سجل الملفات' } },
      },
    },
  },
  {
    checklist: education, number: 7, reason: { en: 'It can begin this school year.', ar: 'يمكن أن يبدأ هذه السنة الدراسية.' },
    activity: {
      title: { en: 'Train 40 class teachers to support children whose parents are abroad', ar: 'تدريب 40 معلما على دعم الأطفال الذين يعمل آباؤهم في الخارج' },
      texts: { responsible: { en: 'Ministry of Education', ar: 'وزارة التعليم' }, budget: { en: '300,000 lei', ar: '300000 ليو' }, funding: { en: 'State budget and UNICEF', ar: 'ميزانية الدولة واليونيسف' } },
      start: '2027-03-01', due: '2027-12-20',
      indicator: {
        title: { en: 'Schools with a trained teacher', ar: 'مدارس لديها معلم مدرب' },
        texts: { baseline: { en: '2 of 60', ar: '2 من 60' }, target: { en: '40 of 60', ar: '40 من 60' }, verification: { en: 'List of the institute of training', ar: 'قائمة معهد التدريب' } },
      },
    },
  },
];

import type { ProjectorShow } from '../../preload/projector-shapes.ts';

/** What a projector shows in a hall: the question of the sample workshop, in two languages, with all that can stand beside it. */
const en = (text: string) => ({ language: 'en', direction: 'ltr', text }) as const;
const fr = (text: string) => ({ language: 'fr', direction: 'ltr', text }) as const;
const ar = (text: string) => ({ language: 'ar', direction: 'rtl', text }) as const;
const zh = (text: string) => ({ language: 'zh', direction: 'ltr', text }) as const;

const base: Pick<ProjectorShow, 'theme' | 'digits' | 'isBlank' | 'timer' | 'agreed' | 'ballots'> = { theme: 'light', digits: 'western', isBlank: false, timer: null, agreed: [], ballots: [] };

export const shows = {
  enFr: {
    ...base,
    languages: ['en', 'fr'],
    title: [en('Mainstreaming migration into health and employment planning'), fr('Intégrer la migration dans la planification de la santé et de l’emploi')],
    place: [en('Chisinau')],
    question: {
      number: '4.3',
      topic: [en('Health and employment'), fr('Santé et emploi')],
      wording: [en('Do salary top-ups for returning professionals fill gaps, or cause resentment among those who stayed?'), fr('Les compléments de salaire versés au retour comblent-ils un manque, ou heurtent-ils ceux qui sont restés ?')],
      context: [en('Health services lose trained staff to other countries. Some States pay more to those who return; others fear for those who stayed.'), fr('Les services de santé perdent du personnel formé. Certains États paient davantage ceux qui reviennent ; d’autres pensent à ceux qui sont restés.')],
    },
  },
  arEn: {
    ...base,
    languages: ['ar', 'en'],
    title: [ar('تعميم مراعاة الهجرة في تخطيط الصحة والعمالة')],
    place: [ar('كيشيناو')],
    question: {
      number: '4.3',
      topic: [ar('الصحة والعمالة'), en('Health and employment')],
      wording: [ar('هل تسد الزيادات على رواتب المهنيين العائدين نقصا قائما، أم تثير استياء من بقوا؟'), en('Do salary top-ups for returning professionals fill gaps, or cause resentment among those who stayed?')],
      context: [ar('تفقد خدمات الصحة موظفين مدرَّبين لصالح بلدان أخرى. وتدفع بعض الدول أجورا أعلى للعائدين.'), en('Health services lose trained staff to other countries. Some States pay more to those who return.')],
    },
  },
  zh: {
    ...base,
    languages: ['zh'],
    title: [zh('将移民纳入卫生和就业规划')],
    place: [zh('基希讷乌')],
    question: {
      number: '4.3',
      topic: [zh('卫生和就业')],
      wording: [zh('部门主管部委通过何种程序，定期审查其政策对移民的影响，以及移民对其目标的影响？')],
      context: [zh('卫生服务部门训练有素的人员流失到其他国家。一些国家向回国者支付更高的薪酬。')],
    },
  },
} satisfies Readonly<Record<string, ProjectorShow>>;

export const agreedPoints: ProjectorShow['agreed'] = [
  [en('Incentives should reach returning and resident staff alike.'), fr('Les incitations doivent profiter à tout le personnel, de retour ou resté.')],
];

export const ballot: ProjectorShow['ballots'][number] = {
  title: [en('What should come first?'), fr('Par quoi commencer ?')],
  unit: 'dots',
  options: [
    { text: [en('Data shared between ministries'), fr('Des données partagées entre ministères')], result: { value: 41, share: 1, isTied: true } },
    { text: [en('A focal point in each sector'), fr('Un point focal par secteur')], result: { value: 41, share: 1, isTied: true } },
    { text: [en('Recognition of qualifications'), fr('La reconnaissance des qualifications')], result: { value: 17, share: 17 / 41, isTied: false } },
    { text: [en('Portable social security'), fr('La portabilité de la sécurité sociale')], result: { value: 0, share: 0, isTied: false } },
  ],
};

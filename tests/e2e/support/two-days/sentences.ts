import { english } from './sentences-english.ts';

/** Letter of the kind, and the text with its gaps. */
export type Line = readonly ['P' | 'R' | 'X' | 'F' | 'Q', string];
export type Kind = 'point' | 'recommendation' | 'practice' | 'follow-up' | 'quote';
export type Sentence = { readonly kind: Kind; readonly language: string; readonly text: string };

const kinds: Readonly<Record<Line[0], Kind>> = { P: 'point', R: 'recommendation', X: 'practice', F: 'follow-up', Q: 'quote' };

/** Said by guests and by those who speak through the interpreters; they go with any question. */
const others: Readonly<Record<string, readonly Line[]>> = {
  ar: [
    ['P', 'تغادر {p} كل عام أسر كثيرة، ولا أحد يسأل عن السبب (العدد {n}).'],
    ['R', 'ينبغي أن يُفتح مكتب واحد للعائدين في {p}، يعمل {n} ساعات في اليوم.'],
    ['X', 'في {p} تُسجَّل الشهادات في أسبوع واحد، وقد استفاد {n} عاملا.'],
    ['F', 'إعداد قائمة بالوظائف الشاغرة في {p} وإرسالها إلى اللجنة.'],
    ['Q', '«رجعتُ إلى {p} بعد {n} سنة ولم أجد من يعرف اسم الشارع.»'],
    ['P', 'لا تكفي البيانات: في {p} سجلّان لا يتفقان على {n} اسم.'],
    ['R', 'إشراك جمعيات المهاجرين في {p} قبل اعتماد الخطة لا بعدها (البند {n}).'],
    ['P', 'التحويلات إلى {p} تُنفَق على التعليم والعلاج، ويبقى القليل للعمل: {n} بالمئة.'],
  ],
  fr: [
    ['P', 'À {p}, le guichet ferme à midi ; ceux qui rentrent des champs n’y vont jamais ({n} dossiers en attente).'],
    ['R', 'Donner à {p} un poste permanent plutôt que {n} mois de projet.'],
    ['X', 'L’école de {p} accueille les enfants du retour dès la première semaine : {n} cette année.'],
    ['F', 'Demander à {p} la liste des associations qui répondent encore.'],
    ['Q', '« On nous compte à {p}, mais on ne nous parle pas. »'],
    ['P', 'Les transferts vers {p} coûtent {n} francs de trop.'],
  ],
  ru: [
    ['P', 'В районе {p} за {n} месяцев закрылись две школы: родители уехали.'],
    ['R', 'Закрепить за {p} одного ответственного, а не {n} комиссий.'],
    ['X', 'В {p} дипломы медсестёр признают за {n} дней по результатам экзамена.'],
    ['F', 'Сверить списки вернувшихся в {p} с данными поликлиники.'],
    ['Q', '«Мы знаем {p} по письмам из дома.»'],
  ],
  es: [
    ['P', 'En {p} faltan {n} maestros y sobran los folletos.'],
    ['R', 'Abrir en {p} una ventanilla que también atienda los sábados, {n} horas al mes.'],
    ['X', 'La cooperativa de {p} guarda el puesto a quien se va por {n} meses.'],
    ['Q', '«Volví a {p} con un oficio y nadie me preguntó cuál.»'],
  ],
  zh: [
    ['P', '{p}有{n}户人家常年在外，社区不知道由谁照看老人。'],
    ['R', '建议{p}每季度公布一次空缺岗位，共{n}个。'],
    ['X', '{p}的回国人员培训班办了{n}期，学员多数已就业。'],
  ],
};

const places = [
  'Port Amal', 'Kessara', 'Ain Sukar', 'Belvar', 'Mont Clair', 'Tell Rahma', 'Dar Salim', 'Orvane', 'Sidi Marwan', 'Zahira', 'Calvette', 'Marsa Hilal',
  'Bir Tamar', 'Lorrane', 'Oued Fadda', 'Nezra', 'Beni Soual', 'Vallon', 'Ras Naim', 'Souk Janub', 'Jebel Aswad', 'Harmel', 'Kafr Zein', 'Bălțata',
];
const placesIn: Readonly<Record<string, readonly string[]>> = {
  ar: ['ميناء أمل', 'كسارة', 'عين السكر', 'تل الرحمة', 'دار سليم', 'سيدي مروان', 'زهيرة', 'مرسى هلال', 'بئر تمار', 'وادي فضة', 'بني صوال', 'رأس النعيم'],
  ru: ['Порт-Амаль', 'Кессара', 'Айн-Суккар', 'Белвар', 'Дар-Салим', 'Захира', 'Назра'],
  zh: ['阿迈勒港', '凯萨拉', '艾因苏卡尔', '达尔萨利姆', '扎希拉'],
};

/** Nineteen turns of the languages at a table: two thirds English, then Arabic and French, the guests' now and then. */
const tongues = ['en', 'en', 'ar', 'en', 'en', 'fr', 'en', 'en', 'ar', 'en', 'ru', 'en', 'en', 'ar', 'en', 'fr', 'en', 'es', 'en', 'en', 'zh', 'en', 'ar'];

/** Gives the sentences of two days, none of them twice; `chance` gives a number from 0 to 1, the same ones for the same seed. */
export function sentencesOf(chance: () => number): (question: number) => Sentence {
  const used = new Map<string, number>();
  const said = new Set<string>();
  let turn = 0;
  return (question) => {
    const language = tongues[turn % tongues.length] ?? 'en';
    turn += 1;
    const lines = language === 'en' ? (english[question] ?? []) : (others[language] ?? []);
    const bank = language === 'en' ? `en ${String(question)}` : language;
    const at = used.get(bank) ?? 0;
    used.set(bank, at + 1);
    const [letter, gaps] = lines[at % lines.length] ?? ['P', ''];
    const names = placesIn[language] ?? places;
    for (let shift = 0; ; shift += 1) {
      const place = names[(at * 5 + question + shift) % names.length] ?? '';
      const text = gaps.replace('{p}', place).replaceAll('{n}', String(11 + Math.floor(chance() * 80)));
      if (said.has(text)) continue;
      said.add(text);
      return { kind: kinds[letter], language, text };
    }
  };
}

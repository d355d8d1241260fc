import type { LiveRec } from '../../../renderer/record/types.ts';
import { record, text, translation } from './workshop.ts';

/** A workshop of eighty participants under the Chatham House rule, in which ten answers name people in three scripts. */
export const ws = '0198c000-0000-7000-8000-00000000c400';

const latin = `Olga Ștefănescu;Ion Popescu;Maria Rusu;Andrei Țurcanu;Elena Ciobanu;Vasile Munteanu;Natalia Grosu;Mihai Cojocari;Doina Bălănescu;Sergiu Lazăr
Will Carter;Grace Okafor;Kwame Mensah;Amina Diallo;Jean-Pierre Rousseau;Claire Fontaine;Søren Ødegaard;Łukasz Wójcik;Ayşe Yılmaz;Mehmet Özdemir
İbrahim Kaya;Zoë Brontë;Nguyễn Thị Lan;José Muñoz;Pieter van den Berg;Hassan Jibril;May Thornton;Fatou N’Diaye;Ana Đukić;Márta Szűcs`;
const cyrillic = `Иван Петров;Анна Ковальчук;Пётр Иванов;Ольга Соколовская;Дмитрий Шевченко;Андрей Мельничук;Наталья Громова;Павел Алексеев;Игорь Левченко;Светлана Гуцу
Тарас Бондаренко;Оксана Лисенко;Юрій Гнатюк;Людмила Вишневская;Сергей Новицкий;Марія Кравець;Роман Чорний;Фёдор Ершов;Галина Попова;Алексей Зайцев
Вера Орлова;Николай Чебан;Тимур Ахметов;Евгения Руденко;Михайло Данилів`;
const arabic = `ليلى حداد;أحمد البوعزيزي;حسن المنصوري;فاطمة الزهراء العلوي;يوسف عبد الرحمن;مريم الخطيب;خالد بن سالم;نادية الشرقاوي;عمر القاضي;سعاد بوشناق
إبراهيم التونسي;زينب الهاشمي;طارق السويدي;رانيا عبد الله;مصطفى جبران;هدى النجار;كريم بلحاج;آمنة الفاسي;سلمى الأندلسي;جمال الدين الرفاعي
ياسمين قباني;بسام الأتاسي;علي المرزوقي;لطيفة الجبالي;رشيد بوعلام`;

const split = (names: string): readonly string[] => names.split(/[;\n]/u);
/** All eighty names. */
export const people: readonly string[] = [...split(latin), ...split(cyrillic), ...split(arabic)];

const round = `${ws}:roundtable:work`;
const question = `${ws}:question:recruitment`;
export const bodies = { labour: `${ws}:body:labour`, iom: `${ws}:body:iom`, health: `${ws}:body:health`, hope: `${ws}:body:hope`, ghana: `${ws}:body:ghana` };

/** What ten answers say, in which language, and the words in them that name somebody. */
export const answers: readonly (readonly [language: string, text: string, names: readonly string[]])[] = [
  ['en', 'As O. Ștefănescu told us, Will Carter’s office may pay the fees; the International Organization for Migration (IOM) will not.', ['O. Ștefănescu', 'Will Carter', 'the International Organization for Migration (IOM)']],
  ['ro', 'Propunerea lui Popescu și a Olgăi a fost sprijinită de Ministerul Muncii; ministerului i s-a cerut un răspuns de la Țurcanului.', ['Popescu', 'Olgăi', 'Ministerul Muncii', 'Țurcanului']],
  ['fr', 'L’OIM soutient l’idée d’Olga et de Jean-Pierre\nRousseau ; Mme Fontaine doute.', ['L’OIM', 'Olga', 'Jean-Pierre\nRousseau', 'Mme Fontaine']],
  ['tr', 'Yılmaz’ın önerisi ile Özdemirden gelen soru birleşti; İBRAHİM KAYA’ya göre süre uzun.', ['Yılmaz', 'Özdemirden', 'İBRAHİM KAYA']],
  ['ru', 'Мы благодарны Иванову и Соколовской; вопрос Шевченко к И. Петрову остался. МОМ обещала помощь Павлу Алексееву.', ['Иванову', 'Соколовской', 'Шевченко', 'И. Петрову', 'МОМ', 'Павлу Алексееву']],
  ['uk', 'Пропозицію Гнатюка підтримали з Бондаренком, а Марії Кравець подякували за дані від Данилова.', ['Гнатюка', 'Бондаренком', 'Марії Кравець', 'Данилова']],
  ['ar', 'قالت ليلى إن وزارة العمل لا تملك الأرقام، ووافقها البوعزيزي وللخطيب رأي آخر؛ شكرنا حسناً المنصوريّ.', ['ليلى', 'وزارة العمل', 'البوعزيزي', 'لخطيب', 'حسناً المنصوريّ']],
  ['ar', 'اقترح السيد يوسف عبدالرحمن ومعه إيفانوف أن تدفع المنظمة الدوليّة للهجرة، وسأل ابراهيم التونسى عن غانا.', ['السيد يوسف عبدالرحمن', 'إيفانوف', 'المنظمة الدوليّة للهجرة', 'ابراهيم التونسى', 'غانا']],
  ['en', 'Petrov and Kovalchuk answered Laila Haddad; Haddad’s figures come from the Ministry of Labour and from Ghana.', ['Petrov', 'Kovalchuk', 'Laila Haddad', 'Haddad', 'the Ministry of Labour', 'Ghana']],
  ['ru', 'Хассан Джибрил и Штефэнеску говорили о сборах; Хаддад была против, ПРООН молчала.', ['Хассан Джибрил', 'Штефэнеску', 'Хаддад']],
];

const statement = 'Minutes of Olga Ștefănescu’s group (IOM)';

/** The records. Every place that holds free text names somebody. */
export const chatham: readonly LiveRec[] = [
  record('workshop', ws, null, '', {
    ...text('title', 'en', `Recruitment fees: what the Ministry of Labour heard from Kwame Mensah`),
    ...text('hosts', 'en', 'Ministry of Labour and Social Protection'),
    ...text('rapporteur', 'en', 'Olga Ștefănescu'),
    ...text('participantsNote', 'en', 'Grace Okafor joined on the second day.'),
    language: 'en', region: 'MD', stage: 'draft',
  }),
  record('body', bodies.labour, ws, 'a0', {
    ...text('name', 'en', 'Ministry of Labour and Social Protection'), ...translation('name', 'ro', 'Ministerul Muncii și Protecției Sociale'), ...translation('name', 'ar', 'وزارة العمل والحماية الاجتماعية'), group: 'line-ministries',
  }),
  record('body', bodies.iom, ws, 'a1', { ...text('name', 'en', 'International Organization for Migration (IOM)'), group: 'international-organizations' }),
  record('body', bodies.ghana, ws, 'a2', { ...text('name', 'en', 'Ghana'), group: 'states' }),
  ...people.map((name, at) => record('participant', `${ws}-p${String(at)}`, ws, `b${String(at).padStart(2, '0')}`, { name, body: at % 2 === 0 ? bodies.labour : bodies.iom, ...(at === 7 ? { typedBody: 'Pro Migrant' } : {}) })),
  record('table', `${ws}:table:1`, ws, 'a0', text('title', 'en', 'Table of Tarik Suwaidi')),
  record('block', `${ws}-b`, ws, 'a0', { ...text('title', 'en', 'Opening by Pieter van den Berg (IOM)'), day: 1, start: '09:00', minutes: 30, owners: [{ participant: `${ws}-p3` }, { body: bodies.iom }] }),
  record('roundtable', round, ws, 'a0', text('title', 'en', 'Fees, after Zoë Brontë’s paper')),
  record('question', question, round, 'a0', text('wording', 'en', 'Who answers Иван Петров on fees?')),
  ...answers.map(([language, said], at) =>
    record('contribution', `${ws}-c${String(at)}`, question, `a${String(at)}`, {
      ...text('text', language, said), type: at === 0 ? 'follow-up' : 'point', speakers: [{ participant: `${ws}-p${String(at)}` }],
      ...(at === 0 ? { owner: 'Márta Szűcs, Pro Migrant', 'cites.own': { id: 'own', version: '1', title: { en: 'Vademecum of IOM by Olga Ștefănescu' }, source: { en: 'Vademecum, IOM 2011' } } } : {}),
    }),
  ),
  record('position', `${ws}-s`, question, 'b0', { state: 'open' }),
  record('side', `${ws}-sa`, `${ws}-s`, 'a0', { ...text('text', 'en', 'Employers pay, said Pieter van den Berg.'), ...translation('text', 'ar', 'يدفع أصحاب العمل، بحسب خالد بن سالم.'), holders: [{ body: bodies.iom }] }),
  record('side', `${ws}-sb`, `${ws}-s`, 'a1', { ...text('text', 'fr', 'Les États paient (Fatou N’Diaye).'), holders: [{ role: 'Radio Moldova Liberă' }] }),
  record('section', `${ws}-intro`, ws, 'a0', { part: 'introduction', ...text('text', 'en', `${statement}[^1]\nRadio Moldova Liberă asked May Thornton.`), ...text('note1', 'en', 'Source: Vasile Munteanu.') }),
  record('section', `${ws}-core`, ws, 'a1', {
    part: 'core-message',
    'text.o': { language: 'en', blocks: [{ type: 'list', ordered: false, items: [[{ text: 'Łuk' }, { text: 'asz', strong: true }, { text: ' Wójcik leads' }], [{ text: 'Employers pay' }]] }] },
  }),
];

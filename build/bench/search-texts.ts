/** What is recorded in a hall, as texts to search: six languages, sentences put together at random, and words of their own. */

const sentences: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The Ministry of Health keeps one list of posts that stay open for more than six months, by district and by profession.',
    'Returning nurses wait nine months for recognition; two employers pay them as assistants in the meantime.',
    'Children who stay with grandparents need a guardian whom the school may call and the clinic may ask.',
    'The diaspora council wants one desk where remittances, pensions and land titles are explained.',
    'Labour attachés report vacancies late, so that the training centres teach for posts that are filled already.',
  ],
  fr: [
    'Le Bureau national de la statistique publie chaque année les départs par profession et par district, sans le niveau de compétence.',
    'Les transferts de fonds paient les études des enfants restés au pays, mais rarement la santé des personnes âgées.',
    'L’association des maires demande un guichet unique pour les migrants de retour et leurs familles.',
    'Étudier les partenariats public-privé avant d’élargir la sécurité sociale aux travailleurs saisonniers.',
  ],
  ar: [
    'تنشر وزارة العمل قائمة الوظائف الشاغرة كل ثلاثة أشهر بالتعاون مع المنظمة الدولية للهجرة، وتشمل البيانات الجنس والعمر.',
    'طلبت وزارة الصحة من المستشفيات قائمة بالممرضين العائدين وبمؤهلاتهم.',
    'يحتاج الأطفال الذين بقوا مع الأجداد إلى وصي تعترف به المدرسة والعيادة.',
    'تقترح الجاليات في المهجر صندوقا للتحويلات المالية يدعم المشاريع الصغيرة في الريف.',
  ],
  ru: [
    'Местные органы власти сообщают, сколько детей остаются с родственниками, пока родители работают за рубежом.',
    'Участники предложили один набор стимулов для вернувшихся и оставшихся специалистов здравоохранения.',
    'Денежные переводы идут на жильё и учёбу, реже на страхование и пенсию.',
    'Министерство труда обещает единый реестр вакансий для сезонных работников.',
  ],
  zh: [
    '卫生部按地区和职业公布空缺职位清单，每六个月更新一次。',
    '回国护士的资格认证平均需要九个月，其间只能担任助理。',
    '移民与发展政策应当由各部委共同制定，并公布统计数据。',
    '侨汇多用于住房和教育，很少用于养老保险。',
  ],
  es: [
    'El Ministerio de Salud publica la lista de vacantes por distrito y profesión cada seis meses.',
    'Las remesas pagan la educación de los niños que se quedan, pocas veces la atención de los mayores.',
    'La señora alcaldesa pidió una ventanilla única para las personas migrantes que regresan.',
  ],
};

const syllables = ['ba', 'ko', 'ri', 'men', 'tal', 'su', 've', 'lin', 'do', 'gar', 'pe', 'no', 'chi', 'ster', 'mu', 'wa'];

/** What somebody types, to its end; some with an error. Every beginning of it is a search. */
export const typedQueries: Readonly<Record<string, readonly string[]>> = {
  en: ['health ghana', 'helth ghana', 'remitances pensions', 'nurses recogntion', 'labour attache'],
  fr: ['securite sociale', 'étudier partenariats', 'transferts sante', 'guichet uniqe'],
  ar: ['وزارة الصحة', 'التحويلات المالية', 'صحه مستشفيات', 'الممرصين'],
  ru: ['денежные переводы', 'здравохранения', 'учеба жилье', 'министерство труда'],
  zh: ['卫生部', '移民发展政策', '养老保险'],
  es: ['ministerio salud', 'senora remesas', 'atencion mayroes'],
};

/** `count` recorded texts of about 300 characters, the same at every run. */
export function recordedTexts(count: number): readonly string[] {
  const random = seeded(20261123);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const languages = Object.keys(sentences);
  return Array.from({ length: count }, () => {
    const own = sentences[pick(languages) ?? 'en'] ?? [];
    const name = (): string => Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables)).join('');
    return `${pick(own) ?? ''} ${pick(own) ?? ''} ${name()} ${pick(own) ?? ''} ${name()}`;
  });
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

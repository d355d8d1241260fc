/** What a column of a list of participants can fill. `day` stands for one day, `days` for a list of them. */
export const plainTargets = ['name', 'given', 'family', 'function', 'body', 'group', 'sex', 'table', 'days'] as const;
export type PlainTarget = (typeof plainTargets)[number];
export type Target = PlainTarget | `day ${number}`;

/** The target of a column by its place; null: the column is not taken. */
export type Matching = readonly (Target | null)[];

/** What people write above these columns, folded, in the six languages; the longer one counts where several fit. */
const headings: Readonly<Record<PlainTarget, readonly string[]>> = {
  name: [
    'name', 'full name', 'names', 'name and surname', 'first and last name', 'participant', 'participants', 'name of participant',
    'nom et prenom', 'nom et prenoms', 'nom prenom', 'prenom et nom', 'noms et prenoms', 'nom complet', 'nom du participant', 'participant e',
    'nombre y apellidos', 'nombre y apellido', 'apellidos y nombre', 'apellidos y nombres', 'nombre completo', 'participante',
    'фио', 'ф и о', 'фамилия имя', 'имя и фамилия', 'фамилия и имя', 'фамилия имя отчество', 'участник', 'полное имя',
    'الاسم', 'الاسم الكامل', 'الاسم واللقب', 'اسم المشارك', 'الاسم الثلاثي', 'المشارك',
    '姓名', '名字', '参会人', '参加者', '与会者', '与会人员',
  ],
  given: ['first name', 'given name', 'given names', 'forename', 'prenom', 'prenoms', 'nombre', 'nombres', 'имя', 'имя отчество', 'الاسم الشخصي', 'الاسم الأول', '名'],
  family: ['last name', 'family name', 'surname', 'nom', 'nom de famille', 'apellido', 'apellidos', 'фамилия', 'اللقب', 'اسم العائلة', 'الاسم العائلي', '姓', '姓氏'],
  function: [
    'function', 'position', 'job title', 'title', 'role', 'post', 'designation', 'occupation', 'fonction', 'poste', 'titre', 'qualite', 'cargo', 'puesto', 'funcion',
    'должность', 'позиция', 'الوظيفة', 'المنصب', 'الصفة', 'المسمى الوظيفي', '职务', '职位', '职称', '岗位',
  ],
  body: [
    'body', 'organization', 'organisation', 'institution', 'ministry', 'agency', 'affiliation', 'employer', 'entity', 'company', 'ministry organization',
    'organisme', 'ministere', 'structure', 'entite', 'organizacion', 'institucion', 'ministerio', 'entidad', 'organismo',
    'организация', 'организации', 'учреждение', 'учреждения', 'министерство', 'министерства', 'ведомство', 'орган', 'место работы', 'الجهة', 'المؤسسة', 'الوزارة', 'المنظمة', 'الهيئة', 'جهة العمل',
    '单位', '机构', '组织', '部委', '工作单位', '所属机构',
  ],
  group: [
    'group', 'stakeholder group', 'category', 'stakeholder', 'type of organization', 'groupe', 'groupe de parties prenantes', 'categorie', 'partie prenante',
    'grupo', 'grupo de interesados', 'grupo de partes interesadas', 'categoria', 'группа', 'группа заинтересованных сторон', 'категория', 'тип организации',
    'الفئة', 'المجموعة', 'فئة أصحاب المصلحة', 'مجموعة أصحاب المصلحة', '类别', '组别', '利益攸关方群体', '利益攸关方类别',
  ],
  sex: [
    'sex', 'gender', 'm f', 'f m', 'm w', 'sexe', 'genre', 'h f', 'f h', 'civilite', 'sexo', 'genero', 'h m', 'm h', 'пол', 'м ж', 'ж м', 'الجنس', 'النوع', 'النوع الاجتماعي', '性别',
  ],
  table: ['table', 'table no', 'table number', 'numero de table', 'mesa', 'numero de mesa', 'стол', 'номер стола', 'الطاولة', 'رقم الطاولة', '桌', '桌号', '分组桌'],
  days: [
    'attendance', 'days', 'days present', 'present on', 'presence', 'jours', 'jours de presence', 'asistencia', 'dias', 'dias de asistencia',
    'присутствие', 'дни', 'дни присутствия', 'посещаемость', 'الحضور', 'أيام الحضور', '出席', '出席日', '出席情况',
  ],
};

const dayHeading = /^(?:day|attendance day|present day|jour|presence jour|dia|asistencia dia|день|اليوم|يوم|第)\s*(\d{1,3})\s*(?:天|日)?$/u;
const dayBefore = /^(\d{1,3})\s*(?:st|nd|rd|th|er|e|eme|o|и)?\s*(?:day|jour|dia|день)$/u;
const ordinals: readonly (readonly string[])[] = [
  ['first day', 'premier jour', 'primer dia', 'первый день', 'اليوم الأول', '第一天'],
  ['second day', 'deuxieme jour', 'segundo dia', 'второй день', 'اليوم الثاني', '第二天'],
  ['third day', 'troisieme jour', 'tercer dia', 'третий день', 'اليوم الثالث', '第三天'],
];

/** A heading or a value for comparing: capitals, accents, forms of alef, digits, signs and spaces do not count. */
export function foldCell(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/[\p{M}ـ]/gu, '')
    .toLocaleLowerCase('und')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

type Guess = { readonly target: Target; readonly weight: number };

/** The heading that fits best: one that is ours whole, then one that holds ours as words. */
export function guessHeading(heading: string, dayOfDate: (text: string) => number | undefined): Guess | undefined {
  const folded = foldCell(heading);
  if (folded === '') return undefined;
  const day = dayIn(folded) ?? dayOfDate(heading);
  if (day !== undefined) return { target: `day ${day}`, weight: 2_000 };
  let best: Guess | undefined;
  for (const target of plainTargets) {
    for (const known of foldedHeadings[target]) {
      const weight = weightOf(folded, known);
      if (weight > (best?.weight ?? 0)) best = { target, weight };
    }
  }
  return best;
}

const foldedHeadings: Readonly<Record<PlainTarget, readonly string[]>> = {
  name: headings.name.map(foldCell), given: headings.given.map(foldCell), family: headings.family.map(foldCell), function: headings.function.map(foldCell),
  body: headings.body.map(foldCell), group: headings.group.map(foldCell), sex: headings.sex.map(foldCell), table: headings.table.map(foldCell), days: headings.days.map(foldCell),
};
const foldedOrdinals = ordinals.map((names) => names.map(foldCell));

function weightOf(folded: string, known: string): number {
  if (folded === known) return 1_000 + known.length;
  // One character of Chinese, or two letters, stand in too many headings to mean anything there.
  if (known.length < (/\p{Script=Han}/u.test(known) ? 2 : 3)) return 0;
  const isIn = /\p{Script=Han}/u.test(known) ? folded.includes(known) : ` ${folded} `.includes(` ${known} `);
  return isIn && folded.length <= known.length * 4 + 10 ? known.length : 0;
}

function dayIn(folded: string): number | undefined {
  const at = foldedOrdinals.findIndex((names) => names.includes(folded));
  if (at >= 0) return at + 1;
  const found = dayHeading.exec(folded) ?? dayBefore.exec(folded);
  const day = Number(found?.[1] ?? 0);
  return day >= 1 && day <= 366 ? day : undefined;
}

/**
 * Bodies that sit at most of these tables, by the names the United Nations use for them: an answer in another language calls
 * them by another abbreviation than the list of participants does. Each line is one body.
 */
export const knownBodies: readonly (readonly string[])[] = [
  ['IOM', 'OIM', 'МОМ', 'International Organization for Migration', 'Organisation internationale pour les migrations', 'Organizația Internațională pentru Migrație',
    'Organización Internacional para las Migraciones', 'Международная организация по миграции', 'Міжнародна організація з міграції', 'المنظمة الدولية للهجرة', 'Uluslararası Göç Örgütü'],
  ['UNDP', 'PNUD', 'ПРООН', 'United Nations Development Programme', 'Programme des Nations Unies pour le développement', 'Programul Națiunilor Unite pentru Dezvoltare',
    'Programa de las Naciones Unidas para el Desarrollo', 'Программа развития ООН', 'برنامج الأمم المتحدة الإنمائي'],
  ['WHO', 'OMS', 'ВОЗ', 'ВООЗ', 'World Health Organization', 'Organisation mondiale de la Santé', 'Organizația Mondială a Sănătății', 'Organización Mundial de la Salud',
    'Всемирная организация здравоохранения', 'منظمة الصحة العالمية', 'Dünya Sağlık Örgütü'],
  ['ILO', 'OIT', 'МОТ', 'International Labour Organization', 'Organisation internationale du Travail', 'Organizația Internațională a Muncii',
    'Organización Internacional del Trabajo', 'Международная организация труда', 'منظمة العمل الدولية'],
  ['UNHCR', 'HCR', 'ACNUR', 'УВКБ', 'Office of the United Nations High Commissioner for Refugees', 'Haut-Commissariat des Nations Unies pour les réfugiés',
    'Управление Верховного комиссара ООН по делам беженцев', 'مفوضية الأمم المتحدة لشؤون اللاجئين'],
  ['OHCHR', 'HCDH', 'УВКПЧ', 'Office of the United Nations High Commissioner for Human Rights', 'Haut-Commissariat des Nations Unies aux droits de l’homme', 'مفوضية الأمم المتحدة لحقوق الإنسان'],
  ['UNICEF', 'ЮНИСЕФ', 'اليونيسف', 'United Nations Children’s Fund', 'Fonds des Nations Unies pour l’enfance', 'Детский фонд ООН', 'منظمة الأمم المتحدة للطفولة'],
  ['UNFPA', 'FNUAP', 'ЮНФПА', 'United Nations Population Fund', 'Fonds des Nations Unies pour la population', 'Фонд ООН в области народонаселения', 'صندوق الأمم المتحدة للسكان'],
  ['UN Women', 'ONU-Femmes', 'ООН-женщины', 'ONU Mujeres', 'هيئة الأمم المتحدة للمرأة'],
  ['UNDESA', 'DESA', 'UN DESA', 'ДЭСВ', 'Department of Economic and Social Affairs', 'Département des affaires économiques et sociales', 'إدارة الشؤون الاقتصادية والاجتماعية'],
  ['UNESCO', 'ЮНЕСКО', 'اليونسكو'],
  ['FAO', 'ФАО', 'Food and Agriculture Organization', 'منظمة الأغذية والزراعة', 'الفاو'],
  ['World Bank', 'Banque mondiale', 'Banca Mondială', 'Banco Mundial', 'Всемирный банк', 'Світовий банк', 'البنك الدولي', 'Dünya Bankası'],
  ['IMF', 'FMI', 'МВФ', 'International Monetary Fund', 'Fonds monétaire international', 'Международный валютный фонд', 'صندوق النقد الدولي'],
  ['ETF', 'ЕФО', 'European Training Foundation', 'Fondation européenne pour la formation', 'Европейский фонд образования', 'المؤسسة الأوروبية للتدريب'],
  ['European Union', 'EU', 'UE', 'ЕС', 'ЄС', 'Union européenne', 'Uniunea Europeană', 'Europäische Union', 'Unión Europea', 'Европейский союз', 'Європейський Союз', 'الاتحاد الأوروبي', 'Avrupa Birliği'],
  ['European Commission', 'Commission européenne', 'Comisia Europeană', 'Comisión Europea', 'Европейская комиссия', 'المفوضية الأوروبية', 'Avrupa Komisyonu'],
  ['ICMPD', 'МЦРМП', 'International Centre for Migration Policy Development', 'Centre international pour le développement des politiques migratoires'],
  ['OSCE', 'ОБСЕ', 'ОБСЄ', 'Organization for Security and Co-operation in Europe', 'منظمة الأمن والتعاون في أوروبا'],
  ['Council of Europe', 'Conseil de l’Europe', 'Consiliul Europei', 'Совет Европы', 'مجلس أوروبا'],
  ['African Union', 'Union africaine', 'Африканский союз', 'الاتحاد الأفريقي'],
  ['ICRC', 'CICR', 'МККК', 'International Committee of the Red Cross', 'Comité international de la Croix-Rouge', 'اللجنة الدولية للصليب الأحمر'],
];

/** Languages in which the name of a state that takes part is looked for. */
export const stateLanguages = ['en', 'fr', 'ar', 'ru', 'es', 'ro', 'uk', 'tr', 'pt'] as const;

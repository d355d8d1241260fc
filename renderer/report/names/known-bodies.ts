/**
 * Bodies that sit at most of these tables, by the names the United Nations use for them: an answer in another language calls
 * them by another abbreviation than the list of participants does. Each line is one body.
 */
export const knownBodies: readonly (readonly string[])[] = [
  ['IOM', 'OIM', 'МОМ', 'International Organization for Migration', 'Organisation internationale pour les migrations', 'Organizația Internațională pentru Migrație',
    'Organización Internacional para las Migraciones', 'Международная организация по миграции', 'Міжнародна організація з міграції', 'المنظمة الدولية للهجرة', 'Uluslararası Göç Örgütü', '国际移民组织', '移民组织'],
  ['UNDP', 'PNUD', 'ПРООН', 'United Nations Development Programme', 'Programme des Nations Unies pour le développement', 'Programul Națiunilor Unite pentru Dezvoltare',
    'Programa de las Naciones Unidas para el Desarrollo', 'Программа развития ООН', 'برنامج الأمم المتحدة الإنمائي', '联合国开发计划署', '开发计划署', '开发署'],
  ['WHO', 'OMS', 'ВОЗ', 'ВООЗ', 'World Health Organization', 'Organisation mondiale de la Santé', 'Organizația Mondială a Sănătății', 'Organización Mundial de la Salud',
    'Всемирная организация здравоохранения', 'منظمة الصحة العالمية', 'Dünya Sağlık Örgütü', '世界卫生组织', '世卫组织'],
  ['ILO', 'OIT', 'МОТ', 'International Labour Organization', 'Organisation internationale du Travail', 'Organizația Internațională a Muncii',
    'Organización Internacional del Trabajo', 'Международная организация труда', 'منظمة العمل الدولية', '国际劳工组织', '劳工组织'],
  ['UNHCR', 'HCR', 'ACNUR', 'УВКБ', 'Office of the United Nations High Commissioner for Refugees', 'Haut-Commissariat des Nations Unies pour les réfugiés',
    'Управление Верховного комиссара ООН по делам беженцев', 'مفوضية الأمم المتحدة لشؤون اللاجئين', 'Oficina del Alto Comisionado de las Naciones Unidas para los Refugiados', '联合国难民事务高级专员公署', '联合国难民署', '难民署'],
  ['OHCHR', 'HCDH', 'УВКПЧ', 'Office of the United Nations High Commissioner for Human Rights', 'Haut-Commissariat des Nations Unies aux droits de l’homme', 'مفوضية الأمم المتحدة لحقوق الإنسان', 'ACNUDH', 'Oficina del Alto Comisionado de las Naciones Unidas para los Derechos Humanos', 'Управление Верховного комиссара ООН по правам человека', '联合国人权事务高级专员办事处', '人权高专办'],
  ['UNICEF', 'ЮНИСЕФ', 'اليونيسف', 'United Nations Children’s Fund', 'Fonds des Nations Unies pour l’enfance', 'Детский фонд ООН', 'منظمة الأمم المتحدة للطفولة', 'Fondo de las Naciones Unidas para la Infancia', '联合国儿童基金会', '儿基会'],
  ['UNFPA', 'FNUAP', 'ЮНФПА', 'United Nations Population Fund', 'Fonds des Nations Unies pour la population', 'Фонд ООН в области народонаселения', 'صندوق الأمم المتحدة للسكان', 'Fondo de Población de las Naciones Unidas', '联合国人口基金', '人口基金'],
  ['UN Women', 'ONU-Femmes', 'ООН-женщины', 'ONU Mujeres', 'هيئة الأمم المتحدة للمرأة', '联合国妇女署', '妇女署'],
  ['UNDESA', 'DESA', 'UN DESA', 'ДЭСВ', 'Department of Economic and Social Affairs', 'Département des affaires économiques et sociales', 'إدارة الشؤون الاقتصادية والاجتماعية', 'DAES', 'Departamento de Asuntos Económicos y Sociales', 'Департамент по экономическим и социальным вопросам', '经济和社会事务部', '经社部'],
  ['UNESCO', 'ЮНЕСКО', 'اليونسكو', '联合国教育、科学及文化组织', '教科文组织'],
  ['FAO', 'ФАО', 'Food and Agriculture Organization', 'منظمة الأغذية والزراعة', 'الفاو', 'Organización de las Naciones Unidas para la Alimentación y la Agricultura', 'Продовольственная и сельскохозяйственная организация', '联合国粮食及农业组织', '粮农组织'],
  ['World Bank', 'Banque mondiale', 'Banca Mondială', 'Banco Mundial', 'Всемирный банк', 'Світовий банк', 'البنك الدولي', 'Dünya Bankası', '世界银行', '世行'],
  ['IMF', 'FMI', 'МВФ', 'International Monetary Fund', 'Fonds monétaire international', 'Международный валютный фонд', 'صندوق النقد الدولي', 'Fondo Monetario Internacional', '国际货币基金组织', '货币基金组织'],
  ['ETF', 'ЕФО', 'European Training Foundation', 'Fondation européenne pour la formation', 'Европейский фонд образования', 'المؤسسة الأوروبية للتدريب', 'Fundación Europea de Formación', '欧洲培训基金会'],
  ['European Union', 'EU', 'UE', 'ЕС', 'ЄС', 'Union européenne', 'Uniunea Europeană', 'Europäische Union', 'Unión Europea', 'Европейский союз', 'Європейський Союз', 'الاتحاد الأوروبي', 'Avrupa Birliği', '欧洲联盟', '欧盟'],
  ['European Commission', 'Commission européenne', 'Comisia Europeană', 'Comisión Europea', 'Европейская комиссия', 'المفوضية الأوروبية', 'Avrupa Komisyonu', '欧盟委员会', '欧洲联盟委员会'],
  ['ICMPD', 'МЦРМП', 'International Centre for Migration Policy Development', 'Centre international pour le développement des politiques migratoires', 'Centro Internacional de Formulación de Políticas Migratorias', 'Международный центр по развитию миграционной политики', '国际移民政策发展中心'],
  ['OSCE', 'ОБСЕ', 'ОБСЄ', 'Organization for Security and Co-operation in Europe', 'منظمة الأمن والتعاون في أوروبا', 'Organización para la Seguridad y la Cooperación en Europa', 'Организация по безопасности и сотрудничеству в Европе', '欧洲安全与合作组织', '欧安组织'],
  ['Council of Europe', 'Conseil de l’Europe', 'Consiliul Europei', 'Совет Европы', 'مجلس أوروبا', 'Consejo de Europa', '欧洲委员会'],
  ['African Union', 'Union africaine', 'Африканский союз', 'الاتحاد الأفريقي', 'Unión Africana', '非洲联盟', '非盟'],
  ['ICRC', 'CICR', 'МККК', 'International Committee of the Red Cross', 'Comité international de la Croix-Rouge', 'اللجنة الدولية للصليب الأحمر', 'Comité Internacional de la Cruz Roja', 'Международный комитет Красного Креста', '红十字国际委员会'],
];

/** Languages in which the name of a state that takes part is looked for. */
export const stateLanguages = ['en', 'fr', 'ar', 'ru', 'es', 'ro', 'uk', 'tr', 'pt', 'zh'] as const;

import { fold } from '../../search/fold.ts';

const listed = (words: string): readonly string[] => words.split(/\s+/u).map((word) => fold(word));

/**
 * Words of everyday language that are also names. Found as a name only beside another part of it, or flagged as possible
 * where they are written with a capital.
 */
export const commonWords: ReadonlySet<string> = new Set([
  ...listed(`will may mark grace hope rose rich art bill frank grant chance summer april june august joy faith dean page young king white brown
    green black gray grey long hill wood woods field baker case price day west north south east church bank stone cook hall banks bond bell best
    bishop brook burns carter chase church cross dale drew fair farmer field fields fisher ford fox gold good hand hart hunt hunter iris ivy jack
    judge just knight lake lane law love major marsh mason mills miller moon moore noble page parks penny pope porter power rivers rock sky small
    smith star street swift taylor violet walker ward wells wise worth august sage olive pearl ruby daisy miles max pat sue ray gene guy drew rob
    said ali do to so an in on me he we us no or be by of it is as at song long min sun son le la van der lee han pan sang sen`),
  ...listed(`petit blanc grand roux pierre rose olive prudence juste noel constant clement aime desire victoire france paix avril mai juin ange fleur
    marchand mercier boulanger berger leger bon bonne roi lebon noir brun gros meunier fontaine dupont rivière bois champ champs chance claire
    exemple modèle modèles exemplu probă mostră specimen sample ejemplo muestra beispiel зразок مثال
    benoit colombe reine sage parfait fidele modeste marine carmen soleil jour midi`),
  ...listed(`paz luz rosa flores león mar sol cruz reyes castillo campos ríos montes prado vega ramos guerra fuentes rubio blanco moreno delgado bravo calvo
    rey alegre consuelo dolores mercedes pilar rosario esperanza soledad ángel domingo iglesias herrero zapatero pastor molina cabello rojas casas plaza
    salvador milagros socorro remedios`),
  ...listed(`вера надежда любовь мир слава роман лев мороз волк мая май роза лилия заяц король голова соколов каменный белый черный мельник коваль
    козак майстер мир світ слава віра надія любов`),
  ...listed(`lupu popa rusu munteanu mai dragă vară floare soare rosu negru albu mare tata bun morar cojocaru croitoru moraru olaru rotaru
    speranță credință viorica florin luca doina olga`).filter((word) => word !== 'olga'),
  ...listed(`umut deniz barış güneş yıldız savaş özgür toprak kaya demir güven sevgi inanç zafer bulut yağmur can gül ay su ada`),
  ...listed(`حسن سعيد كريم جميل صالح عادل امل نور هدي سلام امين سالم رشيد حكيم عزيز كامل شريف مجيد جديد كبير منير
    مالك عالي علي بشير صادق لطيف نافع خير خيري نجاح وفاء رجاء ايمان اسماء احلام سماح صباح ربيع رمضان حرب شمس قمر بدر فجر ياسمين
         جلال جمال كمال هلال اقبال باسم مالي مبارك سليم عدن تونسي جهاد نضال كفاح
    صبر فكري عمر عيسي فرح وعد مجد عهد رضا هادي شادي حداد نجار خباز بناء حلاق فلاح خياط`),
]);

/** Small words of names that identify nobody. */
export const particles: ReadonlySet<string> = new Set(
  listed(`de di da do dos das du des del della la le les el al an van von der den ten ter af av bin ben ibn bint abu abou abd umm oum e y i and et si
    san santa saint st jr sr ii iii mr mrs ms dr prof бин ибн аль эль оглы кызы бей ابن بن بنت ابو ابي ام ال عبد آل ذو`),
);

/** Forms of address: with a name behind them they belong to it, and it is one. */
export const honorifics: ReadonlySet<string> = new Set(
  listed(`mr mrs ms miss dr prof professor sir madam minister director doctor monsieur madame mme mlle docteur professeur ministre directeur directrice
    señor señora srta sra sr don doña doctora profesora ministro ministra directora licenciado licenciada ingeniero ingeniera embajador embajadora
    dl dna doamna domnul domnului doamnei dlui dnei господин госпожа г-н г-жа господина госпожи господину госпоже пан пані пана доктор профессор bey hanım sayın
    السيد السيدة الدكتور الدكتورة الاستاذ الاستاذة الوزير الوزيرة المهندس المهندسة الشيخ الحاج سيد سيدة دكتور استاذ`),
);

/** Before a name in Arabic, which has no capitals, these tell that a person is meant: said, proposed, asked, thanked. */
export const speechWords: ReadonlySet<string> = new Set(
  listed(`قال قالت ذكر ذكرت اشار اشارت اوضح اوضحت اكد اكدت اقترح اقترحت اضاف اضافت سال سالت راي رات طلب طلبت شكر شكرنا عرض عرضت لاحظ لاحظت وافق وافقت بحسب`),
);

/** Words between the words of a body's name that come and go. */
export const smallWords: ReadonlySet<string> = new Set([
  ...listed(`of the for and in on to a an at by with de la le les du des d l et pour en au aux sur pe si al ale a cu din del y e o da do dos das los las der die das und für
    и д по в на при о об для та і з у от الى من في على و ve ile için`),
]);

/** Kinds of institution: a name that begins with one is known by it and the next word that is none. */
export const institutionHeads: ReadonlySet<string> = new Set(
  listed(`ministry agency department directorate office bureau unit service commission committee council centre center institute university
    academy association organization organisation foundation fund union federation network forum programme program project group team division section
    board authority secretariat embassy government municipality chamber society company bank school college faculty chair
    ministère agence département direction bureau unité commission comité conseil institut université académie fondation
    fonds fédération réseau programme projet groupe équipe division autorité secrétariat ambassade gouvernement municipalité chambre société banque école faculté chaire
    ministerio agencia departamento dirección oficina unidad servicio comisión comité consejo centro instituto universidad asociación organización fundación
    fondo unión federación red foro programa proyecto grupo equipo división autoridad secretaría embajada gobierno municipio alcaldía cámara sociedad banco escuela
    facultad cátedra
    ministerul agenția departamentul direcția oficiul biroul serviciul comisia comitetul consiliul centrul institutul universitatea academia asociația organizația
    fundația fondul uniunea federația rețeaua programul guvernul primăria camera societatea banca
    министерство агентство департамент управление бюро служба комиссия комитет совет центр институт университет академия ассоциация организация фонд союз
    федерация правительство міністерство управління асоціація організація уряд рада
    وزارة هيئة وكالة ادارة مديرية مكتب وحدة دائرة لجنة مجلس مركز معهد جامعة اكاديمية جمعية منظمة مؤسسة صندوق اتحاد شبكة برنامج مشروع مجموعة قسم
    سفارة حكومة بلدية غرفة شركة بنك مفوضية`),
);

/** Heads and what says no more than they do: these name nobody, alone or among themselves. */
export const institutionWords: ReadonlySet<string> = new Set([
  ...institutionHeads,
  ...listed(`state republic kingdom national international public general regional city district european african united nations world global services entity
    état république royaume nationale national internationale international publique public générale général régionale ville européenne
    européen africaine nations unies uni mondiale mondial haut commissariat entité
    estado república reino nacional internacional público pública general regional ciudad europeo europea africano africana naciones unidas mundial comisionado
    statul republica națională naționala internațională mondială
    государство республика национальный национальное национальная международная государственное европейский союз держава республіка національна
    bakanlığı müdürlüğü kurumu dairesi merkezi derneği vakfı üniversitesi genel ulusal uluslararası
    دولة جمهورية مملكة وطنية وطني دولية دولي عامة عام حكومية حكومي اقليمية مدينة امم متحدة عالمية عالمي`),
]);

import { describe, expect, it } from 'vitest';
import { placeNames } from '../../renderer/content/table/names.ts';
import { statesIn } from '../../renderer/library/state-names.ts';
import { labels } from '../helpers/labels.ts';

/** The 193 Member States of the United Nations, and its two observer States, by ISO 3166 code. */
const members = `AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CR CI HR CU CY CZ KP CD
  DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KW KG LA LV LB LS LR LY LI
  LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA KR RO RU RW KN LC VC WS SM ST SA
  SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TH TL TG TO TT TN TR TM TV UG UA AE GB TZ US UY UZ VU VE VN YE ZM ZW`.split(/\s+/u);
const observers = ['VA', 'PS'];

/**
 * Where the platform's names are not those of the United Nations: read one by one, and decided for the United Nations each time
 * (its terminology database and the list of the Statistics Division, compared cell by cell).
 */
const otherThanThePlatform: Readonly<Record<string, string>> = {
  en: 'AG BA BN BO CD CG CV FM GB IR KN KP KR LA LC MD MM NL NR PS RU ST SY TT TZ US VA VC VE VN',
  fr: 'BN BO BY CD CG CV FM GB IQ IR KG KN KP KR LA LR MD MM NG NL NR PS RU SV SY TL TR TZ US VA VE VN',
  es: 'BD BH BJ BN BO BT BW BY DJ FJ FM GB GW IQ IR KE KN KP KR KZ LA LS MD ML MM MW NL NR NZ PG PS PW QA RO RU RW SA SR SY SZ TR TT TZ US VA VE VN ZW',
  ar: 'BJ BN BO CD CG CI CL CV CZ DO EC FM GA GB GW IR KI KN KP KR LA LK LR LU MD MM MT MV MZ NL OM PS RU SC ST SY TH TZ US UY VA VE VN ZW',
  ru: 'AE BN BO BS CD CF CG FM GB IR KG KM KP LA MD MH MM MV NL PS RU SB SC SY TL TZ US VA VE ZA',
  zh: 'BN BO CD CG DO FM GB IR KP KR LA MD NL PS RU SY TZ US VA VE',
};

const script: Readonly<Record<string, RegExp>> = {
  ar: /^[\p{Script=Arabic} ()-]+$/u, ru: /^[\p{Script=Cyrillic} ()’—-]+$/u, zh: /^\p{Script=Han}+$/u,
};
const latin = /^[\p{Script=Latin} ()’-]+$/u;
const named = (language: string): Readonly<Record<string, string>> => labels.get(language)?.states ?? {};

describe('official names of States', () => {
  it('are 193 and 2', () => {
    expect(new Set(members).size).toBe(193);
  });

  it.each([...labels.keys()])('are there for all of them and nobody else, each its own (%s)', (language) => {
    expect(Object.keys(named(language)).toSorted()).toEqual([...members, ...observers].toSorted());
    expect(new Set(Object.values(named(language))).size).toBe(195);
    for (const name of Object.values(named(language))) expect(name).toMatch(script[language] ?? latin);
  });

  it.each([...labels.keys()])('are those of the United Nations where the platform has others (%s)', (language) => {
    const platform = new Intl.DisplayNames(language, { type: 'region' });
    const differing = Object.entries(named(language)).filter(([code, name]) => platform.of(code) !== name).map(([code]) => code);
    // What a newer platform writes otherwise has to be decided; what it has come to write alike has not.
    expect(differing.filter((code) => !(otherThanThePlatform[language] ?? '').split(' ').includes(code))).toEqual([]);
    expect(differing).toEqual(expect.arrayContaining(['BO', 'GB', 'IR', 'KP', 'LA', 'MD', 'PS', 'RU', 'SY', 'TZ', 'US', 'VA']));
  });

  it('are written as UN documents write them', () => {
    const written = (code: string): readonly string[] => [...labels.keys()].map((language) => named(language)[code] ?? '');
    expect(written('MD')).toEqual(['Republic of Moldova', 'République de Moldova', 'República de Moldova', 'جمهورية مولدوفا', 'Республика Молдова', '摩尔多瓦共和国']);
    expect(written('TR')).toEqual(['Türkiye', 'Türkiye', 'Türkiye', 'تركيا', 'Турция', '土耳其']);
    expect(written('CI')).toEqual(['Côte d’Ivoire', 'Côte d’Ivoire', 'Côte d’Ivoire', 'كوت ديفوار', 'Кот-д’Ивуар', '科特迪瓦']);
    expect(written('PS')).toEqual(['State of Palestine', 'État de Palestine', 'Estado de Palestina', 'دولة فلسطين', 'Государство Палестина', '巴勒斯坦国']);
    expect(written('DO')).toEqual(['Dominican Republic', 'République dominicaine', 'República Dominicana', 'الجمهورية الدومينيكية', 'Доминиканская Республика', '多米尼加']);
  });
});

describe('order of States', () => {
  const ordered = (language: string, codes: string): readonly string[] =>
    codes.split(' ').map((code) => named(language)[code] ?? code).toSorted(new Intl.Collator(language).compare);

  it('is that of each language', () => {
    expect(ordered('fr', 'EG ET EC ZM EE')).toEqual(['Égypte', 'Équateur', 'Estonie', 'Éthiopie', 'Zambie']);
    expect(ordered('es', 'ES EE OM NZ NO')).toEqual(['España', 'Estonia', 'Noruega', 'Nueva Zelandia', 'Omán']);
    expect(ordered('ru', 'YE JP AT ES BY')).toEqual(['Австрия', 'Беларусь', 'Испания', 'Йемен', 'Япония']);
    // By pinyin: Ālā…, Ài…, Bā…, Mó…, Zhōng…
    expect(ordered('zh', 'CN MD BR EE SY')).toEqual(['阿拉伯叙利亚共和国', '爱沙尼亚', '巴西', '摩尔多瓦共和国', '中国']);
    expect(ordered('ar', 'TN MA JO EG YE')).toEqual(['الأردن', 'المغرب', 'اليمن', 'تونس', 'مصر']);
  });
});

describe('a State is found', () => {
  const { state } = placeNames(labels);

  it('by its official name in any of the six languages', () => {
    for (const language of labels.keys()) for (const [code, name] of Object.entries(named(language))) expect([name, state(name)]).toEqual([name, code]);
  });

  it('by what people call it, unless that is another', () => {
    const said = ['Moldova', 'Moldavie', 'Россия', 'South Korea', '韩国', 'Turkey', 'Turquía', 'Nauru', 'Czech Republic', 'UK', 'ساحل العاج', 'Kenia', 'Swaziland'];
    expect(said.map(state)).toEqual(['MD', 'MD', 'RU', 'KR', 'KR', 'TR', 'TR', 'NR', 'CZ', 'GB', 'CI', 'KE', 'SZ']);
    expect(['Congo', 'Dominica', 'Guinea', 'Atlantis', 'Taiwan', 'Hong Kong'].map(state)).toEqual(['CG', 'DM', 'GN', undefined, undefined, undefined]);
  });

  it('in a list to choose from by its names in the other languages', () => {
    const moldova = statesIn(labels, 'fr').find(({ id }) => id === 'MD');
    expect(moldova?.label).toBe('République de Moldova');
    expect(moldova?.terms).toEqual(expect.arrayContaining(['Республика Молдова', '摩尔多瓦共和国', 'Moldova', 'Молдова']));
    expect(moldova?.terms).not.toContain('République de Moldova');
    expect(statesIn(labels, 'ro').find(({ id }) => id === 'MD')?.label).toBe('Republic of Moldova');
  });
});

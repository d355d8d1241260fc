import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLocales } from '../../build/locales/check-locales.ts';
import { followedFile, settle, textsNow, writeFollowed } from '../../build/locales/followed.ts';
import { readTerms, useOfTerms, type TermUse } from '../../build/locales/terms.ts';

const termsOf = (language: string): ReturnType<typeof readTerms> => readTerms(readFileSync(join(import.meta.dirname, '../../locales', language, 'terms.json'), 'utf8'));
const use = (language: string, english: string, text: string, key = 'a'): TermUse =>
  useOfTerms('ui.json', new Map([[key, text]]), new Map([[key, english]]), termsOf(language), termsOf('en'));
const missing = (language: string, english: string, text: string): readonly string[] => use(language, english, text).missing.map(({ term }) => term);

const english = 'Line ministries agreed on follow-up of the Roundtables.';
/** The same with the terms of the glossary, inflected as the sentence wants it, and with other words for them. */
const said: Readonly<Record<string, readonly [right: string, wrong: string]>> = {
  fr: ['Les ministères sectoriels ont convenu du suivi des tables rondes.', 'Les ministères de tutelle ont convenu de rappels après les réunions.'],
  es: ['Los ministerios sectoriales acordaron el seguimiento de las mesas redondas.', 'Los ministerios competentes acordaron la continuación de los coloquios.'],
  ar: ['واتفقت الوزارات المختصة على متابعة الموائد المستديرة.', 'واتفقت وزارات القطاعات على تعقب الاجتماعات.'],
  ru: ['Отраслевые министерства согласовали последующие меры по итогам круглых столов.', 'Профильные ведомства согласовали контроль по итогам совещаний.'],
  zh: ['各主管部委商定了圆桌会议的后续行动。', '各职能部门商定了座谈的跟进。'],
};

describe('the terms of the glossary', () => {
  it.each(Object.entries(said))('are found in %s however the sentence bends them, and missed where another word stands', (language, [right, wrong]) => {
    expect(missing(language, english, right)).toEqual([]);
    expect([...missing(language, english, wrong)].sort()).toEqual(['follow_up', 'line_ministry', 'roundtable']);
  });

  it('are wanted only where English uses their words one after the other, and not in its placeholders', () => {
    expect(missing('fr', 'The line was busy; ministries follow it up. {{roundtable}}', 'La ligne était occupée.')).toEqual([]);
  });

  it('may be left out where the reason is written down', () => {
    const strings = (text: string) => new Map([['library.checklistsAbout', text]]);
    const found = useOfTerms('ui.json', strings('Chaque liste demande …'), strings('Each checklist asks …'), termsOf('fr'), termsOf('en'));
    expect(found.missing).toEqual([]);
  });

  it('are not asked of a language without a table', () => {
    expect(useOfTerms('ui.json', new Map([['a', 'x']]), new Map([['a', english]]), {}, termsOf('en'))).toEqual({ missing: [], doubtful: [] });
  });

  it('that are doubtful leave their strings drafts, until somebody signs them', () => {
    expect(use('ar', 'The migration profile is out.', 'صدر موجز الهجرة.')).toEqual({ missing: [], doubtful: ['a'] });
    const [english, own] = [new Map([['ui.json', '{"a":"The migration profile is out."}'], ['terms.json', '{"profile":{"forms":["migration profile"]}}']]),
      new Map([['ui.json', '{"a":"صدر موجز الهجرة."}'], ['terms.json', '{"profile":{"forms":["موجز الهجرة"],"doubtful":true}}']])];
    const draft = (signed: boolean): number | undefined => {
      const followed = settle(new Map(), textsNow(own, english), signed ? { keys: ['ui.json:a'], by: 'Amina Benali', at: '2026-11-26' } : undefined);
      const tree = new Map([['en', english], ['ar', new Map([...own, [followedFile, writeFollowed(followed)]])]]);
      return checkLocales(tree).languages.find(({ language }) => language === 'ar')?.draft;
    };
    expect([draft(false), draft(true)]).toEqual([1, 0]);
  });

  it('are listed for the same terms in every language', () => {
    const names = Object.keys(termsOf('en'));
    for (const language of Object.keys(said)) expect(Object.keys(termsOf(language)), language).toEqual(names);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProjectorShow } from '../../../preload/projector-shapes.ts';
import { projectorParts, projectorShow, type ProjectorChoices, type ProjectorSource } from '../../../renderer/domain/projector-show.ts';
import { blocksFromPlain, type MultiText, type TranslatedText } from '../../../renderer/domain/text.ts';

const written = (language: string, plain: string, translations: Readonly<Record<string, string>> = {}): MultiText => ({
  original: { language, blocks: blocksFromPlain(plain) },
  translations: Object.fromEntries(Object.entries(translations).map(([tag, text]) => [tag, { blocks: blocksFromPlain(text), state: 'draft', by: 'Ana', at: '2026-11-27T08:00:00Z', of: ['a', 1], stale: false } as const])),
});
const none: MultiText = { original: undefined, translations: {} };
const all: ProjectorChoices = { parts: new Set(projectorParts), isBlank: false, isDark: false };

const source: ProjectorSource = {
  workshop: { title: written('en', 'Health and employment', { fr: 'Santé et emploi' }), place: written('en', 'Chisinau'), language: 'en', questionLanguages: ['en', 'fr'], digits: 'western' },
  question: {
    number: '4.3',
    topic: written('en', 'Health', { fr: 'Santé' }),
    wording: written('fr', 'Que manque-t-il ?', { en: 'What is missing?' }),
    context: written('en', 'Health services lose staff.'),
    agreed: [written('en', 'Share the data.', { fr: 'Partager les données.' }), written('ru', 'Назначить ответственных.')],
  },
  timer: { total: 60_000, endsAt: null, left: 30_000 },
  ballots: [],
};
const plain = (texts: readonly { readonly language: string; readonly text: string }[]): readonly string[] => texts.map(({ language, text }) => `${language}: ${text}`);

describe('what is projected', () => {
  it('stands in the two languages of the questions, in their order', () => {
    const { question, languages } = projectorShow(source, all);
    expect(languages).toEqual(['en', 'fr']);
    expect([plain(question?.topic ?? []), plain(question?.wording ?? [])]).toEqual([['en: Health', 'fr: Santé'], ['en: What is missing?', 'fr: Que manque-t-il ?']]);
  });

  it('stands in the original where it is in none of them, and once where one is missing', () => {
    const { agreed, place } = projectorShow(source, all);
    expect([agreed.map(plain), plain(place)]).toEqual([[['en: Share the data.', 'fr: Partager les données.'], ['ru: Назначить ответственных.']], ['en: Chisinau']]);
  });

  it('says of a translation that is not final that it is a draft or older than its original, and nothing of one that was checked', () => {
    const stated = (fr: Partial<TranslatedText>): MultiText => ({ ...written('en', 'Health'), translations: { fr: { blocks: blocksFromPlain('Santé'), state: 'reviewed', by: 'Ana', at: '', of: ['a', 1], stale: false, ...fr } } });
    const marksOf = (title: MultiText) => projectorShow({ ...source, workshop: { ...source.workshop, title } }, all).title.map(({ mark }) => mark);
    expect([marksOf(stated({ state: 'draft' })), marksOf(stated({ state: 'official', stale: true })), marksOf(stated({})), marksOf(stated({ state: 'official' }))])
      .toEqual([[undefined, 'draft'], [undefined, 'stale'], [undefined, undefined], [undefined, undefined]]);
    expect(JSON.stringify(projectorShow(source, all))).not.toContain('Ana');
  });

  it('is in the workshop’s own language where no others are chosen, with the direction of each', () => {
    const arabic = { ...source.workshop, title: written('ar', 'الصحة'), language: 'ar', questionLanguages: [] };
    expect(projectorShow({ ...source, workshop: arabic }, all)).toMatchObject({ languages: ['ar'], title: [{ language: 'ar', direction: 'rtl', text: 'الصحة' }] });
  });

  it('leaves out what is not wanted', () => {
    const show = projectorShow(source, { ...all, parts: new Set(['question']) });
    expect([show.question?.number, show.timer, show.agreed]).toEqual(['4.3', null, []]);
    expect(projectorShow(source, { ...all, parts: new Set(['timer']) }).question).toBeNull();
  });

  it('holds nothing at all while the screen is blank', () => {
    expect(projectorShow(source, { ...all, isBlank: true, isDark: true })).toEqual({
      theme: 'dark', digits: 'western', languages: ['en', 'fr'], isBlank: true, title: [], place: [], question: null, timer: null, agreed: [], ballots: [],
    });
  });

  it('has no question where none was worded', () => {
    expect(projectorShow({ ...source, question: { number: '1.1', topic: none, wording: none, context: none, agreed: [] } }, all).question).toBeNull();
  });

  it('always fits the seam, whatever was written', () => {
    const text = fc.oneof(fc.constant(none), fc.record({ tag: fc.constantFrom('en', 'fr', 'ar', 'zh-Hans', 'ro'), words: fc.string({ unit: 'grapheme', maxLength: 200 }), many: fc.integer({ min: 1, max: 60 }) }).map(({ tag, words, many }) => written(tag, words.repeat(many))));
    const sources = fc.record({
      workshop: fc.record({ title: text, place: text, language: fc.constantFrom('en', 'ar'), questionLanguages: fc.constantFrom([], ['en', 'fr'], ['ar', 'en', 'fr']), digits: fc.constantFrom('western', 'own') }),
      question: fc.option(fc.record({ number: fc.constant('4.3'), topic: text, wording: text, context: text, agreed: fc.array(text, { maxLength: 20 }) })),
      timer: fc.constant(null),
      ballots: fc.array(fc.record({ title: text, unit: fc.constantFrom('dots', 'rank', 'rating'), options: fc.array(fc.record({ text, result: fc.constant(null) }), { maxLength: 40 }) }), { maxLength: 6 }),
    });
    fc.assert(fc.property(sources, (one) => { expect(ProjectorShow.safeParse(projectorShow(one, all)).error).toBeUndefined(); }), { numRuns: 60 });
  });
});

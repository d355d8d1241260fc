import { describe, expect, test } from 'vitest';
import { textOf, translationOf } from '../../../renderer/domain/decode.ts';
import { isTranslatable, translatableIn } from '../../../renderer/domain/translatable.ts';
import { plainFromBlocks, type MultiText, type TranslatedText } from '../../../renderer/domain/text.ts';
import { countProgress, progressOf, translationBlocks } from '../../../renderer/domain/translation-views.ts';
import { viewOf } from '../../../renderer/record/view.ts';
import { record, records, text, translation, workshopId } from '../../report/helpers/workshop.ts';
import { sample } from '../../report/helpers/sources.ts';

const blocks = (plain: string) => [{ type: 'paragraph', runs: [{ text: plain }] }] as const;
const said = (language: string, into: Readonly<Record<string, Partial<TranslatedText>>>): MultiText => ({
  original: { language, blocks: blocks('Étudier les partenariats.') },
  translations: Object.fromEntries(Object.entries(into).map(([to, part]) => [to, { blocks: blocks('…'), state: 'draft', by: '', at: '', of: ['a', 1], stale: false, ...part }])),
});

describe('the register of texts', () => {
  test('knows every text of the sample and of the report tests, and none of an internal note', () => {
    const written = [...sample(), ...records].flatMap(({ kind, r }) => Object.keys(r).filter((name) => name.endsWith('.o')).map((name) => [kind, name.slice(0, -2)] as const));
    const unknown = written.filter(([kind, field]) => !isTranslatable(kind, field)).map(([kind, field]) => `${kind} ${field}`);
    expect([...new Set(unknown)]).toEqual(['note text']);
  });

  test('gives the texts of a record, fixed ones first and footnotes by number', () => {
    expect(translatableIn('section', ['part', 'note10.o', 'note2.o', 'note2.t.fr', 'text.o'])).toEqual(['text', 'note2', 'note10']);
    expect(translatableIn('workshop', ['groups.diaspora.o', 'place.o', 'title.o', 'language'])).toEqual(['title', 'place', 'groups.diaspora']);
    expect(translatableIn('note', ['text.o'])).toEqual([]);
    expect(isTranslatable('contribution', 'owner')).toBe(false);
    expect(isTranslatable('constructor', 'text')).toBe(false);
  });
});

describe('how far a text has come', () => {
  test('says what was written in the language, what is not there, and what is stale before how far it had come', () => {
    expect(progressOf(said('fr', {}), 'fr')).toBe('same');
    expect(progressOf(said('fr-CA', {}), 'fr')).toBe('same');
    expect(progressOf(said('fr', {}), 'ar')).toBe('missing');
    expect(progressOf(said('fr', { ar: {} }), 'ar')).toBe('draft');
    expect(progressOf(said('fr', { ar: { state: 'official' } }), 'ar')).toBe('official');
    expect(progressOf(said('fr', { ar: { state: 'official', stale: true } }), 'ar')).toBe('stale');
  });

  test('counts each text once', () => {
    const texts = [said('fr', { ar: {} }), said('ar', {}), said('fr', {}), said('en', { ar: { state: 'reviewed' } })].map((one) => ({ text: one }));
    expect(countProgress(texts, 'ar')).toEqual({ same: 1, missing: 1, stale: 0, draft: 1, reviewed: 1, official: 0 });
  });

  test('a translation is stale by the dot of its original, and a withdrawn one is none', () => {
    const one = record('contribution', 'c', workshopId, 'a0', { ...text('text', 'en', 'Figures come first.'), ...translation('text', 'fr', 'Les chiffres.'), ...translation('text', 'ar', 'الأرقام.', 'draft', ['tablenotebook0001', 9]) });
    const found = textOf(viewOf(one), 'text').translations;
    expect([found['fr']?.stale, found['ar']?.stale]).toEqual([false, true]);
    const withdrawn = { ...one, r: { ...one.r, 'text.t.fr': { v: [['tablenotebook0001', 8, { blocks: [], state: 'draft', by: '', at: '', of: ['a', 1] }] as const] } } };
    expect(Object.keys(textOf(viewOf(withdrawn), 'text').translations)).toEqual(['ar']);
  });

  test('who checked it is kept beside who translated it', () => {
    expect(translationOf({ blocks: [], state: 'reviewed', by: 'Maria Ceban', checkedBy: 'Ana Rusu', at: '', of: ['a', 1] }, undefined)).toMatchObject({ by: 'Maria Ceban', checkedBy: 'Ana Rusu' });
    expect(translationOf({ blocks: [], state: 'reviewed', by: 'Maria Ceban', checkedBy: 7, at: '', of: ['a', 1] }, undefined)).not.toHaveProperty('checkedBy');
  });
});

describe('what is typed', () => {
  test('is a list where a passage or its original has lists, and a paragraph a line in an answer', () => {
    expect(translationBlocks('- les chiffres\n- les fonds', 'section', blocks('Figures'), [])).toMatchObject([{ type: 'list', items: [[{ text: 'les chiffres' }], [{ text: 'les fonds' }]] }]);
    expect(translationBlocks('- les chiffres\n- les fonds', 'contribution', blocks('- figures'), []).map((block) => plainFromBlocks([block]))).toEqual(['- les chiffres', '- les fonds']);
    expect(translationBlocks('1. un', 'contribution', [{ type: 'list', ordered: true, items: [[{ text: 'one' }]] }], [])).toMatchObject([{ type: 'list', ordered: true }]);
  });

  test('keeps the marks of lines that were not touched', () => {
    const before = [{ type: 'paragraph', runs: [{ text: 'Le ' }, { text: 'Code', strong: true }] }] as const;
    expect(translationBlocks('Le Code\nCité.', 'section', blocks('The Code'), before)).toEqual([before[0], { type: 'paragraph', runs: [{ text: 'Cité.' }] }]);
  });
});

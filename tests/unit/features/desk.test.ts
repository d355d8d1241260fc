import { describe, expect, test } from 'vitest';
import { blocksOfDraft, draftOf, tidyDraft } from '../../../renderer/domain/draft-text.ts';
import type { Blocks, MultiText } from '../../../renderer/domain/text.ts';
import { completionsFor, recurringWording, type Offer } from '../../../renderer/features/report/desk/completing.ts';
import { selectedIn } from '../../../renderer/features/report/desk/desk-model.ts';
import { markedNotes, nextNote, piecesOf, withoutNote } from '../../../renderer/features/report/desk/footnotes.ts';
import { joined, sentenceOf } from '../../../renderer/features/report/desk/sentence.ts';

/** What the desk works out without a screen. */

const paragraph = (text: string): Blocks => text.split('\n').map((line) => ({ type: 'paragraph', runs: [{ text: line }] }));
const said = (language: string, text: string, translated: MultiText['translations'] = {}): MultiText => ({ original: { language, blocks: paragraph(text) }, translations: translated });
const translation = (text: string, state: 'draft' | 'reviewed', stale = false) => ({ blocks: paragraph(text), state, by: 'Maria Ceban', at: '', of: ['a', 1] as const, stale });

describe('an answer as a sentence', () => {
  test.each([
    ['en', 'Étudier les partenariats', 'Étudier les partenariats.'],
    ['fr', 'Étudier les partenariats ;', 'Étudier les partenariats.'],
    ['ar', 'تشمل الحوافز جميع العاملين', 'تشمل الحوافز جميع العاملين.'],
    ['ar', 'هل تشمل الحوافز الجميع؟', 'هل تشمل الحوافز الجميع؟'],
    ['zh', '奖励应惠及所有人员', '奖励应惠及所有人员。'],
    ['bn', 'সবার জন্য প্রণোদনা', 'সবার জন্য প্রণোদনা।'],
    ['en', 'He said “no one asked us.”', 'He said “no one asked us.”'],
    ['en', 'Short assignments\ntransfer skills', 'Short assignments transfer skills.'],
  ])('ends with the stop of its script (%s)', (language, text, expected) => {
    expect(sentenceOf({ texts: [said(language, text)] }, language)?.text).toBe(expected);
  });

  test('is taken in the language of the draft where there is one, and says how it came about', () => {
    const french = said('fr', 'Étudier les partenariats.', { en: translation('Study partnerships', 'reviewed'), ar: translation('دراسة الشراكات', 'draft') });
    expect(sentenceOf({ texts: [french] }, 'en')).toEqual({ text: 'Study partnerships.', from: { kind: 'translation', language: 'fr' } });
    expect(sentenceOf({ texts: [french] }, 'ar')).toEqual({ text: 'دراسة الشراكات.', from: { kind: 'unfinished', language: 'fr' } });
    expect(sentenceOf({ texts: [french] }, 'ru')).toEqual({ text: 'Étudier les partenariats.', from: { kind: 'foreign', language: 'fr' } });
    expect(sentenceOf({ texts: [french] }, 'fr')?.from).toBeNull();
    expect(sentenceOf({ texts: [{ original: undefined, translations: {} }] }, 'fr')).toBeUndefined();
  });

  test('holds every side of a position, one after the other', () => {
    expect(sentenceOf({ texts: [said('en', 'Top-ups fill gaps'), said('en', 'Top-ups distort competition')] }, 'en')?.text).toBe('Top-ups fill gaps. Top-ups distort competition.');
    expect(joined('奖励应惠及所有人员。', '数据应共享。')).toBe('奖励应惠及所有人员。数据应共享。');
    expect(joined('  ', 'First.')).toBe('First.');
  });
});

describe('footnotes', () => {
  test('get the next free number, in the text or in a note that has lost its place', () => {
    expect(nextNote('The code[^2] was named[^1].', [])).toBe(3);
    expect(nextNote('The code was named.', [4])).toBe(5);
    expect(markedNotes('b[^2] a[^1] b[^2]')).toEqual([2, 1]);
  });
  test('are raised where they are read, and taken out whole', () => {
    expect(piecesOf('The code[^12], again[^x].')).toEqual([{ text: 'The code' }, { note: 12 }, { text: ', again[^x].' }]);
    expect(withoutNote('The code[^1] and[^11].', 1)).toBe('The code and[^11].');
  });
});

describe('completion', () => {
  const offers: readonly Offer[] = [
    { text: 'Ministry of Health', kind: 'body' },
    { text: 'وزارة الصحة', kind: 'body' },
    { text: 'Côte d’Ivoire', kind: 'state' },
    { text: 'ethical recruitment', kind: 'wording' },
  ];
  test.each([
    ['asked the Ministry of Hea', 'Ministry of Health', 15],
    ['asked the minis', 'Ministry of Health', 5],
    ['فقد طلبت وزارة ال', 'وزارة الصحة', 8],
    ['in cote d', 'Côte d’Ivoire', 6],
    ['commit to ethi', 'ethical recruitment', 4],
  ])('takes the place of what was begun: %s', (before, text, replaces) => {
    expect(completionsFor(before, offers)[0]).toMatchObject({ text, replaces });
  });
  test('offers names after a space and nothing for what begins nothing', () => {
    expect(completionsFor('asked ', offers).map(({ text }) => text)).toEqual(['Ministry of Health', 'وزارة الصحة', 'Côte d’Ivoire']);
    expect(completionsFor('asked xyz', offers)).toEqual([]);
  });
  test('finds wording that stands in two texts, within a clause, without its own parts', () => {
    const found = recurringWording(['Private employers commit to ethical recruitment.', 'All commit to ethical recruitment; shared figures come later.', 'Shared figures']);
    expect(found.map(({ text }) => text)).toContain('commit to ethical recruitment');
    expect(found.map(({ text }) => text)).not.toContain('commit to ethical');
    expect(found.map(({ text }) => text.toLowerCase())).toContain('shared figures');
    expect(found.map(({ text }) => text.toLowerCase())).not.toContain('shared figures come');
  });
});

describe('the text of a passage', () => {
  const blocks: Blocks = [
    { type: 'paragraph', runs: [{ text: 'It rests on ' }, { text: 'data', strong: true }, { text: ':' }] },
    { type: 'list', ordered: false, items: [[{ text: 'census' }], [{ text: 'registers', emphasis: true }]] },
    { type: 'list', ordered: true, items: [[{ text: 'first' }]] },
    { type: 'callout', runs: [{ text: 'Agreed.' }] },
  ];
  test('goes to lines and back without a change', () => {
    expect(draftOf(blocks)).toBe('It rests on data:\n- census\n- registers\n1. first\n> Agreed.');
    expect(blocksOfDraft(draftOf(blocks), blocks)).toEqual(blocks);
  });
  test('keeps the marks of the lines that were not touched', () => {
    expect(blocksOfDraft(draftOf(blocks).replace('- census', '- the census'), blocks)).toEqual([blocks[0], { type: 'list', ordered: false, items: [[{ text: 'the census' }], [{ text: 'registers', emphasis: true }]] }, blocks[2], blocks[3]]);
  });
  test('is composed, without blank lines', () => {
    expect(tidyDraft('  Ba\u0306lt\u0327i \n\n- one\n-two')).toBe('Bălţi\n- one\n-two');
  });
});

test('what comes to the place of an answer that left the list is selected', () => {
  const list = ['a', 'b', 'c'].map((id) => ({ id, kind: 'contribution', type: 'point', number: id, question: { id: 'q', number: '1' }, texts: [] }) as const);
  expect(selectedIn(list, null)?.id).toBe('a');
  expect(selectedIn(list, { id: 'b', at: 0 })?.id).toBe('b');
  expect(selectedIn(list, { id: 'gone', at: 1 })?.id).toBe('b');
  expect(selectedIn(list, { id: 'gone', at: 7 })?.id).toBe('c');
  expect(selectedIn([], { id: 'gone', at: 7 })).toBeUndefined();
});

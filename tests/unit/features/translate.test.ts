import { describe, expect, test } from 'vitest';
import { originalFromPlain, type TranslatedText } from '../../../renderer/domain/text.ts';
import type { TranslatableText } from '../../../renderer/domain/translation-views.ts';
import { figuresMissing, withFigure } from '../../../renderer/features/translate/figures.ts';
import { askedFor, firstTarget, groupsOf, inItsPlace, keyOf, neighbour, rowsOf, targetLanguages, textsIn } from '../../../renderer/features/translate/translate-model.ts';
import { forgetLanded, typedKey } from '../../../renderer/features/translate/use-translation.ts';

const done = (state: TranslatedText['state'], stale = false): TranslatedText => ({ blocks: originalFromPlain('…', 'x').blocks, state, by: '', at: '', of: ['a', 1], stale });
function text(record: string, group: string, language: string, translations: Readonly<Record<string, TranslatedText>> = {}, part: Partial<TranslatableText> = {}): TranslatableText {
  return { record, parent: null, kind: 'contribution', field: 'text', group, number: '', part: null, of: ['a', 1], versions: {}, text: { original: originalFromPlain(record, language), translations }, ...part };
}

const texts = [
  text('w', 'header', 'en', { fr: done('official') }, { kind: 'workshop', field: 'title' }),
  text('r', 'r', 'en', { fr: done('draft') }, { kind: 'roundtable', field: 'title', number: '1' }),
  text('c1', 'r', 'en', { fr: done('reviewed', true) }),
  text('c2', 'r', 'fr'),
  text('c3', 'r', 'ar'),
  text('s1', 'r', 'en', {}, { kind: 'side', parent: 'p1' }),
];

describe('what is listed', () => {
  test('is what was not written in the language, by group and filter; the open text stays', () => {
    expect(textsIn(texts, 'fr', null).map(({ record }) => record)).toEqual(['w', 'r', 'c1', 'c3', 's1']);
    const own = textsIn(texts, 'fr', 'r');
    expect(rowsOf(own, 'fr', 'missing', null).map(({ record }) => record)).toEqual(['c3', 's1']);
    expect(rowsOf(own, 'fr', 'missing', 'c1 text').map(({ record }) => record)).toEqual(['c1', 'c3', 's1']);
    expect(rowsOf(own, 'fr', 'stale', null).map(({ record }) => record)).toEqual(['c1']);
  });

  test('goes on from the open text, though it is no longer in the list', () => {
    expect(neighbour(texts, 'fr', 'missing', 'c1 text', 1)?.record).toBe('c3');
    expect(neighbour(texts, 'fr', 'missing', 's1 text', 1)).toBeUndefined();
    expect(neighbour(texts, 'fr', 'all', 'c1 text', -1)?.record).toBe('r');
  });

  test('where the open text is there no more, goes on with the one in its place, or the last before it', () => {
    const left = textsIn(texts, 'fr', null).filter(({ record }) => record !== 'c1');
    expect(inItsPlace(left, 'fr', 'all', 2)?.record).toBe('c3');
    expect(inItsPlace(left, 'fr', 'draft', 2)?.record).toBe('r');
    expect(inItsPlace(left, 'fr', 'all', 4)?.record).toBe('s1');
    expect(inItsPlace([], 'fr', 'all', 2)).toBeUndefined();
  });

  test('a group fills with what holds; what is stale does not count', () => {
    expect(groupsOf(texts, 'fr').map(({ id, number, done: count, total, fill }) => [id, number, count, total, fill])).toEqual([['header', '', 1, 1, 'full'], ['r', '1', 1, 4, 'half']]);
    expect(groupsOf(texts, 'ru').map(({ fill }) => fill)).toEqual([0, 0]);
  });

  test('a record leads to its text, a position to its first side', () => {
    expect(keyOf(askedFor(texts, 'c2') ?? texts[0]!)).toBe('c2 text');
    expect(askedFor(texts, 'p1')?.record).toBe('s1');
    expect(askedFor(texts, 'gone')).toBeUndefined();
  });
});

describe('the target language', () => {
  test('begins with those of the workshop, the most used first', () => {
    expect(targetLanguages(texts, 'en', ['en', 'fr', 'es'])).toEqual(['en', 'fr', 'ar', 'es']);
  });

  test('is one that was begun, that of the screen before others, and never that of the workshop where there is another', () => {
    const languages = targetLanguages(texts, 'en', ['en', 'fr', 'es']);
    expect(firstTarget(texts, 'en', 'en', languages)).toBe('fr');
    const both = [...texts, text('c4', 'r', 'en', { ar: done('draft') })];
    expect(firstTarget(both, 'en', 'ar', targetLanguages(both, 'en', []))).toBe('ar');
    expect(firstTarget([text('c', 'r', 'en')], 'en', 'en', ['en', 'fr'])).toBe('fr');
    expect(firstTarget([text('c', 'r', 'en')], 'en', 'es', ['en', 'fr', 'es'])).toBe('es');
  });
});

test('what was typed is held until the record says the same', () => {
  const typed = new Map([[typedKey(texts[0]!, 'fr'), '  …\n'], [typedKey(texts[1]!, 'fr'), 'Santé']]);
  forgetLanded(typed, texts, 'fr');
  expect([...typed.values()]).toEqual(['Santé']);
});

describe('figures of the original', () => {
  test('are missed as they are written, in their order', () => {
    expect(figuresMissing('In 2011-2015 some 1,234 nurses (12.5 %) left; see WHA63.16[^1].', '')).toEqual(['2011-2015', '1,234', '12.5 %', 'WHA63.16', '[^1]']);
  });

  test('are there whatever digits and signs the other language writes them with', () => {
    const said = 'Some 1,234 nurses (12.5 %) left in 2011-2015.';
    expect(figuresMissing(said, 'Quelque 1\u202f234 infirmières (12,5 %) sont parties de 2011 à 2015.')).toEqual([]);
    expect(figuresMissing(said, 'غادرت ١٬٢٣٤ ممرضة (١٢٫٥٪) في الفترة 2011-2015.')).toEqual([]);
    expect(figuresMissing(said, 'Quelque 1\u202f234 infirmières sont parties.')).toEqual(['12.5 %', '2011-2015']);
  });

  test('a figure that stands twice is wanted twice', () => {
    expect(figuresMissing('45 % of men, 45 % of women', '45 % des hommes')).toEqual(['45 %']);
    expect(figuresMissing('No figure here', '')).toEqual([]);
  });

  test('is put in at the caret with the spaces that it needs', () => {
    expect(withFigure('Quelque infirmières', 7, '1 234')).toEqual({ text: 'Quelque 1 234 infirmières', at: 13 });
    expect(withFigure('', 0, '45 %')).toEqual({ text: '45 %', at: 4 });
    expect(withFigure('Le Code', 7, '[^1]')).toEqual({ text: 'Le Code[^1]', at: 11 });
  });
});

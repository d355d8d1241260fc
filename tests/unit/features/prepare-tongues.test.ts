import { describe, expect, it } from 'vitest';
import { blocksFromPlain, type MultiText, type TranslatedText } from '../../../renderer/domain/text.ts';
import { missingTongues, otherTongues, tongueState } from '../../../renderer/features/prepare/asked/tongues.ts';

const none: MultiText = { original: undefined, translations: {} };
const written = (language: string, plain: string, translations: Readonly<Record<string, Partial<TranslatedText>>> = {}): MultiText => ({
  original: { language, blocks: blocksFromPlain(plain) },
  translations: Object.fromEntries(Object.entries(translations).map(([tag, more]) => [tag, { blocks: blocksFromPlain('x'), state: 'draft', by: '', at: '', of: ['a', 1], stale: false, ...more } as const])),
});
const view = { language: 'en', questionLanguages: ['en', 'ar'] };

describe('the languages of a question', () => {
  it('are those the workshop shows its questions in, those it has words in, and what was added, each once', () => {
    const question = { wording: written('en', 'Who pays?', { fr: {} }), context: written('ru', 'Фонд'), usable: none };
    expect(otherTongues(question, view, ['fr-CA', 'es'])).toEqual(['ar', 'fr', 'ru', 'es']);
    expect(otherTongues({ ...question, wording: written('en', 'Who?', { fr: { blocks: [] } }), context: none }, { language: 'en', questionLanguages: [] }, [])).toEqual([]);
  });

  it('are whole, in part or missing; what is older than its original is missing', () => {
    const question = { wording: written('en', 'Who pays?', { fr: {}, ar: { stale: true } }), context: written('en', 'A fund.'), usable: none };
    expect(['en', 'fr', 'ar', 'es'].map((language) => tongueState(question, language))).toEqual(['whole', 'part', 'missing', 'missing']);
    expect(tongueState({ wording: written('en', 'Who?', { fr: {} }), context: none, usable: none }, 'fr')).toBe('whole');
  });

  it('of the workshop are named where the wording lacks them, and nothing where there is none', () => {
    expect(missingTongues(written('fr', 'Qui paie ?', { en: {} }), view)).toEqual(['ar']);
    expect(missingTongues(written('en', 'Who?'), { language: 'en', questionLanguages: [] })).toEqual([]);
    expect(missingTongues(none, view)).toEqual([]);
  });
});

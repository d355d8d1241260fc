import { describe, expect, it } from 'vitest';
import type { OwnArticle } from '../../../renderer/content/own-article.ts';
import { found, linkables, offeredLinks } from '../../../renderer/features/prepare/asked/linkable.ts';
import { library } from '../../content/library.ts';

const own: OwnArticle = {
  article: { id: 'own-1', kind: 'practice', number: 'O1', title: 'Guichets de Bălți', sections: [], basis: 'own', language: 'fr' },
  item: 'own-1',
  practice: { ...(library.practices.items[0]?.data ?? (() => { throw new Error('no practice'); })()), countries: ['MD'], sectors: ['health'] },
};
const rows = linkables(library, 'en', [own]);
const none = new Set<string>();

describe('what can be linked with a question', () => {
  it('is found by title, by a State in any language and by sector, those with the words in the title first', () => {
    expect(found(rows, 'MIDA Ghana', none)[0]?.id).toBe('practice.mida-ghana-health');
    expect(found(rows, 'молдова здравоохранение', none)).toEqual([]);
    expect(found(rows, 'Молдова health', none).map(({ id }) => id)).toContain('own-1');
    expect(found(rows, 'balti', none).map(({ id }) => id)).toEqual(['own-1']);
    const named = found(rows, 'Moldova', none).map(({ text }) => text.includes('moldova'));
    expect(named).toEqual(named.toSorted((a, b) => Number(b) - Number(a)));
    expect(named[0]).toBe(true);
  });

  it('is no question, term or theme, and nothing that is linked already or before a word is typed', () => {
    expect(rows.filter(({ kind }) => ['question', 'term', 'theme'].includes(kind))).toEqual([]);
    expect(found(rows, ' ', none)).toEqual([]);
    expect(found(rows, 'balti', new Set(['own-1']))).toEqual([]);
  });

  it('is offered where the library links it with its own question', () => {
    const all = offeredLinks(library, 'question.money-and-staff', none);
    expect(all).toContain('practice.sector-planning-jamaica');
    expect(all.some((id) => id.startsWith('question.') || id.startsWith('term.'))).toBe(false);
    expect(offeredLinks(library, 'question.money-and-staff', new Set(all))).toEqual([]);
    expect(offeredLinks(library, null, none)).toEqual([]);
  });
});

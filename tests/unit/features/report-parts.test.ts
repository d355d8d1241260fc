import { describe, expect, it } from 'vitest';
import english from '../../../locales/en/ui.json' with { type: 'json' };
import { partLines, withMoved, withPart, withParts } from '../../../renderer/features/report/export/order.ts';
import { partWords } from '../../../renderer/features/report/export/word-keys.ts';
import type { Words } from '../../../renderer/i18n/word-types.ts';
import { definitionOf, shippedKinds } from '../../../renderer/report/kinds/registry.ts';

const all = ['title', 'contents', 'introduction', 'discussion', 'conclusion'] as const;
const shown = (chosen?: readonly string[]): readonly string[] => partLines(all, chosen).map(({ slug, isOn }) => (isOn ? slug : `(${slug})`));

describe('the parts of every kind', () => {
  it.each(shippedKinds)('have words on the page: %s', (kind) => {
    const named: Readonly<Record<string, string>> = { ...english.export.part, files: english.attached.part };
    const t = ((key: string) => (key === 'attached.part' ? english.attached.part : named[key.replace('export.part.', '')] ?? '')) as Words;
    for (const { slug } of definitionOf(kind).parts) expect(partWords(t, slug), slug).toBe(named[slug]);
  });
});

describe('the parts of a report', () => {
  it('are all there in their order until something else is chosen; what is left out stands last', () => {
    expect(shown()).toEqual([...all]);
    expect(shown(['conclusion', 'gone', 'title'])).toEqual(['conclusion', 'title', '(contents)', '(introduction)', '(discussion)']);
  });

  it('move among those that are printed, and not past the ends', () => {
    const lines = partLines(all, ['title', 'introduction', 'conclusion']);
    expect(withMoved(lines, 'introduction', 1)).toEqual(['title', 'conclusion', 'introduction']);
    expect(withMoved(lines, 'title', -1)).toEqual(['title', 'introduction', 'conclusion']);
    expect(withMoved(lines, 'conclusion', 1)).toEqual(['title', 'introduction', 'conclusion']);
    expect(withMoved(lines, 'contents', -1)).toEqual(['title', 'introduction', 'conclusion']);
  });

  it('come back where they usually stand', () => {
    const lines = partLines(all, ['title', 'conclusion']);
    expect(withPart(all, lines, 'introduction', true)).toEqual(['title', 'introduction', 'conclusion']);
    expect(withPart(all, partLines(all, ['conclusion']), 'title', true)).toEqual(['title', 'conclusion']);
    expect(withPart(all, lines, 'title', false)).toEqual(['conclusion']);
  });

  it('are not kept where they are the usual ones, so that a new part of the kind comes in', () => {
    expect(withParts({ factsheet: ['title'] }, 'summary', all, ['title'])).toEqual({ factsheet: ['title'], summary: ['title'] });
    expect(withParts({ factsheet: ['title'], summary: ['title'] }, 'summary', all, all)).toEqual({ factsheet: ['title'] });
  });
});

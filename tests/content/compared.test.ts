import { expect, it } from 'vitest';
import { library } from './library.ts';
import { readJson } from './read-json.ts';

type Compared = { readonly items: readonly { readonly id: string; readonly verdict: string; readonly note: string }[] };

it('keeps the list of items that were compared with their sources by eye, each still in the library', () => {
  const { items } = readJson('tests/content/compared-with-sources.json') as Compared;
  expect(new Set(items.map(({ id }) => id)).size).toBe(30);
  for (const { id, verdict, note } of items) {
    expect(library.item(id), id).toBeDefined();
    expect(['right', 'mended']).toContain(verdict);
    expect(note).not.toBe('');
  }
});

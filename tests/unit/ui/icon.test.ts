import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Disc, Icon, turns, type IconName } from '../../../renderer/ui/icon.tsx';

const names = Object.keys(turns) as IconName[];

it('signs turn round with the text that point along it or show it, and no others', () => {
  const turning = names.filter((name) => turns[name] !== false);
  expect(turning.sort()).toEqual(['back', 'chevron', 'follow-up', 'library', 'list', 'note', 'quote', 'recommendation', 'undo']);
  // What a right hand holds or draws, and what turns one way, is the same in Arabic.
  for (const name of ['search', 'tick', 'pencil', 'clock'] as const) expect(turns[name]).toBe(false);
});

it.each(names)('%s is drawn as it is declared', (name) => {
  expect(renderToStaticMarkup(createElement(Icon, { name })).includes('icon-mirrored')).toBe(turns[name] !== false);
});

it('the disc of a state never turns round: how full it is would be read the other way', () => {
  expect(renderToStaticMarkup(createElement(Disc, { fill: 'half' }))).not.toContain('icon-mirrored');
});

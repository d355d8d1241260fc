import type { Words } from '../../../i18n/word-types.ts';
import type { KeyGroup, KeysOfScreen } from './key-group.ts';

/** What can be done with an item that is read. */
const itemKeys = (t: Words): KeyGroup => ({
  head: t('library.acts'),
  rows: [[['Alt C'], t('search.teachCite')], [['Alt Enter'], t('library.makePlanLine')], [['Alt B'], t('library.bookmark')]],
});

/** The keys of what is read page by page. */
export const readingKeys: KeysOfScreen = (t) => [
  { head: t('keys.moving'), rows: [[['Ctrl ↑'], t('library.previous')], [['Ctrl ↓'], t('library.next')], [['Alt R'], t('library.markRead')]] },
  itemKeys(t),
];

/** The keys of a list that is narrowed by words and values. */
export const finderKeys: KeysOfScreen = (t) => [
  { head: t('keys.moving'), rows: [[['Enter'], t('library.keysOpen')], [['Ctrl F'], t('library.keysFind')], [['Alt 0'], t('library.clear')]] },
  itemKeys(t),
];

/** The keys of a list whose items are read beside it. */
export const listedKeys: KeysOfScreen = (t) => [{ head: t('keys.moving'), rows: [[['Enter'], t('library.keysOpen')]] }, itemKeys(t)];

/** The keys of one's own items. */
export const ownKeys: KeysOfScreen = (t) => [{ head: t('own.title'), rows: [[['Enter'], t('own.open')], [['Del'], t('own.remove')]] }];

/** The keys of the search. */
export const searchKeys: KeysOfScreen = (t) => [
  {
    head: t('search.results'),
    rows: [
      [['Enter'], t('search.teachOpen')],
      [['Tab'], t('search.teachGroup')],
      [['Alt C'], t('search.teachCite')],
      [['Alt Enter'], t('search.takeOver')],
      [['Alt B'], t('search.mark')],
      [['Esc'], t('search.close')],
    ],
  },
];

/** Every page of help, in the order in which the contents list them; each is a page of `locales/<language>/help.json`. */
export const helpGroups = [
  { id: 'start', pages: ['around', 'home', 'search', 'settings', 'first-start'] },
  {
    id: 'prepare',
    pages: [
      'prepare-header', 'prepare-team', 'prepare-participants', 'prepare-list', 'prepare-tables', 'prepare-questions', 'prepare-agenda',
      'prepare-files', 'prepare-template', 'prepare-passphrase', 'locked',
    ],
  },
  { id: 'room', pages: ['capture', 'time', 'votes', 'overview', 'assess', 'steps', 'priorities', 'plan', 'projector'] },
  { id: 'report', pages: ['report', 'clearing', 'export', 'translate', 'history'] },
  {
    id: 'library',
    pages: [
      'library-handbook', 'library-checklists', 'library-practices', 'library-activities', 'library-questions', 'library-glossary', 'library-own',
      'library-plan', 'library-bookmarks',
    ],
  },
  { id: 'safety', pages: ['snapshots', 'restore', 'trash', 'storage', 'problems'] },
] as const;

export type HelpGroup = (typeof helpGroups)[number]['id'];
export type HelpPage = (typeof helpGroups)[number]['pages'][number];

export const helpPages: readonly HelpPage[] = helpGroups.flatMap(({ pages }) => [...pages]);

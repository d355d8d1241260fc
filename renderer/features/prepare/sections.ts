/** The parts of the preparation in the order of its map, which numbers them. */
export const prepareSections = ['header', 'team', 'participants', 'tables', 'questions', 'agenda', 'files', 'template', 'passphrase'] as const;
export type PrepareSection = (typeof prepareSections)[number];

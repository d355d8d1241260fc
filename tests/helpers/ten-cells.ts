import type { Reply } from '../../renderer/domain/assessment/reply.ts';

export const reply = (strength: Reply['strength'], response: Reply['response'], direction: Reply['direction'] = 'harms'): Reply => ({ strength, direction, response });

/** Ten cells of the heat map, worked out by hand from the sentence on the screen; whatever shows a score is held against them. */
export const tenCells: readonly { readonly what: string; readonly replies: readonly Reply[]; readonly percent: number | null; readonly known: number; readonly asked: number }[] = [
  { what: 'nothing answered', replies: Array.from({ length: 6 }, () => reply(null, null, null)), percent: null, known: 0, asked: 6 },
  { what: 'all addressed', replies: [reply('strong', 'yes'), reply('some', 'yes')], percent: 100, known: 2, asked: 2 },
  { what: 'none addressed', replies: [reply('strong', 'no'), reply('some', 'no'), reply('some', 'no')], percent: 0, known: 3, asked: 3 },
  { what: 'partly counts half', replies: [reply('strong', 'partly'), reply('some', 'partly')], percent: 50, known: 2, asked: 2 },
  { what: 'health, migration to sector: five known of six', replies: [reply('strong', 'partly'), reply('some', 'no'), reply('strong', 'no'), reply('some', 'partly', 'helps'), reply('some', 'no', 'helps'), reply('strong', 'unknown')], percent: 20, known: 5, asked: 6 },
  { what: 'an unknown effect', replies: [reply('unknown', 'yes'), reply('strong', 'yes'), reply('some', 'no')], percent: 50, known: 2, asked: 3 },
  { what: 'no effect is known and has no score', replies: [reply('none', null), reply('none', 'no'), reply('strong', 'yes')], percent: 100, known: 3, asked: 3 },
  { what: 'what does not apply leaves both', replies: [reply('not-applicable', null), reply('not-applicable', 'no'), reply('some', 'partly'), reply('strong', 'yes')], percent: 75, known: 2, asked: 2 },
  { what: 'nothing applies', replies: [reply('not-applicable', null), reply('not-applicable', null)], percent: null, known: 0, asked: 0 },
  { what: 'thirds are rounded', replies: [reply('some', 'yes'), reply('some', 'no'), reply('some', 'no')], percent: 33, known: 3, asked: 3 },
];

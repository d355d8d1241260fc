import type { FieldReader } from './decode.ts';

/**
 * The team of a workshop: participants who have a task in it, with one register for each role (`team.<role>`), so that two laptops
 * that give two roles meet in no conflict. Being participants, they own agenda blocks and speak like everybody else.
 */
export const teamRoles = ['chair', 'coordinator', 'facilitator', 'rapporteur', 'notetaker', 'adviser', 'timekeeper', 'interpreter'] as const;
export type TeamRole = (typeof teamRoles)[number];

/** The register of a role. */
export const roleField = (role: TeamRole): string => `team.${role}`;

/** The roles that a participant has, in the order of the list. */
export function rolesOf({ fields }: Pick<FieldReader, 'fields'>): readonly TeamRole[] {
  return teamRoles.filter((role) => fields[roleField(role)] === true);
}

/** Names as the title block has them, one a line: `Silas Rapold (IOM)`. */
export function teamLines(people: readonly { readonly name: string; readonly body: string }[]): string {
  return people.map(({ name, body }) => (body === '' ? name : `${name} (${body})`)).join('\n');
}

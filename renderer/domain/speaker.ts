/** Who said it or holds it (design section 3, point 6): apart from the author who typed it. */
export type Speaker =
  | { readonly participant: string }
  | { readonly body: string }
  | { readonly group: string }
  | { readonly role: string };

/** The four stakeholder groups of the Chisinau report (source 002); a workshop may add own slugs. */
export const stakeholderGroups = [
  'states',
  'international-organizations',
  'line-ministries',
  'civil-society-academia',
] as const;
export type StakeholderGroup = (typeof stakeholderGroups)[number];

/** True for the groups that ship with words in every language. */
export function isStakeholderGroup(slug: string): slug is StakeholderGroup {
  return stakeholderGroups.some((group) => group === slug);
}

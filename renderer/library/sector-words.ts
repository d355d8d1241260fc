import { sectors, type Sector } from '../content/fixed.ts';
import type { PlainKey, Words } from '../i18n/word-types.ts';

/** Words of the sectors of the library, for screens that do without it. */
export const sectorKeys: Readonly<Record<Sector, PlainKey>> = {
  governance: 'capture.sectors.governance',
  'legal-protection': 'capture.sectors.legal-protection',
  employment: 'capture.sectors.employment',
  'social-protection': 'capture.sectors.social-protection',
  health: 'capture.sectors.health',
  education: 'capture.sectors.education',
  'trafficking-and-smuggling': 'capture.sectors.trafficking-and-smuggling',
  'economic-growth': 'capture.sectors.economic-growth',
  finance: 'capture.sectors.finance',
  trade: 'capture.sectors.trade',
  agriculture: 'capture.sectors.agriculture',
  infrastructure: 'capture.sectors.infrastructure',
  environment: 'capture.sectors.environment',
  diaspora: 'capture.sectors.diaspora',
  data: 'capture.sectors.data',
  planning: 'capture.sectors.planning',
};

/** Name of a sector; one that nobody knows any more by its key. */
export function sectorWords(t: Words, sector: string): string {
  const known = sectors.find((one) => one === sector);
  return known === undefined ? sector : t(sectorKeys[known]);
}

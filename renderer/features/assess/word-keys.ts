import type { WayDecided } from '../../domain/assessment/answer.ts';
import type { HeatColumn } from '../../domain/assessment/heat.ts';
import type { Confidence, EffectDirection, PolicyResponse, Strength } from '../../domain/assessment/reply.ts';
import type { PlainKey } from '../../i18n/word-types.ts';

export const strengthKeys: Readonly<Record<Strength, PlainKey>> = {
  strong: 'assess.strength.strong', some: 'assess.strength.some', none: 'assess.strength.none', unknown: 'assess.strength.unknown', 'not-applicable': 'assess.strength.notApplicable',
};
export const directionKeys: Readonly<Record<EffectDirection, PlainKey>> = { helps: 'assess.direction.helps', harms: 'assess.direction.harms', both: 'assess.direction.both' };
export const responseKeys: Readonly<Record<PolicyResponse, PlainKey>> = { yes: 'assess.response.yes', partly: 'assess.response.partly', no: 'assess.response.no', unknown: 'assess.response.unknown' };
export const confidenceKeys: Readonly<Record<Confidence, PlainKey>> = { high: 'assess.confidence.high', medium: 'assess.confidence.medium', low: 'assess.confidence.low' };
export const decidedKeys: Readonly<Record<WayDecided, PlainKey>> = { consensus: 'assess.decided.consensus', divided: 'assess.decided.divided' };
export const columnKeys: Readonly<Record<HeatColumn, PlainKey>> = { 'to-migration': 'assess.column.toMigration', 'to-sector': 'assess.column.toSector', cross: 'assess.column.cross' };

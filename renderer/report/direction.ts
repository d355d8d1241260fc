export { isSameLanguage } from '../domain/text.ts';
export { directionOf, type Direction } from '../domain/writing.ts';

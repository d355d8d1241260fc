import { plainIn } from '../../../domain/pick-text.ts';
import { isStakeholderGroup } from '../../../domain/speaker.ts';
import type { MultiText } from '../../../domain/text.ts';
import { addedVotes, unitKindOf, type BallotView, type CountUnit } from '../../../domain/votes/ballot.ts';
import type { OptionTally } from '../../../domain/votes/tally.ts';
import type { VotesView } from '../../../data/votes/votes.ts';
import type { Formats } from '../../../i18n/formats.ts';
import { groupWords } from '../../../i18n/named-words.ts';
import type { Words } from '../../../i18n/word-types.ts';

/** Words of ballots that several of their parts show. */

/** A text on one line, in the language of the screen where there is one. */
export function lineIn(text: MultiText, language: string): string {
  return plainIn(text, language).split('\n').join(' ');
}

/** What a ballot is called; one without a title says so. */
export function ballotName(t: Words, language: string, { title }: Pick<BallotView, 'title'>): string {
  const words = lineIn(title, language);
  return words === '' ? t('votes.untitled') : words;
}

/** Name of a stakeholder group: the workshop's own, or that of one that ships. */
export function groupName(t: Words, language: string, { groups }: Pick<VotesView, 'groups'>, slug: string): string {
  const own = groups.find((group) => group.slug === slug)?.name ?? null;
  if (own !== null) return lineIn(own, language);
  return isStakeholderGroup(slug) ? groupWords(t, slug) : slug;
}

/** Whom a count counts, in words. */
export function unitName(t: Words, language: string, view: Pick<VotesView, 'groups' | 'tables'>, unit: CountUnit): string {
  if (unit.kind === 'room') return t('votes.room');
  if (unit.kind === 'group') return groupName(t, language, view, unit.id);
  const table = view.tables.find(({ id }) => id === unit.id);
  if (table === undefined) return t('votes.unknownTable');
  const title = lineIn(table.title, language);
  return title === '' ? t('votes.tableNumber', { number: String(table.number) }) : title;
}

/** Whom a ballot counts, each once: the room, the tables, or the groups that may vote; also whoever was counted and is there no more. */
export function unitsOf(view: Pick<VotesView, 'groups' | 'tables'>, ballot: BallotView): readonly CountUnit[] {
  const kind = unitKindOf[ballot.counting];
  if (kind === 'room') return [{ kind }];
  const groups = view.groups.map(({ slug }) => slug).filter((slug) => ballot.entitled.length === 0 || ballot.entitled.includes(slug));
  const ids = kind === 'table' ? view.tables.map(({ id }) => id) : groups;
  const counted = addedVotes(ballot).flatMap(({ unit }) => (unit.kind === kind ? [unit.id] : []));
  return [...new Set([...ids, ...counted])].map((id) => ({ kind, id }));
}

/** How many people of a unit are on the list of participants; null where the list does not say. */
export function listedOf(view: VotesView, unit: CountUnit): number | null {
  const listed = unit.kind === 'room' ? view.listed : unit.kind === 'group' ? (view.groups.find(({ slug }) => slug === unit.id)?.listed ?? 0) : 0;
  return listed === 0 ? null : listed;
}

/** A rank with the sign of a tie: `1 =`. */
export function rankWords(t: Words, formats: Formats, { rank, isTied }: OptionTally): string {
  if (rank === null) return '–';
  const number = formats.number(rank);
  return isTied ? t('votes.rankTied', { rank: number }) : number;
}

/** The number that decides, to two places where it is a mean. */
export function valueWords(formats: Formats, { value }: OptionTally): string {
  return value === null ? '–' : formats.number(Math.round(value * 100) / 100);
}

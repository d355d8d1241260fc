import type { WorkshopStage } from '../../domain/kinds.ts';
import type { OutlineRoundtable, OutlineQuestion, WorkshopSummary } from '../../domain/views.ts';
import { plainFromBlocks, type MultiText } from '../../domain/text.ts';

/** What the list shows: all that is not archived, one stage of it, or the archive. */
export type HomeFilter = 'all' | WorkshopStage | 'archive';

/** Letters without case, accents and Arabic vowel signs, so that `balti` finds Bălți. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('und').replace(/\s+/gu, ' ').trim();
}

/** True when every word of the query stands in a title or place, in any language. */
export function matches(workshop: Pick<WorkshopSummary, 'title' | 'place'>, query: string): boolean {
  const text = fold([...wordings(workshop.title), ...wordings(workshop.place)].join(' '));
  return fold(query).split(' ').every((word) => text.includes(word));
}

/** True when what was typed is the title, in any language it has, but for case, accents and spaces; without a title, the word. */
export function isTitleTyped(title: MultiText, typed: string, word: string): boolean {
  const titles = wordings(title).map(fold).filter((one) => one !== '');
  return (titles.length === 0 ? [fold(word)] : titles).includes(fold(typed));
}

function wordings(text: MultiText): readonly string[] {
  const blocks = [text.original?.blocks ?? [], ...Object.values(text.translations).map((translation) => translation.blocks)];
  return blocks.map(plainFromBlocks);
}

function passes(workshop: WorkshopSummary, filter: HomeFilter): boolean {
  if (filter === 'archive') return workshop.archived;
  return !workshop.archived && (filter === 'all' || workshop.stage === filter);
}

/** Own workshops first, last changed on top; the sample stands apart, at the end. */
export function shownWorkshops(all: readonly WorkshopSummary[], filter: HomeFilter, query: string): readonly WorkshopSummary[] {
  return all.filter((workshop) => passes(workshop, filter) && matches(workshop, query)).toSorted(order);
}

function order(a: WorkshopSummary, b: WorkshopSummary): number {
  if (a.sample !== b.sample) return a.sample ? 1 : -1;
  return (b.changedAt ?? '').localeCompare(a.changedAt ?? '', 'en');
}

/** How many each filter would show; the sample is counted where it is shown. */
export function countOf(all: readonly WorkshopSummary[], filter: HomeFilter): number {
  return all.filter((workshop) => passes(workshop, filter)).length;
}

/** The workshop to carry on with: the last changed of one's own, else the sample. */
export function lastWorkshop(all: readonly WorkshopSummary[]): WorkshopSummary | undefined {
  return shownWorkshops(all, 'all', '')[0];
}

/** The question to carry on with: the last one that has answers, else the first. */
export function openQuestion(outline: readonly OutlineRoundtable[]): OutlineQuestion | undefined {
  const questions = outline.flatMap((roundtable) => roundtable.questions);
  return questions.findLast((question) => question.contributions > 0) ?? questions[0];
}

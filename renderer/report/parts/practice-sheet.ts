import { joined } from '../attribution.ts';
import { markWords, newInstance, type Context } from '../context.ts';
import type { ReportText } from '../input.ts';
import type { Cell, Heading, ModelBlock, ModelRun, Paragraph, Table } from '../model.ts';
import { flow, gapRuns, inline, inlineListed, inlineMarked, pick, shownDirection, textRun, toned } from '../text-flow.ts';
import { line, markerRuns } from './heading.ts';
import { namesRuns } from './library-text.ts';
import { chosenPractices, type PracticeFacts } from './practice-facts.ts';

/** The chosen practices, one sheet each, in the form of the annex of the background paper of 2015 (source 000). */
export function practiceSheets(context: Context): readonly ModelBlock[] {
  const instance = newInstance(context);
  return chosenPractices(context).flatMap((facts, at) => sheet(context, facts, instance, at + 1));
}

function sheet(context: Context, facts: PracticeFacts, instance: number, count: number): readonly ModelBlock[] {
  const number = String(count);
  const place = context.words('practices.place', { number: context.format.label(number) });
  const text = (key: string, said: ReportText | null): readonly Paragraph[] => labelled(context, facts, key, said, place);
  const table = factsTable(context, facts);
  const paragraphs = [
    ...text('summary', facts.summary),
    ...text('lesson', facts.lesson),
    ...text(facts.isRoomOwn ? 'forTheRoomOwn' : 'forTheRoom', facts.forTheRoom),
    ...text('remarks', facts.remarks),
    ...links(context, facts.urls),
    ...sources(context, facts, place),
  ];
  return [
    titled(context, facts, { instance, label: number, place }),
    { ...line(context, 'sheet', [toned(facts.origin, 'muted')]), keepNext: true },
    ...(table === null ? paragraphs : [table, ...belowTable(paragraphs)]),
  ];
}

/** A table ends at its last rule: what follows needs room of its own. */
function belowTable([first, ...others]: readonly Paragraph[]): readonly Paragraph[] {
  return first === undefined ? [] : [first.role === 'more' ? { ...first, role: 'below-table' } : first, ...others];
}

type Numbered = { readonly instance: number; readonly label: string; readonly place: string };

function titled(context: Context, { title, qualifier }: PracticeFacts, { instance, label, place }: Numbered): Heading {
  const runs = title === null ? [textRun(context, context.words('practices.untitled'))] : inlineMarked(context, title, place);
  const beside: readonly ModelRun[] = qualifier === null ? [] : [toned(context.words('list.dash'), 'muted'), ...inline(context, qualifier)];
  const marks = title === null ? [] : markerRuns(context, markWords(context, [], title, place));
  return {
    type: 'heading',
    level: 2,
    id: `practice-${label}`,
    direction: title === null ? context.direction : shownDirection(context, title),
    runs: [...runs, ...beside, ...marks],
    number: { series: 'outline', level: 0, instance, label: context.format.label(`${label}.`) },
  };
}

/** A sheet without words in the report's language is listed once, by its title; a text that differs from the title is listed too. */
function isListed(context: Context, { title }: PracticeFacts, text: ReportText): boolean {
  const head = title === null ? undefined : pick(context, title);
  return head?.source !== 'foreign' && pick(context, text)?.language !== head?.language;
}

/** A text after its label; the label of a text that runs the other way stands above it. */
function labelled(context: Context, facts: PracticeFacts, key: string, text: ReportText | null, place: string): readonly Paragraph[] {
  if (text === null) return [];
  return flow(context, text, { role: 'more', lead: [label(context, key), ...gapRuns(context)], place, ...(isListed(context, facts, text) ? {} : { unlisted: true }) });
}

const label = (context: Context, key: string): ModelRun => toned(context.words(`practices.field.${key}`), 'label');

/** Documents and places, as names on one line. */
function sources(context: Context, facts: PracticeFacts, place: string): readonly Paragraph[] {
  if (facts.sources.length === 0) return [];
  const named = facts.sources.map((source) => (isListed(context, facts, source) ? inlineListed(context, source, place) : inline(context, source)));
  return [line(context, 'more', [label(context, 'source'), ...gapRuns(context), ...joined(context, named)])];
}

function factsTable(context: Context, facts: PracticeFacts): Table | null {
  const { words } = context;
  const said: readonly (readonly [string, readonly ModelRun[]])[] = [
    [facts.states.length === 1 ? 'country' : 'countries', namesRuns(context, { names: facts.states, language: context.options.language })],
    ['partners', namesRuns(context, facts.partners)],
    ['themes', namesRuns(context, facts.themes)],
    ['tags', namesRuns(context, facts.tags)],
    ['sectors', namesRuns(context, { names: facts.sectors, language: context.options.language })],
    ['period', periodRuns(context, facts)],
  ];
  const rows = said.flatMap(([key, runs]): readonly (readonly Cell[])[] =>
    runs.length === 0 ? [] : [[[line(context, 'cell-head', [textRun(context, words(`practices.field.${key}`))])], [line(context, 'cell', runs)]]]);
  return rows.length === 0 ? null : { type: 'table', role: 'fields', summary: words('table.practice'), columns: [28, 72], rows };
}

function periodRuns(context: Context, { period: { from, to } }: PracticeFacts): readonly ModelRun[] {
  const { words } = context;
  if (from === null && to === null) return [];
  // Years are no numbers: no language sets a separator in them.
  const written = (year: number | null): string => context.format.label(String(year));
  const years = { from: written(from), to: written(to), year: written(from ?? to) };
  const key = from === to ? 'one' : to === null ? 'since' : from === null ? 'until' : 'span';
  return [textRun(context, words(`practices.period.${key}`, years))];
}

/** Addresses are shown in full, in their own direction; only those of the web are links too. */
function links(context: Context, urls: readonly string[]): readonly Paragraph[] {
  if (urls.length === 0) return [];
  const instance = newInstance(context);
  const head = { ...line(context, 'more', [label(context, 'links')]), keepNext: true as const };
  return [head, ...urls.map((url): Paragraph => ({
    ...line(context, 'list', [{ ...textRun(context, url, 'en'), ...hrefOf(url) }]),
    number: { series: 'bullet', level: 0, instance, label: '' },
  }))];
}

function hrefOf(url: string): { readonly href?: string } {
  if (/^https?:\/\//iu.test(url)) return { href: url };
  return /^www\.[^\s/]+(?:\/\S*)?$/iu.test(url) ? { href: `http://${url}` } : {};
}

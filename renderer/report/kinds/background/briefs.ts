import type { Article, ArticleSection, SectionKey } from '../../../content/article.ts';
import type { Context } from '../../context.ts';
import type { ReportLibrary } from '../../library.ts';
import type { ModelBlock, ModelRun, NumberRef, Paragraph } from '../../model.ts';
import { emptyLine, heading, line } from '../../parts/heading.ts';
import { libraryText } from '../../parts/library-text.ts';
import { flow, gapOf, inlineMarked, leadRun, shownDirection, textRun, toned } from '../../text-flow.ts';

/** What a brief says of both directions and of what policies leave out; its questions to ask are for preparing, not for the paper. */
const shown = ['toMigration', 'toSector', 'gaps'] as const satisfies readonly SectionKey[];

/** Thematic discussion: the chosen sector briefs, as the background paper of 2015 goes through its sectors (source 000, section 1). */
export function briefs(context: Context, number: NumberRef): readonly ModelBlock[] {
  const { words, options, library } = context;
  const found = [...new Set(options.briefs)].flatMap((id, at) => briefBlocks(context, library, id, at + 1));
  const said = found.length === 0 ? emptyLine(context, 'empty.briefs') : found;
  return said.length === 0 ? [] : [heading(context, 1, 'part-briefs', words('part.briefs'), number), ...said];
}

function briefBlocks(context: Context, library: ReportLibrary | null, id: string, count: number): readonly ModelBlock[] {
  const { words, options } = context;
  const item = library?.briefs.item(id);
  if (library === null || item === undefined) return [line(context, 'empty', [textRun(context, words('background.goneBrief', { id }))])];
  const article = library.briefs.article(id, options.language);
  const title = libraryText(article.language, article.title);
  const isOpeningOwn = item.own.some((path) => path === '*' || path === 'opening');
  const remarks = [article.missing, article.sourceNote].flatMap((text) => text ?? []);
  const sources = library.sourceLabels(item.sources, options.language).join(words('list.separator'));
  return [
    { type: 'heading', level: 2, id: `brief-${String(count)}`, direction: shownDirection(context, title), runs: inlineMarked(context, title, article.title) },
    ...(article.lead === undefined ? [] : paragraphs(context, article, article.lead, isOpeningOwn ? [ownTail(context)] : [])),
    ...article.sections.flatMap((section) => sectionBlocks(context, article, section)),
    ...(remarks.length === 0 ? [] : flow(context, libraryText(article.language, remarks), { role: 'more', lead: led(context, 'practices.field.remarks'), unlisted: true, place: '' })),
    ...(sources === '' ? [] : [line(context, 'more', [...led(context, 'practices.field.source'), textRun(context, sources)])]),
  ];
}

/** The title has said in which language the brief stands. */
function paragraphs(context: Context, article: Article, text: string | readonly string[], tail: readonly ModelRun[]): readonly Paragraph[] {
  return flow(context, libraryText(article.language, text), { role: 'more', tail, unlisted: true, place: '' });
}

function sectionBlocks(context: Context, article: Article, { key, entries }: ArticleSection): readonly Paragraph[] {
  const known = shown.find((name) => name === key);
  if (known === undefined) return [];
  const isOwn = entries.every((entry) => entry.isOwn);
  const points = entries.flatMap(({ text }) => text).map((text) => `- ${text}`);
  const lead = [toned(context.words(`background.${known}`), 'label'), ...(isOwn ? [ownTail(context)] : [])];
  const [head, ...others] = flow(context, libraryText(article.language, points), { role: 'more', lead, unlisted: true, place: '' });
  return head === undefined ? [] : [{ ...head, keepNext: true }, ...others];
}

const led = (context: Context, key: string): readonly ModelRun[] => [leadRun(context, context.words(key))];
const ownTail = (context: Context): ModelRun => toned(`${gapOf(context)}${context.words('background.own')}`, 'muted');

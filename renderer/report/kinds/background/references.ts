import type { Item } from '../../../content/item.ts';
import { bracketed } from '../../../domain/writing.ts';
import { nextNumber, type Context } from '../../context.ts';
import type { CitedItem, ReportText } from '../../input.ts';
import type { ReportLibrary } from '../../library.ts';
import type { ModelBlock, ModelRun, Paragraph } from '../../model.ts';
import { emptyLine, heading, line } from '../../parts/heading.ts';
import { libraryText, ownWords } from '../../parts/library-text.ts';
import { practiceIds } from '../../parts/practice-facts.ts';
import { inline, inlineListed, textRun } from '../../text-flow.ts';

/** A work that is referred to, and the document that speaks of it. */
type Entry = { readonly title: ReportText; readonly year: string | null; readonly source: ReportText | null };

/**
 * What the paper rests on: instruments that the workshop cites or that belong to the chosen briefs and practices, other
 * cited items, and the documents that briefs and practices come from, each once.
 */
export function references(context: Context): readonly ModelBlock[] {
  const instruments = [...instrumentsUsed(context), ...otherCited(context)].map((entry) => reference(context, entry));
  const documents = documentsUsed(context).map((source) => reference(context, { title: ownWords(context, source), year: null, source: null }));
  const said = instruments.length + documents.length === 0 ? emptyLine(context, 'empty.references') : [];
  if (instruments.length + documents.length + said.length === 0) return [];
  return [
    heading(context, 1, 'part-references', context.words('part.references')),
    ...said,
    ...group(context, 'instruments', instruments),
    ...group(context, 'documents', documents),
  ];
}

function group(context: Context, name: string, found: readonly Paragraph[]): readonly ModelBlock[] {
  return found.length === 0 ? [] : [heading(context, 2, `references-${name}`, context.words(`background.${name}`)), ...found];
}

function reference(context: Context, { title, year, source }: Entry): Paragraph {
  const number = nextNumber(context, 'reference', (count) => `[${String(count)}]`);
  const named = inlineListed(context, title, number.label);
  const from = source === null ? [] : inline(context, source);
  const dated: readonly ModelRun[] = year === null ? [] : [textRun(context, bracketed(context.options.language, year))];
  const tail = from.length === 0 ? [] : [textRun(context, context.words('list.stop')), ...from];
  return { ...line(context, 'reference', [...named, ...dated, ...tail]), number };
}

/** The briefs and practices that this paper prints. */
function printed(context: Context, library: ReportLibrary): readonly Item[] {
  const { options, input } = context;
  const has = (part: string): boolean => options.parts?.includes(part) ?? true;
  const briefs = has('briefs') ? options.briefs.map((id) => library.briefs.item(id)) : [];
  const practices = has('practices') ? practiceIds(input, options).map((id) => library.practices.item(id)) : [];
  return [...briefs, ...practices].filter((item) => item !== undefined);
}

function instrumentsUsed(context: Context): readonly Entry[] {
  const { library, input, options } = context;
  if (library === null) return [];
  const cited = input.cited.map(({ item }) => item);
  const linked = printed(context, library).flatMap(({ links }) => links);
  return [...new Set([...cited, ...linked])].flatMap((id): readonly Entry[] => {
    const item = library.instruments.item(id);
    if (item === undefined) return [];
    const { language, title } = library.instruments.article(id, options.language);
    const sources = library.sourceLabels(item.sources, options.language);
    const { year } = item.data;
    return [{
      title: libraryText(language, title),
      year: year === undefined || title.includes(String(year)) ? null : String(year),
      source: sources.length === 0 ? null : ownWords(context, sources.join(context.words('list.separator'))),
    }];
  });
}

/** Activities and whatever else is cited, by the copies that the citations hold. */
function otherCited({ library, input }: Context): readonly Entry[] {
  const others = input.cited.filter((cited: CitedItem) => !cited.isPractice && library?.instruments.item(cited.item) === undefined);
  return others.map(({ title, source }) => ({ title, year: null, source: source.original === undefined ? null : source }));
}

function documentsUsed(context: Context): readonly string[] {
  const { library, options } = context;
  return library === null ? [] : library.sourceLabels(printed(context, library).flatMap(({ sources }) => sources), options.language);
}

import { makeContext, type Context } from './context.ts';
import type { Format } from './format.ts';
import type { ReportInput, ReportOptions } from './input.ts';
import { partsFor, type ReportPart } from './kinds/kind.ts';
import { definitionOf } from './kinds/registry.ts';
import type { FooterPart, ModelSection, NumberRef, ReportModel } from './model.ts';
import { contents } from './parts/contents.ts';
import { isDraft, plainTitle, statusWords } from './parts/title-block.ts';
import type { ReportLibrary } from './library.ts';
import { pick } from './text-flow.ts';
import type { Words } from './words.ts';

/**
 * Builds a report of any kind. Pure: the same input gives the same model. `words` and `format` are those of the report's
 * language, which need not be the interface's; `library` is there for the kinds that print from it.
 */
export function buildReport(input: ReportInput, options: ReportOptions, words: Words, format: Format, library: ReportLibrary | null = null): ReportModel {
  const context = makeContext(input, options, words, format, library);
  const { contentsLevels } = definitionOf(options.type);
  const built = builtParts(context);
  const all = built.flatMap(({ blocks }) => blocks);
  return {
    type: options.type,
    language: options.language,
    direction: context.direction,
    page: options.page,
    properties: propertiesOf(context),
    header: { title: plainTitle(context), status: statusWords(context), organisation: options.organisation },
    footer: footerOf(words),
    logo: options.logo,
    draftMark: options.draftMark && isDraft(context) ? words('document.draftMark') : null,
    numbering: {
      annex: words('numbering.annex'),
      position: words('numbering.position'),
      table: words('numbering.table'),
      letters: words('numbering.letters') === 'abjad' ? 'abjad' : 'latin',
    },
    sections: built
      .map((section) => (section.id === 'contents' ? { ...section, blocks: [contents(context, all, contentsLevels)] } : section))
      .filter(({ blocks }) => blocks.length > 0),
    notes: context.gathered.notes,
  };
}

/** In reading order: numbers, references and the notes at the end are gathered on the way. */
function builtParts(context: Context): readonly ModelSection[] {
  const labels = partLabels(context.words);
  let numbered = 0;
  return partsFor(definitionOf(context.options.type), context.options).map((part): ModelSection => {
    const number: NumberRef = { series: 'part', level: 0, instance: 0, label: labels[numbered] ?? '' };
    const blocks = part.build(context, number);
    if (part.isNumbered === true && blocks.length > 0) numbered += 1;
    return { id: part.slug, blocks, ...layoutOf(part) };
  });
}

function layoutOf({ orientation, startsPage }: ReportPart): Pick<ModelSection, 'orientation' | 'startsPage'> {
  return { ...(orientation === undefined ? {} : { orientation }), ...(startsPage === undefined ? {} : { startsPage }) };
}

/** Nobody is named as author where nobody is to be named (issue C, Chatham House). */
function propertiesOf(context: Context): ReportModel['properties'] {
  const { texts } = context.input.workshop;
  const author = context.options.attribution === 'none' ? undefined : pick(context, texts.hosts) ?? pick(context, texts.coordinator);
  return {
    title: plainTitle(context),
    subject: statusWords(context),
    author: author?.plain.replace(/\n/gu, ' ').slice(0, 250) ?? '',
  };
}

function partLabels(words: Words): readonly string[] {
  return ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'].map((part) => words(`numbering.parts.${part}`));
}

/** "Page X of Y" in the order of the language, cut where the fields stand. */
function footerOf(words: Words): readonly FooterPart[] {
  const whole = words('document.page', { page: '\u0001', pages: '\u0002' });
  return whole.split(/([\u0001\u0002])/u).flatMap((piece): readonly FooterPart[] => {
    if (piece === '') return [];
    if (piece === '\u0001') return [{ field: 'page' }];
    return piece === '\u0002' ? [{ field: 'pages' }] : [{ text: piece }];
  });
}

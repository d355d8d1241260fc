import { makeContext, type Context } from './context.ts';
import type { Format } from './format.ts';
import type { ReportInput, ReportOptions } from './input.ts';
import type { FooterPart, ModelBlock, NumberRef, ReportModel } from './model.ts';
import { annexes } from './parts/annexes.ts';
import { conclusion } from './parts/conclusion.ts';
import { contents } from './parts/contents.ts';
import { discussion } from './parts/discussion.ts';
import { introduction } from './parts/sections.ts';
import { plainTitle, statusWords, titleBlock } from './parts/title-block.ts';
import { pick } from './text-flow.ts';
import type { Words } from './words.ts';

/**
 * Builds the summary report in the form of the Chisinau report (source 002): title block with the table of header
 * fields, contents, introduction, discussion and key outcomes, conclusion, annexes. Pure: the same input gives the same
 * model. `words` and `format` are those of the report's language, which need not be the interface's.
 */
export function buildReport(input: ReportInput, options: ReportOptions, words: Words, format: Format): ReportModel {
  const context = makeContext(input, options, words, format);
  const parts = partLabels(words);
  const part = (at: number): NumberRef => ({ series: 'part', level: 0, instance: at, label: parts[at] ?? '' });
  // In reading order: numbers, references and the notes at the end are gathered on the way.
  const title = titleBlock(context);
  const body = [
    { id: 'introduction', blocks: introduction(context, part(0)) },
    { id: 'discussion', blocks: discussion(context, part(1)) },
    { id: 'conclusion', blocks: conclusion(context, part(2)) },
    { id: 'annexes', blocks: annexes(context) },
  ];
  const all: readonly ModelBlock[] = body.flatMap(({ blocks }) => blocks);
  const list = { id: 'contents', blocks: [contents(context, all)] };
  return {
    type: options.type,
    language: options.language,
    direction: context.direction,
    page: options.page,
    properties: propertiesOf(context),
    header: { title: plainTitle(context), status: statusWords(context) },
    footer: footerOf(words),
    numbering: {
      annex: words('numbering.annex'),
      position: words('numbering.position'),
      letters: words('numbering.letters') === 'abjad' ? 'abjad' : 'latin',
    },
    sections: [{ id: 'title', blocks: title }, list, ...body.filter(({ blocks }) => blocks.length > 0)],
    notes: context.gathered.notes,
  };
}

function propertiesOf(context: Context): ReportModel['properties'] {
  const { texts } = context.input.workshop;
  const author = pick(context, texts.hosts) ?? pick(context, texts.coordinator);
  return {
    title: plainTitle(context),
    subject: statusWords(context),
    author: author?.plain.replace(/\n/gu, ' ').slice(0, 250) ?? '',
  };
}

function partLabels(words: Words): readonly string[] {
  return ['first', 'second', 'third'].map((part) => words(`numbering.parts.${part}`));
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

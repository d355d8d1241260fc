import { AlignmentType, LevelFormat, LevelSuffix, type ILevelsOptions, type INumberingOptions } from 'docx';
import type { NumberRef, ReportModel, Series } from '../model.ts';
import type { Rendering } from './rendering.ts';
import type { Theme } from './theme.ts';

/**
 * True for a label that is written as words: parts, annexes and tables of a language that is written from right to left. The
 * former are ordinals (first, second) that Word cannot count in, and labels of that width are pushed off the text.
 */
export function isWritten(model: ReportModel, { series }: NumberRef): boolean {
  return model.direction === 'rtl' && (series === 'part' || series === 'annex' || series === 'table');
}

/** Which list of the definition: parts in Roman numerals are one list through the whole report. */
export function numberingInstance(number: NumberRef): number {
  return number.series === 'part' ? 0 : number.instance;
}

/** The lists there are: a compact report has its bullets nearer to the edge. */
type Listed = Series | 'compact-bullet';

/**
 * What docx knows a list by until it has its number. The sign at its end is one that no text can have (`xml-text.ts`): docx
 * puts numbers wherever it reads such a name in braces, in an answer too.
 */
export function numberingReference({ mark }: Rendering, series: Listed): string {
  return `${mark}${series}\uffff`;
}

/**
 * Every number of the reports counts itself, so that a ministry that moves a paragraph in Word need not renumber; each report
 * has lists of its own.
 */
export function reportNumbering(renderings: readonly Rendering[]): INumberingOptions {
  return { config: renderings.flatMap((rendering) => listsOf(rendering)) };
}

function listsOf(rendering: Rendering): INumberingOptions['config'] {
  const { model, theme } = rendering;
  const { annex, position, table: tableLabel, letters } = model.numbering;
  const { margin } = theme;
  const level = levelMaker(model, theme);
  const one = (series: Listed, text: string, format: ILevelsOptions['format'], start: number, hanging: number, level0: Look = 'plain') => ({
    reference: numberingReference(rendering, series),
    levels: [level(0, text, format, start, hanging, level0)],
  });
  const sides = letters === 'abjad' ? LevelFormat.ARABIC_ABJAD : LevelFormat.LOWER_LETTER;
  return [
    {
      reference: numberingReference(rendering, 'outline'),
      levels: [
        level(0, '%1.', LevelFormat.DECIMAL, margin, margin, 'heading'),
        level(1, '%1.%2', LevelFormat.DECIMAL, margin, margin, 'heading'),
        level(2, '%1.%2/%3', LevelFormat.DECIMAL, margin, margin, 'margin'),
      ],
    },
    one('part', '%1.', LevelFormat.UPPER_ROMAN, margin, margin, 'heading'),
    one('annex', annex, LevelFormat.DECIMAL, 0, 0, 'heading-words'),
    one('paragraph', '%1.', LevelFormat.DECIMAL, margin, margin, 'margin'),
    one('outcome', '%1.', LevelFormat.DECIMAL, margin, margin, 'margin'),
    one('further', '%1.', LevelFormat.DECIMAL, margin, margin, 'margin'),
    one('position', position, LevelFormat.DECIMAL, margin, margin, 'margin'),
    one('table', tableLabel, LevelFormat.DECIMAL, 0, 0, 'heading-words'),
    one('reference', '[%1]', LevelFormat.DECIMAL, margin, margin, 'margin'),
    one('side', '(%1)', sides, margin + 454, 454),
    one('ordered', '%1.', LevelFormat.DECIMAL, margin + 397, 397),
    one('bullet', '•', LevelFormat.BULLET, margin + 397, 397),
    one('compact-bullet', '•', LevelFormat.BULLET, 340, 340),
  ];
}

/** `heading` takes the heading's own face, `margin` stands pale in the margin column, `words` are followed by a space. */
type Look = 'plain' | 'heading' | 'heading-words' | 'margin';

function levelMaker(model: ReportModel, theme: Theme) {
  return (level: number, text: string, format: ILevelsOptions['format'], start: number, hanging: number, look: Look): ILevelsOptions => ({
    level,
    text,
    alignment: model.direction === 'rtl' ? AlignmentType.CENTER : AlignmentType.START,
    ...(format === undefined ? {} : { format }),
    suffix: look === 'heading-words' ? LevelSuffix.SPACE : LevelSuffix.TAB,
    style: {
      paragraph: { indent: indent(model, start, hanging) },
      run: {
        // A label with Arabic in it, or a sign at its end, goes with the paragraph; 1.2/3 would read 3/2.1.
        ...(model.direction === 'rtl' && /\p{Script=Arabic}|\(|\.$/u.test(text) ? { rightToLeft: true } : {}),
        ...(look === 'margin' ? marginLook(theme) : {}),
      },
    },
  });
}

/**
 * Programs differ over which edge of a label stands at its place when a paragraph runs from right to left: LibreOffice
 * takes the left one, Word the leading one. Centred labels have no edge, so there they stand in the middle of their column.
 */
function indent(model: ReportModel, start: number, hanging: number): { start: number; hanging?: number } {
  if (hanging === 0) return { start };
  return { start, hanging: model.direction === 'rtl' ? Math.round(hanging * 0.58) : hanging };
}

function marginLook(theme: Theme): NonNullable<ILevelsOptions['style']>['run'] {
  const [size, sizeComplexScript] = theme.sizes.small;
  return { font: theme.label, size, sizeComplexScript, color: theme.colours.muted };
}

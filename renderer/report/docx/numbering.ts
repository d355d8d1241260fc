import { AlignmentType, LevelFormat, LevelSuffix, type ILevelsOptions, type INumberingOptions } from 'docx';
import type { NumberRef, ReportModel, Series } from '../model.ts';
import type { Rendering } from './rendering.ts';
import type { Theme } from './theme.ts';

/**
 * True for a label that is written out: parts that are not plain Roman numerals («أولاً», «一、», «Раздел I.»), which Word would
 * count in another way than contents and references name them; annexes and tables of a language that is written from right to
 * left, as labels of that width are pushed off the text; and every label in digits of the language's own, as no number format of
 * Word counts in them (its `hindiNumbers` are Devanagari).
 */
export function isWritten(model: ReportModel, { series, label }: NumberRef): boolean {
  // Figures count themselves by a field, like the tables of a language written from right to left.
  if (series === 'figure') return true;
  if (series === 'part') return !/^[IVX]+\.$/u.test(label);
  return hasOwnDigits(label) || (model.direction === 'rtl' && (series === 'annex' || series === 'table'));
}

/** True where a label has digits that are not Western. */
export function hasOwnDigits(label: string): boolean {
  return /(?![0-9])\p{Nd}/u.test(label);
}

/** How far a numbered paragraph stands in, and how far its label stands out of that; null where the label is part of the line. */
export function roomOf({ series }: Pick<NumberRef, 'series'>, { margin }: Theme): { readonly start: number; readonly hanging: number } | null {
  if (series === 'annex' || series === 'table' || series === 'figure') return null;
  if (series === 'side') return { start: margin + 454, hanging: 454 };
  if (series === 'ordered' || series === 'bullet') return { start: margin + 397, hanging: 397 };
  return { start: margin, hanging: margin };
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
  const one = (series: Series, text: string, format: ILevelsOptions['format'], look: Look = 'plain') => {
    const { start, hanging } = roomOf({ series }, theme) ?? { start: 0, hanging: 0 };
    return { reference: numberingReference(rendering, series), levels: [level(0, text, format, start, hanging, look)] };
  };
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
    one('part', '%1.', LevelFormat.UPPER_ROMAN, 'heading'),
    one('annex', annex, LevelFormat.DECIMAL, 'heading-words'),
    one('paragraph', '%1.', LevelFormat.DECIMAL, 'margin'),
    one('outcome', '%1.', LevelFormat.DECIMAL, 'margin'),
    one('further', '%1.', LevelFormat.DECIMAL, 'margin'),
    one('position', position, LevelFormat.DECIMAL, 'margin'),
    one('table', tableLabel, LevelFormat.DECIMAL, 'heading-words'),
    one('reference', '[%1]', LevelFormat.DECIMAL, 'margin'),
    one('side', '(%1)', sides),
    one('ordered', '%1.', LevelFormat.DECIMAL),
    one('bullet', '•', LevelFormat.BULLET),
    { reference: numberingReference(rendering, 'compact-bullet'), levels: [level(0, '•', LevelFormat.BULLET, 340, 340)] },
  ];
}

/** `heading` takes the heading's own face, `margin` stands pale in the margin column, `words` are followed by a space. */
type Look = 'plain' | 'heading' | 'heading-words' | 'margin';

function levelMaker(model: ReportModel, theme: Theme) {
  return (level: number, text: string, format: ILevelsOptions['format'], start: number, hanging: number, look: Look = 'plain'): ILevelsOptions => ({
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

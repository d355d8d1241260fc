import { AlignmentType, LevelFormat, LevelSuffix, type ILevelsOptions, type INumberingOptions } from 'docx';
import type { NumberRef, ReportModel } from '../model.ts';
import type { Theme } from './theme.ts';

/** The list definition a number belongs to. Parts with labels of their own have one definition each. */
export function numberingReference(model: ReportModel, number: NumberRef): string {
  return number.series === 'part' && !isRoman(model) ? `part-${String(number.instance)}` : number.series;
}

/** Which list of the definition: parts in Roman numerals are one list through the whole report. */
export function numberingInstance(number: NumberRef): number {
  return number.series === 'part' ? 0 : number.instance;
}

/** Every number of the report counts itself, so that a ministry that moves a paragraph in Word need not renumber. */
export function reportNumbering(model: ReportModel, theme: Theme): INumberingOptions {
  const { annex, position, letters, parts } = model.numbering;
  const { margin } = theme;
  const level = levelMaker(model, theme);
  const one = (reference: string, text: string, format: ILevelsOptions['format'], start: number, hanging: number, level0: Look = 'plain') => ({
    reference,
    levels: [level(0, text, format, start, hanging, level0)],
  });
  const sides = letters === 'abjad' ? LevelFormat.ARABIC_ABJAD : LevelFormat.LOWER_LETTER;
  return {
    config: [
      {
        reference: 'outline',
        levels: [
          level(0, '%1.', LevelFormat.DECIMAL, margin, margin, 'heading'),
          level(1, '%1.%2', LevelFormat.DECIMAL, margin, margin, 'heading'),
          level(2, '%1.%2/%3', LevelFormat.DECIMAL, margin, margin, 'margin'),
        ],
      },
      ...(isRoman(model)
        ? [one('part', '%1.', LevelFormat.UPPER_ROMAN, margin, margin, 'heading')]
        : parts.map((label, at) => one(`part-${String(at)}`, label, LevelFormat.NONE, 0, 0, 'heading-words'))),
      one('annex', annex, LevelFormat.DECIMAL, 0, 0, 'heading-words'),
      one('paragraph', '%1.', LevelFormat.DECIMAL, margin, margin, 'margin'),
      one('outcome', '%1.', LevelFormat.DECIMAL, margin, margin, 'margin'),
      one('further', '%1.', LevelFormat.DECIMAL, margin, margin, 'margin'),
      one('position', position, LevelFormat.DECIMAL, margin, margin, 'margin'),
      one('reference', '[%1]', LevelFormat.DECIMAL, margin, margin, 'margin'),
      one('side', '(%1)', sides, margin + 454, 454),
      one('ordered', '%1.', LevelFormat.DECIMAL, margin + 397, 397),
      one('bullet', '•', LevelFormat.BULLET, margin + 397, 397),
    ],
  };
}

/** `heading` takes the heading's own face, `margin` stands pale in the margin column, `words` are followed by a space. */
type Look = 'plain' | 'heading' | 'heading-words' | 'margin';

function isRoman(model: ReportModel): boolean {
  return model.numbering.parts[0] === 'I.';
}

function levelMaker(model: ReportModel, theme: Theme) {
  return (level: number, text: string, format: ILevelsOptions['format'], start: number, hanging: number, look: Look): ILevelsOptions => ({
    level,
    text,
    alignment: AlignmentType.START,
    ...(format === undefined ? {} : { format }),
    suffix: look === 'heading-words' ? LevelSuffix.SPACE : LevelSuffix.TAB,
    style: {
      paragraph: { indent: { start, hanging } },
      run: {
        // Words and letters of the label are Arabic; plain numbers stay left to right, or 1.2/3 would read 3/2.1.
        ...(model.direction === 'rtl' && /\p{Script=Arabic}|\(/u.test(text) ? { rightToLeft: true } : {}),
        ...(look === 'margin' ? marginLook(theme) : {}),
      },
    },
  });
}

function marginLook(theme: Theme): NonNullable<ILevelsOptions['style']>['run'] {
  const [size, sizeComplexScript] = theme.sizes.small;
  return { font: theme.label, size, sizeComplexScript, color: theme.colours.muted };
}

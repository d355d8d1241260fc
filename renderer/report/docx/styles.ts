import { AlignmentType, BorderStyle, LineRuleType, type IParagraphStyleOptions, type IRunStylePropertiesOptions, type IStylesOptions } from 'docx';
import { countedRoles } from '../count-model.ts';
import type { Direction } from '../direction.ts';
import type { ParagraphRole } from '../model.ts';
import { linkStyle, toneStyles } from './runs.ts';
import type { FileLooks } from './rendering.ts';
import type { FontSlots, Theme } from './theme.ts';

/** The style of each role. Read back when the finished file is counted, so the names stay. */
export const styleIds = {
  kicker: 'ReportKicker',
  event: 'Subtitle',
  title: 'Title',
  'place-date': 'PlaceDate',
  numbered: 'NumberedParagraph',
  contribution: 'Contribution',
  position: 'Position',
  side: 'Side',
  holders: 'Holders',
  outcome: 'KeyOutcome',
  further: 'FurtherQuestion',
  reference: 'Reference',
  more: 'Continuation',
  list: 'ListItem',
  callout: 'Callout',
  foreign: 'ForeignText',
  empty: 'EmptyLine',
  note: 'ReportNote',
  'report-date': 'ReportDate',
  cell: 'Cell',
  'cell-head': 'CellHead',
  participant: 'Participant',
  'follow-up': 'FollowUp',
  block: 'AgendaBlock',
  answer: 'ChecklistAnswer',
  'plan-item': 'PlanItem',
  blank: 'Blank',
  caption: 'Caption',
  sheet: 'PracticeSheet',
  'below-table': 'BelowTable',
} as const satisfies Record<ParagraphRole, string>;

const counted = ['Heading1', 'Heading2', 'Heading3', ...Object.values(countedRoles).map((role) => styleIds[role])];

/**
 * The style of a paragraph in the second of two columns. What is counted, and what the contents list is made from, has a style
 * of its own that looks the same.
 */
export function secondStyle(style: string): string {
  return counted.includes(style) ? `${style}Second` : style;
}

/**
 * Style of a paragraph that is nothing but its mark, as thin as Word allows: two tables in a row are one to Word without it, and
 * a section that ends in a table has no other paragraph to end with.
 */
export const seamStyle = 'Seam';

type Paragraphs = NonNullable<IParagraphStyleOptions['paragraph']>;
type Voice = 'text' | 'label';
type Size = keyof Theme['sizes'];

/** All styles of a file. Fonts, sizes and spacing are only here; direction only in `paragraphs.ts` and `runs.ts`. */
export function reportStyles(file: FileLooks, theme: Theme): IStylesOptions {
  const { ink } = theme.colours;
  const body = face(theme, 'text', 'body');
  return {
    default: {
      document: {
        run: { ...body, color: ink, language: file.languages },
        paragraph: { spacing: lines(theme.line[file.direction], 120) },
      },
      title: { run: { ...face(theme, 'text', 'title'), bold: true, color: ink }, paragraph: { spacing: lines(240, 120) } },
      ...headings(theme),
      hyperlink: { run: { color: theme.colours.accent } },
      footnoteText: { run: face(theme, 'label', 'small'), paragraph: { spacing: lines(240, 40) } },
    },
    paragraphStyles: [...roleStyles(file, theme), ...contentsStyles(file, theme), ...edgeStyles(theme), ...blockStyles(theme), ...compactStyles(theme), ...secondStyles(file)],
    characterStyles: [
      { id: toneStyles.label, name: 'Report Label', basedOn: 'DefaultParagraphFont', run: { ...slots(theme.label), bold: true, color: theme.colours.accent } },
      { id: toneStyles.muted, name: 'Report Muted', basedOn: 'DefaultParagraphFont', run: { color: theme.colours.muted } },
      { id: toneStyles.marker, name: 'Report Marker', basedOn: 'DefaultParagraphFont', run: { ...face(theme, 'label', 'small'), bold: false, color: theme.colours.muted } },
      { id: linkStyle, name: 'Report Link', basedOn: 'DefaultParagraphFont', run: { color: theme.colours.accent } },
    ],
  };
}

function slots(fonts: FontSlots): IRunStylePropertiesOptions {
  return { font: fonts };
}

/** A voice in a size, for both kinds of script. */
function face(theme: Theme, voice: Voice, size: Size): IRunStylePropertiesOptions {
  const [latin, complex] = theme.sizes[size];
  return { ...slots(theme[voice]), size: latin, sizeComplexScript: complex };
}

function headings(theme: Theme): NonNullable<IStylesOptions['default']> {
  const { accent, ink } = theme.colours;
  const { margin } = theme;
  const keep = { keepNext: true, keepLines: true };
  return {
    heading1: {
      run: { ...face(theme, 'label', 'heading1'), bold: true, color: accent },
      paragraph: { ...keep, spacing: lines(240, 160, 480), border: { bottom: rule(theme, 4) } },
    },
    heading2: {
      run: { ...face(theme, 'label', 'heading2'), bold: true, color: ink },
      paragraph: { ...keep, spacing: lines(240, 120, 360), indent: { start: margin } },
    },
    heading3: {
      run: { ...face(theme, 'text', 'heading3'), bold: true, color: ink },
      paragraph: { ...keep, spacing: lines(240, 100, 280), indent: { start: margin } },
    },
  };
}

/** LibreOffice takes a line height without its rule for an exact one where a style inherits it. */
function lines(line: number, after: number, before = 0): NonNullable<Paragraphs['spacing']> {
  return { line, lineRule: LineRuleType.AUTO, before, after };
}

function rule(theme: Theme, space: number): { style: 'single'; size: number; space: number; color: string } {
  return { style: BorderStyle.SINGLE, size: 4, space, color: theme.colours.line };
}

function roleStyles(file: FileLooks, theme: Theme): readonly IParagraphStyleOptions[] {
  const { margin, colours } = theme;
  const inset = { indent: { start: margin } };
  const style = (role: ParagraphRole, name: string, voice: Voice, size: Size, paragraph: Paragraphs = {}, run: IRunStylePropertiesOptions = {}): IParagraphStyleOptions => ({
    id: styleIds[role],
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { ...face(theme, voice, size), ...run },
    paragraph,
  });
  const muted = { color: colours.muted };
  // From right to left the number stands in the middle of its column and would be half in the shade.
  const shade = file.direction === 'rtl' || file.isMixed ? {} : { shading: { type: 'clear' as const, color: 'auto', fill: colours.weak } };
  return [
    style('kicker', 'Report Kicker', 'label', 'event', { spacing: { after: 240 } }, { color: colours.accent, bold: true }),
    style('event', 'Subtitle', 'label', 'event', { spacing: { after: 80 } }, muted),
    style('place-date', 'Place and Date', 'label', 'event', { spacing: { after: 280 } }, muted),
    style('numbered', 'Numbered Paragraph', 'text', 'body', inset),
    style('contribution', 'Contribution', 'text', 'body', inset),
    style('position', 'Position', 'text', 'body', { ...inset, keepLines: true, ...shade }),
    style('side', 'Side', 'text', 'body', { indent: { start: margin + 454 } }),
    style('holders', 'Holders', 'label', 'small', inset, muted),
    style('outcome', 'Key Outcome', 'text', 'body', inset),
    style('further', 'Further Question', 'text', 'body', inset),
    style('reference', 'Reference', 'text', 'body', inset),
    style('more', 'Continuation', 'text', 'body', inset),
    style('list', 'List Item', 'text', 'body', { indent: { start: margin + 397 }, contextualSpacing: true }),
    style('callout', 'Callout', 'text', 'body', { ...inset, border: { top: rule(theme, 4), bottom: rule(theme, 4) } }),
    style('foreign', 'Text in another Language', 'text', 'body', { indent: { start: margin, end: margin } }),
    style('empty', 'Empty Line', 'label', 'body', inset, muted),
    style('note', 'Report Note', 'label', 'small'),
    style('report-date', 'Report Date', 'label', 'body', { ...inset, spacing: { before: 360, after: 240 } }),
    style('cell', 'Cell', 'label', 'cell', { spacing: lines(240, 40) }),
    style('cell-head', 'Cell Head', 'label', 'cell', { spacing: lines(240, 40) }, { bold: true }),
    style('participant', 'Participant', 'label', 'cell', { spacing: lines(240, 40) }),
    style('follow-up', 'Follow-up', 'label', 'cell', { spacing: lines(240, 40) }),
    style('block', 'Agenda Block', 'label', 'cell', { spacing: lines(240, 40) }, { bold: true }),
    style('answer', 'Checklist Answer', 'label', 'cell', { spacing: lines(240, 40) }, { bold: true }),
    style('plan-item', 'Plan Item', 'label', 'cell', { spacing: lines(240, 40) }),
    style('blank', 'Blank', 'label', 'cell', { ...inset, spacing: lines(240, 120, 160) }),
    style('caption', 'caption', 'label', 'cell', { spacing: lines(240, 80, 200) }, { bold: true }),
    style('below-table', 'Below Table', 'text', 'body', { ...inset, spacing: lines(theme.line[file.direction], 120, 160) }),
    style('sheet', 'Practice Sheet', 'label', 'small', { ...inset, keepNext: true }),
  ];
}

/** Compact forms of what a sheet of two pages is made of. */
const compacted: Readonly<Record<string, Paragraphs>> = {
  Heading1: { spacing: lines(240, 50, 180), border: { bottom: { style: BorderStyle.NONE, size: 0, space: 0, color: 'auto' } } },
  Heading2: { spacing: lines(240, 20, 90), indent: { start: 0 } },
  [styleIds.more]: { spacing: lines(240, 60), indent: { start: 0 } },
  [styleIds.list]: { spacing: lines(240, 20), indent: { start: 340 } },
  [styleIds.callout]: { spacing: lines(240, 60), indent: { start: 0 } },
  [styleIds.foreign]: { spacing: lines(240, 60), indent: { start: 0, end: 0 } },
  [styleIds.empty]: { spacing: lines(240, 60), indent: { start: 0 } },
  [styleIds.note]: { spacing: lines(240, 20) },
};

/** The style of a paragraph that is set compact; a style without a compact form stays. */
export function compactStyle(style: string): string {
  return Object.hasOwn(compacted, style) ? `${style}Compact` : style;
}

function compactStyles(theme: Theme): readonly IParagraphStyleOptions[] {
  const sizes: Readonly<Record<string, Size>> = { Heading1: 'heading3', [styleIds.note]: 'small' };
  return Object.entries(compacted).map(([style, paragraph]) => ({
    id: compactStyle(style),
    name: `${style} Compact`,
    basedOn: style,
    run: face(theme, 'label', sizes[style] ?? 'cell'),
    paragraph,
  }));
}

/** Word lays out a contents list by its styles alone, so they carry the direction (LibreOffice too). */
function contentsStyles(file: FileLooks, theme: Theme): readonly IParagraphStyleOptions[] {
  const direction = directionOfStyle(file.direction);
  const line = (level: number): IParagraphStyleOptions => ({
    id: `TOC${String(level)}`,
    name: `toc ${String(level)}`,
    basedOn: 'Normal',
    run: { ...face(theme, 'label', 'body'), ...(level === 1 ? { bold: true } : {}) },
    paragraph: {
      ...direction,
      spacing: lines(240, 40, level === 1 ? 120 : 0),
      ...(level === 1 ? {} : { indent: { start: level === 2 ? 454 : 1134, hanging: level === 2 ? 454 : 680 } }),
    },
  });
  const head: IParagraphStyleOptions = {
    id: 'TOCHeading',
    name: 'TOC Heading',
    basedOn: 'Normal',
    run: { ...face(theme, 'label', 'heading2'), bold: true, color: theme.colours.accent },
    paragraph: { ...direction, keepNext: true, spacing: { before: 480, after: 120 } },
  };
  return [head, line(1), line(2), line(3)];
}

/** docx writes the switch into a style although its types know it in paragraphs alone. */
function directionOfStyle(direction: Direction): { readonly bidirectional?: true } {
  return direction === 'rtl' ? { bidirectional: true } : {};
}

/** Paragraphs that hold a picture, the room for an answer written by hand, or the seam after a table. */
function blockStyles(theme: Theme): readonly IParagraphStyleOptions[] {
  return [
    { id: 'Figure', name: 'Figure', basedOn: 'Normal', paragraph: { keepNext: true, spacing: { before: 160, after: 120 } } },
    { id: 'WritingRoom', name: 'Writing Room', basedOn: 'Normal', run: face(theme, 'text', 'body'), paragraph: { spacing: lines(240, 0) } },
    { id: seamStyle, name: 'Seam', basedOn: 'Normal', run: { size: 2, sizeComplexScript: 2 }, paragraph: { spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 } } },
  ];
}

function edgeStyles(theme: Theme): readonly IParagraphStyleOptions[] {
  const run = { ...face(theme, 'label', 'small'), color: theme.colours.muted };
  return [
    { id: 'Header', name: 'header', basedOn: 'Normal', run, paragraph: { spacing: { after: 160 }, border: { bottom: rule(theme, 6) } } },
    { id: 'Letterhead', name: 'Letterhead', basedOn: 'Normal', run, paragraph: { spacing: { after: 40 } } },
    { id: 'LetterheadEnd', name: 'Letterhead End', basedOn: 'Letterhead', run, paragraph: { spacing: { after: 240 } } },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run, paragraph: { spacing: { after: 0 }, alignment: AlignmentType.CENTER } },
  ];
}

function secondStyles({ layout }: FileLooks): readonly IParagraphStyleOptions[] {
  if (layout !== 'columns') return [];
  return counted.map((style) => ({
    id: secondStyle(style),
    name: `${style} Second Language`,
    basedOn: style,
    // Ten is the text level in Word's counting from one: no heading to the contents list and the navigation pane.
    ...(style.startsWith('Heading') ? { paragraph: { outlineLevel: 9 } } : {}),
  }));
}

import type { LanguageTag } from '../../domain/text.ts';
import { directionOf, type Direction } from '../direction.ts';
import type { ModelSection, ReportModel } from '../model.ts';
import { pages, proofingTag, slotOf, themeIn, type Theme } from './theme.ts';

/** One report on its way into a file, which may hold several. */
export type Rendering = {
  readonly model: ReportModel;
  readonly theme: Theme;
  /** Keeps its lists and places apart from those of the other reports of the file; empty for the first. */
  readonly mark: string;
  /** Footnotes of the reports before it. */
  readonly notesBefore: number;
  readonly file: FileLooks;
  /** True where the styles of the file already name the language of this report. */
  readonly isFileLanguage: boolean;
  /** The second language of a report in two columns: it looks like the first and is neither counted nor listed in the contents. */
  readonly isSecond: boolean;
  /** Width of the text on the page in hand, in twentieths of a point. */
  readonly width: number;
};

/** What the styles of a file take for granted, whatever reports it holds: what differs says so itself. */
export type FileLooks = {
  /** Direction of the contents list when Word makes it anew, which goes by its styles alone: that of the first report. */
  readonly direction: Direction;
  /** True where reports of both directions stand in the file. */
  readonly isMixed: boolean;
  readonly languages: Readonly<Record<'value' | 'eastAsia' | 'bidirectional', LanguageTag>>;
  /** One report, or one after the other, or one in two languages side by side. */
  readonly layout: 'one' | 'after' | 'columns';
};

/** The reports of one file, in order, each with what keeps it apart from the others. */
export function renderingsOf(models: readonly ReportModel[], base: Theme, layout: 'after' | 'columns' = 'after'): readonly Rendering[] {
  const theme = themeIn(base, models.map(({ language }) => language));
  const file = looksOf(models, models.length === 1 ? 'one' : layout);
  let notesBefore = 0;
  return models.map((model, at) => {
    const mark = at === 0 ? '' : `r${String(at + 1)}-`;
    const isFileLanguage = file.languages[slotOf(model.language)] === proofingTag(model.language);
    const isSecond = file.layout === 'columns' && at > 0;
    const rendering = { model, theme, mark, notesBefore, file, isFileLanguage, isSecond, width: textWidth({ model, theme }, undefined) };
    notesBefore += model.notes.length;
    return rendering;
  });
}

/** The name of the place that holds the whole report, where the file has several: its contents list keeps to it. */
export function reportPlace({ mark }: Rendering): string {
  return `${mark === '' ? 'r1-' : mark}report`;
}

/** Width of the text on a page of the report, in twentieths of a point. */
export function textWidth({ model, theme }: Pick<Rendering, 'model' | 'theme'>, orientation: ModelSection['orientation']): number {
  const { width, height } = pages[model.page];
  return (orientation === 'landscape' ? height : width) - theme.page.left - theme.page.right;
}

function looksOf(models: readonly ReportModel[], layout: FileLooks['layout']): FileLooks {
  const [first] = models;
  if (first === undefined) throw new Error('A file needs a report');
  // Each kind of script has a language of its own in Word, so an English and an Arabic report need nothing said in their runs.
  const firstIn = (slot: keyof FileLooks['languages'], otherwise: LanguageTag): LanguageTag => {
    const found = models.find(({ language }) => slotOf(language) === slot);
    return found === undefined ? otherwise : proofingTag(found.language);
  };
  return {
    direction: first.direction,
    isMixed: models.some(({ direction }) => direction !== first.direction),
    languages: { value: firstIn('value', 'en-GB'), eastAsia: firstIn('eastAsia', 'zh-CN'), bidirectional: firstIn('bidirectional', 'ar-SA') },
    layout,
  };
}

/** The language a run must name because the styles of the file do not; undefined where they do. */
export function namedLanguage({ model, isFileLanguage }: Rendering, language: LanguageTag | undefined, direction: Direction): Partial<FileLooks['languages']> | undefined {
  const spoken = language ?? model.language;
  if (isFileLanguage && spoken === model.language) return undefined;
  // Latin names inside a text in Arabic are of no language we know: only the Arabic gets the tag.
  return direction === directionOf(spoken) ? { [slotOf(spoken)]: proofingTag(spoken) } : undefined;
}

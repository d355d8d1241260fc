import { Document, Packer, Paragraph, type ISectionOptions } from 'docx';
import type { ReportModel } from '../model.ts';
import { coreProperties } from './core-properties.ts';
import { reportNumbering } from './numbering.ts';
import { directed } from './paragraphs.ts';
import { renderingsOf, type Rendering } from './rendering.ts';
import { docxRuns } from './runs.ts';
import { docxSections, twinSections } from './sections.ts';
import { reportStyles } from './styles.ts';
import { applyTemplate } from './template/apply-template.ts';
import type { Template } from './template/read-template.ts';
import { officialTheme, type Theme } from './theme.ts';

/** What a file looks like: our own theme, and a ministry's template over it where there is one. */
export type Looks = { readonly theme?: Theme; readonly template?: Template };

/**
 * Renders one or more models as one Word file, each with sections, lists, places and footnotes of its own. Dull on purpose: one
 * function a node, no words of its own, no decision that the models have not taken. `at` is the moment of export (ISO UTC), for
 * the file's properties, which are those of the first model: nothing here reads a clock.
 */
export function renderDocx(models: readonly ReportModel[], at: string, looks: Looks = {}): Promise<Uint8Array> {
  const renderings = renderingsOf(models, themeOf(looks));
  return packed(renderings, docxSections(renderings), at, looks);
}

/** Renders a report in two languages side by side. Both models are of the same record and kind. */
export function renderBilingual(first: ReportModel, second: ReportModel, at: string, looks: Looks = {}): Promise<Uint8Array> {
  const renderings = renderingsOf([first, second], themeOf(looks), 'columns');
  const [one, other] = renderings;
  if (one === undefined || other === undefined) throw new Error('Two columns need two reports');
  return packed(renderings, twinSections([one, other]), at, looks);
}

async function packed(renderings: readonly Rendering[], sections: readonly ISectionOptions[], at: string, { template }: Looks): Promise<Uint8Array> {
  const [first] = renderings;
  if (first === undefined) throw new Error('A file needs a report');
  const document = new Document({
    compatabilityModeVersion: 15,
    styles: reportStyles(first.file, first.theme),
    numbering: reportNumbering(renderings),
    footnotes: Object.fromEntries(renderings.flatMap((rendering) => footnotes(rendering))),
    sections,
  });
  const bytes = await Packer.pack(document, 'uint8array', undefined, [coreProperties(first.model, at)]);
  return template === undefined ? new Uint8Array(bytes) : applyTemplate(new Uint8Array(bytes), template);
}

/** A template brings its own margins; as it is for both directions, nothing else of the layout changes. */
function themeOf({ theme = officialTheme, template }: Looks): Theme {
  const margins = template?.margins ?? null;
  return margins === null ? theme : { ...theme, page: margins };
}

/** By their number in the file. */
function footnotes(rendering: Rendering): readonly (readonly [string, { readonly children: Paragraph[] }])[] {
  const { model, notesBefore } = rendering;
  return model.notes.map(({ direction, runs }, at) => {
    const children = docxRuns(rendering, runs, direction);
    return [String(notesBefore + at + 1), { children: [new Paragraph({ style: 'FootnoteText', ...directed(direction), children })] }];
  });
}

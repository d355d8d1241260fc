import type { Context } from '../../context.ts';
import type { ReportLibrary } from '../../library.ts';
import type { Heading, Paragraph } from '../../model.ts';
import { line } from '../../parts/heading.ts';
import { libraryText } from '../../parts/library-text.ts';
import { inlineMarked, shownDirection, textRun, toned } from '../../text-flow.ts';

/** The templates of the library that give the parts of the plan: what the handbook says of them, and what the workbook put where it is lost. */
export const planForm = 'plan.implementation';
export const monitoringForm = 'plan.monitoring-and-evaluation';
type Form = typeof planForm | typeof monitoringForm;

/** The heading of one element, in the words of the template. */
export function formHeading(context: Context, library: ReportLibrary, form: Form, part: string): Heading {
  const { words, language } = library.guides.words(form, context.options.language);
  const heading = libraryText(language, words.parts[part]?.heading ?? part);
  return { type: 'heading', level: 2, id: `${form === planForm ? 'plan' : 'monitoring'}-${part}`, direction: shownDirection(context, heading), runs: inlineMarked(context, heading, context.words('plan.title')) };
}

/** Where the form is from, and what the source lacks. */
export function formSource(context: Context, library: ReportLibrary, form: Form, part?: string): Paragraph {
  const { words, language } = library.guides.words(form, context.options.language);
  const sources = library.guides.item(form)?.sources ?? [];
  const labels = library.sourceLabels(part === undefined ? sources.filter((source) => source.part === undefined) : sources.filter((source) => source.part === `parts.${part}`), context.options.language);
  const source = context.words('plan.form', { title: words.title, source: labels.join(context.words('list.separator')) });
  const lacking = part === 'matrix' && words.missing !== undefined ? [textRun(context, ` ${[words.missing].flat().join(' ')}`, language)] : [];
  return { ...line(context, 'more', [toned(source, 'muted'), ...lacking.map((run) => ({ ...run, tone: 'muted' as const }))]), keepNext: true };
}

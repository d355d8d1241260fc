import type { ShippedTemplate, TemplateRecord } from '../../domain/templates.ts';
import type { QuestionSet } from '../../data/workbook.ts';

/** Reads what a shipped template fills a workshop with, in every shipped language. */
export type LoadTemplate = (template: ShippedTemplate) => Promise<{ readonly records: readonly TemplateRecord[]; readonly sets: readonly QuestionSet[] }>;

import type { ReportChoices } from '../../../domain/report-choices.ts';
import type { WorkshopView } from '../../../domain/views.ts';
import type { Survey } from './protocol.ts';

/** What a step before export is shown with. */
export type BeforeProps = { readonly workshop: WorkshopView; readonly choices: ReportChoices; readonly survey: Survey | undefined };

import type { Milestone } from '../../../domain/clearing.ts';
import type { ReportChoices } from '../../../domain/report-choices.ts';
import type { WorkshopView } from '../../../domain/views.ts';
import type { Survey } from './protocol.ts';

/** What a step before export is shown with. */
export type BeforeProps = {
  readonly workshop: WorkshopView;
  readonly choices: ReportChoices;
  readonly survey: Survey | undefined;
  /** The version that files are made of; null: the workshop as it is. */
  readonly version: Milestone | null;
  readonly onVersion: (version: Milestone | null) => void;
};

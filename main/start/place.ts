import type { HandedFiles } from '../files/handed-files.ts';
import type { Versions } from '../versions.ts';
import type { StartPlan } from './plan.ts';

/** Where the program runs and what was decided before Chromium began. */
export type Place = {
  readonly root: string;
  readonly userData: string;
  readonly isOwnDataFolder: boolean;
  /** Where the log is: the data folder, or another one where that must not change. */
  readonly ownFolder: string;
  readonly substituteRuntime: boolean;
  readonly devServer: string | undefined;
  /** Files that the system hands over. */
  readonly handed: HandedFiles;
  /** A start that took the place of one which did not answer. */
  readonly tookOver: boolean;
  readonly now: Versions;
  readonly plan: StartPlan;
};

import type { Bridge } from '../../../preload/contract.ts';
import type { Database } from '../database.ts';
import type { Snapshots } from '../snapshots/snapshots.ts';
import type { WritePath } from '../write-path.ts';

/** What templates are read from and written through. */
export type TemplateWays = {
  readonly db: Database;
  readonly path: WritePath;
  readonly bridge: Bridge;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly snapshots: Pick<Snapshots, 'take'>;
};

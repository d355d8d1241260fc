import type { PackPreview, PackRefusal, Refused, TablePreview, TableRefusal } from '../../data/own/own.ts';

/** A file that was opened and awaits an answer. */
export type Opened = TablePreview | PackPreview | Refused<TableRefusal | PackRefusal>;

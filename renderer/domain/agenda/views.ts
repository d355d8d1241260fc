import type { AgendaFields } from '../decode-agenda.ts';
import type { BlockForm } from '../kinds.ts';
import type { MultiText } from '../text.ts';

/** A block as the screens read it. `start` is there only where it is fixed: times come from `layOut`. */
export type AgendaBlock = AgendaFields & { readonly id: string; readonly title: MultiText; readonly open: readonly string[] };

export type AgendaTable = { readonly id: string; readonly number: number; readonly title: MultiText };

export type AgendaView = {
  /** In the order of their places. */
  readonly blocks: readonly AgendaBlock[];
  /** In order; those of the dates of the workshop, those somebody added and those that hold a block. `start` in minutes since midnight. */
  readonly days: readonly { readonly day: number; readonly start: number | null; readonly isDated: boolean }[];
  readonly tables: readonly AgendaTable[];
};

/** Minutes a new block of a kind has unless somebody says otherwise. Own figures of the workbook. */
export const usualMinutes: Readonly<Record<BlockForm, number>> = {
  opening: 30, presentation: 20, roundtable: 90, tables: 60, plenary: 45, break: 15, closing: 15,
};

/** When a day begins of which nobody has said it. */
export const usualDayStart = '09:00';

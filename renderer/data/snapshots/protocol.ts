import type { SnapshotCounts } from '../../../preload/shapes.ts';
import type { Saved } from '../saved.ts';
import type { SnapshotContent } from './snapshots.ts';

/** What the page asks of the worker, one thing at a time, and what it answers. */
export type Ask =
  /** First of all: which database, and its schema version where it is not the newest. */
  | { readonly kind: 'database'; readonly name: string; readonly upTo: number | null }
  | { readonly kind: 'read'; readonly journal: string }
  | { readonly kind: 'write'; readonly chain: string }
  | { readonly kind: 'check'; readonly bytes: Uint8Array }
  | { readonly kind: 'open'; readonly bytes: Uint8Array };
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly upTo: number }
  | { readonly kind: 'written'; readonly bytes: Uint8Array }
  | { readonly kind: 'checked'; readonly counts: Saved<SnapshotCounts> }
  | { readonly kind: 'opened'; readonly content: Saved<SnapshotContent> }
  | { readonly kind: 'failed'; readonly detail: string };

import type { ModelBlock } from './model.ts';

/** Whether a block begins a page, wherever it stands in its part. */
export const beginsPage = (block: ModelBlock): boolean => (block.type === 'heading' || block.type === 'paragraph') && block.startsPage === true;

import type { Block, Blocks, Run } from './text.ts';

/**
 * Text of a report as it is written in one field: a paragraph a line, `- ` before a point, `1. ` before a numbered one, `> `
 * before a callout. What a person does not touch keeps its marks (strong, emphasis, glossary term), line by line.
 */

const point = /^[-•]\s+(?=\S)/u;
const numbered = /^\p{Nd}{1,2}[.)]\s+(?=\S)/u;
const callout = /^>\s+(?=\S)/u;

/** Blocks as lines to edit. */
export function draftOf(blocks: Blocks): string {
  return blocks.flatMap(linesOf).map(({ line }) => line).join('\n');
}

/** Edited lines as blocks; `before` is the text they were made from. Blank lines are dropped, letters are composed (NFC). */
export function blocksOfDraft(draft: string, before: Blocks = []): Blocks {
  const known = new Map(before.flatMap(linesOf).map(({ line, runs }) => [line, runs]));
  const lines = draft.normalize('NFC').split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return lines.reduce<readonly Block[]>((blocks, line) => added(blocks, line, known.get(line)), []);
}

/** The same text as it is stored: for telling whether anything was changed. */
export const tidyDraft = (draft: string): string => draftOf(blocksOfDraft(draft));

type Line = { readonly line: string; readonly runs: readonly Run[] };

function linesOf(block: Block): readonly Line[] {
  const plain = (runs: readonly Run[]): string => runs.map((run) => run.text).join('').replace(/\n/gu, ' ').trim();
  if (block.type === 'list') return block.items.map((runs, at) => ({ line: `${block.ordered ? `${String(at + 1)}.` : '-'} ${plain(runs)}`, runs }));
  return [{ line: block.type === 'callout' ? `> ${plain(block.runs)}` : plain(block.runs), runs: block.runs }];
}

function added(blocks: readonly Block[], line: string, known: readonly Run[] | undefined): readonly Block[] {
  const runsAfter = (sign: RegExp): readonly Run[] => known ?? [{ text: line.replace(sign, '') }];
  if (callout.test(line)) return [...blocks, { type: 'callout', runs: runsAfter(callout) }];
  const ordered = numbered.test(line);
  if (!ordered && !point.test(line)) return [...blocks, { type: 'paragraph', runs: known ?? [{ text: line }] }];
  const item = runsAfter(ordered ? numbered : point);
  const last = blocks.at(-1);
  if (last?.type !== 'list' || last.ordered !== ordered) return [...blocks, { type: 'list', ordered, items: [item] }];
  return [...blocks.slice(0, -1), { ...last, items: [...last.items, item] }];
}

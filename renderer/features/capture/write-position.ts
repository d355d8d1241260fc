import type { Saved, Workbook } from '../../data/workbook.ts';
import { sameHolders, type PositionDraft, type SideDraft } from './position-draft.ts';

type Writes = Pick<Workbook, 'positions' | 'read'>;
export type Written = { readonly id: string; readonly sides: readonly string[] };

const typed = ({ text, language }: SideDraft) => ({ plain: text, language });
const says = ({ text }: SideDraft): boolean => text.trim() !== '';

/**
 * Writes what differs between two drafts of a position: the whole of it at first, later only what was changed. Answers its
 * id and the ids of the sides it has just made. A side without text is not written, and none is emptied.
 */
export async function writePosition(workbook: Writes, question: string, before: PositionDraft, draft: PositionDraft, stay: string): Promise<Saved<Written>> {
  const { id } = draft;
  if (id === null) return addPosition(workbook, question, draft);
  const { positions } = workbook;
  if (draft.state !== before.state) {
    const set = await positions.setState(id, draft.state);
    if (!set.ok) return set;
  }
  const made: string[] = [];
  for (const side of draft.sides.filter(says)) {
    const written = await writeSide(positions, id, before.sides.find((other) => other.id !== null && other.id === side.id), side, stay);
    if (!written.ok) return written;
    if (side.id === null) made.push(written.value);
  }
  return { ok: true, value: { id, sides: made } };
}

async function addPosition({ positions, read }: Writes, question: string, draft: PositionDraft): Promise<Saved<Written>> {
  const sides = draft.sides.filter(says);
  if (sides.length === 0) return { ok: true, value: { id: '', sides: [] } };
  const added = await positions.add(question, draft.state, sides.map((side) => ({ text: typed(side), holders: side.holders })));
  if (!added.ok) return added;
  const view = await read.capture(question);
  const found = view?.positions.find(({ id }) => id === added.value);
  return { ok: true, value: { id: added.value, sides: found?.sides.map(({ id }) => id) ?? [] } };
}

async function writeSide(positions: Workbook['positions'], position: string, before: SideDraft | undefined, side: SideDraft, stay: string): Promise<Saved<string>> {
  if (side.id === null) {
    const added = await positions.addSide(position, typed(side));
    if (!added.ok || side.holders.length === 0) return added;
    const held = await positions.setHolders(added.value, side.holders);
    return held.ok ? added : held;
  }
  if (before === undefined || before.text !== side.text || before.language !== side.language) {
    const set = await positions.setSideText(side.id, typed(side), stay);
    if (!set.ok) return set;
  }
  if (before === undefined || !sameHolders(before.holders, side.holders)) {
    const held = await positions.setHolders(side.id, side.holders);
    if (!held.ok) return held;
  }
  return { ok: true, value: side.id };
}

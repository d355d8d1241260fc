import { useCallback, useRef, useState } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import { useAutosave } from '../../ui/use-autosave.ts';
import type { Keeper } from '../../ui/keeper.ts';
import { positionAfter, type PositionAction, type PositionDraft } from './position-draft.ts';
import { writePosition } from './write-position.ts';

export type PositionInHand = {
  readonly draft: PositionDraft;
  readonly change: (action: PositionAction) => void;
  /** Saves what waits; answers the position as it then is, with its id where it has one. */
  readonly finish: () => Promise<PositionDraft>;
};

/** Holds a position that is being typed and saves it on the way, first as a whole and then what changes. */
export function usePosition(question: string, start: PositionDraft, keeper: Keeper): PositionInHand {
  const workbook = useWorkbook();
  const [draft, setDraft] = useState(start);
  const latest = useRef(start);
  const saved = useRef(start);
  const [name] = useState(() => `position ${start.id ?? workbook.newId()}`);

  const put = useCallback((action: PositionAction): void => {
    latest.current = positionAfter(latest.current, action);
    setDraft(latest.current);
  }, []);

  const autosave = useAutosave<PositionDraft>(async (_, stay) => {
    const ok = await keeper.save(name, async () => {
      const wanted = latest.current;
      const written = await writePosition(workbook, question, saved.current, wanted, stay);
      if (!written.ok) return false;
      const { id, sides } = written.value;
      if (id === '') return true;
      saved.current = positionAfter(wanted, { type: 'written', id, sides });
      if (wanted.id === null || sides.length > 0) put({ type: 'written', id, sides });
      return true;
    });
    return { ok };
  }, workbook.newId);

  const change = useCallback((action: PositionAction): void => {
    put(action);
    autosave.change(latest.current);
  }, [autosave, put]);

  const finish = useCallback(async (): Promise<PositionDraft> => {
    await autosave.flush();
    return latest.current;
  }, [autosave]);

  return { draft, change, finish };
}

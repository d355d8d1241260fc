import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useLive, useWorkbook } from '../../data/live.tsx';
import { useTimers } from '../../data/timers/use-timers.ts';
import { plainFromBlocks, type MultiText } from '../../domain/text.ts';
import type { TourFacts } from '../../domain/tours.ts';
import { useChoices } from '../../features/projector/index.ts';
import type { Route } from '../../ui/route.tsx';

type WorkshopRoute = Extract<Route, { readonly kind: 'workshop' }>;

const plainOf = ({ original }: MultiText): string => (original === undefined ? '' : plainFromBlocks(original.blocks).trim());

/** What a tour looks at, read from the record of its practice copy and from what is open on the screen; undefined until it is read. */
export function useTourFacts({ id, view, question }: WorkshopRoute, entry: string | null): TourFacts | undefined {
  const { projector } = useWorkbook();
  const capture = useLive(async ({ read }) => (question === null ? null : ((await read.capture(question)) ?? null)), [question]);
  const passages = useLive(({ read }) => read.sections(id), [id]);
  const { isOpen } = useSyncExternalStore(projector.subscribe, projector.get);
  const { isBlank } = useChoices();
  const isTimed = useTimers().some((timer) => timer.workshop === id && timer.isRunning);
  const { part, isWriting } = useOnScreen();
  return useMemo(() => {
    if (capture === undefined || passages === undefined || (capture !== null && capture.question.id !== question)) return undefined;
    return {
      view,
      question,
      contributions: (capture?.contributions ?? []).filter((one) => one.id !== entry).map((one) => ({ id: one.id, type: one.type, text: plainOf(one.text), speakers: one.speakers.length })),
      positions: capture?.positions.length ?? 0,
      isProjecting: isOpen,
      isBlank,
      isTimed,
      passages: passages.filter(({ text }) => plainOf(text) !== '').map((passage) => ({ id: passage.id, condenses: passage.condenses.length })),
      part,
      isWriting,
    };
  }, [capture, passages, view, question, entry, isOpen, isBlank, isTimed, part, isWriting]);
}

type OnScreen = Pick<TourFacts, 'part' | 'isWriting'>;

/** What no record says: the part of the report that is open, and whether somebody is in the middle of a position or a passage. */
function useOnScreen(): OnScreen {
  const [now, setNow] = useState(look);
  useEffect(() => {
    const again = (): void => {
      setNow((before) => {
        const next = look();
        return before.part === next.part && before.isWriting === next.isWriting ? before : next;
      });
    };
    const changes = new MutationObserver(again);
    changes.observe(document.body, { childList: true, subtree: true, characterData: true });
    window.addEventListener('input', again);
    return () => {
      changes.disconnect();
      window.removeEventListener('input', again);
    };
  }, []);
  return now;
}

function look(): OnScreen {
  const passage = document.querySelector<HTMLTextAreaElement>('textarea.desk-editor-area');
  return {
    part: document.querySelector('.desk-head h1')?.textContent ?? null,
    isWriting: document.querySelector('.capture-position-editor') !== null || (passage !== null && passage.value.trim() !== ''),
  };
}

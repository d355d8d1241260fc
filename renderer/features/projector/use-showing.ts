import { useEffect, useEffectEvent, useMemo } from 'react';
import { useLive } from '../../data/live.tsx';
import type { NumberedQuestion } from '../../data/repositories/projector-reads.ts';
import { projectorShow, type ProjectorShow, type ProjectorSource } from '../../domain/projector-show.ts';
import { projectedBallots } from '../../domain/votes/projected-ballots.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNotice } from '../../ui/notice.tsx';
import { beginChoices, choose, readChoices, useChoices } from './choices.ts';
import { useProjectedTimer } from './use-projected-timer.ts';
import { useProjector } from './use-projector.ts';

export type Showing = {
  /** The questions of the workshop, and the place of the shown one among them; -1 where there is none. */
  readonly order: readonly NumberedQuestion[];
  readonly at: number;
  readonly source: ProjectorSource | undefined;
};

/** Keeps what the projector shows as the record and the choices are; opens it where it is wanted. */
export function useShowing(workshop: string, open: string | null): Showing {
  const { held } = useChoices();
  const shown = held ?? open;
  const header = useLive(async ({ read }) => (await read.workshop(workshop)) ?? null, [workshop]);
  const projected = useLive(({ projector }) => projector.read(workshop, shown), [workshop, shown]);
  const timer = useProjectedTimer(shown);
  const votes = useLive(async (workbook) => await (await workbook.votes()).read(workshop), [workshop]);
  const source = useMemo((): ProjectorSource | undefined => {
    if (header === undefined || header === null || projected === undefined) return undefined;
    const { texts, language, questionLanguages, digits } = header;
    return { workshop: { title: texts.title, place: texts.place, language, questionLanguages, digits }, question: projected.question, timer, ballots: votes === undefined ? [] : projectedBallots(votes.ballots, shown) };
  }, [header, projected, timer, votes, shown]);
  useSend(workshop, source);
  const order = projected?.order ?? [];
  return { order, at: order.findIndex(({ id }) => id === shown), source };
}

function useSend(workshop: string, source: ProjectorSource | undefined): void {
  const t = useWords();
  const notice = useNotice();
  const { door, isOpen } = useProjector();
  const { parts, isBlank, isDark } = useChoices();
  const show = useMemo(() => (source === undefined ? undefined : projectorShow(source, { parts, isBlank, isDark })), [source, parts, isBlank, isDark]);
  const send = useEffectEvent((payload: ProjectorShow) => {
    const { isWanted, workshop: begun } = readChoices();
    // Another workshop was opened meanwhile: what the room sees is not exchanged for it unasked.
    if (begun !== null && begun !== workshop) {
      beginChoices(null);
      void door.close();
      return;
    }
    if (begun === null) beginChoices(workshop);
    if (!isOpen && !isWanted) return;
    choose({ isWanted: false });
    void (isOpen ? door.show(payload) : door.open(payload)).then((failed) => { if (failed !== undefined) notice({ text: t('projector.failed') }); });
  });
  useEffect(() => { if (show !== undefined) send(show); }, [show]);
}

import { useLayoutEffect, type RefObject } from 'react';

/**
 * Sizes of the question in hundredths of the window's height, the usual one first (looks section 6: a cap height of 1/24.4). It is kept
 * up to `keptLetters` letters; a longer question steps down as far as it must, never below what all other text has.
 */
export const questionSizes = [5.75, 5.4, 5, 4.6, 4.2, 3.9, 3.6, 3.3, 3, 2.8] as const;

/** Letters of a question that keeps its size in each column, at any size of window from 1024x768 on. */
export const keptLetters = { alone: 320, beside: 120 } as const;

/** Sizes of the options of a vote. */
const ballotSizes = [4.2, 3.8, 3.4, 3, 2.8] as const;

/** Lays out what is shown so that it fits: again for each payload, each size of the window and when a face has come. */
export function useFit(room: RefObject<HTMLElement | null>, shown: unknown): void {
  useLayoutEffect(() => {
    const fit = (): void => { if (room.current !== null) fitRoom(room.current); };
    fit();
    window.addEventListener('resize', fit);
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      window.removeEventListener('resize', fit);
      document.fonts.removeEventListener('loadingdone', fit);
    };
  }, [room, shown]);
}

/** Agreed points first (the oldest go), then the context goes, and only then does the question become smaller. */
function fitRoom(room: HTMLElement): void {
  fitAgreed(room);
  const work = room.querySelector<HTMLElement>('.room-work');
  if (work === null) return;
  room.toggleAttribute('data-without-context', false);
  const isVote = work.querySelector('.room-ballots') !== null;
  const sizes = isVote ? ballotSizes : questionSizes;
  const name = isVote ? '--room-option' : '--room-question';
  room.style.setProperty(name, `${sizes[0]}vh`);
  if (!overflows(work)) return;
  room.toggleAttribute('data-without-context', true);
  for (const size of sizes) {
    room.style.setProperty(name, `${size}vh`);
    if (!overflows(work)) return;
  }
}

function fitAgreed(room: HTMLElement): void {
  const list = room.querySelector<HTMLElement>('.room-agreed');
  if (list === null) return;
  const points = [...list.querySelectorAll<HTMLElement>('.room-point')];
  for (const point of points) point.hidden = false;
  for (const point of points.slice(0, -1)) {
    if (!overflows(list)) return;
    point.hidden = true;
  }
}

/** A pixel is rounding. */
const overflows = (element: HTMLElement): boolean => element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;

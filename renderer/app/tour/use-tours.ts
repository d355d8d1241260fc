import { useMemo } from 'react';
import type { DeviceSettings } from '../../../preload/shapes.ts';
import { useWorkbook } from '../../data/live.tsx';
import type { Workbook } from '../../data/workbook.ts';
import { tourSteps, type TourId } from '../../domain/tours.ts';
import { loadWords } from '../../i18n/engine.ts';
import { isShipped, shippedLanguages } from '../../i18n/languages.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { closeHelp } from '../../ui/help-door.ts';
import { useNotice } from '../../ui/notice.tsx';
import { useNavigate, type Route } from '../../ui/route.tsx';
import type { SettingsStore } from '../device-settings.ts';

export type ToursState = NonNullable<DeviceSettings['tours']>;

/** One and the same where no tour was ever begun. */
const none: ToursState = { practice: null, open: null, steps: { capture: 0, projector: 0, report: 0 } };

export const toursOf = (settings: DeviceSettings): ToursState => settings.tours ?? none;

export type Tours = {
  /** Begins a tour at its first step, in the practice copy, which is made where there is none. */
  readonly start: (tour: TourId) => void;
  /** Back to where the tour takes place. */
  readonly goThere: (tour: TourId) => void;
  readonly advance: (tour: TourId, step: number) => void;
  readonly leave: () => void;
  readonly removePractice: () => void;
};

/** Beginning, leaving and ending tours. How far they have come is a setting of this laptop; no record knows of them but the practice copy. */
export function useTours(settings: SettingsStore): Tours {
  const t = useWords();
  const notice = useNotice();
  const go = useNavigate();
  const workbook = useWorkbook();
  return useMemo(() => {
    const now = (): ToursState => toursOf(settings.get());
    const change = (part: Partial<ToursState>): void => { settings.change({ tours: { ...now(), ...part } }); };
    const toPlace = async (practice: string, tour: TourId): Promise<void> => { go(await placeOfTour(workbook, practice, tour)); };
    return {
      start(tour) {
        void practiceOf(workbook, now().practice).then(async (made) => {
          if (!made.ok) {
            notice({ text: notDoneWords(t, made.code) });
            return;
          }
          change({ practice: made.value, open: tour, steps: { ...now().steps, [tour]: 0 } });
          closeHelp();
          await toPlace(made.value, tour);
        });
      },
      goThere(tour) {
        const { practice } = now();
        if (practice !== null) void toPlace(practice, tour);
      },
      advance(tour, step) { change({ steps: { ...now().steps, [tour]: step } }); },
      leave() {
        const { open, steps } = now();
        change({ open: null });
        const total = open === null ? 0 : tourSteps[open].length;
        if (open !== null && steps[open] < total) notice({ text: t('tour.left', { step: steps[open] + 1, total }) });
      },
      removePractice() {
        const { practice } = now();
        change({ open: null });
        if (practice === null) return;
        void workbook.workshops.setRemoved(practice, true).then((removed) => {
          if (!removed.ok) {
            notice({ text: notDoneWords(t, removed.code) });
            return;
          }
          go({ kind: 'home' });
          notice({ text: t('tour.removed'), action: { label: t('common.undo'), run: () => { void workbook.workshops.setRemoved(practice, false); } } });
        });
      },
    };
  }, [settings, workbook, notice, go, t]);
}

/** The practice copy: the one there is, else a new one. */
async function practiceOf(workbook: Workbook, known: string | null): ReturnType<Workbook['workshops']['makePractice']> {
  if (known !== null && (await workbook.read.workshop(known)) !== undefined) return { ok: true, value: known };
  const titles = new Map(await Promise.all(shippedLanguages.map(async ({ language }) => [language, await loadWords(language)] as const)));
  return workbook.workshops.makePractice((language) => (title) => (isShipped(language) ? titles.get(language) : undefined)?.('tour.practiceTitle', { title }) ?? title);
}

/** The first question of the copy, on the screen the tour is about. */
async function placeOfTour(workbook: Workbook, practice: string, tour: TourId): Promise<Route> {
  const outline = await workbook.read.outline(practice);
  const question = outline.find(({ questions }) => questions.length > 0)?.questions[0]?.id ?? null;
  return { kind: 'workshop', id: practice, view: tour === 'report' ? 'report' : 'capture', question };
}

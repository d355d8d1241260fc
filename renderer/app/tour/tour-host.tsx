import { lazy, Suspense } from 'react';
import type { SettingsStore } from '../device-settings.ts';
import { useSettings } from '../settings-page.tsx';
import { toursOf, useTours } from './use-tours.ts';

/** No start reads any of it, but one in the middle of a tour. */
const Running = lazy(async () => ({ default: (await import('./running-tour.tsx')).RunningTour }));
const List = lazy(async () => ({ default: (await import('../../features/help/index.ts')).TourList }));

/** The line of the tour that is under way, above everything else. */
export function TourHost({ settings }: { readonly settings: SettingsStore }) {
  const { open, practice, steps } = toursOf(useSettings(settings));
  if (open === null || practice === null) return null;
  // Another tour begins with nothing seen.
  return <Suspense fallback={null}><Running key={open} {...{ settings, practice }} tour={open} step={steps[open]} /></Suspense>;
}

/** The tours to choose from. */
export function Tours({ settings }: { readonly settings: SettingsStore }) {
  const { steps } = toursOf(useSettings(settings));
  const tours = useTours(settings);
  return <Suspense fallback={null}><List steps={steps} onStart={tours.start} /></Suspense>;
}

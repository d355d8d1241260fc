import { useEffect, useEffectEvent, useRef } from 'react';
import { isStepDone, type TourFacts, type TourId } from '../../domain/tours.ts';
import { TourLine } from '../../features/help/index.ts';
import { useRoute, type Route } from '../../ui/route.tsx';
import type { SettingsStore } from '../device-settings.ts';
import { useSettings } from '../settings-page.tsx';
import { useTourFacts } from './use-tour-facts.ts';
import { useTours } from './use-tours.ts';

type RunningProps = { readonly settings: SettingsStore; readonly practice: string; readonly tour: TourId; readonly step: number };

/** The tour under way: its line, and the eye that sees when a step has been done. It looks at the practice copy alone. */
export function RunningTour({ settings, practice, tour, step }: RunningProps) {
  const route = useRoute();
  const tours = useTours(settings);
  const isHere = route.kind === 'workshop' && route.id === practice;
  return (
    <>
      {isHere ? <Eye settings={settings} route={route} tour={tour} step={step} onDone={() => { tours.advance(tour, step + 1); }} /> : null}
      <TourLine tour={tour} step={step} isHere={isHere} onGo={() => { tours.goThere(tour); }} onLeave={tours.leave} onRemove={tours.removePractice} />
    </>
  );
}

type EyeProps = Omit<RunningProps, 'practice'> & { readonly route: Extract<Route, { readonly kind: 'workshop' }>; readonly onDone: () => void };

/** Compares what is now with what was when the step began. */
function Eye({ settings, route, tour, step, onDone }: EyeProps): null {
  const facts = useTourFacts(route, useSettings(settings).place?.entry ?? null);
  const begun = useRef<{ readonly step: number; readonly facts: TourFacts } | null>(null);
  const done = useEffectEvent(onDone);
  useEffect(() => {
    if (facts === undefined) return;
    if (begun.current?.step !== step) begun.current = { step, facts };
    if (isStepDone(tour, step, begun.current.facts, facts)) done();
  }, [facts, tour, step]);
  return null;
}

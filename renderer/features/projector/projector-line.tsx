import { lazy, Suspense } from 'react';
import { useChoices } from './choices.ts';
import { useProjector } from './use-projector.ts';

/** What drives the projector is loaded with the projector. */
const Strip = lazy(async () => ({ default: (await import('./projector-strip.tsx')).ProjectorStrip }));

/** The line below the top bar while something is projected, in every place of a workshop. */
export function ProjectorLine({ workshop, question }: { readonly workshop: string; readonly question: string | null }) {
  const { isOpen } = useProjector();
  const { isWanted } = useChoices();
  return isOpen || isWanted ? <Suspense fallback={null}><Strip workshop={workshop} question={question} /></Suspense> : null;
}

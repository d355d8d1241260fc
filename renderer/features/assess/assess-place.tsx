import { lazy, Suspense } from 'react';
import type { AssessProps } from './given.ts';

const Page = lazy(async () => ({ default: (await import('./assess-page.tsx')).AssessPage }));

/** The checklists of a workshop: which were chosen, what was answered, how much is addressed. Loaded when it is opened. */
export function AssessPlace(props: AssessProps) {
  return <Suspense fallback={<div className="app-message" />}><Page {...props} /></Suspense>;
}

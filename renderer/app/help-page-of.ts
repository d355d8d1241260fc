import { placeOf, type AssessAt } from '../domain/assessment/place.ts';
import type { HelpPage } from '../ui/help-pages.ts';
import type { LibraryPlace, Route, SafetyPart, WorkshopPart } from '../ui/route.tsx';

/** The page of help of every place; a place without one does not compile. */
const ofPart: Readonly<Record<WorkshopPart, HelpPage>> = {
  prepare: 'prepare-header',
  capture: 'capture',
  time: 'time',
  votes: 'votes',
  overview: 'overview',
  assess: 'assess',
  report: 'report',
  export: 'export',
  translate: 'translate',
  history: 'history',
};

/** Parts of the Assess place that have a page of their own. */
const ofAssess: { readonly [P in AssessAt['part']]?: HelpPage } = { priorities: 'priorities', plan: 'plan' };

const ofLibrary: Readonly<Record<LibraryPlace, HelpPage>> = {
  handbook: 'library-handbook',
  checklists: 'library-checklists',
  practices: 'library-practices',
  activities: 'library-activities',
  questions: 'library-questions',
  glossary: 'library-glossary',
  own: 'library-own',
  plan: 'library-plan',
  bookmarks: 'library-bookmarks',
};

const ofSafety: Readonly<Record<SafetyPart, HelpPage>> = { snapshots: 'snapshots', trash: 'trash', storage: 'storage', problems: 'problems' };

/** The page of help that belongs to a place, as far as its address says; what lies over it says more (`renderer/ui/help-door.ts`). */
export function helpPageOf(route: Route): HelpPage {
  switch (route.kind) {
    case 'home':
    case 'first-start':
    case 'settings':
      return route.kind;
    case 'safety':
      return ofSafety[route.part];
    case 'own-history':
      return 'history';
    case 'library':
      return ofLibrary[route.place];
    case 'workshop':
      return (route.view === 'assess' ? ofAssess[placeOf(route.text?.record ?? null).part] : undefined) ?? ofPart[route.view];
  }
}

import type { RecordRef } from '../../../report/model.ts';
import type { Route } from '../../../ui/route.tsx';

/** The screen where a record of the report is written; `question` is the one it stands under. */
export function routeOf(workshop: string, { kind, id }: RecordRef, question: string | null): Route {
  const at = (view: 'prepare' | 'capture' | 'report', on: string | null = null): Route => ({ kind: 'workshop', id: workshop, view, question: on });
  switch (kind) {
    case 'workshop':
    case 'participant':
    case 'roundtable':
    case 'block':
      return at('prepare');
    case 'question':
      return at('capture', id);
    case 'contribution':
    case 'position':
      return at('capture', question);
    case 'section':
      return at('report');
  }
}

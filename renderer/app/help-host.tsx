import { lazy, Suspense, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { toggleHelp, useHelp } from '../ui/help-door.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { useRoute } from '../ui/route.tsx';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { helpPageOf } from './help-page-of.ts';
import './help-button.css';

/** Pages and panel are fetched when somebody asks: no start reads any of them. */
const HelpPanel = lazy(async () => ({ default: (await import('../features/help/index.ts')).HelpPanel }));

/** F1 from every screen, in dialogs too. Help stands beside the work where there is room, over its end edge otherwise; it is never modal. */
export function HelpHost({ tours }: { readonly tours: ReactNode }) {
  const route = useRoute();
  const { isOpen, over } = useHelp();
  useShortcuts({ F1: toggleHelp }, { inDialog: true });
  return isOpen ? <Suspense fallback={null}><HelpPanel page={over ?? helpPageOf(route)} tours={tours} /></Suspense> : null;
}

/** The way to help for the mouse, in the top bar. */
export function HelpButton() {
  const t = useWords();
  const { isOpen } = useHelp();
  return (
    // A press of the mouse leaves the focus in the field that is being typed into.
    <button type="button" className="button button-quiet help-button" aria-expanded={isOpen} onMouseDown={(event) => { event.preventDefault(); }} onClick={toggleHelp}>
      <span className="button-words">{t('help.title')}</span>
      <KeyCap keys="F1" />
    </button>
  );
}

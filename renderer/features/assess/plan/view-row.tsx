import type { PlanView } from '../../../domain/plan/plan-view.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { PlainKey } from '../../../i18n/word-types.ts';
import { KeyCap } from '../../../ui/key-cap.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import type { Go } from '../given.ts';

type RowProps = { readonly views: readonly { readonly id: PlanView; readonly label: PlainKey }[]; readonly current: PlanView; readonly onGo: Go };

/** The ways to the views of the plan, each with its key. */
export function ViewRow({ views, current, onGo }: RowProps) {
  const t = useWords();
  const to = (view: PlanView): void => { onGo({ part: 'plan', item: null, view }); };
  useShortcuts(Object.fromEntries(views.map(({ id }, at) => [`Alt+Digit${String(at + 1)}`, () => { to(id); }])));
  return (
    <nav className="plan-views" aria-label={t('plan.view.title')}>
      {views.map(({ id, label }, at) => (
        <button key={id} type="button" className="plan-view" data-view={id} aria-keyshortcuts={`Alt+${String(at + 1)}`} aria-current={id === current ? 'page' : undefined} onClick={() => { to(id); }}>
          {t(label)} <KeyCap keys={`Alt ${String(at + 1)}`} />
        </button>
      ))}
    </nav>
  );
}

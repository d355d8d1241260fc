import type { ComponentType } from 'react';
import type { PlanView } from '../../../domain/plan/plan-view.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { PlainKey } from '../../../i18n/word-types.ts';
import { Margin } from '../../../ui/margin.tsx';
import { ExpectedPart } from './expected-part.tsx';
import { FollowUpPart } from './follow-up-part.tsx';
import { MatrixPart } from './matrix/matrix-part.tsx';
import type { Planned } from './planned.ts';
import { TimePart } from './time-part.tsx';
import { TreePart } from './tree-part.tsx';
import { ViewRow } from './view-row.tsx';

/** The ways of showing the whole plan, in the order in which they are offered. */
const shown: readonly { readonly id: PlanView; readonly label: PlainKey; readonly about: PlainKey; readonly Part: ComponentType<Planned> }[] = [
  { id: 'tree', label: 'plan.view.tree', about: 'plan.about', Part: TreePart },
  { id: 'matrix', label: 'plan.view.matrix', about: 'plan.matrix.about', Part: MatrixPart },
  { id: 'time', label: 'plan.view.time', about: 'plan.time.about', Part: TimePart },
  { id: 'follow-up', label: 'plan.view.followUp', about: 'plan.follow.about', Part: FollowUpPart },
  { id: 'expected', label: 'plan.view.expected', about: 'plan.expected.about', Part: ExpectedPart },
];

/** The whole plan in one of its views, and above it the way to the others. */
export function WholePlan({ shownAs, ...given }: Planned & { readonly shownAs: PlanView }) {
  const t = useWords();
  const here = shown.find(({ id }) => id === shownAs);
  const { Part, about } = here ?? { Part: TreePart, about: 'plan.about' };
  return (
    <div className="assess-page">
      <Margin>
        <h1 className="question-text">{t('plan.title')}</h1>
        <p className="secondary">{t(about)}</p>
        <ViewRow views={shown} current={here?.id ?? 'tree'} onGo={given.onGo} />
      </Margin>
      <Part {...given} />
    </div>
  );
}

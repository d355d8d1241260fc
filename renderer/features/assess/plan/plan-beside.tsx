import { originOf } from '../../../domain/plan/origin.ts';
import { planCheck, type PlanFinding } from '../../../domain/plan/plan-check.ts';
import type { PlanNode } from '../../../domain/plan/plan-tree.ts';
import { missingOf, smartOf, smartParts } from '../../../domain/plan/smart.ts';
import type { PlanView } from '../../../domain/plan/plan-view.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Icon } from '../../../ui/icon.tsx';
import { BesideGap } from '../beside-gap.tsx';
import { titleOf as priorityTitle } from '../priorities/priority-words.ts';
import { ExpectedBeside } from './expected-beside.tsx';
import { FollowUpBeside } from './follow-up-beside.tsx';
import type { Planned } from './planned.ts';
import { namedNode, numberOf, smartCodeKeys, smartPartKeys } from './plan-words.ts';
import { useItemCites } from './use-item-cites.ts';

/** Beside the whole plan what it lacks, what became of it and what is expected of it, unless that is what is shown; beside one item what is missing of it, and what the library has for it. */
export function PlanBeside({ node, shownAs, ...given }: Planned & { readonly node: PlanNode | undefined; readonly shownAs: PlanView }) {
  if (node !== undefined) return <div className="assess-beside"><SmartCheck {...given} node={node} /></div>;
  return (
    <div className="assess-beside">
      <Lacks {...given} />
      {shownAs === 'follow-up' ? null : <FollowUpBeside {...given} />}
      {shownAs === 'expected' ? null : <ExpectedBeside {...given} />}
    </div>
  );
}

function SmartCheck(given: Planned & { readonly node: PlanNode }) {
  const { node, workshop, sheets, priorities } = given;
  const t = useWords();
  const formats = useFormats();
  const { cite } = useItemCites(given);
  const smart = smartOf(node, priorities);
  const { gap } = originOf(node, priorities);
  const sheet = sheets.find(({ id }) => id === gap?.checklist);
  return (
    <>
      <h2 className="small-head">{t('plan.smart.title')}</h2>
      {missingOf(smart).length === 0 ? <p><Icon name="tick" /> {t('plan.smart.whole')}</p> : null}
      <dl className="plan-smart">
        {smartParts.map((part) => (
          <div key={part} data-part={part} data-missing={smart[part].length}>
            <dt>{t(smartPartKeys[part])}</dt>
            {smart[part].length === 0 ? <dd className="secondary">{t('plan.smart.holds')}</dd> : smart[part].map((code) => <dd key={code}><Icon name="warning" /> {t(smartCodeKeys[code])}</dd>)}
          </div>
        ))}
      </dl>
      {sheet === undefined ? null : <BesideGap workshop={workshop} sheet={sheet} into={{ number: numberOf(node, formats), cited: new Set(node.item.cites.map(({ item }) => item)), onCite: cite }} />}
    </>
  );
}

function Lacks(given: Planned) {
  const { tree, priorities, onGo } = given;
  const t = useWords();
  const words = useFindingWords(given);
  const findings = planCheck(tree, priorities);
  const open = (finding: PlanFinding): void => {
    onGo('priority' in finding ? { part: 'priorities', priority: finding.priority.id } : { part: 'plan', item: finding.node.item.id, view: 'tree' });
  };
  return (
    <>
      <h2 className="small-head">{t('plan.check.title')}</h2>
      {findings.length === 0 ? <p><Icon name="tick" /> {t('plan.check.whole')}</p> : (
        <ul className="plan-findings">
          {findings.map((finding) => (
            <li key={`${finding.code} ${'priority' in finding ? finding.priority.id : finding.node.item.id}`} data-finding={finding.code}>
              <button type="button" className="assess-link" onClick={() => { open(finding); }}>{words(finding)}</button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A finding as a sentence. */
function useFindingWords({ sheets, screen }: Planned): (finding: PlanFinding) => string {
  const t = useWords();
  const formats = useFormats();
  return (finding) => {
    switch (finding.code) {
      case 'no-activity': return t('plan.check.noActivity', { title: priorityTitle(t, finding.priority, { sheets, language: screen }).plain });
      case 'no-owner': return t('plan.check.noOwner', { name: namedNode(t, finding.node, formats) });
      case 'no-date': return t('plan.check.noDate', { name: namedNode(t, finding.node, formats) });
      case 'begins-before': return t('plan.check.beginsBefore', { name: namedNode(t, finding.node, formats), above: namedNode(t, finding.above, formats) });
      case 'ends-after': return t('plan.check.endsAfter', { name: namedNode(t, finding.node, formats), above: namedNode(t, finding.above, formats) });
    }
  };
}

import { daysAt, expectedResponses, progresses, type PlanDay } from '../../../domain/plan/plan-item.ts';
import { progressChange } from '../../../domain/plan/follow-up.ts';
import type { PlanNode } from '../../../domain/plan/plan-tree.ts';
import { localDate } from '../../../domain/since-room.ts';
import { progressKeys } from '../../../i18n/plan-keys.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import type { PlainKey } from '../../../i18n/word-types.ts';
import { DateField } from '../../../ui/value-fields.tsx';
import { ChoiceRow } from '../choice-row.tsx';
import { responseKeys } from '../word-keys.ts';
import type { Planned } from './planned.ts';
import type { PlanActs } from './use-plan-acts.ts';

const dayKeys: Readonly<Record<PlanDay, PlainKey>> = { start: 'plan.field.start', due: 'plan.field.due', baselineDay: 'plan.field.baselineDay', doneOn: 'plan.field.doneOn' };

/** The days of an item; of an activity also how far it has come, and what the response to its gap will be once it is done. */
export function ItemDays({ node, acts }: Planned & { readonly node: PlanNode; readonly acts: PlanActs }) {
  const { item } = node;
  const t = useWords();
  const formats = useFormats();
  const keyOf = (day: PlanDay): PlainKey => (day === 'due' && item.level === 'indicator' ? 'plan.field.targetDay' : dayKeys[day]);
  return (
    <>
      <div className="plan-days">
        {daysAt[item.level].map((day) => {
          const value = item[day];
          return <DateField key={day} label={t(keyOf(day))} value={value} errorMessage={t('prepare.day')} description={value === null ? undefined : formats.date(value)} onChange={(chosen) => { acts.choose(node, { [day]: chosen }); }} />;
        })}
      </div>
      {item.level !== 'activity' ? null : (
        <>
          <ChoiceRow label={t('plan.progress.title')} isFixed options={progresses.map((id) => ({ id, label: t(progressKeys[id]) }))} value={item.progress} onChange={(progress) => { if (progress !== null) acts.choose(node, progressChange(item, progress, localDate(new Date()))); }} />
          <ChoiceRow label={t('plan.field.expects')} isFixed options={expectedResponses.map((id) => ({ id, label: t(responseKeys[id]) }))} value={item.expects} onChange={(expects) => { if (expects !== null) acts.choose(node, { expects }); }} />
        </>
      )}
    </>
  );
}

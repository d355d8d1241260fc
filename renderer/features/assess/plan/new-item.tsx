import { useCallback, type KeyboardEvent, type RefObject } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { PlanSpot } from '../../../data/plan/plan.ts';
import { mayStandBelowLevel, planLevels } from '../../../domain/plan/plan-item.ts';
import { planLevelKeys } from '../../../i18n/plan-keys.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/field.tsx';
import { KeyCap } from '../../../ui/key-cap.tsx';
import { useGrowing } from '../../../ui/use-growing.ts';
import { isComposing, useShortcuts } from '../../../ui/use-shortcuts.ts';
import type { Planned } from './planned.ts';
import { namedNode } from './plan-words.ts';

type NewProps = Planned & { readonly spot: PlanSpot; readonly inputRef: RefObject<HTMLInputElement | null>; readonly onSpot: (spot: PlanSpot) => void };

/** The next item of the plan: in the record from its first saved letter; after Enter the one after it is written. */
export function NewItem({ workshop, plan, tree, language, spot: { parent, after, level: asked }, inputRef, onSpot }: NewProps) {
  const t = useWords();
  const formats = useFormats();
  const { newId } = useWorkbook();
  const isReady = useCallback((plain: string) => plain.trim() !== '', []);
  const [before, above] = [after, parent].map((id) => tree.find(({ item }) => item.id === id));
  const levels = planLevels.filter((one) => (above === undefined ? one !== 'indicator' : mayStandBelowLevel(one, above.item.level)));
  const level = levels.includes(asked) ? asked : (levels[0] ?? 'activity');
  const add = useCallback((plain: string) => plan.add(workshop, { parent, after, level }, { plain, language }), [plan, workshop, parent, after, level, language]);
  const edit = useCallback((id: string, plain: string, stay: string) => plan.setText(id, 'title', { plain, language }, stay), [plan, language]);
  const form = useGrowing({ blank: '', newId, isReady, add, edit });
  useShortcuts({ 'Alt+KeyN': () => { inputRef.current?.focus(); } });
  const finish = (): void => {
    const made = form.flush();
    form.finish('');
    void made.then((id) => { if (id !== null) onSpot({ parent, after: id, level }); });
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    finish();
  };
  const label = before !== undefined ? t('plan.newAfter', { name: namedNode(t, before, formats) }) : above !== undefined ? t('plan.newBelow', { name: namedNode(t, above, formats) }) : t('plan.newItem');
  if (levels.length === 0) return null;
  return (
    <div className="plan-new">
      <Select className="plan-level" label={t('plan.level.title')} options={levels.map((id) => ({ id, label: t(planLevelKeys[id]) }))} value={level} onChange={(chosen) => { onSpot({ parent, after, level: chosen }); }} />
      <TextField inputRef={inputRef} className="plan-grow" label={label} placeholder={t('votes.newOptionHint')} lang={language} value={form.value} onChange={form.change} onKeyDown={press} end={<KeyCap keys="Alt N" />} />
      <Button keycap="Enter" onPress={finish}>{t('votes.add')}</Button>
    </div>
  );
}

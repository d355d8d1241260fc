import { useCallback, useRef, type KeyboardEvent } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { KeyCap } from '../../../ui/key-cap.tsx';
import { useGrowing } from '../../../ui/use-growing.ts';
import { isComposing, useShortcuts } from '../../../ui/use-shortcuts.ts';
import type { Compared } from './compared.ts';

/** A priority that comes from no gap: in the record from its first saved letter, the next one after Enter. */
export function NewPriority({ workshop, priorities, language }: Compared) {
  const t = useWords();
  const { newId } = useWorkbook();
  const field = useRef<HTMLInputElement>(null);
  const isReady = useCallback((plain: string) => plain.trim() !== '', []);
  const add = useCallback((plain: string) => priorities.add(workshop, { plain, language }), [priorities, workshop, language]);
  const edit = useCallback((id: string, plain: string, stay: string) => priorities.setText(id, 'title', { plain, language }, stay), [priorities, language]);
  const form = useGrowing({ blank: '', newId, isReady, add, edit });
  useShortcuts({ 'Alt+KeyN': () => { field.current?.focus(); } });
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    form.finish('');
  };
  return (
    <div className="priorities-new">
      <TextField inputRef={field} className="priorities-grow" label={t('priorities.new')} placeholder={t('votes.newOptionHint')} lang={language} value={form.value} onChange={form.change} onKeyDown={press} end={<KeyCap keys="Alt N" />} />
      <Button keycap="Enter" onPress={() => { form.finish(''); }}>{t('votes.add')}</Button>
    </div>
  );
}

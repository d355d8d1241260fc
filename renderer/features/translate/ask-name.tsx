import { useState, type KeyboardEvent } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { isComposing } from '../../ui/use-shortcuts.ts';

/** What somebody is asked to stand for by name. */
export type Asked = 'reviewed' | 'official' | 'confirm';

type AskProps = { readonly what: Asked; readonly name: string; readonly onName: (name: string) => void; readonly onCancel: () => void };

const questions = { reviewed: 'translate.ask.reviewed', official: 'translate.ask.official', confirm: 'translate.ask.confirm' } as const;
const acts = { reviewed: 'translate.act.reviewed', official: 'translate.act.official', confirm: 'translate.act.confirm' } as const;

/** Asks in its place who says so; Enter answers, Escape thinks better of it. */
export function AskName({ what, name, onName, onCancel }: AskProps) {
  const t = useWords();
  const [value, setValue] = useState(name);
  const [isMissing, setMissing] = useState(false);
  const answer = (): void => {
    if (value.trim() === '') setMissing(true);
    else onName(value.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') answer();
    else onCancel();
  };
  return (
    <div className="translate-ask" role="group" aria-label={t(questions[what])}>
      <TextField
        label={t(questions[what])}
        value={value}
        autoFocus
        required
        errorMessage={isMissing ? t('translate.nameMissing') : undefined}
        onChange={setValue}
        onKeyDown={onKeyDown}
      />
      <Button keycap="Enter" onPress={answer}>{t(acts[what])}</Button>
      <Button variant="quiet" keycap="Esc" onPress={onCancel}>{t('common.cancel')}</Button>
    </div>
  );
}

import { useState } from 'react';
import { useSaveState } from '../data/live.tsx';
import { causeWords } from '../i18n/named-words.ts';
import { useFormats, useWords } from '../i18n/use-words.ts';
import { SaveSign } from '../ui/save-sign.tsx';
import { useHasUnsaved } from '../ui/unsaved-texts.ts';

/** The state of saving, for the top bar. One field that is not safe outweighs everything that was saved beside it. */
export function SaveState() {
  const t = useWords();
  const formats = useFormats();
  const present = useSaveState();
  const hasUnsaved = useHasUnsaved();
  const [failed, setFailed] = useState(present);
  if (present.kind === 'not-saved' && failed !== present) setFailed(present);
  const state = hasUnsaved && failed.kind === 'not-saved' ? failed : present;
  if (state.kind === 'saving') return <SaveSign kind="saving" label={t('save.saving')} announcement="" />;
  if (state.kind === 'not-saved') {
    const cause = causeWords(t, state.failure.code);
    return (
      <SaveSign kind="not-saved" label={t('save.notSaved')} announcement={t('save.heardNotSaved', { cause })} reason={t('save.keepOpen', { cause })} />
    );
  }
  const label = state.at === null ? t('save.savedAll') : t('save.saved', { time: formats.time(state.at) });
  return <SaveSign kind="saved" label={label} announcement={state.at === null ? '' : t('save.heardSaved')} />;
}

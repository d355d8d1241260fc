import { useSyncExternalStore } from 'react';
import type { StartMode } from '../../preload/shapes.ts';
import type { Workbook } from '../data/workbook.ts';
import { useLanguage, useWords } from '../i18n/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { flushAutosaves } from '../ui/use-autosave.ts';
import { titleOf } from './workshop-title.ts';

/** What holds for as long as the window is open: nothing is written here, or something has gone wrong that a person should know. */
export function StartBanners({ workbook }: { readonly workbook: Workbook }) {
  const t = useWords();
  const trouble = useSyncExternalStore(workbook.troubles.subscribe, workbook.troubles.get);
  const readOnly = readOnlyKey(workbook.start.found.mode);
  return (
    <>
      {readOnly === null ? null : <section className="app-banner" aria-label={t(readOnly)}><Icon name="lock" /> <strong>{t(readOnly)}</strong></section>}
      {trouble === null ? null : <div role="alert"><TroubleBanner workbook={workbook} /></div>}
    </>
  );
}

function readOnlyKey(mode: StartMode): 'states.bannerNewer' | 'states.bannerReadOnly' | null {
  if (mode === 'newer-data') return 'states.bannerNewer';
  return mode === 'read-only' ? 'states.bannerReadOnly' : null;
}

function TroubleBanner({ workbook: { troubles, bridge } }: { readonly workbook: Workbook }) {
  const t = useWords();
  const { language } = useLanguage();
  const trouble = useSyncExternalStore(troubles.subscribe, troubles.get);
  if (trouble === null) return null;
  if (trouble.kind === 'database') {
    // What is being typed may still reach the journal; what does not stays on the screen until the person has copied it.
    const open = (): void => { void flushAutosaves().then(() => bridge.call('start:without-database', { why: 'unusable' })); };
    return <p className="app-banner"><Icon name="warning" /> <span>{t('states.troubleDatabase')}</span> <Button onPress={open}>{t('states.openAgain')}</Button></p>;
  }
  const text = trouble.title === null ? t('states.troubleOwnDamaged') : t('states.troubleDamaged', { title: titleOf(trouble.title, t, language) });
  return (
    <p className="app-banner">
      <Icon name="warning" /> <span>{text}</span>
      <Button icon="folder" onPress={() => { void bridge.call('start:show', { journal: trouble.journal }); }}>{t('states.showDamaged')}</Button>
      <Button variant="quiet" onPress={() => { troubles.dismiss(); }}>{t('states.dismiss')}</Button>
    </p>
  );
}

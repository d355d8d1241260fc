import { lazy, Suspense, type ReactNode } from 'react';
import { useProtected, useWorkbook } from '../data/live.tsx';
import type { ProtectedWorkshop } from '../data/vault/vault-list.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../ui/button.tsx';
import { useNotice } from '../ui/notice.tsx';
import { lockAndBeginAnew, usualLockAfter } from './locking.ts';
import type { SettingsStore } from './device-settings.ts';
import { useSettings } from './settings-page.tsx';

/** Loaded where there is a pass-phrase, or where one may be set: most starts need none of it. */
const screens = () => import('../features/vault/index.ts');
const LockedScreen = lazy(async () => ({ default: (await screens()).LockedWorkshop }));
const List = lazy(async () => ({ default: (await screens()).LockedList }));
const Section = lazy(async () => ({ default: (await screens()).PassphraseSection }));

/** The locked workshops of home; nothing where there are none. */
export function LockedOnHome() {
  const isAny = useProtected().some(({ state }) => state !== 'open');
  return isAny ? <Suspense fallback={null}><List /></Suspense> : null;
}

/** A workshop's place, or the way in where it is locked. */
export function UnlessLocked({ workshop, children }: { readonly workshop: string; readonly children: ReactNode }) {
  const locked = useLocked(workshop);
  return locked === undefined ? children : <Suspense fallback={<main className="app-message" />}><LockedScreen workshop={locked} /></Suspense>;
}

/** The workshop, if it is locked now. */
export function useLocked(workshop: string): ProtectedWorkshop | undefined {
  return useProtected().find((known) => known.workshop === workshop && known.state !== 'open');
}

/** Locks everything that is open under a pass-phrase, from wherever one is. */
export function LockButton() {
  const t = useWords();
  const lock = useLock();
  return useProtected().some(({ state }) => state === 'open') ? <Button variant="quiet" icon="lock" onPress={lock}>{t('vault.lock')}</Button> : null;
}

/** The part of the preparation that is about the pass-phrase. */
export function PassphrasePart({ workshop, title, settings }: { readonly workshop: string; readonly title: string; readonly settings: SettingsStore }) {
  const lock = useLock();
  const { lockAfter } = useSettings(settings);
  const locking = { after: lockAfter ?? usualLockAfter, onAfter: (minutes: number) => { settings.change({ lockAfter: minutes }); }, lock };
  return <Suspense fallback={<div aria-busy="true" />}><Section workshop={workshop} title={title} locking={locking} /></Suspense>;
}

function useLock(): () => void {
  const t = useWords();
  const notice = useNotice();
  const workbook = useWorkbook();
  return () => {
    void lockAndBeginAnew(workbook).then((isLocked) => {
      if (!isLocked) notice({ text: t('vault.notLocked') });
    });
  };
}

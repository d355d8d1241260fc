import { liveQuery } from 'dexie';
import { createContext, startTransition, use, useEffect, useState, useSyncExternalStore, type DependencyList, type ReactNode } from 'react';
import { keepSame } from './keep-same.ts';
import { isDatabaseError } from './trouble.ts';
import type { ProtectedWorkshop } from './vault/vault-list.ts';
import type { FirstReads, SaveState, Workbook } from './workbook.ts';

const WorkbookContext = createContext<Workbook | null>(null);

/** Gives the one workbook to all screens below. */
export function WorkbookProvider({ workbook, children }: { readonly workbook: Workbook; readonly children: ReactNode }) {
  return <WorkbookContext value={workbook}>{children}</WorkbookContext>;
}

/** The workbook; throws when a screen stands outside the provider, which is a fault of ours. */
export function useWorkbook(): Workbook {
  const workbook = use(WorkbookContext);
  if (workbook === null) throw new Error('No workbook above this component');
  return workbook;
}

/**
 * Result of a read that is run again whenever rows it touched change; undefined until the first answer, unless `first`
 * was read beforehand. A new answer is drawn where it differs from the one before, and waits for keys that are being typed.
 */
export function useLive<T>(read: (workbook: Workbook) => Promise<T>, deps: DependencyList, first?: T): T | undefined {
  const workbook = useWorkbook();
  const [value, setValue] = useState(first);
  useEffect(() => {
    const show = (next: T): void => {
      startTransition(() => { setValue((before) => (before === undefined ? next : keepSame(before, next))); });
    };
    const whole = (): Promise<T> => workbook.remaking()?.then(() => read(workbook)) ?? read(workbook);
    const running = liveQuery(whole).subscribe({
      next: show,
      error: (error: unknown) => { if (isDatabaseError(error)) workbook.troubles.report({ kind: 'database', detail: `${error.name}: ${error.message}` }); },
    });
    return () => {
      running.unsubscribe();
    };
    // The caller names what its read depends on; the function itself is new at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [workbook, ...deps]);
  return value;
}

/** What was read before anything was drawn, if it is about this workshop and, where asked, this question. */
export function useFirstReads(workshop: string, question?: string | null): FirstReads | undefined {
  const known = useWorkbook().first.current;
  if (known?.workshop !== workshop) return undefined;
  return question === undefined || known.question === question ? known : undefined;
}

/** The state of saving, for the one sign in the top bar. */
export function useSaveState(): SaveState {
  const { saveState } = useWorkbook();
  return useSyncExternalStore(saveState.subscribe, saveState.get);
}

/** The workshops that are under a pass-phrase, as they stand now. */
export function useProtected(): readonly ProtectedWorkshop[] {
  const { vault } = useWorkbook();
  return useSyncExternalStore(vault.list.subscribe, vault.list.get);
}

/** The table that this laptop is in a workshop; null in the plenary. */
export function useTableHere(workshop: string): string | null {
  const { tableHere } = useWorkbook();
  return useSyncExternalStore(tableHere.subscribe, () => tableHere.get(workshop));
}

/** Actions that are loaded when they are first asked for; null until then. `load` keeps its identity: a function of the module. */
export function useLoaded<T>(load: (workbook: Workbook) => Promise<T>): T | null {
  const workbook = useWorkbook();
  const [loaded, setLoaded] = useState<T | null>(null);
  useEffect(() => {
    let isWanted = true;
    void load(workbook).then((found) => { if (isWanted) setLoaded(() => found); });
    return () => { isWanted = false; };
  }, [workbook, load]);
  return loaded;
}

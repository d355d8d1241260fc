import type { Bridge } from '../../preload/contract.ts';
import type { TimerShelf } from '../data/timers/timers.ts';
import type { BeganBlock, DeviceSettings } from '../../preload/shapes.ts';
import type { TableStore } from '../data/workbook.ts';

/** Settings of this laptop: changed at once on the screen, then written by main. */
export type SettingsStore = {
  readonly get: () => DeviceSettings;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (part: Partial<DeviceSettings>) => void;
};

/** Makes the store. A write that fails is not worth a word: the setting holds until the window closes. */
export function createSettings(bridge: Bridge, first: DeviceSettings, page: HTMLElement): SettingsStore {
  let settings = first;
  const listeners = new Set<() => void>();
  dress(page, settings);
  return {
    get: () => settings,
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    change(part) {
      settings = { ...settings, ...part };
      dress(page, settings);
      void bridge.call('settings:write', settings);
      for (const listener of listeners) listener();
    },
  };
}

/** Which table this laptop is, out of the settings and into them. */
export function tableStoreOf(settings: SettingsStore): TableStore {
  return {
    get: (workshop) => settings.get().tableHere?.[workshop] ?? null,
    set(workshop, table) {
      const others = Object.entries(settings.get().tableHere ?? {}).filter(([known]) => known !== workshop);
      settings.change({ tableHere: Object.fromEntries([...others, ...(table === null ? [] : [[workshop, table] as const])]) });
    },
    subscribe: settings.subscribe,
  };
}

/** One and the same list, so that what looks at it sees no change where there is none. */
const none: readonly BeganBlock[] = [];

/** Timers are kept among the settings: they outlive a restart, and belong to this laptop and to no record. */
export function timerShelf(settings: SettingsStore): TimerShelf {
  return {
    read: () => settings.get().timers,
    write: (timers) => { settings.change({ timers }); },
    began: { read: () => settings.get().began ?? none, write: (began) => { settings.change({ began: [...began] }); } },
  };
}

function dress(page: HTMLElement, { theme, textSize }: DeviceSettings): void {
  page.dataset['theme'] = theme;
  page.style.fontSize = textSize === 100 ? '' : `${textSize}%`;
}

export const textSizes = [100, 110, 125, 150, 175, 200] as const;

/** The next size up or down; the same at either end. */
export function nextTextSize(now: number, step: 1 | -1): number {
  const sizes = step === 1 ? textSizes : [...textSizes].reverse();
  return sizes.find((size) => (step === 1 ? size > now : size < now)) ?? now;
}

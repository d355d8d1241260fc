import type { DeviceSettings } from '../../preload/shapes.ts';
import type { Settings } from '../settings.ts';
import type { Handlers } from './register.ts';

/** The settings' channel; `changed` follows what main itself shows (theme, menu). */
export function settingsHandlers(settings: Settings, changed: (device: DeviceSettings) => void): Pick<Handlers, 'settings:write'> {
  return {
    'settings:write': async (device) => {
      await settings.write({ device });
      changed(device);
      return null;
    },
  };
}

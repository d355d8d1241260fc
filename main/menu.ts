import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Words } from './words.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

const groups: readonly { readonly key: string; readonly roles: readonly Role[] }[] = [
  { key: 'file', roles: ['quit'] },
  { key: 'edit', roles: ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] },
  { key: 'view', roles: ['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'] },
  { key: 'window', roles: ['minimize', 'close'] },
];

/** The native menu, small: what a person does with the record is on the page. Words we lack come from the system. */
export function menuTemplate(words: Words, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const shown = platform === 'darwin' ? groups.filter((group) => group.key !== 'file') : groups;
  const own = shown.map(({ key, roles }) => ({ label: words(`native.menu.${key}`) ?? key, submenu: roles.map((role) => item(words, role)) }));
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...own] : own;
}

function item(words: Words, role: Role): MenuItemConstructorOptions {
  const label = words(`native.menu.${role}`);
  return label === undefined ? { role } : { role, label };
}

/** Puts the menu in place, for all windows. */
export function installMenu(words: Words): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(words, process.platform)));
}

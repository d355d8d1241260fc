import './key-cap.css';

const onMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

/** The words on the keys of this machine: a Mac has Command and Option where others have Ctrl and Alt. */
export function keyWords(keys: string): string {
  return onMac ? keys.replace('Ctrl', '⌘').replace('Alt', '⌥').replace('Shift', '⇧') : keys;
}

/**
 * A key as it looks on the keyboard, e.g. `Ctrl N`. Always left to right. Inside a control it is decoration: the control's own
 * `keycap` says it to assistive technology.
 */
export function KeyCap({ keys, spoken = false }: { readonly keys: string; readonly spoken?: boolean }) {
  return (
    <kbd className="key-cap" dir="ltr" aria-hidden={spoken ? undefined : true}>
      {keyWords(keys)}
    </kbd>
  );
}

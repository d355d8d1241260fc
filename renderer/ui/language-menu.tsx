import { createContext, use, useCallback, useEffect, useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { KeyCap } from './key-cap.tsx';
import { isComposing, useShortcuts } from './use-shortcuts.ts';
import './choice.css';
import './language-menu.css';

export type ScreenLanguage = { readonly language: string; readonly name: string; readonly detail?: string | undefined };

type MenuProps = {
  readonly label: string;
  readonly languages: readonly ScreenLanguage[];
  readonly value: string;
  readonly onChoose: (language: string) => void;
  /** Without it only the button's own page shows the menu. */
  readonly isOffered: boolean;
  readonly children: ReactNode;
};

type Menu = Pick<MenuProps, 'label' | 'languages' | 'value'> & {
  readonly list: string;
  readonly at: number | null;
  readonly toggle: () => void;
};

const MenuContext = createContext<Menu | null>(null);
const chord = 'Ctrl+Shift+KeyL';
const keycap = 'Ctrl Shift L';

/**
 * The language of the screen, changed from anywhere without leaving what is being typed: the list never takes the focus, so
 * that the caret stays, an open list of speakers stays open and half a name is not taken for a whole one.
 */
export function LanguageMenu({ label, languages, value, onChoose, isOffered, children }: MenuProps) {
  const list = useId();
  const [at, setAt] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const present = Math.max(0, languages.findIndex(({ language }) => language === value));
  const close = (): void => { setAt(null); };
  const choose = (index: number): void => {
    const chosen = languages[index];
    close();
    if (chosen === undefined || chosen.language === value) return;
    setSaid(chosen.name);
    onChoose(chosen.language);
  };
  const toggle = useCallback((): void => {
    setSaid('');
    setAt((now) => (now === null ? present : null));
  }, [present]);
  useShortcuts(isOffered ? { [chord]: toggle } : {}, { inDialog: true });
  useKeysOf(at, languages.length, { move: setAt, choose, close });
  const menu = useMemo((): Menu => ({ label, languages, value, list, at, toggle }), [label, languages, value, list, at, toggle]);
  const shown = at === null ? said : (languages[at]?.name ?? '');
  return (
    <MenuContext value={menu}>
      {children}
      <p className="visually-hidden" role="status">{shown === '' ? '' : `${label}: ${shown}`}</p>
      {at === null ? null : <List menu={menu} at={at} onChoose={choose} onLeave={close} />}
    </MenuContext>
  );
}

/** Opens the list, in the top bar; says which language the screen has. */
export function LanguageButton() {
  const menu = use(MenuContext);
  if (menu === null) return null;
  const { label, languages, value, list, at, toggle } = menu;
  return (
    <button
      type="button"
      role="combobox"
      className="button button-quiet language-button"
      aria-label={label}
      aria-haspopup="listbox"
      aria-expanded={at !== null}
      aria-controls={at === null ? undefined : list}
      aria-activedescendant={at === null ? undefined : `${list}-${String(at)}`}
      // A press of the mouse leaves the focus in the field that is being typed into.
      onMouseDown={(event) => { event.preventDefault(); }}
      onClick={toggle}
    >
      <Icon name="globe" />
      <span className="button-words" lang={value}>{languages.find(({ language }) => language === value)?.name ?? value}</span>
    </button>
  );
}

function List({ menu, at, onChoose, onLeave }: { readonly menu: Menu; readonly at: number; readonly onChoose: (index: number) => void; readonly onLeave: () => void }) {
  const { label, languages, value, list } = menu;
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => { box.current?.showPopover(); }, []);
  const leave = useEffectEvent((target: EventTarget | null): void => {
    if (target instanceof Element && target.closest('.language-list, .language-button') === null) onLeave();
  });
  useEffect(() => {
    const listen = (event: PointerEvent): void => { leave(event.target); };
    // A letter may come without a key: from an input method, or pasted.
    const typed = (): void => { leave(document.body); };
    window.addEventListener('pointerdown', listen, { capture: true });
    window.addEventListener('input', typed, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', listen, { capture: true });
      window.removeEventListener('input', typed, { capture: true });
    };
  }, []);
  return (
    <aside ref={box} popover="manual" className="language-list" aria-label={label}>
      <p className="language-list-head" aria-hidden="true"><span>{label}</span> <KeyCap keys={keycap} /></p>
      <div id={list} role="listbox" aria-label={label}>
        {languages.map(({ language, name, detail }, index) => (
          <div
            key={language}
            id={`${list}-${String(index)}`}
            role="option"
            aria-selected={language === value}
            className="choice-item"
            data-focused={index === at || undefined}
            onMouseDown={(event) => { event.preventDefault(); }}
            onClick={() => { onChoose(index); }}
          >
            <Icon name="tick" className={language === value ? '' : 'language-list-none'} />
            <span className="choice-label" lang={language}>{name}</span>
            {detail === undefined ? null : <span className="choice-detail">{detail}</span>}
          </div>
        ))}
      </div>
    </aside>
  );
}

type Acts = { readonly move: (to: number) => void; readonly choose: (at: number) => void; readonly close: () => void };

/** While the list is open its keys are taken from whatever has the focus; any other key closes it and does what it always does. */
function useKeysOf(at: number | null, count: number, acts: Acts): void {
  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (at === null || isComposing(event) || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return;
    const to = { ArrowDown: (at + 1) % count, ArrowUp: (at - 1 + count) % count, Home: 0, End: count - 1 }[event.key];
    const isChord = event.altKey || event.ctrlKey || event.metaKey;
    if (isChord && event.code === 'KeyL') return;
    if (!isChord && to !== undefined) acts.move(to);
    else if (!isChord && (event.key === 'Enter' || event.key === ' ')) acts.choose(at);
    else {
      acts.close();
      if (event.key !== 'Escape') return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  const isOpen = at !== null;
  useEffect(() => {
    if (!isOpen) return;
    const listen = (event: KeyboardEvent): void => { press(event); };
    window.addEventListener('keydown', listen, { capture: true });
    return () => { window.removeEventListener('keydown', listen, { capture: true }); };
  }, [isOpen]);
}

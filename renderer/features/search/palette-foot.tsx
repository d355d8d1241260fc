import { useWords } from '../../i18n/use-words.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import type { PaletteAct } from './palette-acts.ts';

/** What the keys do with the selected hit; the same for the pointer. The entry keeps the focus. */
export function PaletteFoot({ acts, onPress }: { readonly acts: readonly PaletteAct[]; readonly onPress: (chord: string) => boolean }) {
  const t = useWords();
  return (
    <div className="search-foot">
      {acts.map(({ chord, keys, label }) => (
        <button
          key={chord}
          type="button"
          className="search-act"
          tabIndex={-1}
          onMouseDown={(event) => { event.preventDefault(); }}
          onClick={() => { onPress(chord); }}
        >
          {label} <KeyCap keys={keys} />
        </button>
      ))}
      <span className="search-moves">{t('search.next')} <KeyCap keys="↓" /> {t('search.nextGroup')} <KeyCap keys="Tab" /></span>
    </div>
  );
}

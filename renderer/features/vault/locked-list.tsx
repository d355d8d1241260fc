import { useProtected } from '../../data/live.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useNavigate } from '../../ui/route.tsx';
import './vault.css';

/** Workshops that are locked, below those that can be read: each leads to the place where it is unlocked. */
export function LockedList() {
  const t = useWords();
  const go = useNavigate();
  const locked = useProtected().filter(({ state }) => state !== 'open');
  if (locked.length === 0) return null;
  return (
    <section className="vault-list" aria-label={t('vault.list')}>
      <Margin>
        <h2 className="small-head">{t('vault.list')}</h2>
        <ul>
          {locked.map(({ workshop, label }) => (
            <li key={workshop}>
              <button type="button" className="vault-row" onClick={() => { go({ kind: 'workshop', id: workshop, view: 'capture', question: null }); }}>
                <Icon name="lock" />
                <span dir="auto">{label ?? t('vault.locked')}</span>
                <span className="vault-row-act">{t('vault.unlock')}</span>
              </button>
            </li>
          ))}
        </ul>
      </Margin>
    </section>
  );
}

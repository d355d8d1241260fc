import { useWords } from '../../i18n/use-words.ts';
import type { HelpPage } from '../../ui/help-pages.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { keysOf } from './keys/keys-of.ts';

/** The keys of a screen, by what they are for. */
export function KeyList({ page }: { readonly page: HelpPage }) {
  const t = useWords();
  return (
    <section className="help-keys">
      <h3>{t('keys.title')}</h3>
      <p className="secondary">{t('keys.about')}</p>
      {keysOf(t, page).map((group) => (
        <section key={group.head}>
          <h4 className="small-head">{group.head}</h4>
          <dl>
            {group.rows.map(([keys, does]) => (
              <div key={does}>
                <dt>{keys.map((key) => <KeyCap key={key} keys={key} spoken />)}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}

import { useState } from 'react';
import type { AgendaBlock } from '../../../domain/agenda/views.ts';
import { ownerKey } from '../../../domain/ids.ts';
import type { Speaker } from '../../../domain/speaker.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { isComposing } from '../../../ui/use-shortcuts.ts';
import { ownerChoices, ownerWords, useGiven } from './names.ts';

/** Who leads a block: names from the workshop by a few letters, and anything else as a role. */
export function OwnersField({ block, title }: { readonly block: AgendaBlock; readonly title: string }) {
  const t = useWords();
  const { view, choices, act } = useGiven();
  const [typed, setTyped] = useState('');
  const known = ownerChoices(t, choices);
  const led = new Set(block.owners.map(ownerKey));
  const set = (owner: Speaker, leads: boolean): void => {
    setTyped('');
    void act(t('agenda.changed', { title }), (agenda) => agenda.setOwner(view.id, block.id, owner, leads), { isQuiet: true });
  };
  return (
    <div className="agenda-owners">
      <ComboBox
        label={t('agenda.field.owners')}
        description={t('agenda.ownersAbout')}
        openLabel={t('common.showList')}
        items={known.filter(({ speaker }) => !led.has(ownerKey(speaker))).map(({ speaker, label }) => ({ id: ownerKey(speaker), label }))}
        value={typed}
        onChange={setTyped}
        onPick={(key) => {
          const found = known.find(({ speaker }) => ownerKey(speaker) === key);
          if (found !== undefined) set(found.speaker, true);
        }}
        onKeyDown={(event) => {
          const role = typed.normalize('NFC').trim();
          if (event.key !== 'Enter' || role === '' || isComposing(event.nativeEvent)) return;
          // A name typed in full is the person or body, not a role of that name.
          const found = known.find(({ label }) => label === role);
          event.preventDefault();
          event.stopPropagation();
          set(found?.speaker ?? { role }, true);
        }}
      />
      {block.owners.length === 0 ? null : (
        <ul className="agenda-chips" aria-label={t('agenda.field.owners')}>
          {block.owners.map((owner) => {
            const name = ownerWords(t, choices, owner);
            return (
              <li key={ownerKey(owner)}>
                <button type="button" className="agenda-chip" aria-label={t('agenda.removeOwner', { name })} onClick={() => { set(owner, false); }}>
                  <bdi>{name}</bdi> <Icon name="close" />
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

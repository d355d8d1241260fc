import { useState } from 'react';
import { useLive } from '../../../data/live.tsx';
import { trashDays, type Trash, type TrashItem, type TrashShelf, type TrashView } from '../../../data/trash/trash.ts';
import { pickText } from '../../../domain/pick-text.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { PurgeDialog, type Asked } from './purge-dialog.tsx';
import { TrashRow } from './trash-row.tsx';
import { useLoadedTrash, useTrashActs, type TrashActs } from './use-trash.ts';
import './trash.css';

/** What was removed, how long it is kept still, and its way back. */
export function TrashPart() {
  const trash = useLoadedTrash();
  return trash === null ? <div aria-busy="true" /> : <LoadedTrash trash={trash} />;
}

function LoadedTrash({ trash }: { readonly trash: Trash }) {
  const view = useLive(() => trash.read(), [trash]);
  const acts = useTrashActs(trash);
  if (view === undefined) return <div aria-busy="true" />;
  return <TrashList view={view} acts={acts} />;
}

function TrashList({ view, acts }: { readonly view: TrashView; readonly acts: TrashActs }) {
  const t = useWords();
  const formats = useFormats();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { shelves, lastEmptied } = view;
  const journals = new Map(shelves.flatMap(({ journal, items }) => items.map((item) => [item.id, journal] as const)));
  const all = shelves.flatMap(({ items }) => items.filter(({ keptFor }) => keptFor === null));
  return (
    <div className="trash" data-ready="">
      <Margin className="trash-head">
        <p>{t('trash.about', { count: trashDays })}</p>
        {lastEmptied === null ? null : <p className="secondary">{t('trash.emptied', { count: lastEmptied.count, date: formats.dateTime(lastEmptied.at) })}</p>}
        {all.length === 0 ? null : <Button icon="trash" onPress={() => { setAsked({ kind: 'all', items: all }); }}>{t('trash.empty')}</Button>}
      </Margin>
      {shelves.length === 0 ? <Margin><EmptyState title={t('trash.none')} keys={[]} /></Margin> : null}
      {shelves.map((shelf) => <Shelf key={shelf.journal} shelf={shelf} acts={acts} onPurge={(item) => { setAsked({ kind: 'one', item }); }} />)}
      {asked === null ? null : (
        <PurgeDialog
          asked={asked}
          onClose={() => { setAsked(null); }}
          onPurge={() => { acts.purge(itemsOf(asked).map(({ id }) => ({ journal: journals.get(id) ?? '', id }))); }}
        />
      )}
    </div>
  );
}

const itemsOf = (asked: Asked): readonly TrashItem[] => (asked.kind === 'one' ? [asked.item] : asked.items);

/** Rows of a shelf that are drawn before somebody asks for more. */
const atFirst = 50;

function Shelf({ shelf, acts, onPurge }: { readonly shelf: TrashShelf; readonly acts: TrashActs; readonly onPurge: (item: TrashItem) => void }) {
  const t = useWords();
  const { language } = useLanguage();
  const [shown, setShown] = useState(atFirst);
  const { journal, workshop, items, isRemoved } = shelf;
  const title = workshop === null ? t('trash.own') : <Spoken text={workshop.words === null ? undefined : pickText(workshop.words, language)} otherwise={t('app.untitled')} />;
  return (
    <section className="trash-shelf">
      <Margin className="trash-shelf-head">
        <h2>{title}</h2>
        {isRemoved ? <Tag tone="caution" icon="trash">{t('trash.workshop')}</Tag> : null}
      </Margin>
      {items.slice(0, shown).map((item) => <TrashRow key={item.id} item={item} isHead={item.id === journal} onRestore={(name) => { acts.restore({ journal, id: item.id }, name); }} onPurge={() => { onPurge(item); }} />)}
      {items.length <= shown ? null : <Margin><Button variant="quiet" icon="down" onPress={() => { setShown(shown + atFirst); }}>{t('history.earlier')}</Button></Margin>}
    </section>
  );
}

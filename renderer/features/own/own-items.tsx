import { useEffect, useMemo, useState } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import type { Own } from '../../data/own/own.ts';
import { useRoute } from '../../ui/route.tsx';
import { ItemEditor } from './item-editor.tsx';
import { useKnownNames } from './known-names.ts';
import type { Opened } from './opened.ts';
import { OwnProvider, type OwnPlace } from './own-context.tsx';
import { OwnListPage } from './own-list.tsx';
import { PackEditor } from './pack-editor.tsx';
import { PackPreviewPage } from './pack-preview.tsx';
import { RefusedPage } from './refused.tsx';
import { TablePreviewPage } from './table-preview.tsx';
import './own.css';

/**
 * Practices, question sets, checklists and guidance of a ministry, and the packs that carry them. Stands inside the library;
 * `workshop` is the one it was opened from, whose packs are chosen here.
 */
export function OwnItems({ workshop }: { readonly workshop: string | null }) {
  const workbook = useWorkbook();
  const names = useKnownNames();
  const route = useRoute();
  const item = route.kind === 'library' ? route.item : null;
  const [own, setOwn] = useState<Own | null>(null);
  const [place, setPlace] = useState<OwnPlace>({ kind: 'list', list: 'practice' });
  const [linked, setLinked] = useState<string | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  // A link to an item shows it; what is chosen here afterwards counts until there is another link.
  if (item !== linked) {
    setLinked(item);
    if (item !== null) setPlace({ kind: 'item', id: item, isNew: false });
  }
  useEffect(() => {
    let isWanted = true;
    void workbook.own().then((loaded) => { if (isWanted) setOwn(loaded); });
    return () => { isWanted = false; };
  }, [workbook]);
  const given = useMemo(() => (own === null || names === null ? null : { own, workshop, names, go: setPlace }), [own, workshop, names]);
  if (given === null) return <div className="own-page" />;
  return (
    <OwnProvider given={given}>
      <Shown place={place} opened={opened} onOpened={setOpened} />
    </OwnProvider>
  );
}

function Shown({ place, opened, onOpened }: { readonly place: OwnPlace; readonly opened: Opened | null; readonly onOpened: (opened: Opened | null) => void }) {
  const close = () => { onOpened(null); };
  switch (opened?.kind) {
    case 'table':
      return <TablePreviewPage preview={opened} onOpened={onOpened} onDone={close} />;
    case 'pack':
      return <PackPreviewPage preview={opened} onDone={close} />;
    case 'refused':
      return <RefusedPage refused={opened} onDone={close} />;
    case undefined:
  }
  switch (place.kind) {
    case 'list':
      return <OwnListPage list={place.list} onOpened={onOpened} />;
    case 'item':
      return <ItemEditor key={place.id} id={place.id} isNew={place.isNew} />;
    case 'pack':
      return <PackEditor key={place.id} id={place.id} isNew={place.isNew} />;
  }
}

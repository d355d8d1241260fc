import { useState } from 'react';
import type { Refused, TableForm, Written } from '../../data/own/own.ts';
import type { Saved } from '../../data/workbook.ts';
import { entryFromLibrary } from '../../content/library-entry.ts';
import { useLibrary } from '../../library/use-library.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import type { Opened } from './opened.ts';
import { useOwn, useSay, type OwnList } from './own-context.tsx';
import { newKeys } from './word-keys.ts';

/** What can be made, taken in and given out here. */
export function ListActs({ list, hasPractices, onOpened }: { readonly list: OwnList; readonly hasPractices: boolean; readonly onOpened: (opened: Opened) => void }) {
  const t = useWords();
  const { language } = useLanguage();
  const { own, names, go } = useOwn();
  const say = useSay();
  const make = () => {
    void own.add(list, { plain: '', language }).then((result) => {
      if (say(result, '') && result.ok) go({ kind: list === 'pack' ? 'pack' : 'item', id: result.value, isNew: true });
    });
  };
  const shown = (result: Saved<Opened | Refused<never> | null>) => {
    if (say(result, '') && result.ok && result.value !== null) onOpened(result.value);
  };
  const told = (result: Saved<Written | null>) => {
    if (!result.ok || result.value !== null) say(result, result.ok ? t('own.written', { name: result.value?.name ?? '', folder: result.value?.folder ?? '' }) : '');
  };
  const save = (form: TableForm) => { void own.saveTable(form, t('own.fileTitle')).then(told); };
  return (
    <>
      <div className="own-acts">
        <Button variant="main" icon="plus" onPress={make}>{t(newKeys[list])}</Button>
        {list === 'practice' ? <Button icon="folder" onPress={() => { void own.openTable(names.finder, language).then(shown); }}>{t('own.importTable')}</Button> : null}
        {list === 'practice' && hasPractices ? (
          <>
            <Button icon="file" onPress={() => { save('practices-csv'); }}>{t('own.exportCsv')}</Button>
            <Button icon="file" onPress={() => { save('practices-json'); }}>{t('own.exportJson')}</Button>
          </>
        ) : null}
        <Button icon="folder" onPress={() => { void own.openPack().then(shown); }}>{t('own.importPack')}</Button>
      </div>
      {list === 'practice' ? <FromLibrary /> : null}
    </>
  );
}

/** A practice of the library, copied to be written on. */
function FromLibrary() {
  const t = useWords();
  const { language } = useLanguage();
  const { own, go } = useOwn();
  const say = useSay();
  const library = useLibrary();
  const [typed, setTyped] = useState('');
  if (library === null) return null;
  const copy = (id: string) => {
    const entry = entryFromLibrary(library, id, language);
    void own.addPractice(entry, language).then((result) => {
      if (say(result, t('own.copiedFrom', { title: entry.title })) && result.ok) go({ kind: 'item', id: result.value, isNew: false });
    });
  };
  return (
    <div className="own-from">
      <ComboBox
        label={t('own.fromLibrary')}
        openLabel={t('common.showList')}
        value={typed}
        onChange={setTyped}
        onPick={copy}
        items={library.practices.items.map(({ id, number }) => ({ id, label: library.practices.words(id, language).words.title, detail: number }))}
      />
    </div>
  );
}

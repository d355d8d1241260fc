import { useState } from 'react';
import { useLive } from '../../data/live.tsx';
import type { OwnItem, Pack } from '../../domain/own.ts';
import { plainIn } from '../../domain/pick-text.ts';
import { languageName, shippedLanguages } from '../../i18n/languages.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Margin } from '../../ui/margin.tsx';
import { OwnText, useDraft } from './fields.tsx';
import { useOwn, useRemove, useSay } from './own-context.tsx';
import { kindKeys } from './word-keys.ts';

/** A pack: what it is called, who hands it on, and what is in it. */
export function PackEditor({ id, isNew }: { readonly id: string; readonly isNew: boolean }) {
  const t = useWords();
  const { own, go } = useOwn();
  const packs = useLive(() => own.packs(), [own]);
  const items = useLive(() => own.items(), [own]);
  if (packs === undefined || items === undefined) return <div className="own-page" />;
  const pack = packs.find((known) => known.id === id);
  const list = () => { go({ kind: 'list', list: 'pack' }); };
  return (
    <div className="own-page">
      <Margin><Button variant="link" icon="back" onPress={list}>{t('own.kind.pack')}</Button></Margin>
      {pack === undefined ? <Margin><p>{t('own.gone')}</p></Margin> : <Fields pack={pack} items={items} isNew={isNew} onGone={list} />}
    </div>
  );
}

function Fields({ pack, items, isNew, onGone }: { readonly pack: Pack; readonly items: readonly OwnItem[]; readonly isNew: boolean; readonly onGone: () => void }) {
  const t = useWords();
  const { language } = useLanguage();
  const title = plainIn(pack.title, pack.language);
  return (
    <>
      <Margin>
        <h1 className="question-text">{title === '' ? t('own.untitled') : title}</h1>
        <Acts pack={pack} title={title} onGone={onGone} />
        <Chosen pack={pack} />
      </Margin>
      <Margin>
        <div className="own-fields">
          <OwnText id={pack.id} field="title" text={pack.title} language={pack.language} label={t('own.field.title')} wide autoFocus={isNew} />
          <OwnText id={pack.id} field="publisher" text={pack.publisher} language={pack.language} label={t('own.field.publisher')} />
          <Version pack={pack} />
          <LanguageOf pack={pack} shown={language} />
        </div>
      </Margin>
      <Margin>
        <h2 className="small-head">{t('own.pack.items')}</h2>
        {items.length === 0 ? <p>{t('own.pack.none')}</p> : <Members pack={pack} items={items} />}
      </Margin>
    </>
  );
}

function Acts({ pack, title, onGone }: { readonly pack: Pack; readonly title: string; readonly onGone: () => void }) {
  const t = useWords();
  const { own } = useOwn();
  const say = useSay();
  const remove = useRemove();
  const save = () => {
    void own.savePack(pack.id, title).then((result) => {
      if (!result.ok || result.value !== null) say(result, result.ok ? t('own.written', { name: result.value?.name ?? '', folder: result.value?.folder ?? '' }) : '');
    });
  };
  return (
    <div className="own-acts">
      <Button variant="main" icon="file" onPress={save}>{t('own.pack.export')}</Button>
      <Button
        icon="trash"
        onPress={() => {
          remove(pack.id, title);
          onGone();
        }}
      >
        {t('own.remove')}
      </Button>
    </div>
  );
}

/** Whether the workshop that is open uses the pack. */
function Chosen({ pack }: { readonly pack: Pack }) {
  const { own, workshop } = useOwn();
  const chosen = useLive(async () => (workshop === null ? [] : await own.chosenPacks(workshop)), [own, workshop]);
  const t = useWords();
  const say = useSay();
  if (workshop === null || chosen === undefined) return null;
  return (
    <Check
      label={t('own.pack.inWorkshop')}
      about={t('own.pack.inWorkshopAbout')}
      isChecked={chosen.includes(pack.id)}
      onChange={async (isChosen) => say(await own.setChosen(workshop, pack.id, isChosen), '')}
    />
  );
}

function Version({ pack }: { readonly pack: Pack }) {
  const t = useWords();
  const { own } = useOwn();
  const draft = useDraft(pack.version, (plain, stay) => own.setPackDetail(pack.id, 'version', plain.trim(), stay));
  return <TextField {...draft} label={t('own.field.version')} description={t('own.about.version')} />;
}

function LanguageOf({ pack, shown }: { readonly pack: Pack; readonly shown: string }) {
  const t = useWords();
  const { own } = useOwn();
  const tags = [...new Set([...shippedLanguages.map(({ language }) => language), pack.language])];
  return (
    <Select
      label={t('own.field.language')}
      value={pack.language}
      options={tags.map((tag) => ({ id: tag, label: languageName(tag, shown) }))}
      onChange={(language) => { void own.setPackDetail(pack.id, 'language', language); }}
    />
  );
}

function Members({ pack, items }: { readonly pack: Pack; readonly items: readonly OwnItem[] }) {
  const t = useWords();
  const { language } = useLanguage();
  const { own } = useOwn();
  const say = useSay();
  const [most, setMost] = useState(shownAtOnce);
  return (
    <>
      <ul className="own-members">
        {items.slice(0, most).map((item) => (
          <li key={item.id}>
            <Check
              label={plainIn(item.title, language) || t('own.untitled')}
              about={`${t(kindKeys[item.kind])} ${item.number}`}
              isChecked={pack.items.includes(item.id)}
              onChange={async (isIn) => say(await own.setInPack(pack.id, item.id, isIn), '')}
            />
          </li>
        ))}
      </ul>
      {items.length > most ? <Button variant="quiet" onPress={() => { setMost(items.length); }}>{t('own.preview.more', { count: items.length - most })}</Button> : null}
    </>
  );
}

const shownAtOnce = 100;

/** Shows the answer at once; one that was not saved goes back. */
function Check({ label, about, isChecked, onChange }: {
  readonly label: string;
  readonly about: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => Promise<boolean>;
}) {
  const [wanted, setWanted] = useState<boolean | null>(null);
  if (wanted === isChecked) setWanted(null);
  const change = (next: boolean) => {
    setWanted(next);
    void onChange(next).then((landed) => { if (!landed) setWanted(null); });
  };
  return (
    <label className="own-check">
      <input type="checkbox" checked={wanted ?? isChecked} onChange={(event) => { change(event.currentTarget.checked); }} />
      <span className="own-check-label" dir="auto">{label}</span>
      <span className="secondary">{about}</span>
    </label>
  );
}

import { useState } from 'react';
import { useLive } from '../../data/live.tsx';
import type { OwnItem } from '../../domain/own.ts';
import { plainIn } from '../../domain/pick-text.ts';
import type { MultiText } from '../../domain/text.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useOpenHistory } from '../../ui/route.tsx';
import { ChecklistFields } from './checklist-editor.tsx';
import type { EditorProps } from './editor-props.ts';
import { OwnText, WritingLanguage } from './fields.tsx';
import { useOwn, useRemove } from './own-context.tsx';
import { PracticeFields } from './practice-editor.tsx';
import { SetFields } from './set-editor.tsx';
import { Versions } from './versions.tsx';
import { kindKeys } from './word-keys.ts';

/** An own item in its form; everything typed is saved by itself. */
export function ItemEditor({ id, isNew }: { readonly id: string; readonly isNew: boolean }) {
  const t = useWords();
  const { own, go } = useOwn();
  const item = useLive(async () => (await own.item(id)) ?? null, [own, id]);
  if (item === undefined) return <div className="own-page" />;
  if (item === null || item.number === '') {
    return (
      <div className="own-page">
        <Margin><p>{t('own.gone')}</p></Margin>
        <Margin><Button icon="back" onPress={() => { go({ kind: 'list', list: item?.kind ?? 'practice' }); }}>{t('own.back')}</Button></Margin>
      </div>
    );
  }
  return <Editor item={item} isNew={isNew} />;
}

function Editor({ item, isNew }: { readonly item: OwnItem; readonly isNew: boolean }) {
  const t = useWords();
  const { language } = useLanguage();
  const { go } = useOwn();
  const remove = useRemove();
  const openHistory = useOpenHistory();
  const [writing, setWriting] = useState(item.title.original?.language ?? language);
  const title = plainIn(item.title, writing);
  const list = () => { go({ kind: 'list', list: item.kind }); };
  return (
    <div className="own-page">
      <Margin>
        <Button variant="link" icon="back" onPress={list}>{t(kindKeys[item.kind])}</Button>
      </Margin>
      <Margin number={item.number} strong>
        <h1 className="question-text">{title === '' ? t('own.untitled') : title}</h1>
        <div className="own-head">
          <WritingLanguage value={writing} texts={textsOf(item)} onChange={setWriting} />
          <Button variant="quiet" icon="clock" onPress={() => { openHistory(item.id); }}>{t('history.title')}</Button>
          <Button
            icon="trash"
            onPress={() => {
              remove(item.id, title);
              list();
            }}
          >
            {t('own.remove')}
          </Button>
        </div>
      </Margin>
      <Versions item={item} />
      <Fields item={item} language={writing} isNew={isNew} />
    </div>
  );
}

function Fields({ item, ...rest }: EditorProps<OwnItem>) {
  switch (item.kind) {
    case 'practice': return <PracticeFields item={item} {...rest} />;
    case 'own-set': return <SetFields item={item} {...rest} />;
    case 'own-checklist': return <ChecklistFields item={item} {...rest} />;
    case 'guidance': return <GuidanceFields item={item} {...rest} />;
  }
}

/** How a ministry goes about it, in its own words. */
function GuidanceFields({ item, language, isNew }: EditorProps<Extract<OwnItem, { readonly kind: 'guidance' }>>) {
  const t = useWords();
  return (
    <Margin>
      <div className="own-fields">
        <OwnText id={item.id} field="title" text={item.title} language={language} label={t('own.field.title')} wide autoFocus={isNew} />
        <OwnText id={item.id} field="text" text={item.text} language={language} label={t('own.field.text')} rows={10} wide />
      </div>
    </Margin>
  );
}

function textsOf(item: OwnItem): readonly MultiText[] {
  return 'questions' in item ? [item.title, ...item.questions.map(({ wording }) => wording)] : [item.title];
}

import { useState } from 'react';
import { plainIn } from '../../../domain/pick-text.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { isSameText } from '../../../search/fold.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { isComposing } from '../../../ui/use-shortcuts.ts';
import type { WipeTarget } from './use-wipe.ts';

type WipeDialogProps = { readonly target: WipeTarget; readonly isRunning: boolean; readonly onClose: () => void; readonly onWipe: () => void };

/** Wiping asks for the name, or for a word: nobody does it by a key pressed once too often. */
export function WipeDialog({ target, isRunning, onClose, onWipe }: WipeDialogProps) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const words = useTargetWords(target);
  const isSame = isSameText(typed, words.name) && typed.trim() !== '';
  const wipe = () => { if (isSame && !isRunning) onWipe(); };
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      role="alertdialog"
      actions={
        <>
          <Button variant="main" isDisabled={!isSame || isRunning} onPress={wipe}>{t('storage.doIt')}</Button>
          <Button keycap="Esc" isDisabled={isRunning} onPress={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <p>{words.text}</p>
      {words.otherwise === undefined ? null : <p className="secondary">{words.otherwise}</p>}
      <TextField
        label={words.label}
        {...(words.about === undefined ? {} : { description: words.about })}
        value={typed}
        onChange={setTyped}
        autoFocus
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
          event.preventDefault();
          wipe();
        }}
      />
      <p className="storage-same secondary" role="status">{typed === '' || isSame ? '' : t('storage.notSame')}</p>
    </Dialog>
  );
}

type TargetWords = { readonly title: string; readonly text: string; readonly otherwise?: string; readonly label: string; readonly about?: string; readonly name: string };

function useTargetWords(target: WipeTarget): TargetWords {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  if (target.kind === 'everything') {
    const contributions = target.workshops.reduce((sum, workshop) => sum + workshop.contributions, 0);
    const list = formats.list([t('home.workshopsCount', { count: target.workshops.length }), t('home.contributions', { count: contributions })]);
    const name = t('storage.word');
    return { title: t('storage.allTitle'), text: t('storage.allText', { list }), label: t('storage.typeWord', { word: name }), name };
  }
  const { title, contributions, participants } = target.workshop;
  const name = plainIn(title, language) || t('app.untitled');
  const list = formats.list([t('home.contributions', { count: contributions }), t('home.participants', { count: participants })]);
  return {
    title: t('storage.wipeTitle'),
    text: t('storage.wipeText', { title: name, list }),
    otherwise: t('storage.wipeElse'),
    label: t('storage.typeName'),
    about: t('storage.typeNameAbout', { name }),
    name,
  };
}

import { useState } from 'react';
import { useWorkbook } from '../data/live.tsx';
import type { AttachedView } from '../domain/attached.ts';
import { strayIn } from '../domain/letters.ts';
import { plainFromBlocks } from '../domain/text.ts';
import { lettersWords } from '../i18n/letters-words.ts';
import { shippedLanguages } from '../i18n/languages.ts';
import { useLanguage, useWords } from '../i18n/use-words.ts';
import { TextArea, TextField } from '../ui/field.tsx';
import { LettersLine } from '../ui/letters-line.tsx';
import { useDraftText } from '../ui/use-draft-text.ts';

const oneLine = (typed: string): string => typed.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** What a file shows, in words: asked for, never demanded; saved while it is typed, in the language of the workshop unless the letters are of another. */
export function AlternativeField({ file, language: usual }: { readonly file: AttachedView; readonly language: string }) {
  const t = useWords();
  const { language: shown } = useLanguage();
  const { attachments, newId } = useWorkbook();
  const { original } = file.alternative;
  const [language, setLanguage] = useState(original?.language ?? usual);
  const stored = original === undefined ? '' : plainFromBlocks(original.blocks);
  const save = async (plain: string, stay: string, in_ = language) => (await attachments()).setAlternative(file.id, { plain: oneLine(plain), language: in_ }, stay);
  const draft = useDraftText({ stored, newId, tidy: oneLine, save });
  const stray = strayIn(draft.value, language, shippedLanguages.map((shipped) => shipped.language));
  return (
    <div className="attached-alternative">
      <TextArea {...draft} lang={language} label={t('attached.alternative')} description={t('attached.alternativeAbout')} />
      <LettersLine
        words={lettersWords(t, stray, language, shown)}
        onChange={() => {
          if (stray === null) return;
          setLanguage(stray.instead);
          void save(draft.value, newId(), stray.instead);
        }}
      />
    </div>
  );
}

/** The name a file is listed by and saved under; its ending is part of it. */
export function NameField({ file }: { readonly file: AttachedView }) {
  const t = useWords();
  const { attachments, newId } = useWorkbook();
  const ending = /\.[\p{L}\p{N}]{1,12}$/u.exec(file.name)?.[0] ?? '';
  const draft = useDraftText({
    stored: file.name.slice(0, file.name.length - ending.length),
    newId,
    tidy: oneLine,
    save: async (plain, stay) => (oneLine(plain) === '' ? { ok: true } : (await attachments()).setName(file.id, `${oneLine(plain)}${ending}`, stay)),
  });
  return <TextField {...draft} label={t('attached.name')} end={ending === '' ? undefined : <bdi className="secondary">{ending}</bdi>} />;
}

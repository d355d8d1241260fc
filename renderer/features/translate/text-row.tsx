import { memo } from 'react';
import { pickText } from '../../domain/pick-text.ts';
import { plainFromBlocks, type LanguageTag } from '../../domain/text.ts';
import { progressOf, type TranslatableText } from '../../domain/translation-views.ts';
import { languageInText } from '../../i18n/languages.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Disc } from '../../ui/icon.tsx';
import { Margin } from '../../ui/margin.tsx';
import { directionOf } from '../../domain/writing.ts';
import { Spoken } from '../../ui/spoken.tsx';
import { Tag } from '../../ui/tag.tsx';
import { fills, keyOf } from './translate-model.ts';
import { kindWords } from './word-keys.ts';

type RowProps = { readonly text: TranslatableText; readonly language: LanguageTag; readonly onOpen: (key: string) => void };

/** A text beside its translation, as text; its editor is mounted only when it is opened. */
export const TextRow = memo(function TextRow({ text, language, onOpen }: RowProps) {
  const translated = text.text.translations[language];
  return (
    <Margin number={text.number} className="translate-row">
      <Head text={text} language={language} />
      <button type="button" className="translate-row-open" onClick={() => { onOpen(keyOf(text)); }}>
        <Original text={text} />
        {translated === undefined
          ? <span className="translate-nothing"><Missing /></span>
          : <span className="spoken translate-said" lang={language} dir={directionOf(language)}>{plainFromBlocks(translated.blocks)}</span>}
      </button>
    </Margin>
  );
});

function Missing() {
  const t = useWords();
  return <Tag border="dashed" tone="note">{t('app.notTranslated')}</Tag>;
}

/** The original, in its own language and direction. */
export function Original({ text: { text } }: { readonly text: TranslatableText }) {
  return <Spoken text={pickText(text, text.original?.language ?? '')} className="translate-original" />;
}

/** What the text is, the language it was said in, and how far its translation has come. */
export function Head({ text, language }: Pick<RowProps, 'text' | 'language'>) {
  const t = useWords();
  const { language: spoken } = useLanguage();
  const progress = progressOf(text.text, language);
  return (
    <p className="translate-row-head">
      <span className="translate-kind">{kindWords(t, text)}</span>
      <span>{t('app.original', { language: languageInText(text.text.original?.language ?? '', spoken) })}</span>
      <span className="translate-state" data-progress={progress}><Disc fill={fills[progress]} />{t(`translate.progress.${progress}`)}</span>
    </p>
  );
}

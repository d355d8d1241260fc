import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { plainFromBlocks, type LanguageTag, type TranslatedText } from '../../domain/text.ts';
import type { TranslatableText } from '../../domain/translation-views.ts';
import { languageInText } from '../../i18n/languages.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import type { Keeper } from '../../ui/keeper.ts';
import { Margin } from '../../ui/margin.tsx';
import { directionOf } from '../../domain/writing.ts';
import { Tag } from '../../ui/tag.tsx';
import { isComposing } from '../../ui/use-shortcuts.ts';
import { AskName, type Asked } from './ask-name.tsx';
import { figuresMissing, withFigure } from './figures.ts';
import { Head, Original } from './text-row.tsx';
import { useActs, type Acts } from './use-acts.ts';
import { useTranslation, type TypedTranslations } from './use-translation.ts';
import { kindWords } from './word-keys.ts';
import type { TranslatingHand } from './hand.ts';

/** What the keys of the screen can do with the open text. */
export type EditorHandle = {
  readonly focus: () => void;
  readonly review: () => void;
  readonly makeOfficial: () => void;
  readonly confirm: () => void;
  readonly withdraw: () => void;
  readonly nextFigure: () => void;
};

export type EditorProps = {
  readonly text: TranslatableText;
  readonly language: LanguageTag;
  readonly hand: TranslatingHand;
  readonly keeper: Keeper;
  readonly typed: TypedTranslations;
  readonly typedAhead: RefObject<string>;
  readonly handle: RefObject<EditorHandle | null>;
  readonly onLeave: (text: TranslatableText, before: TranslatedText | null, typed: string) => void;
  readonly onActed: Acts['done'];
  readonly onEnter: () => void;
  readonly onEscape: () => void;
};

/** The open text: the original, the translation being typed, and what is said of it. */
export function TextEditor(props: EditorProps) {
  const { text, language, hand, keeper, typed, onLeave, onActed } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const draft = useTranslation({ text, language, by: hand.name, keeper, typed, onLeave: (before, now) => { onLeave(text, before, now); } });
  const translated = text.text.translations[language];
  const missing = figuresMissing(plainFromBlocks(text.text.original?.blocks ?? []), draft.value);
  const versions = text.versions[language] ?? [];
  const acts = useActs({ text, language, draft, done: onActed, hand, ask: setAsked });

  const nextFigure = (): void => {
    const [figure] = missing;
    if (figure === undefined) return;
    const put = withFigure(draft.value, area.current?.selectionEnd ?? draft.value.length, figure);
    draft.change(put.text);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(put.at, put.at);
    });
  };
  const toField = (): void => { area.current?.focus(); };
  useHandle(props, { focus: toField, review: acts.review, makeOfficial: acts.makeOfficial, confirm: acts.confirm, withdraw: acts.withdraw, nextFigure });
  useBegin(props, area, draft.change);

  return (
    <Margin number={text.number} strong className="translate-row translate-open">
      <Head text={text} language={language} />
      <div className="translate-pair">
        <Original text={text} />
        <div className="translate-hand">
          {versions.length > 1
            ? <Versions versions={versions} language={language} onKeep={acts.keep} />
            : <Field area={area} value={draft.value} onChange={draft.change} {...props} />}
          <Figures missing={draft.value.trim() === '' ? [] : missing} onNext={nextFigure} />
          {translated?.stale === true ? <Stale onConfirm={acts.confirm} /> : null}
          {asked === null ? null : (
            <AskName
              key={asked}
              what={asked}
              name={hand.name}
              onName={(name) => { setAsked(null); acts.answer(asked, name); toField(); }}
              onCancel={() => { setAsked(null); toField(); }}
            />
          )}
          {translated === undefined || versions.length > 1 || asked !== null ? null : <StateRow translated={translated} acts={acts} />}
        </div>
      </div>
    </Margin>
  );
}

function Field({ area, value, onChange, text, language, onEnter, onEscape }: EditorProps & {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly value: string;
  readonly onChange: (typed: string) => void;
}) {
  const t = useWords();
  const { language: spoken } = useLanguage();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter') onEnter();
    else if (event.key === 'Escape') onEscape();
    else return;
    event.preventDefault();
  };
  const target = languageInText(language, spoken);
  return (
    <textarea
      ref={area}
      className="translate-area"
      aria-label={t('translate.field', { language: target, text: [kindWords(t, text), text.number].filter((part) => part !== '').join(' ') })}
      placeholder={t('translate.placeholder', { language: target })}
      lang={language}
      dir={value === '' ? undefined : directionOf(language)}
      rows={2}
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => { onChange(event.currentTarget.value); }}
      onKeyDown={onKeyDown}
    />
  );
}

function Figures({ missing, onNext }: { readonly missing: readonly string[]; readonly onNext: () => void }) {
  const t = useWords();
  const formats = useFormats();
  if (missing.length === 0) return null;
  return (
    <p className="translate-line">
      <span>{t('translate.figures', { list: formats.list(missing.map((figure) => `\u2066${figure}\u2069`)) })}</span>
      <Button variant="quiet" keycap="Alt F" onPress={onNext}>{t('translate.takeFigure')}</Button>
    </p>
  );
}

function Stale({ onConfirm }: { readonly onConfirm: () => void }) {
  const t = useWords();
  return (
    <p className="translate-line" data-tone="caution">
      <Tag border="dashed" tone="caution" icon="warning">{t('app.staleTranslation')}</Tag>
      <span>{t('translate.staleAbout')}</span>
      <Button variant="quiet" keycap="Alt Y" onPress={onConfirm}>{t('translate.act.confirm')}</Button>
    </p>
  );
}

/** Two laptops wrote without knowing of each other: both stand here until somebody keeps one. */
function Versions({ versions, language, onKeep }: { readonly versions: readonly TranslatedText[]; readonly language: LanguageTag; readonly onKeep: (at: number) => void }) {
  const t = useWords();
  return (
    <div className="translate-versions">
      <p><Tag tone="stop" icon="warning">{t('capture.conflict')}</Tag> {t('translate.versionsAbout')}</p>
      {versions.map((version, at) => (
        <div key={at} className="translate-version">
          <p className="spoken translate-said" lang={language} dir={directionOf(language)}>{plainFromBlocks(version.blocks)}</p>
          <p className="translate-line"><Byline translated={version} /><Button variant="quiet" onPress={() => { onKeep(at); }}>{t('translate.keepVersion')}</Button></p>
        </div>
      ))}
    </div>
  );
}

/** Who and when; nothing where nobody signed. */
function Byline({ translated: { by, checkedBy, at } }: { readonly translated: TranslatedText }) {
  const t = useWords();
  const formats = useFormats();
  const parts = [
    ...(by === '' ? [] : [t('translate.by', { name: by })]),
    ...(checkedBy === undefined ? [] : [t('translate.checkedBy', { name: checkedBy })]),
    ...(at === '' ? [] : [formats.date(at.slice(0, 10))]),
  ];
  return parts.length === 0 ? null : <span className="translate-byline">{parts.join(' · ')}</span>;
}

function StateRow({ translated, acts }: { readonly translated: TranslatedText; readonly acts: Acts }) {
  const t = useWords();
  const { state } = translated;
  return (
    <div className="translate-line translate-acts">
      <Byline translated={translated} />
      {state === 'reviewed' || state === 'official' ? null : <Button variant="quiet" keycap="Alt R" onPress={acts.review}>{t('translate.act.reviewed')}</Button>}
      {state === 'official' ? null : <Button variant="quiet" keycap="Alt Shift R" onPress={acts.makeOfficial}>{t('translate.act.officialAsk')}</Button>}
      {state === 'draft' ? null : <Button variant="quiet" onPress={acts.toDraft}>{t('translate.act.draft')}</Button>}
      <Button variant="quiet" keycap="Alt Del" onPress={acts.withdraw}>{t('translate.act.withdraw')}</Button>
    </div>
  );
}

function useHandle({ handle }: EditorProps, own: EditorHandle): void {
  useLayoutEffect(() => {
    handle.current = own;
    return () => {
      if (handle.current === own) handle.current = null;
    };
  });
}

/** The field has the focus as soon as the text is open, with what was typed before it was there. */
function useBegin({ typedAhead }: EditorProps, area: RefObject<HTMLTextAreaElement | null>, change: (typed: string) => void): void {
  const begin = useEffectEvent(() => {
    const ahead = typedAhead.current;
    typedAhead.current = '';
    const field = area.current;
    if (field === null) return;
    if (ahead !== '') change(field.value + ahead);
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
  });
  useLayoutEffect(() => { begin(); }, []);
  // A list that was open until now holds the page still until the effects run; a field that could not take the focus takes it here.
  useEffect(() => { if (document.activeElement === document.body) area.current?.focus({ preventScroll: true }); }, [area]);
}

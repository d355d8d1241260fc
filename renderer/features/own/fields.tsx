import { useCallback, useState, type KeyboardEvent } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import type { Saved } from '../../data/workbook.ts';
import type { OwnTextField } from '../../domain/own.ts';
import { pickText } from '../../domain/pick-text.ts';
import { blocksFromPlain, plainFromBlocks, type MultiText } from '../../domain/text.ts';
import { languageName, shippedLanguages } from '../../i18n/languages.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/choice.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useDraftText } from '../../ui/use-draft-text.ts';
import { useGrowing } from '../../ui/use-growing.ts';
import { isComposing } from '../../ui/use-shortcuts.ts';
import { useOwn } from './own-context.tsx';

const tidy = (typed: string): string => plainFromBlocks(blocksFromPlain(typed));

/** The text of a field of an own item while it is typed. */
export function useDraft(stored: string, save: (plain: string, stay: string) => Promise<Saved>): ReturnType<typeof useDraftText> {
  const { newId } = useWorkbook();
  return useDraftText({ stored, save, tidy, newId });
}

type OwnTextProps = {
  readonly id: string;
  readonly field: OwnTextField;
  readonly text: MultiText;
  /** Language that is written in; another than the original's is a translation. */
  readonly language: string;
  readonly label: string;
  readonly about?: string;
  readonly rows?: number;
  readonly wide?: boolean;
  readonly autoFocus?: boolean;
};

/** One text of an own item in one language. Under a translation stands what it translates. */
export function OwnText(props: OwnTextProps) {
  // A field for each language: what is being typed in one never lands in another.
  return <OwnTextIn key={props.language} {...props} />;
}

function OwnTextIn({ id, field, text, language, label, about, rows, wide = false, autoFocus = false }: OwnTextProps) {
  const t = useWords();
  const { own } = useOwn();
  const picked = pickText(text, language);
  const stored = picked === undefined || picked.source === 'foreign' ? '' : picked.plain;
  const draft = useDraft(stored, (plain, stay) => own.setText(id, field, { plain, language }, stay));
  const original = text.original !== undefined && text.original.language !== language && plainFromBlocks(text.original.blocks) !== ''
    ? t('own.originalIn', { text: plainFromBlocks(text.original.blocks).slice(0, 160) })
    : undefined;
  const notes = [about, original].filter((note) => note !== undefined);
  const shared = {
    ...draft,
    label,
    lang: language,
    autoFocus,
    className: wide ? 'own-wide' : '',
    ...(notes.length === 0 ? {} : { description: notes.map((note) => <span key={note} className="own-note">{note}</span>) }),
  };
  return rows === undefined ? <TextField {...shared} /> : <TextArea {...shared} rows={rows} />;
}

/** Which language is written in: the screen's own ones, and any the item has a text in. */
export function WritingLanguage({ value, texts, onChange }: { readonly value: string; readonly texts: readonly MultiText[]; readonly onChange: (language: string) => void }) {
  const t = useWords();
  const { language } = useLanguage();
  const written = texts.flatMap(({ original, translations }) => [...(original === undefined ? [] : [original.language]), ...Object.keys(translations)]);
  const tags = [...new Set([...shippedLanguages.map((known) => known.language), ...written, value])];
  return (
    <Select
      className="own-writing"
      label={t('own.writing')}
      value={value}
      onChange={onChange}
      options={tags.map((tag) => ({ id: tag, label: languageName(tag, language) }))}
    />
  );
}

type KeysFieldProps = {
  readonly label: string;
  readonly addLabel: string;
  readonly known: readonly { readonly id: string; readonly label: string; readonly terms?: readonly string[] }[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
};

/** Several of a known list: those chosen, each with a way off, and a field that completes. */
export function KeysField({ label, addLabel, known, value, onChange }: KeysFieldProps) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const nameOf = (key: string): string => known.find(({ id }) => id === key)?.label ?? key;
  return (
    <div className="own-keys" role="group" aria-label={label}>
      <span className="field-label">{label}</span>
      {value.length === 0 ? null : (
        <ul className="own-chips">
          {value.map((key) => (
            <li key={key}>
              <Tag>{nameOf(key)}</Tag>
              <button type="button" className="own-chip-off" aria-label={t('own.takeAway', { name: nameOf(key) })} onClick={() => { onChange(value.filter((other) => other !== key)); }}>
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <ComboBox
        label={addLabel}
        hideLabel
        placeholder={addLabel}
        openLabel={t('common.showList')}
        items={known.filter(({ id }) => !value.includes(id))}
        value={typed}
        onChange={setTyped}
        onPick={(id) => {
          setTyped('');
          onChange([...value, id]);
        }}
      />
    </div>
  );
}

/** A line that becomes a question from its first letters; Enter or the button opens the next. */
export function AddLine({ label, placeholder, language, onAdd }: {
  readonly label: string;
  readonly placeholder: string;
  readonly language: string;
  readonly onAdd: (plain: string) => Promise<Saved<string>>;
}) {
  const t = useWords();
  const { newId } = useWorkbook();
  const { own } = useOwn();
  const edit = useCallback((id: string, plain: string, stay: string) => own.setText(id, 'wording', { plain, language }, stay), [own, language]);
  const form = useGrowing({ blank: '', newId, isReady: (typed: string) => typed.trim() !== '', add: onAdd, edit });
  const done = () => { form.finish(''); };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    done();
  };
  return (
    <div className="own-add">
      <TextField className="own-grow" label={label} placeholder={placeholder} lang={language} value={form.value} onChange={form.change} onKeyDown={press} />
      <Button keycap="Enter" onPress={done}>{t('own.add')}</Button>
    </div>
  );
}

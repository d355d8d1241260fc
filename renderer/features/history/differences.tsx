import type { FieldDifference } from '../../data/history/history.ts';
import { fieldValue, type FieldValue } from '../../domain/history/field-values.ts';
import { fieldOf } from '../../domain/history/kinds.ts';
import { wordDifferences } from '../../domain/history/word-differences.ts';
import { directionOf } from '../../domain/writing.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useFieldReader } from './names.tsx';
import { ValueText } from './value-text.tsx';
import { changeWords } from './word-keys.ts';

type DifferencesProps = {
  readonly main: string;
  readonly differences: readonly FieldDifference[];
  /** There is nothing to compare with: what stands there is shown, and no difference. */
  readonly isAlone: boolean;
};

/** How two versions differ, field by field; texts word by word. */
export function Differences({ main, differences, isAlone }: DifferencesProps) {
  const reader = useFieldReader();
  return differences.map((difference) => (
    <Margin key={`${difference.id} ${difference.field}`} className="history-field">
      <h2 className="history-field-name">{changeWords(reader, main, difference.kind, difference)}</h2>
      <Difference difference={difference} isAlone={isAlone} />
    </Margin>
  ));
}

function Difference({ difference, isAlone }: { readonly difference: FieldDifference; readonly isAlone: boolean }) {
  const t = useWords();
  const { kind, field, before, after } = difference;
  if (field === 'life') return <p>{after.length > 0 ? t('history.there') : t('history.notThere')}</p>;
  const named = fieldOf(kind, field);
  const [old, now] = [before, after].map((values) => values.map((value) => fieldValue(named, value)).filter((value) => value.kind !== 'none'));
  if (isAlone) return <Values values={now ?? []} />;
  const [one, other] = [textOf(old), textOf(now)];
  if (one !== undefined && other !== undefined && one.language === other.language) return <TextDifference before={one.plain} after={other.plain} language={one.language} />;
  return (
    <div className="history-sides">
      <del className="history-side"><Values values={old ?? []} /></del>
      <Icon name="recommendation" />
      <ins className="history-side"><Values values={now ?? []} /></ins>
    </div>
  );
}

/** The one text that stands in a field. */
function textOf(values: readonly FieldValue[] | undefined): Extract<FieldValue, { readonly kind: 'text' }> | undefined {
  const [only, ...more] = values ?? [];
  return only?.kind === 'text' && more.length === 0 ? only : undefined;
}

function Values({ values }: { readonly values: readonly FieldValue[] }) {
  const t = useWords();
  if (values.length === 0) return <span className="secondary">{t('history.empty')}</span>;
  return values.map((value, index) => <ValueText key={index} value={value} />);
}

function TextDifference({ before, after, language }: { readonly before: string; readonly after: string; readonly language: string }) {
  return (
    <p className="spoken history-text" lang={language} dir={directionOf(language)}>
      {wordDifferences(before, after, language).map(({ state, text }, index) => {
        if (state === 'same') return <span key={index}>{text}</span>;
        return state === 'gone' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>;
      })}
    </p>
  );
}

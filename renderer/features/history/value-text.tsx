import type { FieldValue } from '../../domain/history/field-values.ts';
import { plainIn } from '../../domain/pick-text.ts';
import { directionOf } from '../../domain/writing.ts';
import type { Formats } from '../../i18n/formats.ts';
import { useFormats } from '../../i18n/use-words.ts';
import { choiceWords } from './choice-words.ts';
import { useFieldReader, useNames, type Names } from './names.tsx';
import type { FieldReader } from './word-keys.ts';

/** What stood in a field, as a reader says it. */
export function ValueText({ value }: { readonly value: FieldValue }) {
  const reader = useFieldReader();
  const formats = useFormats();
  const names = useNames();
  if (value.kind === 'text') return <p className="spoken history-text" lang={value.language} dir={directionOf(value.language)}>{value.plain}</p>;
  return <p className="history-value"><bdi>{wordsOf({ ...reader, formats, names }, value)}</bdi></p>;
}

type Reader = FieldReader & { readonly formats: Formats; readonly names: Names };

function wordsOf({ formats, names, ...reader }: Reader, value: Exclude<FieldValue, { readonly kind: 'text' }>): string {
  const { t, language } = reader;
  switch (value.kind) {
    case 'none': return t('history.empty');
    case 'words': return value.plain;
    case 'list': return formats.list(value.items);
    case 'names': return formats.list(value.speakers.map(names.speaker));
    case 'records': return formats.list(value.ids.map(names.record));
    case 'cite': return value.title === null ? names.record(value.id) : plainIn(value.title, language);
    case 'choice': return choiceWords(reader, value.of, value.value);
    case 'number': return formats.number(value.value);
    case 'counted': return t('votes.counted', { option: names.record(value.option), number: formats.number(value.value) });
    case 'room': return t('votes.room');
    case 'days': return formats.dateRange(value.from, value.to);
    case 'years': return [value.from, value.to].filter((year) => year !== null).join('–');
    case 'moment': return formats.dateTime(value.at);
    case 'flag': return value.value ? t('history.yes') : t('history.no');
    case 'file': return t('history.file', { count: Math.max(1, Math.round(value.size / 1024)) });
    case 'place': return value.parent === null ? t('history.moved') : t('history.below', { name: names.record(value.parent) });
  }
}

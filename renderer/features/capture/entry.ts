import type { ContributionType } from '../../domain/kinds.ts';
import type { Speaker } from '../../domain/speaker.ts';
import type { LanguageTag } from '../../domain/text.ts';
import type { ContributionEdit } from '../../data/workbook.ts';
import { toggleSpeaker } from './speakers.ts';

/**
 * What stands in the entry box. `id` is drawn on the first letter, so that every save of the same text writes the same
 * record; `sent` says that the record has been written at least once.
 */
export type Entry = {
  readonly id: string | null;
  readonly sent: boolean;
  readonly text: string;
  readonly language: LanguageTag;
  readonly type: ContributionType;
  readonly speakers: readonly Speaker[];
  /** What was never chosen is not written; null is what was taken away again. */
  readonly sector?: string | null;
  readonly owner?: Speaker | null;
  readonly due?: string | null;
};

export type EntryAction =
  /** `id` is taken on the first letter and ignored afterwards. */
  | { readonly type: 'typed'; readonly text: string; readonly id: string }
  | { readonly type: 'language'; readonly language: LanguageTag }
  | { readonly type: 'kind'; readonly kind: ContributionType }
  /** `spoke` is the language this speaker spoke last: taken before anything is typed, never afterwards. */
  | { readonly type: 'toggle-speaker'; readonly speaker: Speaker; readonly spoke?: LanguageTag | undefined }
  | { readonly type: 'sector'; readonly sector: string | null }
  | { readonly type: 'owner'; readonly owner: Speaker | null }
  | { readonly type: 'due'; readonly due: string | null }
  | { readonly type: 'sent'; readonly id: string }
  | { readonly type: 'came-back'; readonly entry: Entry }
  | { readonly type: 'next' };

/** The entry as it is written. */
export function editOf({ text, language, type, speakers, sector, owner, due }: Entry): Omit<ContributionEdit, 'stay' | 'cites'> {
  return {
    text: { plain: text, language },
    type,
    speakers,
    ...(sector === undefined ? {} : { sector }),
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
  };
}

/** All of it, for putting an earlier state back: what was not chosen then is taken away again where `other` has chosen it. */
export function editBackTo(entry: Entry, other: Entry): Omit<ContributionEdit, 'stay' | 'cites'> {
  return {
    ...editOf(entry),
    ...(entry.sector === other.sector ? {} : { sector: entry.sector ?? null }),
    ...(entry.owner === other.owner ? {} : { owner: entry.owner ?? null }),
    ...(entry.due === other.due ? {} : { due: entry.due ?? null }),
  };
}

/** An empty entry box, ready for the first letter. */
export function emptyEntry(language: LanguageTag): Entry {
  return { id: null, sent: false, text: '', language, type: 'point', speakers: [] };
}

/** The entry after an action. After a save the language stays; kind and speakers do not: a wrong name is worse than none. */
export function entryAfter(entry: Entry, action: EntryAction): Entry {
  switch (action.type) {
    case 'typed':
      return { ...entry, text: action.text, id: entry.id ?? (action.text.trim() === '' ? null : action.id) };
    case 'language':
      return { ...entry, language: action.language };
    case 'kind':
      return { ...entry, type: action.kind };
    case 'toggle-speaker':
      return withSpeaker(entry, action.speaker, action.spoke);
    case 'sector':
      return { ...entry, sector: action.sector };
    case 'owner':
      return { ...entry, owner: action.owner };
    case 'due':
      return { ...entry, due: action.due };
    case 'sent':
      return entry.id === action.id && !entry.sent ? { ...entry, sent: true } : entry;
    case 'came-back':
      return action.entry;
    case 'next':
      return emptyEntry(entry.language);
  }
}

function withSpeaker(entry: Entry, speaker: Speaker, spoke: LanguageTag | undefined): Entry {
  const speakers = toggleSpeaker(entry.speakers, speaker);
  const isFirst = entry.speakers.length === 0 && entry.text.trim() === '';
  return { ...entry, speakers, language: isFirst ? (spoke ?? entry.language) : entry.language };
}

/** True when only letters differ, inside a text that is not empty: the text area has them already, and nothing else shows them. */
export function isOnlyTyping(before: Entry, after: Entry): boolean {
  const isEmpty = (entry: Entry): boolean => entry.text.trim() === '';
  return before.id === after.id && before.sent === after.sent && before.language === after.language && before.type === after.type
    && before.speakers === after.speakers && before.sector === after.sector && before.owner === after.owner && before.due === after.due && isEmpty(before) === isEmpty(after);
}

/**
 * What Enter does with the entry: save and open the next; nothing where nothing was typed; and where a text was typed,
 * saved and then taken out again, remove the record with a notice, since an empty text never replaces a written one.
 */
export function onEnter(entry: Entry): 'save' | 'remove' | 'nothing' {
  if (entry.text.trim() !== '') return 'save';
  return entry.id !== null && entry.sent ? 'remove' : 'nothing';
}

/** The language after this one in the short list, round and round. */
export function nextLanguage(languages: readonly LanguageTag[], current: LanguageTag): LanguageTag {
  const at = languages.indexOf(current);
  return languages[(at + 1) % Math.max(1, languages.length)] ?? current;
}

/** A text in two at a place in it; undefined where one of the halves would say nothing. */
export function halvesOf(text: string, at: number): readonly [string, string] | undefined {
  const [first, second] = [text.slice(0, at).trim(), text.slice(at).trim()];
  return first === '' || second === '' ? undefined : [first, second];
}

import type { Words } from '../../i18n/word-types.ts';
import type { About } from './protocol.ts';

/** A part of the line below a hit: our own words, or somebody's in their language. */
export type AboutPart = { readonly text: string; readonly language: string | null };

/** States named before the rest is counted. */
const mostPlaces = 3;

/** The line below a hit, part by part: state, period, number; or workshop, question, number. */
export function aboutWords(t: Words, list: (items: readonly string[]) => string, about: About): readonly AboutPart[] {
  const own = (text: string): AboutPart => ({ text, language: null });
  if (about.kind !== 'record') {
    const { places, from, to } = about;
    const rest = places.length - mostPlaces;
    const named = rest > 0 ? [...places.slice(0, mostPlaces), t('search.morePlaces', { count: rest })] : places;
    return [
      ...(named.length === 0 ? [] : [own(list(named))]),
      ...(from === null ? [] : [own(to === null || to === from ? `${from}` : t('search.years', { from: `${from}`, to: `${to}` }))]),
      own(about.kind === 'own' ? t(`search.own.${about.itemKind}`, { number: about.number }) : itemWords(t, about)),
    ];
  }
  const { workshop, questionNumber } = about;
  const kind = recordWords(t, about);
  const place = about.recordKind === 'question' || questionNumber === '' ? kind : t('search.at', { question: questionNumber, what: kind });
  return [...(workshop === null ? [] : [{ text: workshop.plain, language: workshop.language }]), own(place)];
}

function itemWords(t: Words, { itemKind, number }: Extract<About, { kind: 'item' }>): string {
  switch (itemKind) {
    case 'guide':
    case 'term':
      return t(`search.item.${itemKind}`);
    default:
      return t(`search.item.${itemKind}`, { number: number.replace(/^[a-z]+\./u, '') });
  }
}

function recordWords(t: Words, { recordKind, questionNumber, number }: Extract<About, { kind: 'record' }>): string {
  switch (recordKind) {
    case 'workshop':
    case 'section':
      return t(`search.record.${recordKind}`);
    case 'question':
      return t('search.record.question', { number: questionNumber });
    case 'contribution':
      return t('search.record.contribution', { number: `${number ?? ''}` });
    case 'ballot':
    case 'option':
      return t(`search.record.${recordKind}`, { number: `${number ?? ''}` });
    case 'side':
      return t('search.record.side', { number: `${number ?? ''}` });
    case 'note':
      return t('search.record.note');
    case 'answer':
    case 'step':
    case 'priority':
    case 'plan-item':
      return t(`history.kind.${recordKind}`);
  }
}

import { fold } from '../../search/fold.ts';
import type { Script } from './tokens.ts';

/**
 * How names change at their end. A declension takes `drop` off a name that ends so and puts each of `endings` in its
 * place; an empty `drop` adds them. Endings that turn a name into another word (an Arabic or French plural) are left out.
 */
export type Declension = { readonly drop: string; readonly endings: readonly string[] };

/** East Slavic names and nouns, Russian and Ukrainian together: a text of one often carries a name in the form of the other. */
const cyrillic: readonly Declension[] = [
  { drop: 'ий', endings: ['ого', 'ого', 'ому', 'им', 'ом', 'ім', 'ая', 'ой', 'ую', 'ие', 'их', 'ими', 'а', 'я', 'ю', 'ем', 'ии', 'його', 'ьому', 'и', 'і'] },
  { drop: 'ый', endings: ['ого', 'ому', 'ым', 'ом', 'ая', 'ой', 'ую', 'ые', 'ых', 'ыми'] },
  { drop: 'ой', endings: ['ого', 'ому', 'ым', 'ом', 'ая', 'ую', 'ые', 'ых'] },
  { drop: 'ая', endings: ['ой', 'ую', 'ою', 'ые', 'ых'] },
  { drop: 'ое', endings: ['ого', 'ому', 'ым', 'ом'] },
  { drop: 'а', endings: ['ы', 'и', 'і', 'е', 'у', 'ой', 'ою', 'ей', 'ею', 'о', 'ам', 'ами', 'ах'] },
  { drop: 'я', endings: ['и', 'і', 'ї', 'е', 'є', 'ю', 'ей', 'ею', 'єю', 'ям', 'ями', 'ях'] },
  { drop: 'ь', endings: ['я', 'ю', 'ем', 'ем', 'е', 'и', 'і', 'еві', 'ью', 'ей'] },
  { drop: 'й', endings: ['я', 'ю', 'ем', 'ем', 'єм', 'е', 'и', 'і', 'ї', 'єві', 'еві', 'ев'] },
  { drop: 'о', endings: ['а', 'у', 'ом', 'ові', 'і', 'е'] },
  { drop: 'е', endings: ['я', 'ю', 'ем', 'и', 'а', 'у'] },
  { drop: '', endings: ['а', 'у', 'ом', 'ем', 'ым', 'им', 'е', 'і', 'и', 'ы', 'ой', 'ою', 'ові', 'еві', 'ых', 'ыми', 'ам', 'ами', 'ах', 'и', 'ів'] },
];

/** Latin script by language. A suffix after an apostrophe is a word of its own and needs no line here. */
const latin: Readonly<Record<string, readonly Declension[]>> = {
  en: [{ drop: '', endings: ['s', 'es'] }],
  fr: [{ drop: '', endings: ['s'] }],
  es: [{ drop: '', endings: ['s', 'es'] }],
  pt: [{ drop: '', endings: ['s', 'es'] }],
  ro: [
    { drop: 'a', endings: ['ei', 'ai', 'o', 'ele', 'elor'] },
    { drop: 'e', endings: ['ii', 'ea', 'ei', 'ile', 'ilor'] },
    { drop: 'ul', endings: ['ului', 'ule'] },
    { drop: 'ia', endings: ['iei', 'io'] },
    { drop: '', endings: ['a', 'ul', 'ului', 'lui', 'le', 'i', 'ii', 'ilor', 'lor'] },
  ],
  tr: [
    {
      drop: '',
      endings: [
        'in', 'ın', 'un', 'ün', 'nin', 'nın', 'nun', 'nün', 'a', 'e', 'ya', 'ye', 'i', 'u', 'yi', 'yu', 'da', 'de', 'ta', 'te', 'dan', 'den', 'tan', 'ten',
        'la', 'le', 'yla', 'yle', 'lar', 'ler', 'daki', 'deki', 'ca', 'ce', 'nda', 'nde', 'na', 'ne', 'nı', 'ndan', 'nden', 'nca', 'nce', 'si', 'su',
      ],
    },
    { drop: 'k', endings: ['ğı', 'ği', 'ğu', 'ğün', 'ğına', 'ğine', 'ğının', 'ğinin', 'ğında', 'ğinde'] },
  ],
  pl: [
    { drop: '', endings: ['a', 'owi', 'em', 'ie', 'u', 'y', 'ow', 'iem', 'ego', 'emu'] },
    { drop: 'a', endings: ['y', 'i', 'ie', 'e', 'ą', 'o', 'iej', 'ej'] },
    { drop: 'i', endings: ['iego', 'iemu', 'im', 'a', 'iej', 'ą'] },
  ],
};

/** As names are compared. */
const folded = (all: readonly Declension[]): readonly Declension[] => all.map(({ drop, endings }) => ({ drop: fold(drop), endings: [...new Set(endings.map(fold))] }));
const foldedCyrillic = folded(cyrillic);
const foldedLatin = new Map(Object.entries(latin).map(([language, all]) => [language, folded(all)]));
const anyLatin = [...foldedLatin.values()].flat();

/** The declensions, folded, that apply to a word of `script` in a text of `language`; all of a script where its language is not known. */
export function declensionsOf(script: Script, language: string): readonly Declension[] {
  if (script === 'Cyrillic') return foldedCyrillic;
  if (script !== 'Latin') return [];
  return foldedLatin.get(language.split('-')[0] ?? '') ?? anyLatin;
}

/** Shorter stems would find half the dictionary. */
const shortest = 2;

/** A folded name in all its forms, itself first. */
export function inflections(word: string, script: Script, language: string): readonly string[] {
  const forms = new Set([word]);
  for (const { drop, endings } of declensionsOf(script, language)) {
    if (!word.endsWith(drop)) continue;
    const stem = word.slice(0, word.length - drop.length);
    if (stem.length < shortest || (drop === '' && word.length < shortest + 1)) continue;
    for (const each of stems(stem, drop, script)) for (const ending of endings) forms.add(each + ending);
  }
  return [...forms];
}

/** Павел – Павла, Олесь – Олеся, Шевчик – Шевчика: a vowel before the last consonant may go; і of Ukrainian may be о or е. */
function stems(stem: string, end: string, script: Script): readonly string[] {
  if (script !== 'Cyrillic' || (end !== '' && end !== 'ь')) return [stem];
  const fleeting = /^(.{2,})[еоьё]([бвгджзклмнпрстфхцчшщ])$/u.exec(stem);
  const changed = /^(.+)і([бвгджзклмнпрстфхцчшщ])$/u.exec(stem);
  return [
    stem,
    ...(fleeting === null ? [] : [`${fleeting[1] ?? ''}${fleeting[2] ?? ''}`]),
    ...(changed === null ? [] : [`${changed[1] ?? ''}о${changed[2] ?? ''}`, `${changed[1] ?? ''}е${changed[2] ?? ''}`]),
  ];
}

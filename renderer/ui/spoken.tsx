import { createContext, use, type ElementType, type ReactNode } from 'react';
import { Tag } from './tag.tsx';

/** A text as it was picked for the reader: in the wanted language, translated, or the foreign original. */
export type PickedWords = {
  readonly language: string;
  readonly plain: string;
  readonly source: 'original' | 'translation' | 'foreign';
  readonly state: string | null;
  readonly stale: boolean;
};

/** Words of the tags, given once by the app; the kit itself speaks no language. */
export type SpokenWords = {
  readonly original: (language: string) => string;
  readonly notTranslated: string;
  readonly draftTranslation: string;
  readonly staleTranslation: string;
  /** Direction a language is written in. */
  readonly direction: (language: string) => 'ltr' | 'rtl' | 'auto';
  /** Direction of a field in which a text of a language is typed. */
  readonly typedDirection: (text: string, language: string) => 'ltr' | 'rtl' | 'auto';
};

export const SpokenContext = createContext<SpokenWords>({
  original: (language) => language,
  notTranslated: '',
  draftTranslation: '',
  staleTranslation: '',
  direction: () => 'auto',
  typedDirection: () => 'auto',
});

/** Gives the words of the tags to all texts below. */
export function SpokenProvider({ words, children }: { readonly words: SpokenWords; readonly children: ReactNode }) {
  return <SpokenContext value={words}>{children}</SpokenContext>;
}

type SpokenProps = {
  readonly text: PickedWords | undefined;
  readonly as?: ElementType;
  readonly className?: string;
  /** Tags say when it is a foreign original or an unfinished translation. */
  readonly tags?: boolean;
  /** Stands in when nothing was written. */
  readonly otherwise?: ReactNode;
};

/** What somebody wrote, in its own language, direction and face; never dimmed for being foreign. */
export function Spoken({ text, as: Element = 'span', className = '', tags = false, otherwise = null }: SpokenProps) {
  const { direction } = use(SpokenContext);
  if (text === undefined || text.plain === '') return otherwise;
  return (
    <>
      <Element className={`spoken ${className}`} lang={text.language} dir={direction(text.language)}>{text.plain}</Element>
      {tags ? <SpokenTags text={text} /> : null}
    </>
  );
}

/** The tags of a text apart from it, for rows that set them on a line of their own; null when there is nothing to say. */
export function SpokenTags({ text }: { readonly text: PickedWords }) {
  const words = use(SpokenContext);
  if (text.source === 'original') return null;
  if (text.source === 'foreign') {
    return (
      <span className="spoken-tags">
        <Tag>{words.original(text.language)}</Tag> <Tag border="dashed" tone="note">{words.notTranslated}</Tag>
      </span>
    );
  }
  if (!text.stale && text.state !== 'draft') return null;
  return (
    <span className="spoken-tags">
      <Tag border="dashed" tone="note">{text.stale ? words.staleTranslation : words.draftTranslation}</Tag>
    </span>
  );
}
